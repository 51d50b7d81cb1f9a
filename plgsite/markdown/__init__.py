"""Markdown into prose, with every word accounted for."""
