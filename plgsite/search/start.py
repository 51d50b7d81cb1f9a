"""The first file that a search reads: how many pages there are, which parts, and what may be meant beside words."""

from collections.abc import Sequence
from math import ceil
from typing import Any

import msgspec
from msgspec import Struct

from plgsite.search.compressed import deflated, inflated
from plgsite.search.index import COMMON, Parts
from plgsite.search.side import HEADS, TAILS
from plgsite.search.tree import spelled

VERSION = 1
BLOCK = 128
"""Addresses in one file."""


class Told(Struct, frozen=True, kw_only=True):
    """What a search knows beside the words of pages: the rules of the language, groups of synonyms, names of facts (`facts.py`)."""

    language: str
    rules: Any
    synonyms: Sequence[Sequence[str]]
    facts: Any


class Start(Told, frozen=True, kw_only=True):
    """`folder` lies below that of the index and holds the parts; `heads` and `tails` are the names of the parts, in order."""

    version: int
    folder: str
    count: int
    block: int
    heads: Sequence[str]
    tails: Sequence[str]


def start_of(told: Told, folder: str, parts: Parts) -> Start:
    """The start of an index with some parts."""
    return Start(
        version=VERSION,
        language=told.language,
        folder=folder,
        count=parts.count,
        block=BLOCK,
        heads=sorted(spelled(leaf) for leaf in parts.leaves[HEADS.letter]),
        tails=sorted(spelled(leaf) for leaf in parts.leaves[TAILS.letter]),
        rules=told.rules,
        synonyms=told.synonyms,
        facts=told.facts,
    )


def start_bytes(start: Start) -> bytes:
    """The file of a start."""
    return deflated(msgspec.json.encode(start))


def start_in(body: bytes) -> Start:
    """The start that a file holds. Raises ValueError."""
    return msgspec.json.decode(inflated(body), type=Start)


def file_names(start: Start) -> set[str]:
    """The names of all files in its folder, without their suffix."""
    blocks = range(ceil(start.count / start.block))
    sides = ((HEADS, start.heads), (TAILS, start.tails))
    return {COMMON, "facts", *(f"a-{number}" for number in blocks), *(f"{side.letter}-{name}" for side, names in sides for name in names)}


def address_files(addresses: Sequence[str]) -> dict[str, bytes]:
    """The files that say which page has which number, by name; addresses in order."""
    blocks = [addresses[first : first + BLOCK] for first in range(0, len(addresses), BLOCK)]
    return {f"a-{number}": deflated(msgspec.json.encode(block)) for number, block in enumerate(blocks)}
