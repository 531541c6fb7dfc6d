"""The ways by which the keeper is told: mail, webhook, ntfy, and the pings of each run."""
