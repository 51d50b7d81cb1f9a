"""Files of the index as they are stored: compressed by us, for hosts compress only what they know by name. https://www.rfc-editor.org/rfc/rfc1951"""

import zlib

LEVEL = 9
SUFFIX = ".bin"
WITHOUT_FRAME = -15
"""No head and no sum: what `DecompressionStream("deflate-raw")` of a browser reads."""


def deflated(body: bytes) -> bytes:
    """The bytes, compressed."""
    work = zlib.compressobj(LEVEL, zlib.DEFLATED, WITHOUT_FRAME)
    return work.compress(body) + work.flush()


def inflated(data: bytes) -> bytes:
    """The bytes themselves. Raises ValueError for what is no such file."""
    try:
        return zlib.decompress(data, WITHOUT_FRAME)
    except zlib.error as error:
        raise ValueError(f"no compressed file: {error}") from None
