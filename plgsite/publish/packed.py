"""Bytes held small: pages are mostly markup that repeats itself, and many are held at once."""

import brotli
from msgspec import Struct

from plgsite.digest import Digest, digest_bytes

QUALITY = 0
"""Of Brotli: a quarter of the size, in half the time that zlib takes for that. The next ones take longer and save little."""


class Packed(Struct, frozen=True):
    """Bytes as Brotli has them, and the digest of the bytes themselves; calling it gives them back."""

    data: bytes
    digest: Digest

    def __call__(self) -> bytes:
        return bytes(brotli.decompress(self.data))


def packed(body: bytes) -> Packed:
    return Packed(brotli.compress(body, quality=QUALITY), digest_bytes(body))


def unpacked(body: bytes | Packed) -> bytes:
    return body() if isinstance(body, Packed) else body
