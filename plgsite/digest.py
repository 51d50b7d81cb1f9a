"""Digests: the one way in which plgsite says "the same"."""

import datetime
import json
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from hashlib import sha256
from typing import Any

from msgspec import Struct

Digest = str
"""The first 32 hexadecimal digits of SHA-256: processors have instructions for it, so a page takes two fifths of BLAKE2b's time."""

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode


def digest_bytes(data: bytes) -> Digest:
    """The first 32 hexadecimal digits of SHA-256."""
    return sha256(data).hexdigest()[:32]


def digest_text(text: str) -> Digest:
    """That of a text in UTF-8; a lone surrogate counts too."""
    return digest_bytes(text.encode("utf-8", "surrogatepass"))


def digest_of(value: Any) -> Digest:
    """Digest of a plain value: structures, records, mappings, sequences, texts, numbers, dates.

    Anything that carries a `digest` counts as that.
    """
    return digest_text(_encode(plain(value)))


def plain(value: Any) -> Any:
    """The same value in JSON's types, structures by field name, with digests for what carries one.

    Raises TypeError for anything else: a value that cannot be compared byte for byte must not enter a key.
    """
    kind = value.__class__
    return value if kind is str or value is None else _way(kind)(value)


@cache
def _way(kind: type) -> Callable[[Any], Any]:
    """How values of a class become plain. It is found once: a plan has a million values, of a few dozen classes."""
    if issubclass(kind, (str, int)):
        return _itself
    if issubclass(kind, (Decimal, datetime.date, datetime.time)):
        return lambda value: f"{kind.__name__}:{value}"
    if issubclass(kind, Mapping):
        return lambda value: {str(key): plain(item) for key, item in value.items()}
    if hasattr(kind, "digest"):
        return lambda value: {"digest": value.digest}
    if hasattr(kind, "model_dump"):
        return lambda value: value.model_dump(mode="json", by_alias=True)
    if issubclass(kind, Struct):
        names = kind.__struct_fields__
        return lambda value: {name: plain(getattr(value, name)) for name in names}
    if issubclass(kind, (list, tuple)):
        return lambda value: [plain(item) for item in value]
    raise TypeError(f"a {kind.__name__} has no digest")


def _itself(value: Any) -> Any:
    return value
