"""Jinja with bounds: what a template may do, and how long."""
