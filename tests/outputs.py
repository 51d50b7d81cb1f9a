"""What each output says of a programme, as its readers or machines find it: the outputs of `plgsite.model.fields`."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tests.reading import all_of_html, all_of_pdf, elements, plain, text_of_element

Files = Mapping[str, bytes]
"""The published files by path."""


def _page(files: Files, at: str) -> str:
    return all_of_html(files.get(f"{at}index.html"))


def _brochure(files: Files, at: str) -> str:
    return all_of_html(files.get(f"{at}brochure/index.html"))


def _pdf(files: Files, at: str) -> str:
    return all_of_pdf(files.get(f"{at}brochure/{at.split('/')[-2]}.pdf"))


def _guide(files: Files, at: str) -> str:
    return all_of_pdf(files["aanbod/studiegids.pdf"])


def _parts(data: bytes | None, wanted: Callable[[Any], bool]) -> str:
    """The text and the attributes of some elements of a page."""
    found = [one for one in elements(data) if wanted(one)] if data else []
    return " ".join(f"{text_of_element(one)} {plain(' '.join(str(v) for e in one.iter() for v in e.attrib.values()))}" for one in found)


def _classed(name: str) -> Callable[[Any], bool]:
    return lambda one: name in one.attrib.get("class", "").split()


def _decision(files: Files, at: str) -> str:
    return _parts(files.get(f"{at}brochure/index.html"), _classed("decision"))


def _card(files: Files, at: str) -> str:
    """The card that leads to the programme."""

    def is_card(one: Any) -> bool:
        return _classed("card")(one) and any(link.attrib.get("href", "").endswith(f"/{at}") for link in one.iter("a"))

    return _parts(files["aanbod/index.html"], is_card)


def _columns(files: Files, at: str) -> str:
    return " ".join(plain(strings_of(json.loads(data))) for path, data in files.items() if path.startswith("assets/catalogue-"))


def _compare(files: Files, at: str) -> str:
    pages = [data for path, data in files.items() if path.startswith("aanbod/") and path.endswith(".html")]
    return " ".join(_parts(data, lambda one: one.attrib.get("aria-labelledby") == "page_compare") for data in pages)


def _json_ld(files: Files, at: str) -> str:
    data = files.get(f"{at}index.html")
    scripts = [one for one in elements(data) if one.attrib.get("type") == "application/ld+json"] if data else []
    return " ".join(plain(strings_of(json.loads("".join(one.itertext())))) for one in scripts)


def _calendar(files: Files, at: str) -> str:
    return plain(files.get(f"{at}agenda.ics", b"").decode().replace("\r\n ", "").replace("\\,", ","))


def _feed(files: Files, at: str) -> str:
    return plain(strings_of(json.loads(files["feed.json"])))


def strings_of(value: Any) -> str:
    """All that a JSON value says, keys left out."""
    return " \n ".join(_leaves(value))


def _leaves(value: Any) -> Iterator[str]:
    if isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _leaves(one)
    else:
        yield str(value)


SAID_BY: Mapping[str, Callable[[Files, str], str]] = {
    "page": _page,
    "brochure": _brochure,
    "pdf": _pdf,
    "guide": _guide,
    "decision": _decision,
    "card": _card,
    "columns": _columns,
    "compare": _compare,
    "json_ld": _json_ld,
    "calendar": _calendar,
    "feed": _feed,
}
