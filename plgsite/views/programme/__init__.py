"""A programme in words: one view for its page, its brochures and its chapter of the studiegids, part by part. It imports `frame` only."""
