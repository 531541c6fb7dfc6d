"""First contact: what a page of an unknown newspaper offers, and which known family it is of."""
