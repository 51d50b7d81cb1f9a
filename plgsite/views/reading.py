"""Reading the prose of a record for one medium: links resolved, the passages of the other medium left out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

from plgsite.catalogue import File
from plgsite.digest import Digest
from plgsite.model.parts import Image
from plgsite.prose.medium import for_brochure, for_web, leaves_out
from plgsite.prose.nodes import Node
from plgsite.prose.parse import parse
from plgsite.prose.resolve import Asset, Link, resolve
from plgsite.routes import address
from plgsite.views.projection import Named, Projection

Medium = Literal["web", "brochure"]
Nodes = tuple[Node, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """An image to show: where it is, what it shows, its size in pixels where known."""

    src: str
    alt: str
    credit: str = ""
    width: int | None = None
    height: int | None = None


class Source(Protocol):
    """Where prose comes from: an entry, or some texts of one."""

    @property
    def files(self) -> Mapping[str, File]: ...

    def nodes(self, text: str | None) -> Nodes: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts(Projection):
    """Some prose of a record, such as its terms, with the files that the record has."""

    texts: tuple[str, ...] = ()
    files: Mapping[str, File] = field(default_factory=dict)

    def nodes(self, text: str | None) -> Nodes:
        return parse(text).nodes if text else ()


def asset_address(source: str, digest: Digest, language: str) -> str:
    """The address of a copied file: its own name with the digest of its bytes."""
    stem, _, suffix = source.rpartition("/")[2].rpartition(".")
    return address("asset", language, slug=f"{stem}-{digest[:10]}.{suffix.lower()}")


def _is_plain(nodes: Nodes) -> bool:
    """Whether a text is one run of words, as most are: then there is nothing to resolve."""
    return not nodes or (len(nodes) == 1 and len(nodes[0].children) == 1 and nodes[0].children[0].kind == "text")


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads one source's prose for one medium."""

    source: Source
    medium: Medium
    links: Mapping[str, Link]
    assets: Mapping[str, Asset]

    def nodes(self, text: str | None) -> Nodes:
        """The nodes of a prose text, for this medium; nothing for None."""
        found = self.source.nodes(text)
        if _is_plain(found):
            return found
        return resolve((for_web if self.medium == "web" else for_brochure)(found), self.links, self.assets)

    def each(self, texts: tuple[str, ...]) -> tuple[Nodes, ...]:
        return tuple(self.nodes(text) for text in texts)

    def leaves_out(self, text: str | None) -> bool:
        """Whether this medium leaves out something that the brochure has."""
        return self.medium == "web" and leaves_out(self.source.nodes(text))

    def picture(self, image: Image | None) -> Picture | None:
        if image is None:
            return None
        asset = self.assets[image.file]
        return Picture(src=asset.address, alt=image.alt, credit=image.credit or "", width=asset.width, height=asset.height)


def reader(source: Source, links: tuple[Named, ...], language: str, *, links_at: str, assets_at: str, medium: Medium = "web") -> Reader:
    """A reader, with the records that the prose links to; `links_at` and `assets_at` are what stands before an address."""
    return Reader(
        source,
        medium,
        {named.ref: Link(address=links_at + named.address if named.address else "", title=named.title) for named in links},
        {
            written: Asset(address=assets_at + asset_address(file.source, file.digest, language), width=file.width, height=file.height)
            for written, file in source.files.items()
        },
    )
