"""Artifacts made: pages, brochures, pictures, the search index."""
