"""A file that a script reads: its text is its only input."""

from msgspec import Struct


class ColumnsInputs(Struct, frozen=True, kw_only=True):
    """The whole text of the file, as JSON."""

    text: str
