"""The types of schema.org that pages tell of, as values."""
