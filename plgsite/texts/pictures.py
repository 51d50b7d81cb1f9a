"""Pictures as pages show them: in which widths and formats a file is published, and where."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from plgsite.catalogue import File
from plgsite.digest import Digest
from plgsite.prose.resolve import Asset
from plgsite.routes import address, safe_name

Format = Literal["avif", "jpg", "png"]

WIDTHS = (480, 800, 1200, 1600)
"""In pixels: half a phone to a picture over the whole page on a sharp screen. A picture is never made larger than it is."""
NEAR_ENOUGH = 0.85
"""A width that is this near to the next adds nothing."""


class Picture(Struct, frozen=True, kw_only=True):
    """An image to show: where it is, what it shows, its size in pixels where known. `avif` and `srcset` are lists of addresses with their
    widths, for browsers to choose from; "" for a drawing, which is as sharp at every size."""

    src: str
    alt: str
    credit: str = ""
    width: int | None = None
    height: int | None = None
    avif: str = ""
    srcset: str = ""
    plate: str = ""
    """Of a logo that could not be seen otherwise: when it stands on a plate, as classes of the theme: day-plate, night-plate."""


class Rendition(Struct, frozen=True, kw_only=True):
    """A file in one format and size."""

    address: str
    format: Format
    width: int
    height: int


def renditions(file: File, language: str) -> tuple[Rendition, ...]:
    """What is published of a photo, the small first, AVIF before the other format; nothing for a file that is published as it is."""
    if file.form == "as it is" or not file.width or not file.height:
        return ()
    second: Format = "jpg" if file.form == "photo" else "png"
    formats: tuple[Format, ...] = ("avif", second)
    return tuple(_rendition(file, one, width, file.height / file.width, language) for one in formats for width in _widths(file.width))


def _widths(most: int) -> Iterator[int]:
    largest = min(most, WIDTHS[-1])
    yield from (width for width in WIDTHS if width < NEAR_ENOUGH * largest)
    yield largest


def _rendition(file: File, format: Format, width: int, ratio: float, language: str) -> Rendition:
    slug = f"{_stem(file.source)}-{file.digest[:10]}-{width}.{format}"
    return Rendition(address=address("asset", language, slug=slug), format=format, width=width, height=max(1, round(width * ratio)))


def _stem(source: str) -> str:
    return safe_name(source.rpartition("/")[2].rpartition(".")[0])


def asset_address(source: str, digest: Digest, language: str) -> str:
    """The address of a copied file: its own name, where it is safe on every host, with the digest of its bytes."""
    return address("asset", language, slug=f"{_stem(source)}-{digest[:10]}.{source.rpartition('.')[2].lower()}")


def file_address(file: File, language: str) -> str:
    """Where a file is published: a photo in the largest size that every browser and typesetter reads."""
    made = renditions(file, language)
    return made[-1].address if made else asset_address(file.source, file.digest, language)


def asset_of(file: File, language: str, at: str) -> Asset:
    """A file as prose shows it; `at` stands before addresses."""
    made = renditions(file, language)
    sets = {one.format: "" for one in made}
    for one in made:
        sets[one.format] += f"{', ' if sets[one.format] else ''}{at}{one.address} {one.width}w"
    avif, *other = sets.values() or ("",)
    return Asset(
        address=at + file_address(file, language), width=file.width, height=file.height, avif=avif, srcset=other[0] if other else ""
    )


def picture_of(asset: Asset, alt: str, credit: str = "", plate: str = "") -> Picture:
    """A published file as a picture. `alt` is its text alternative, "" for one that only decorates."""
    return Picture(
        src=asset.address,
        alt=alt,
        credit=credit,
        width=asset.width,
        height=asset.height,
        avif=asset.avif,
        srcset=asset.srcset,
        plate=plate,
    )
