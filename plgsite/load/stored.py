"""Prose as the cache has it: a document is made of its JSON when somebody asks for it."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

import msgspec

from plgsite.markdown.parse import parse
from plgsite.prose.nodes import Document

AT_HAND = 1_000
"""So many documents are kept once they were made: those of the pages that are being made. All of ten thousand programmes would be most of
what a process holds."""


class StoredDocuments(Mapping[str, Document]):
    """Documents by their text, each made when it is asked for. Most builds ask for a few. To make all of them at once is two thirds of what
    it costs to get a record from the cache."""

    __slots__ = ("_rows",)

    def __init__(self, rows: Mapping[str, bytes]) -> None:
        self._rows = rows

    def __getitem__(self, text: str) -> Document:
        return _document(text, self._rows[text])

    def get(self, text: str, default: Any = None, /) -> Any:
        """As of any mapping; but most texts are plain and not here, and that is known without an exception."""
        return self[text] if text in self._rows else default

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


_encoder, _decoder = msgspec.json.Encoder(), msgspec.json.Decoder(Document)


def document_rows(documents: Mapping[str, Document]) -> dict[str, bytes]:
    """The JSON of documents, by their text."""
    return {text: _encoder.encode(document) for text, document in documents.items()}


@lru_cache(maxsize=AT_HAND)
def _document(text: str, row: bytes) -> Document:
    """What does not fit is made of the text itself: a document says nothing else."""
    try:
        return _decoder.decode(row)
    except ValueError:
        return parse(text)
