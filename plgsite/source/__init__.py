"""The files of a site: where they stand, and a snapshot of them."""
