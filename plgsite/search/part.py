"""A part of the index: forms of words, and for each the pages that hold it.

A form is one record: its name, how many pages, the length of the rest in bytes; the pages, each as the distance to the one before; and in
parts that are found by the beginning of a word, a byte for each page with its value there (`value.py`). Numbers are unsigned LEB128.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from operator import sub
from typing import NamedTuple

from plgsite.search.value import IN_TITLE, MOST


def _encoded(number: int) -> bytes:
    found = bytearray()
    while number > 127:
        found.append(number & 127 | 128)
        number >>= 7
    return bytes((*found, number))


_SMALL = [_encoded(number) for number in range(1 << 14)]


def uv(number: int) -> bytes:
    """A number as unsigned LEB128."""
    return _SMALL[number] if number < len(_SMALL) else _encoded(number)


def read_uv(data: bytes, at: int) -> tuple[int, int]:
    """A number at a place, and the place behind it."""
    byte = data[at]
    if byte < 128:
        return byte, at + 1
    number, shift = byte & 127, 7
    while True:
        at += 1
        byte = data[at]
        number |= (byte & 127) << shift
        if byte < 128:
            return number, at + 1
        shift += 7


def distances(pages: Sequence[int]) -> bytes:
    """Numbers that rise, each as the distance to the one before, without one."""
    found = list(map(sub, pages, chain((0,), map((1).__add__, pages))))
    return bytes(found) if max(found) < 128 else b"".join(map(uv, found))


class Posted(NamedTuple):
    """Where a form stands, as files hold it: on how many pages, their distances, and their values."""

    pages: int
    distances: bytes
    values: bytes

    @property
    def titles(self) -> int:
        """In how many titles."""
        return self.pages - len(self.values.translate(None, _IN_TITLE))


def posted(pages: Sequence[int], values: bytes, count: int) -> Posted:
    """Where a form stands, of `count` pages in all. How often a word stands that is on most of them says nothing."""
    told = values.translate(_ONCE) if is_everywhere(len(values), count) else values
    return Posted(len(values), distances(pages), told)


def record(form: str, found: Posted, *, with_values: bool) -> bytes:
    """The record of a form."""
    rest = found.distances + found.values if with_values else found.distances
    name = form.encode()
    return b"".join((uv(len(name)), name, uv(found.pages), uv(len(rest)), rest))


_ONCE = bytes((value & ~MOST) | min(value & MOST, 1) for value in range(256))
_IN_TITLE = bytes(value for value in range(256) if value & IN_TITLE)


def is_everywhere(pages: int, count: int) -> bool:
    """Whether so many pages are more than half."""
    return pages * 2 > count


def pages_of(one: bytes, *, with_values: bool) -> dict[int, int]:
    """The pages of a record, each with the value of the form there; without values, each has 0."""
    length, at = read_uv(one, 0)
    pages, at = read_uv(one, at + length)
    _, at = read_uv(one, at)
    found, page = [], -1
    for _ in range(pages):
        distance, at = read_uv(one, at)
        page += distance + 1
        found.append(page)
    return dict(zip(found, one[at:], strict=True)) if with_values else dict.fromkeys(found, 0)


def part_bytes(records: Mapping[str, bytes]) -> bytes:
    """The bytes of a part, by the forms of its records."""
    return b"".join(records[form] for form in in_order(records))


def in_order(forms: Iterable[str]) -> list[str]:
    """Forms in the order of their bytes."""
    return sorted(forms)  # UTF-8 keeps the order of code points


def records_of(part: bytes) -> dict[str, bytes]:
    """The records of a part by form."""
    found, at = {}, 0
    while at < len(part):
        length, name = read_uv(part, at)
        _, after = read_uv(part, name + length)
        rest, after = read_uv(part, after)
        found[part[name : name + length].decode()] = part[at : after + rest]
        at = after + rest
    return found
