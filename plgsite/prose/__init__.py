"""A document as frozen values: sections, nodes, links and images with their places, and what is asked of them."""
