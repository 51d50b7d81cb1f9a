"""The facets: which there are, in which bands prices and study loads fall, and which programmes have which value."""
