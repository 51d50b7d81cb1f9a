"""A document: templates, its data as JSON and its pictures -> PDF. What is done here is the same in whichever process, on whichever
machine."""

import dataclasses
import datetime
import json
from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from plgsite.diagnostics import Diagnostic, Span
from plgsite.render.compiler import Fed, Press, Printed, compile_typst, compiler_fault
from plgsite.render.print_boxes import with_bleed_box

LINK_FAULT = "link ancestor"
"""What the compiler says where it cannot tag a link that breaks over pages in some odd places (a fault of Typst 0.15): such a brochure is
printed with the words of its links, and without what they lead to."""


def print_document(press: Press, files: Mapping[str, bytes], data: bytes, making: str, of: datetime.date | None) -> Printed | Diagnostic:
    """The PDF of a document, or what is wrong with its template. `data` is JSON, `files` holds the pictures by address."""
    read = json.loads(data)
    press = dataclasses.replace(press, for_print=bool(read.get("print")))
    result = compile_typst(press, files, fed(read), making, of)
    if isinstance(result, Diagnostic) and LINK_FAULT in result.message:
        result = compile_typst(press, files, fed(without_links(read)), making, of)
    return _with_boxes(result, press, making) if press.for_print and isinstance(result, Printed) else result


def _with_boxes(printed: Printed, press: Press, making: str) -> Printed | Diagnostic:
    """What was printed, with all boxes; a fault where a template of the site sets a page without room for them."""
    try:
        return replace(printed, pdf=with_bleed_box(printed.pdf))
    except ValueError as error:
        at = Span(path=press.paths.get(press.main, press.main))
        hint = "write '..print-look' (bleed.typ) in each 'set page(...)' and 'page(...)' of your own, as ours do"
        return compiler_fault(str(error), at, making, hint)


def fed(data: dict[str, Any]) -> Fed:
    """The data as templates read it (`site.typ`, `data.typ`)."""
    site = {
        "labels": data["labels"],
        "fonts": data["fonts"],
        "print": data.get("print", False),
        "view": {"imprint": data["view"]["imprint"]},
    }
    return Fed(data=document_json(data), site=document_json(site))


def document_json(data: Any) -> bytes:
    """The data of a document as its template reads it."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True).encode()


def without_links(data: Any) -> Any:
    """The data with the words of links in place of the links."""
    if isinstance(data, list):
        found = (without_links(item) for item in data)
        return [piece for item in found for piece in (item["children"] if _is_link(item) else [item])]
    return {key: without_links(item) for key, item in data.items()} if isinstance(data, dict) else data


def _is_link(item: Any) -> bool:
    return isinstance(item, dict) and item.get("kind") == "link" and "children" in item
