"""A file on its way to the output folder."""

from collections.abc import Callable

from msgspec import Struct

from plgsite.digest import Digest, digest_bytes
from plgsite.packed import Packed


class Outgoing(Struct, frozen=True):
    """A file to publish. A `body` that is called gives the same bytes every time; it is called once to check and once to write, if at all;
    one that is packed knows its digest, and is called to be written.

    rank: 0 assets, 1 pages, 2 listings and feeds: nothing is published before what it refers to.
    """

    path: str
    key: Digest
    body: bytes | Callable[[], bytes]
    rank: int

    def digest(self) -> Digest:
        """Of the bytes."""
        return self.body.digest if isinstance(self.body, Packed) else digest_bytes(self.contents())

    def contents(self) -> bytes:
        """The bytes, unpacked or read."""
        return self.body() if callable(self.body) else self.body

    def checked(self, digest: Digest) -> bytes:
        """The bytes, which had this digest before. Raises ValueError where they have another now."""
        found = self.contents()
        if callable(self.body) and not isinstance(self.body, Packed) and digest_bytes(found) != digest:
            raise ValueError(f"the body of '{self.path}' was not the same twice")
        return found
