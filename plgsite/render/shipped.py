"""What is made where plgsite is installed, and read where it runs: of use only as long as it is what would be made here."""

from pathlib import Path  # noqa: TID251 - files of our own package
from typing import TypeVar

import msgspec
from msgspec import Struct

from plgsite.digest import Digest


class MadeAhead(Struct, frozen=True, kw_only=True):
    """What a file holds, and the digest of all that had a say in it."""

    maker: Digest


M = TypeVar("M", bound=MadeAhead)


def shipped_in(file: Path, kind: type[M], maker: Digest) -> M | None:
    """What this installation has; None where something else made it, or where it is not there, as in a fresh checkout."""
    try:
        found = msgspec.json.decode(file.read_bytes(), type=kind)
    except (OSError, ValueError):
        return None
    return found if found.maker == maker else None
