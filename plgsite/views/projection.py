"""Projections: the part of a record that others show. Who shows a projection depends on that, and on nothing else of the record."""

import dataclasses
from dataclasses import dataclass, field

from plgsite.catalogue import File
from plgsite.digest import Digest, digest_of
from plgsite.model.parts import Address, Geo


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """A frozen value with a digest of its own fields, computed once."""

    digest: Digest = field(init=False, compare=False, repr=False, default="")

    def __post_init__(self) -> None:
        own = {one.name: getattr(self, one.name) for one in dataclasses.fields(self) if one.name != "digest"}
        object.__setattr__(self, "digest", digest_of(own))

    def __init_subclass__(cls) -> None:
        """The digest is the hash of every kind of projection: to look one up in a cache does not walk its fields again."""
        cls.__hash__ = Projection.__hash__  # type: ignore[method-assign]

    def __hash__(self) -> int:
        return hash(self.digest)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named(Projection):
    """A record as a link: its reference (`kind:id`), title and address; without an address it has no page."""

    ref: str
    title: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Projection):
    """A location as programmes show it."""

    id: str
    name: str
    places: tuple[str, ...]
    lines: tuple[str, ...]
    online: bool
    address: str
    postal: Address | None = None
    geo: Geo | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterName(Projection):
    """A register as recognitions show it."""

    id: str
    name: str
    short_name: str
    url: str
    unit: str
    logo: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark(Projection):
    """A mark that a provider has today: its short name, its number and where it is told about ("" where there is none)."""

    name: str
    number: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TeacherCard(Projection):
    """A teacher as programmes show it."""

    id: str
    name: str
    role: str
    organisation: str
    photo: File | None
    alt: str
    address: str


@dataclass(frozen=True, slots=True)
class Made:
    """Another artifact, of rank 0, whose facts are shown: in a key it stands for that artifact's key."""

    path: str
