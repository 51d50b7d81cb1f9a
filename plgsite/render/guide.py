"""The studiegids: printed as brochures are. What cannot be printed of a programme is told with the file of that programme."""

import dataclasses
from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from plgsite.diagnostics import Diagnostic
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.render.brochures import GUIDE_FOLDER, furnishing
from plgsite.render.compiler import Press, Printed
from plgsite.render.document import document_json, print_document
from plgsite.render.glyphs import Paper, glyphs
from plgsite.render.view_json import view_json
from plgsite.views.guide.guide import GuidePart, GuideView, guide_view

SITE = "content/site.yaml"


def print_guide(press: Press, artifact: Artifact, files: Mapping[str, bytes]) -> Printed | Diagnostic:
    """The PDF of the guide, or what is wrong with its template. `files` holds the pictures by address."""
    view = guide_view(artifact.inputs, {})
    papers = {path: Paper(glyphs(press.fonts)) for path in (SITE, *(one.path for one in artifact.inputs.chapters))}
    shown = _json(view, papers, {one.id: one.path for one in artifact.inputs.chapters})
    data = {"view": shown, **furnishing(press, view.imprint.words), "print": artifact.inputs.for_print}
    own = dataclasses.replace(press, main=f"{GUIDE_FOLDER}main.typ")
    result = print_document(own, files, document_json(data), artifact.path, artifact.inputs.state_of)
    if isinstance(result, Diagnostic):
        return result
    return replace(result, lost=_lost(papers))


def _json(view: GuideView, papers: Mapping[str, Paper], path_of: Mapping[str, str]) -> dict[str, Any]:
    """The view as JSON, each chapter made printable by itself."""

    def part(one: GuidePart) -> dict[str, Any]:
        chapters = [view_json(chapter, papers[path_of[chapter.id]]) for chapter in one.chapters]
        return {**view_json(replace(one, chapters=()), papers[SITE]), "chapters": chapters}

    return {**view_json(replace(view, parts=()), papers[SITE]), "parts": [part(one) for one in view.parts]}


def _lost(papers: Mapping[str, Paper]) -> dict[str, frozenset[str]]:
    """What could not be printed of each file; indexes repeat what chapters hold."""
    told = {one for path, paper in papers.items() if path != SITE for one in paper.lost}
    papers[SITE].lost -= told
    return {path: frozenset(paper.lost) for path, paper in papers.items() if paper.lost}
