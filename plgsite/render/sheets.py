"""What travels to another machine and back, as bytes: never code, and of a site no more than the one brochure shows."""

import datetime
from collections.abc import Mapping
from pathlib import Path  # noqa: TID251 - the folder of a press
from typing import TypeVar

import msgspec
from msgspec import Struct

from plgsite.diagnostics import Diagnostic
from plgsite.digest import Digest
from plgsite.render.compiler import Press, Printed
from plgsite.render.font_folder import font_folder
from plgsite.render.pool import Failed
from plgsite.render.versions import Versions

T = TypeVar("T", bound=Struct)


class Kit(Struct, frozen=True, kw_only=True):
    """What all brochures of a site are printed with: the templates by name, where each came from, fonts of the site's own (name and
    bytes), and the families of the font packages. It is sent once."""

    sources: Mapping[str, bytes]
    paths: Mapping[str, str]
    text: tuple[tuple[str, bytes], ...] = ()
    headings: tuple[tuple[str, bytes], ...] = ()
    families: tuple[str, str] = ("", "")


class Sheet(Struct, frozen=True, kw_only=True):
    """One brochure to print: its output path, its day, its data as JSON; address and digest of each of its pictures, whose bytes travel
    beside it in the same order, as those of the `kit` do. `seconds` is how long it may take, `versions` what it is to be printed by."""

    making: str
    of: datetime.date | None
    data: bytes
    pictures: tuple[tuple[str, Digest], ...]
    kit: Digest
    seconds: float
    versions: Versions


class Order(Struct, frozen=True, kw_only=True):
    """What a process that prints is given for each brochure: the sheet with its pictures; the kit where it has none yet."""

    sheet: Sheet
    pictures: tuple[bytes, ...]
    kit: Kit | None


class Refused(Struct, frozen=True, kw_only=True):
    """What stood in the way on another machine, and the way out."""

    message: str
    hint: str


class Answer(Struct, frozen=True, kw_only=True):
    """What came of a sheet: one of these. `sheet` and `pdf` are digests, of what was asked and of what was made. `other` holds the versions
    of a machine that has not those of the sheet, `crash` the traceback of a fault of plgsite."""

    sheet: Digest = ""
    pdf: Digest = ""
    printed: Printed | None = None
    fault: Diagnostic | None = None
    failed: Failed | None = None
    refused: Refused | None = None
    other: Versions | None = None
    crash: str = ""


def to_bytes(value: Struct) -> bytes:
    """A value as MessagePack."""
    return msgspec.msgpack.encode(value)


def from_bytes(data: bytes, kind: type[T]) -> T:
    """The value of a kind. Raises ValueError for anything else: what comes from another machine is read, never run."""
    return msgspec.msgpack.decode(data, type=kind)


def kit_of(press: Press) -> Kit:
    """What a press is made from, but for the fonts of the packages."""
    return Kit(sources=press.sources, paths=press.paths, text=_files(press.text), headings=_files(press.headings), families=press.families)


def _files(folder: str) -> tuple[tuple[str, bytes], ...]:
    return tuple((path.name, path.read_bytes()) for path in sorted(Path(folder).iterdir())) if folder else ()


def press_from(kit: Kit, folder: Path) -> Press:
    """The press of a kit, in an empty folder."""
    root, fonts = folder / "root", font_folder(folder / "fonts", *kit.families)
    root.mkdir()
    return Press(
        sources=kit.sources,
        paths=kit.paths,
        fonts=str(fonts),
        text=_typeface(fonts / "text", kit.text),
        headings=_typeface(fonts / "headings", kit.headings),
        families=kit.families,
        root=str(root),
    )


def _typeface(folder: Path, files: tuple[tuple[str, bytes], ...]) -> str:
    if not files:
        return ""
    folder.mkdir()
    for name, data in files:
        (folder / Path(name).name).write_bytes(data)
    return str(folder)
