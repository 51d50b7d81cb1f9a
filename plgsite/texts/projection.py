"""Projections: the part of a record that others show. Who shows a projection depends on that, and on nothing else of the record."""

from msgspec import Struct
from msgspec.json import Encoder
from msgspec.structs import force_setattr

from plgsite.catalogue import File
from plgsite.digest import Digest, digest_bytes, plain
from plgsite.model.parts import Address, Geo
from plgsite.rules.own_fields import OwnRow

_text = Encoder(enc_hook=plain, order="deterministic").encode
"""Texts, numbers and dates as they are, by the types of the fields: a tenth of the time of `digest_of`."""


class Projection(Struct, frozen=True, kw_only=True):
    """A frozen value with a digest of its own fields, computed once."""

    digest: Digest = ""
    """Of the other fields; whatever is given for it."""

    def __post_init__(self) -> None:
        force_setattr(self, "digest", "")
        force_setattr(self, "digest", self.own_digest())

    def own_digest(self) -> Digest:
        """Of all that it holds, down to the last text. One that holds records says which of them it shows, by their own digests."""
        return digest_bytes(_text(self))

    def __hash__(self) -> int:
        """The digest is the hash: to look one up in a cache does not walk its fields again."""
        return hash(self.digest)


class Named(Projection, frozen=True, kw_only=True):
    """A record as a link: its reference (`kind:id`), title and address; without an address it has no page."""

    ref: str
    title: str
    address: str


class LocationCard(Projection, frozen=True, kw_only=True):
    """A location as programmes show it."""

    id: str
    name: str
    places: tuple[str, ...]
    lines: tuple[str, ...]
    online: bool
    address: str
    notes: tuple[tuple[str, str], ...] = ()
    """What there is to know before one goes there: a label and a text each."""
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


class ProviderMark(Projection, frozen=True, kw_only=True):
    """A mark that a provider has today: its short name, its number and where it is told about ("" where there is none)."""

    name: str
    number: str
    url: str


class OwnRows(Projection, frozen=True, kw_only=True):
    """The fields of the site's own, by what has them."""

    programme: tuple[OwnRow, ...] = ()
    edition: tuple[OwnRow, ...] = ()
    module: tuple[OwnRow, ...] = ()
    location: tuple[OwnRow, ...] = ()
    teacher: tuple[OwnRow, ...] = ()


class TeacherCard(Projection, frozen=True, kw_only=True):
    """A teacher as programmes show it."""

    id: str
    name: str
    role: str
    subjects: tuple[str, ...]
    organisation: str
    photo: File | None
    alt: str
    address: str


class MadeArtifact(Struct, frozen=True):
    """Another artifact, of rank 0, whose facts are shown: in a key it stands for that artifact's key."""

    path: str
