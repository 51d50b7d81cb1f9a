"""Typst: a folder of templates, the data of one document, its pictures -> a PDF/UA-1 that is a PDF/A-2a too.

The compiler is made once for a process and reads data and pictures from a folder of its own: to parse the templates anew for each document
took a tenth of its time.
"""

import calendar
import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from os import getpid
from pathlib import Path  # noqa: TID251 - the folder in which the compiler looks for everything
from typing import Any, Literal

import msgspec
from msgspec import Struct

from plgsite.diagnostics import Diagnostic, Note, Span
from plgsite.machine import in_scratch

STANDARDS: list[Literal["ua-1", "a-2a"]] = ["ua-1", "a-2a"]
_PACKAGE = re.compile(r"@(preview|local)/")
_OF_THE_DOCUMENT = re.compile(r"unknown variable: (data|view|programme|document-title)$")
_AT = re.compile(r"┌─ (.*?\.typ):(\d+):(\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """What documents are printed with: the `.typ` files by name, where each came from, the folder of fonts, and one for what is read.

    A press is known by its folders and its main file: those of another press are others.
    """

    sources: Mapping[str, bytes] = field(repr=False, compare=False)
    paths: Mapping[str, str] = field(repr=False, compare=False)
    main: str = "main.typ"
    for_print: bool = False
    """Whether it prints the edition for the printer, which has pictures of its own under the same names."""
    fonts: str
    root: str
    text: str = ""
    headings: str = ""
    """The folders of the site's own fonts for running text and for headings; "" for a family of a package."""
    families: tuple[str, str] = ("", "")
    """The families of the font packages for the same; "" where the site has its own."""


class ShownPicture(Struct, frozen=True, kw_only=True):
    """A picture on a sheet: its address, the room that it has there in points, and whether it fills that or fits in it (cover, contain)."""

    src: str
    width: float
    height: float
    fit: str


class Printed(Struct, frozen=True, kw_only=True):
    """A PDF, and what the compiler remarked."""

    pdf: bytes
    warnings: tuple[Diagnostic, ...] = ()
    lost: Mapping[str, frozenset[str]] = {}
    """The characters that no font shows, by the file of the record that they were printed for."""
    shown: tuple[ShownPicture, ...] = ()
    """The pictures of an edition for the printer."""


class Fed(Struct, frozen=True, kw_only=True):
    """What the templates of one document read, as JSON: all of it, and of that what all documents of a site have in common.

    Typst evaluates a file anew when what it reads has changed, and a second file for what stays as it is costs a twentieth less.
    """

    data: bytes
    site: bytes


@lru_cache(maxsize=4)
def fonts_of(folder: str) -> Any:
    """The fonts of a folder, for the compiler."""
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])


def compile_typst(press: Press, files: Mapping[str, bytes], fed: Fed, making: str, of: datetime.date | None = None) -> Printed | Diagnostic:
    """Compiles the main file with what it is fed and with pictures by address. No font and no file of the machine is used, and no package.

    `of` is the day of which the document is, at whose beginning (UTC) it says that it was made: never the day of the build.
    """
    import typst

    if name := _asks_for_a_package(press):
        return compiler_fault("packages are not used here: nothing is fetched while building", Span(path=press.paths[name]), making)
    with in_scratch(f"'{making}'"):
        shop, compiler = _workshop(press)
        _lay_out(shop, files)
        for name, data in (("data", fed.data), ("site", fed.site)):
            (shop / _data_name(name)).write_bytes(data)
    try:
        pdf, warnings = compiler.compile_with_warnings(format="pdf", pdf_standards=[*STANDARDS], timestamp=_seconds(of))
        shown = _shown(compiler) if press.for_print else ()
    except typst.TypstError as error:
        return compiler_fault(error.message, _place(error.diagnostic, press), making, _hint(error.message) or "; ".join(error.hints))
    except BaseException as error:
        if not is_crash(error):
            raise
        _workshop.cache_clear()
        return compiler_fault(f"the compiler crashed: {error}", Span(path=press.paths.get(press.main, press.main)), making)
    assert isinstance(pdf, bytes)
    told = tuple(_remark(warning.message, _place(warning.diagnostic, press), making) for warning in warnings)
    return Printed(pdf=pdf, warnings=told, shown=shown)


def _shown(compiler: Any) -> tuple[ShownPicture, ...]:
    """The pictures of what was just compiled, as `inline.typ` notes them. (The compiler remembers the layout.)"""
    found = msgspec.json.decode(compiler.query("<shown-picture>", field="value"))
    return tuple(ShownPicture(src=src, width=width, height=height, fit=fit) for src, width, height, fit in found)


def is_crash(error: BaseException) -> bool:
    """Whether the compiler itself crashed: what its crashes are called, outside of the tree of exceptions."""
    return type(error).__name__ == "PanicException"


def _hint(message: str) -> str:
    """The way out for a template of a site that takes what is of the document from `style.typ`, where it was until version 0.2."""
    found = _OF_THE_DOCUMENT.match(message)
    return f'write \'#import "data.typ": {found[1]}\' in the file ("../data.typ" in guide/)' if found else ""


def _seconds(day: datetime.date | None) -> int:
    """The beginning of a day, UTC, in seconds since 1970. A PDF/A must have a date: where a document says no day, it is that first one."""
    return calendar.timegm(day.timetuple()) if day else 0


@lru_cache(maxsize=4)
def _asks_for_a_package(press: Press) -> str:
    """The first file that imports a package, or ""."""
    return next((name for name, source in press.sources.items() if _PACKAGE.search(source.decode("utf-8", "replace"))), "")


@lru_cache(maxsize=4)
def _workshop(press: Press) -> tuple[Path, Any]:
    """The folder of a press with its templates in it, and the compiler that reads it. Processes share it, each with data of its own."""
    import typst

    shop = Path(press.root) / _shop_name(press)
    _lay_out(shop, press.sources)
    compiler = typst.Compiler(
        str(shop / press.main),
        root=str(shop),
        font_paths=fonts_of(press.fonts),
        ignore_system_fonts=True,
        sys_inputs={name: f"/{_data_name(name)}" for name in ("data", "site")},
        package_path=str(shop),
        package_cache_path=str(shop),
    )
    return shop, compiler


def _shop_name(press: Press) -> str:
    return f"of-{press.main.removesuffix('.typ').replace('/', '-')}{'-for-print' if press.for_print else ''}"


def _data_name(name: str) -> str:
    return f"{name}-{getpid()}.json"


def _lay_out(shop: Path, files: Mapping[str, bytes]) -> None:
    """Puts files where the compiler finds them. Names of pictures hold what they show, so processes that share a folder write the same."""
    for name, data in files.items():
        place = shop / name.lstrip("/")
        if not place.is_file():
            place.parent.mkdir(parents=True, exist_ok=True)
            beside = place.with_name(f"{place.name}.{getpid()}")
            beside.write_bytes(data)
            beside.replace(place)


def _place(diagnostic: str, press: Press) -> Span:
    """The first place that a message of Typst names. (It names files under the folder of the press.)"""
    found = _AT.search(diagnostic)
    name = found[1].replace("\\", "/").rpartition(f"/{_shop_name(press)}/")[2] if found else ""
    if not found or name not in press.paths:
        return Span(path=press.paths.get(press.main, press.main))
    return Span(path=press.paths[name], line=int(found[2]), column=int(found[3]) + 1)


def compiler_fault(message: str, at: Span, making: str, hint: str = "") -> Diagnostic:
    """What is wrong with a template, and what was being made."""
    note = Note(message=f"while making {making}", at=at)
    return Diagnostic(level="error", code="brochure-template", message=message, at=at, hint=hint, notes=(note,))


def _remark(message: str, at: Span, making: str) -> Diagnostic:
    note = Note(message=f"while making {making}", at=at)
    return Diagnostic(level="warning", code="brochure", message=message, at=at, notes=(note,))
