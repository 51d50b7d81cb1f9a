"""A view as JSON for Typst templates: data, and nothing that could become code."""

import datetime
from typing import Any

from msgspec import Struct

from plgsite.prose.nodes import Node
from plgsite.render.brochure_nodes import brochure_nodes
from plgsite.render.glyphs import Paper
from plgsite.wording import Wording


def view_json(value: Any, paper: Paper) -> Any:
    """Structures by field name, prose as lists of brochure nodes, texts as they can be printed. Raises TypeError for any other."""
    if isinstance(value, str):
        return paper.text(value)
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, tuple):
        if value and all(isinstance(item, Node) for item in value):
            return _printed(brochure_nodes(value), paper)
        return [view_json(item, paper) for item in value]
    if isinstance(value, Struct):
        return {name: view_json(getattr(value, name), paper) for name in value.__struct_fields__ if name != "digest"}
    raise TypeError(f"a {type(value).__name__} cannot stand in a view")


def _printed(value: Any, paper: Paper) -> Any:
    if isinstance(value, str):
        return paper.text(value)
    if isinstance(value, list):
        return [_printed(item, paper) for item in value]
    return {key: _printed(item, paper) for key, item in value.items()} if isinstance(value, dict) else value


def labels(words: Wording) -> dict[str, str]:
    """All labels of a language, as the templates use them."""
    return dict(words.labels)
