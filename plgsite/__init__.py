"""plgsite: catalogues and brochures for providers of training and education."""

__version__ = "0.2.0"
