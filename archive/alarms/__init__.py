"""Messages to the keeper: what is to be said, and what is still to be sent."""
