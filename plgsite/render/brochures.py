"""Brochures: a view as data and Typst templates -> PDF/UA-1. Content travels as JSON, so it can never become code."""

import re
from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from plgsite.diagnostics import Diagnostic, Span
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.render.compiler import Press, Printed, compiler_fault, fonts_of
from plgsite.render.document import document_json, print_document
from plgsite.render.drawings import drawings
from plgsite.render.glyphs import Paper, glyphs
from plgsite.render.page_views import VIEWS
from plgsite.render.view_json import labels, view_json
from plgsite.views.frame.faces import DEFAULT, FONT_FAMILIES
from plgsite.wording import Wording

FOLDER = "brochure/"
GUIDE_FOLDER = "guide/"
"""The templates of the studiegids, in the folder of the brochure: they import its parts, never the other way round."""


def _families(folder: str, family: str) -> list[str]:
    """The families of a folder as the compiler calls them, or the one of a package; and last the one that shows what they lack."""
    return list(dict.fromkeys((*(sorted(fonts_of(folder).families()) if folder else [family or DEFAULT]), DEFAULT)))


def _titles(family: str) -> str:
    return FONT_FAMILIES[family].titles(family) if family else ""


def furnishing(press: Press, words: Wording) -> dict[str, Any]:
    """What the templates are given beside the view: the words of the language and the families of the fonts."""
    fonts = {"text": _families(press.text, press.families[0]), "headings": _families(press.headings, _titles(press.families[1]))}
    return {"labels": labels(words), "fonts": fonts}


def print_brochure(press: Press, artifact: Artifact, files: Mapping[str, bytes]) -> Printed | Diagnostic:
    """The PDF of a brochure, or what is wrong with its template. `files` holds the pictures by address."""
    data, lost = brochure_sheet(press, artifact)
    return with_lost(print_document(press, files, data, artifact.path, artifact.inputs.programme.state_of), lost)


Lost = Mapping[str, frozenset[str]]
"""The characters that no font shows, by the file of their record."""


def brochure_sheet(press: Press, artifact: Artifact) -> tuple[bytes, Lost]:
    """What the templates read, as JSON, and what of it could not be printed."""
    data, paper = brochure_data(press, artifact)
    return document_json(data), {artifact.inputs.programme.programme.path: frozenset(paper.lost)} if paper.lost else {}


def with_lost(result: Printed | Diagnostic, lost: Lost) -> Printed | Diagnostic:
    """What was printed, with what of it could not be."""
    return replace(result, lost=lost) if isinstance(result, Printed) and lost else result


def brochure_data(press: Press, artifact: Artifact) -> tuple[dict[str, Any], Paper]:
    """What the templates are fed with, and what of it could not be printed."""
    view = VIEWS[artifact.family](artifact.inputs, {})
    paper = Paper(glyphs(press.fonts))
    shown = view_json(view, paper)
    data = {"view": shown, **furnishing(press, view.imprint.words), "drawings": drawings(view.online_at)}
    return {**data, "letters": letters_in(shown["programme"]), "print": artifact.inputs.for_print}, paper


UNSEEN = frozenset({"href", "src", "srcset", "avif", "id"})
"""The fields whose text nobody reads on paper."""


def letters_in(value: Any) -> int:
    """About how many letters a document has, in bytes of UTF-8: its format follows from that.

    To count them in a template took a tenth of the time of a brochure.
    """
    if isinstance(value, str):
        return len(value.encode())
    if isinstance(value, dict):
        return sum(letters_in(item) for name, item in value.items() if name not in UNSEEN)
    return sum(map(letters_in, value)) if isinstance(value, (list, tuple)) else 0


def unfinished(artifact: Artifact, press: Press, why: str) -> Diagnostic:
    """The fault of a brochure that did not end, or ended its worker."""
    main = artifact.template.removeprefix(FOLDER)
    at = Span(path=press.paths.get(main, artifact.template))
    return compiler_fault(f"the brochure {why}", at, artifact.path, "look for a loop in the template")


def facts_of(pdf: bytes) -> dict[str, int]:
    """What others may say of a brochure: its pages and its bytes."""
    counts = [int(count) for count in re.findall(rb"/Type\s*/Pages\s*/Count (\d+)", pdf)]
    return {"pages": max(counts, default=0), "bytes": len(pdf)}
