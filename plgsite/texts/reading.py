"""Reading the prose of a record for one medium: links resolved, the passages of the other medium left out."""

from collections.abc import Mapping
from typing import Literal, Protocol

from msgspec import Struct, field

from plgsite.catalogue import File
from plgsite.markdown.medium import for_brochure, for_web, leaves_out
from plgsite.markdown.parse import parse
from plgsite.markdown.plain import plain_nodes
from plgsite.model.parts import Image
from plgsite.prose.ids import Ids
from plgsite.prose.nodes import Document, Node
from plgsite.prose.resolve import Asset, Link, is_settled, resolve
from plgsite.texts.pictures import Picture, asset_of, picture_of
from plgsite.texts.projection import Named, Projection

Medium = Literal["web", "brochure"]
Nodes = tuple[Node, ...]


class ProseSource(Protocol):
    """Where prose comes from: an entry, or some texts of one."""

    @property
    def files(self) -> Mapping[str, File]:
        """The files that the prose may show, by the path that is written in it."""

    def document(self, text: str) -> Document:
        """A prose text as nodes."""


class ProseTexts(Projection, frozen=True, kw_only=True):
    """Some prose of a record, such as its terms, with the files that the record has."""

    texts: tuple[str, ...] = ()
    files: Mapping[str, File] = field(default_factory=dict)

    def document(self, text: str) -> Document:
        """A prose text as nodes."""
        return parse(text)


class Reader(Struct, frozen=True):
    """Reads one source's prose for one medium."""

    source: ProseSource
    medium: Medium
    links: Mapping[str, Link]
    assets: Mapping[str, Asset]
    links_at: str = "/"
    """What stands before an address of the site."""
    ids: Ids = field(default_factory=Ids)
    """Those of the page: all that read for one page share them."""

    def nodes(self, text: str | None) -> Nodes:
        """The nodes of a prose text, for this medium; nothing for None."""
        if text is None:
            return ()
        plain = plain_nodes(text)
        if plain is not None:  # as most are: nothing to resolve, the same for page and brochure
            return plain
        found = self.source.document(text)
        nodes = found.nodes
        if found.for_media:
            nodes = for_web(nodes) if self.medium == "web" else for_brochure(nodes)
        nodes = self.ids.settled(nodes)
        return nodes if all(map(is_settled, found.targets)) else resolve(nodes, self.links, self.assets, self.links_at)

    def each(self, texts: tuple[str, ...]) -> tuple[Nodes, ...]:
        """The nodes of several prose texts."""
        return tuple(self.nodes(text) for text in texts)

    def leaves_out(self, text: str | None) -> bool:
        """Whether this medium leaves out something that the brochure has."""
        return self.medium == "web" and text is not None and (found := self.source.document(text)).for_media and leaves_out(found.nodes)

    def picture(self, image: Image | None) -> Picture | None:
        """A picture of the source; None for None."""
        if image is None:
            return None
        return picture_of(self.assets[image.file], image.alt, image.credit or "")


def reader(
    source: ProseSource,
    links: tuple[Named, ...],
    language: str,
    *,
    links_at: str,
    assets_at: str,
    medium: Medium = "web",
    ids: Ids | None = None,
) -> Reader:
    """A reader, with the records that the prose links to; `links_at` and `assets_at` are what stands before an address, `ids` those of the
    page that it reads for, where others read for it too."""
    return Reader(
        source,
        medium,
        {named.ref: Link(address=links_at + named.address if named.address else "", title=named.title) for named in links},
        {written: asset_of(file, language, assets_at) for written, file in source.files.items()},
        links_at,
        Ids() if ids is None else ids,
    )
