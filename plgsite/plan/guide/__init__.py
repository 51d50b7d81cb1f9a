"""The artifact of the studiegids. It imports `programme` and what lies below."""
