"""The documentation: the pages that are written (`docs/`), and the reference, which is made from the code."""
