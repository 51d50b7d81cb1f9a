"""Brochures: a view as data and Typst templates -> PDF/UA-1. Content travels as JSON, so it can never become code."""

import dataclasses
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from os import getpid
from pathlib import Path  # noqa: TID251 - the folder in which the compiler looks for photos
from typing import Any, Literal

from plgsite.diagnostics import Diagnostic, Note, Span
from plgsite.plan.artifact import Artifact
from plgsite.render.drawings import drawings
from plgsite.render.fonts import FAMILY
from plgsite.render.glyphs import STAND_IN, Paper, glyphs
from plgsite.render.view_json import labels, view_json
from plgsite.views.table import VIEWS
from plgsite.wording import Wording

FOLDER = "brochure/"
GUIDE_FOLDER = "guide/"
"""The templates of the studiegids, in the folder of the brochure: they import its parts, never the other way round."""
STANDARDS: list[Literal["ua-1", "a-2a"]] = ["ua-1", "a-2a"]
_PACKAGE = re.compile(r"@(preview|local)/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """What every brochure is printed with: the `.typ` files by name, where each came from, the folder of fonts, an empty folder as root."""

    sources: Mapping[str, bytes] = field(repr=False)
    paths: Mapping[str, str]
    fonts: str
    root: str
    text: str = ""
    headings: str = ""
    """The folders of the site's own fonts for running text and for headings; "" for the family of the package."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A PDF, and what the compiler remarked."""

    pdf: bytes
    warnings: tuple[Diagnostic, ...] = ()


@lru_cache(maxsize=4)
def _fonts(folder: str) -> Any:
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])


def _families(folder: str) -> list[str]:
    """The families of a folder as the compiler calls them, and last the one that shows what they lack."""
    return [*sorted(_fonts(folder).families()), FAMILY] if folder else [FAMILY]


def furnishing(press: Press, words: Wording) -> dict[str, Any]:
    """What the templates are given beside the view: the words of the language and the families of the fonts."""
    return {"labels": labels(words), "fonts": {"text": _families(press.text), "headings": _families(press.headings)}}


def print_brochure(press: Press, artifact: Artifact, files: Mapping[str, bytes]) -> Printed | Diagnostic:
    """The PDF of a brochure, or what is wrong with its template. `files` holds the pictures by address."""
    data, paper = brochure_data(press, artifact)
    result = compile_typst(press, {**files, "data.json": as_json(data)}, artifact.path)
    if needs_no_links(result):
        result = compile_typst(press, {**files, "data.json": as_json(without_links(data))}, artifact.path)
    if isinstance(result, Printed) and paper.lost:
        return dataclasses.replace(result, warnings=(*result.warnings, lost_glyphs(artifact.inputs.programme.programme.path, paper)))
    return result


def brochure_data(press: Press, artifact: Artifact) -> tuple[dict[str, Any], Paper]:
    """What the templates are fed with, and what of it could not be printed."""
    view = VIEWS[artifact.family](artifact.inputs, {})
    paper = Paper(glyphs(press.fonts))
    return {"view": view_json(view, paper), **furnishing(press, view.imprint.words), "drawings": drawings(view.online_at)}, paper


LINK_FAULT = "link ancestor"
"""What the compiler says where it cannot tag a link that breaks over pages in some odd places (a fault of Typst 0.15): such a brochure is
printed with the words of its links, and without what they lead to."""


def needs_no_links(result: Printed | Diagnostic) -> bool:
    return isinstance(result, Diagnostic) and LINK_FAULT in result.message


def as_json(data: Any) -> bytes:
    """The data of a brochure as its template reads it."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True).encode()


def without_links(data: Any) -> Any:
    """The data with the words of links in place of the links."""
    if isinstance(data, list):
        found = (without_links(item) for item in data)
        return [piece for item in found for piece in (item["children"] if _is_link(item) else [item])]
    return {key: without_links(item) for key, item in data.items()} if isinstance(data, dict) else data


def _is_link(item: Any) -> bool:
    return isinstance(item, dict) and item.get("kind") == "link" and "children" in item


def lost_glyphs(path: str, paper: Paper) -> Diagnostic:
    """What could not be printed of a file."""
    named = ", ".join(f"'{one}' (U+{ord(one):04X})" for one in sorted(paper.lost)[:5])
    return Diagnostic(
        level="warning",
        code="missing-glyph",
        message=f"the font of the brochure has no {named}{' and others' if len(paper.lost) > 5 else ''}",
        at=Span(path=path),
        hint=f"it is printed as {STAND_IN}",
    )


def compile_typst(press: Press, extra: Mapping[str, bytes], making: str) -> Printed | Diagnostic:
    """Compiles `main.typ`. No font and no file of the machine is used, and no package."""
    import typst

    texts = {name: data for name, data in extra.items() if name.endswith(TEXTS)}
    _lay_out(press.root, {name: data for name, data in extra.items() if name not in texts})
    for name, source in press.sources.items():
        if _PACKAGE.search(source.decode("utf-8", "replace")):
            return _fault("packages are not used here: nothing is fetched while building", Span(path=press.paths[name]), making)
    compiler = typst.Compiler(
        {**press.sources, **texts},
        root=press.root,
        font_paths=_fonts(press.fonts),
        ignore_system_fonts=True,
        package_path=press.root,
        package_cache_path=press.root,
    )
    try:
        pdf, warnings = compiler.compile_with_warnings(format="pdf", pdf_standards=[*STANDARDS], timestamp=0)
    except typst.TypstError as error:
        hint = "; ".join(error.hints)
        return _fault(error.message, _place(error.diagnostic, press), making, hint)
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # what the compiler's own crashes are called, outside of the tree of exceptions
            raise
        return _fault(f"the compiler crashed: {error}", Span(path=press.paths.get("main.typ", FOLDER)), making)
    remarks = tuple(_remark(warning.message, _place(warning.diagnostic, press), making) for warning in warnings)
    assert isinstance(pdf, bytes)
    return Printed(pdf=pdf, warnings=remarks)


TEXTS = (".json", ".svg")
"""What the compiler takes from memory: it reads files there as text. Photos lie in the folder that is its root."""


def _lay_out(root: str, photos: Mapping[str, bytes]) -> None:
    """Puts photos where the compiler finds them. Their names hold what they show, so workers that share the folder write the same."""
    for name, data in photos.items():
        place = Path(root) / name.lstrip("/")
        if not place.is_file():
            place.parent.mkdir(parents=True, exist_ok=True)
            beside = place.with_name(f"{place.name}.{getpid()}")
            beside.write_bytes(data)
            beside.replace(place)


def _place(diagnostic: str, press: Press) -> Span:
    """The first place that a message of Typst names. (It names files under the root, a folder of that name.)"""
    found = re.search(r"┌─ .*?root/([\w./-]+\.typ):(\d+):(\d+)", diagnostic)
    if not found or found[1] not in press.paths:
        return Span(path=press.paths.get("main.typ", FOLDER + "main.typ"))
    return Span(path=press.paths[found[1]], line=int(found[2]), column=int(found[3]) + 1)


def _fault(message: str, at: Span, making: str, hint: str = "") -> Diagnostic:
    note = Note(message=f"while making {making}", at=at)
    return Diagnostic(level="error", code="brochure-template", message=message, at=at, hint=hint, notes=(note,))


def _remark(message: str, at: Span, making: str) -> Diagnostic:
    note = Note(message=f"while making {making}", at=at)
    return Diagnostic(level="warning", code="brochure", message=message, at=at, notes=(note,))


def unfinished(artifact: Artifact, press: Press, why: str) -> Diagnostic:
    """The fault of a brochure that did not end, or ended its worker."""
    main = artifact.template.removeprefix(FOLDER)
    at = Span(path=press.paths.get(main, artifact.template))
    return _fault(f"the brochure {why}", at, artifact.path, "look for a loop in the template")


def facts_of(pdf: bytes) -> dict[str, int]:
    """What others may say of a brochure: its pages and its bytes."""
    counts = [int(count) for count in re.findall(rb"/Type\s*/Pages\s*/Count (\d+)", pdf)]
    return {"pages": max(counts, default=0), "bytes": len(pdf)}
