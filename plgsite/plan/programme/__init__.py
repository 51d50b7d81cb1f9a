"""The artifacts of programmes: pages, brochures, comparisons, and what changes on which day. It imports `shared` and `artifacts`."""
