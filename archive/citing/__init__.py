"""Citation: permanent ids of articles and texts, and references in the formats of the field."""
