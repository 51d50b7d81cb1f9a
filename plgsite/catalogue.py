"""The catalogue: all records of a site, checked and looked up by kind and id."""

from collections.abc import Mapping
from typing import Any, Generic, Literal, TypeVar

from msgspec import Struct, field

from plgsite.digest import Digest
from plgsite.each import Each
from plgsite.markdown.parse import parse
from plgsite.model.record import Record
from plgsite.prose.nodes import Document, Node

Absence = Literal["draft", "future", "expired"]
R = TypeVar("R", bound=Record)


Form = Literal["as it is", "photo", "cutout"]
"""How a picture is published: drawings and moving pictures as they are, photos in several sizes; a cutout is a transparent photo."""


PHOTOS = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif")
"""The ends of names of pictures that are made of pixels, in small letters."""
PICTURES = (".svg", *PHOTOS)

Faint = tuple[int, int]
"""Of a logo: how many percent of its outlines can hardly be seen on a light page, and on a dark one. 0 where nobody looked."""


class Face(Struct, frozen=True):
    """What a font file has: its lightest and its heaviest weight (400 is regular), and whether it leans."""

    lightest: int
    heaviest: int
    leans: bool


class Shape(Struct, frozen=True, kw_only=True):
    """What a look at a picture tells: its size in pixels as it is to be seen, its form; `fault` says why it cannot be used."""

    width: int | None = None
    height: int | None = None
    form: Form = "as it is"
    fault: str = ""
    taken: tuple[tuple[int, str], ...] = ()
    """Of a drawing, what is left out of it where it is published: lines of its file with words."""
    faint: Faint = (0, 0)
    face: Face | None = None


class File(Struct, frozen=True, kw_only=True):
    """An image or document that a record shows: site-relative path of its source, digest of its bytes, size in pixels where it has one.

    `bytes` is how many are published of what is copied as it is; 0 where that is not known before it is made: of pictures.
    """

    source: str
    digest: Digest
    width: int | None = None
    height: int | None = None
    form: Form = "as it is"
    bytes: int = 0
    faint: Faint = (0, 0)


class Entry(Struct, Generic[R], frozen=True, kw_only=True):
    """A record with all that belongs to it. `digest` covers the record, its prose and its files: equal digest, equal entry."""

    id: str
    path: str
    digest: Digest
    record: R
    documents: Mapping[str, Document] = field(default_factory=dict)
    """Prose of the record that was parsed already, by its text."""
    links: tuple[str, ...] = ()
    """The records that its prose links to, as `kind:id`, sorted."""
    files: Mapping[str, File] = field(default_factory=dict)
    """Files by the path as written."""

    @property
    def slug(self) -> str:
        """The last word of its address: its own slug, else its id."""
        return self.record.slug or self.id

    def nodes(self, text: str | None) -> tuple[Node, ...]:
        """The nodes of a prose text of this record; nothing for None."""
        if text is None:
            return ()
        return self.document(text).nodes

    def document(self, text: str) -> Document:
        """A prose text of this record, read."""
        return self.documents.get(text) or parse(text)


class Catalogue(Struct, frozen=True):
    """Records by kind and id, each kind sorted by id. `absent` says of those that are not published on this day why."""

    records: Mapping[str, Mapping[str, Entry[Any]]]
    absent: Mapping[str, Absence] = field(default_factory=dict)
    """By reference (`kind:id`)."""

    def of(self, model: type[R]) -> Mapping[str, Entry[R]]:
        """All records of a kind."""
        found: Mapping[str, Entry[R]] = self.records.get(model.KIND, {})
        return found

    def published(self, model: type[R]) -> Mapping[str, Entry[R]]:
        """Those of a kind that have a page today."""
        return {id: entry for id, entry in self.of(model).items() if f"{model.KIND}:{id}" not in self.absent}

    def get(self, model: type[R], id: str) -> Entry[R]:
        """One record. Raises KeyError: references were checked when the catalogue was loaded."""
        return self.of(model)[id]

    def has(self, ref: str) -> bool:
        """Whether there is a record, by reference (`kind:id`), with a page today or without."""
        kind, _, id = ref.partition(":")
        return id in self.records.get(kind, {})

    def with_entry(self, entry: Entry[Any]) -> "Catalogue":
        """The catalogue with another entry in the place of the one with its kind and id."""
        kind = entry.record.KIND
        before = self.records[kind]
        after = before.with_values({entry.id: entry}) if isinstance(before, Each) else {**before, entry.id: entry}
        return Catalogue({**self.records, kind: after}, self.absent)
