"""A file that a script reads: its text is its only input."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnsInputs:
    text: str
