"""Brochures: a view as data and Typst templates -> PDF/UA-1. Content travels as JSON, so it can never become code."""

import datetime
import json
import re
from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from plgsite.diagnostics import Diagnostic, Span
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.render.compiler import Fed, Press, Printed, compile_typst, compiler_fault, fonts_of
from plgsite.render.drawings import drawings
from plgsite.render.font_folder import FAMILY
from plgsite.render.glyphs import Paper, glyphs
from plgsite.render.page_views import VIEWS
from plgsite.render.view_json import labels, view_json
from plgsite.wording import Wording

FOLDER = "brochure/"
GUIDE_FOLDER = "guide/"
"""The templates of the studiegids, in the folder of the brochure: they import its parts, never the other way round."""


def _families(folder: str) -> list[str]:
    """The families of a folder as the compiler calls them, and last the one that shows what they lack."""
    return [*sorted(fonts_of(folder).families()), FAMILY] if folder else [FAMILY]


def furnishing(press: Press, words: Wording) -> dict[str, Any]:
    """What the templates are given beside the view: the words of the language and the families of the fonts."""
    return {"labels": labels(words), "fonts": {"text": _families(press.text), "headings": _families(press.headings)}}


def print_brochure(press: Press, artifact: Artifact, files: Mapping[str, bytes]) -> Printed | Diagnostic:
    """The PDF of a brochure, or what is wrong with its template. `files` holds the pictures by address."""
    data, paper = brochure_data(press, artifact)
    of = artifact.inputs.programme.state_of
    result = typeset(press, files, data, artifact.path, of)
    if isinstance(result, Printed) and paper.lost:
        return replace(result, lost={artifact.inputs.programme.programme.path: frozenset(paper.lost)})
    return result


def typeset(press: Press, files: Mapping[str, bytes], data: dict[str, Any], making: str, of: datetime.date | None) -> Printed | Diagnostic:
    """The PDF of the data; without its links, where those alone are in the way."""
    result = compile_typst(press, files, fed(data), making, of)
    return compile_typst(press, files, fed(without_links(data)), making, of) if _needs_no_links(result) else result


def brochure_data(press: Press, artifact: Artifact) -> tuple[dict[str, Any], Paper]:
    """What the templates are fed with, and what of it could not be printed."""
    view = VIEWS[artifact.family](artifact.inputs, {})
    paper = Paper(glyphs(press.fonts))
    return {"view": view_json(view, paper), **furnishing(press, view.imprint.words), "drawings": drawings(view.online_at)}, paper


LINK_FAULT = "link ancestor"
"""What the compiler says where it cannot tag a link that breaks over pages in some odd places (a fault of Typst 0.15): such a brochure is
printed with the words of its links, and without what they lead to."""


def _needs_no_links(result: Printed | Diagnostic) -> bool:
    """Whether a brochure failed for a link alone, and can be printed without links."""
    return isinstance(result, Diagnostic) and LINK_FAULT in result.message


def fed(data: dict[str, Any]) -> Fed:
    """The data as templates read it (`site.typ`, `data.typ`)."""
    site = {"labels": data["labels"], "fonts": data["fonts"], "view": {"imprint": data["view"]["imprint"]}}
    return Fed(data=_json(data), site=_json(site))


def _json(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False, sort_keys=True).encode()


def without_links(data: Any) -> Any:
    """The data with the words of links in place of the links."""
    if isinstance(data, list):
        found = (without_links(item) for item in data)
        return [piece for item in found for piece in (item["children"] if _is_link(item) else [item])]
    return {key: without_links(item) for key, item in data.items()} if isinstance(data, dict) else data


def _is_link(item: Any) -> bool:
    return isinstance(item, dict) and item.get("kind") == "link" and "children" in item


def unfinished(artifact: Artifact, press: Press, why: str) -> Diagnostic:
    """The fault of a brochure that did not end, or ended its worker."""
    main = artifact.template.removeprefix(FOLDER)
    at = Span(path=press.paths.get(main, artifact.template))
    return compiler_fault(f"the brochure {why}", at, artifact.path, "look for a loop in the template")


def facts_of(pdf: bytes) -> dict[str, int]:
    """What others may say of a brochure: its pages and its bytes."""
    counts = [int(count) for count in re.findall(rb"/Type\s*/Pages\s*/Count (\d+)", pdf)]
    return {"pages": max(counts, default=0), "bytes": len(pdf)}
