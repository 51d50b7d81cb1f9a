"""Projections: the part of a record that others show. Who shows a projection depends on that, and on nothing else of the record."""

from msgspec import Struct
from msgspec.structs import force_setattr

from plgsite.catalogue import File
from plgsite.digest import Digest, digest_of
from plgsite.model.parts import Address, Geo


class Projection(Struct, frozen=True, kw_only=True):
    """A frozen value with a digest of its own fields, computed once."""

    digest: Digest = ""
    """Of the other fields; whatever is given for it."""

    def __post_init__(self) -> None:
        own = {name: getattr(self, name) for name in self.__struct_fields__ if name != "digest"}
        force_setattr(self, "digest", digest_of(own))

    def __hash__(self) -> int:
        """The digest is the hash: to look one up in a cache does not walk its fields again."""
        return hash(self.digest)


class Named(Projection, frozen=True, kw_only=True):
    """A record as a link: its reference (`kind:id`), title and address; without an address it has no page."""

    ref: str
    title: str
    address: str


class Place(Projection, frozen=True, kw_only=True):
    """A location as programmes show it."""

    id: str
    name: str
    places: tuple[str, ...]
    lines: tuple[str, ...]
    online: bool
    address: str
    postal: Address | None = None
    geo: Geo | None = None


class RegisterName(Projection, frozen=True, kw_only=True):
    """A register as recognitions show it."""

    id: str
    name: str
    short_name: str
    url: str
    unit: str
    logo: str


class Mark(Projection, frozen=True, kw_only=True):
    """A mark that a provider has today: its short name, its number and where it is told about ("" where there is none)."""

    name: str
    number: str
    url: str


class TeacherCard(Projection, frozen=True, kw_only=True):
    """A teacher as programmes show it."""

    id: str
    name: str
    role: str
    organisation: str
    photo: File | None
    alt: str
    address: str


class Made(Struct, frozen=True):
    """Another artifact, of rank 0, whose facts are shown: in a key it stands for that artifact's key."""

    path: str
