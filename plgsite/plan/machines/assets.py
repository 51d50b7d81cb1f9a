"""Files that are copied: pictures and documents of records, the theme's assets, and `static/`."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from plgsite.catalogue import File
from plgsite.digest import Digest
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.projections.identity import BRAND_STYLE, Identity
from plgsite.projections.projections import Projections
from plgsite.texts.pictures import Rendition, renditions
from plgsite.views.frame.faces import FONT_PIECES
from plgsite.views.frame.fonts import FontFile, Typefaces, piece_address


class Copy(Struct, frozen=True, kw_only=True):
    """The bytes of one source file."""

    source: str
    digest: Digest


class Photo(Struct, frozen=True, kw_only=True):
    """A photo in one format and size."""

    source: str
    contents: Digest
    format: str
    width: int
    height: int


class Style(Struct, frozen=True, kw_only=True):
    """A stylesheet made from a template and the colours: the brand's, and those of the theme that follow from them."""

    source: Digest
    primary: str
    accent: str
    light: tuple[tuple[str, str], ...]
    dark: tuple[tuple[str, str], ...]
    schemes: str
    typefaces: Typefaces
    language: str


class WebFont(Struct, frozen=True, kw_only=True):
    """One piece of a face, for browsers."""

    file: FontFile
    piece: str


def asset_artifacts(known: Projections) -> Iterator[Artifact]:
    """One artifact for every file that some published page may show."""
    files: dict[str, File] = {}
    for kind, entries in known.catalogue.records.items():
        for id, entry in entries.items():
            if entry.files and f"{kind}:{id}" not in known.catalogue.absent:
                files.update({known.file_address(file): file for file in entry.files.values()})
    for at, file in sorted(files.items()):
        made = renditions(file, known.language)
        yield from (_photo(file, one) for one in made)
        if not made:
            yield _copy(at, file.source, file.digest)
    yield from _theme(known)
    yield from web_fonts(known.identity)


def _photo(file: File, made: Rendition) -> Artifact:
    inputs = Photo(source=file.source, contents=file.digest, format=made.format, width=made.width, height=made.height)
    return Artifact(path=made.address, family="picture", medium="picture", template="", inputs=inputs, rank=0)


def _theme(known: Projections) -> Iterator[Artifact]:
    brand = known.site.record.brand
    for name, at in known.identity.theme_assets.items():
        if name == BRAND_STYLE:
            light, dark = (tuple(known.identity.palettes[scheme].items()) for scheme in ("light", "dark"))
            source = known.settings.theme_assets[name]
            inputs = Style(
                source=source,
                primary=brand.primary,
                accent=brand.accent,
                light=light,
                dark=dark,
                schemes=brand.schemes,
                typefaces=known.identity.typefaces,
                language=known.language,
            )
            yield Artifact(path=at, family="style", medium="style", template=f"assets/{name}", inputs=inputs, rank=0)
        else:
            yield _copy(at, f"assets/{name}", known.settings.theme_assets[name], "theme-asset")


def web_fonts(identity: Identity) -> Iterator[Artifact]:
    """The faces of a site in pieces, for browsers."""
    for file in identity.typefaces.files:
        for piece in FONT_PIECES:
            at = piece_address(file, piece, identity.language)
            yield Artifact(path=at, family="font", medium="font", template="", inputs=WebFont(file=file, piece=piece), rank=0)


def static_artifacts(digests: Mapping[str, Digest]) -> Iterator[Artifact]:
    """The files of `static/`, each at its own path."""
    for path, digest in sorted(digests.items()):
        yield _copy(path.removeprefix("static/"), path, digest)


def _copy(at: str, source: str, digest: Digest, family: str = "copy") -> Artifact:
    return Artifact(path=at, family=family, medium="copy", template="", inputs=Copy(source=source, digest=digest), rank=0)
