"""Digests: the one way in which plgsite says "the same"."""

import dataclasses
import datetime
import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from hashlib import blake2b
from typing import Any

Digest = str
"""32 hexadecimal digits of BLAKE2b."""

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode


def digest_bytes(data: bytes) -> Digest:
    return blake2b(data, digest_size=16).hexdigest()


def digest_text(text: str) -> Digest:
    return digest_bytes(text.encode("utf-8", "surrogatepass"))


def digest_of(value: Any) -> Digest:
    """Digest of a plain value: dataclasses, records, mappings, sequences, texts, numbers, dates.

    Anything that carries a `digest` counts as that.
    """
    return digest_text(_encode(plain(value)))


def plain(value: Any) -> Any:
    """The same value in JSON's types, dataclasses by field name, with digests for what carries one.

    Raises TypeError for anything else: a value that cannot be compared byte for byte must not enter a key.
    """
    match value:
        case None | bool() | int() | str():
            return value
        case Decimal() | datetime.date() | datetime.time():
            return f"{type(value).__name__}:{value}"
        case Mapping():
            return {str(key): item if type(item) is str else plain(item) for key, item in value.items()}
        case _ if (known := getattr(value, "digest", None)) is not None:
            return {"digest": known}
        case _ if hasattr(value, "model_dump"):
            return value.model_dump(mode="json", by_alias=True)
        case _ if dataclasses.is_dataclass(value):
            return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
        case Iterable() if isinstance(value, (list, tuple)):
            return [item if type(item) is str else plain(item) for item in value]
    raise TypeError(f"a {type(value).__name__} has no digest")
