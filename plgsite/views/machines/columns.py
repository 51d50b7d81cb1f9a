"""A file that a script reads: its text is its only input."""

from msgspec import Struct


class ColumnsInputs(Struct, frozen=True, kw_only=True):
    text: str
