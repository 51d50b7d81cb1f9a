"""Codes of messages about Markdown that more than its reader tells."""

SHOWS_AS_SIGNS = "shows-as-signs"
LOST_TEXT = "lost-text"
