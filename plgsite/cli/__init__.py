"""Verbs, flags, exit codes, what a terminal shows. The only place that prints."""
