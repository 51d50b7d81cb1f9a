"""`languages: [en]` is an English site: no word of Dutch of our own on any page, in any brochure, in any address.

The site that is built has a value in every field of every record (`tests.filled`), and those values are words of no language.
"""

import json
import re
from collections.abc import Iterator

import pytest

from plgsite.routes import ADDRESSES
from plgsite.wording.en import ENGLISH
from plgsite.wording.nl import DUTCH
from tests.filled import filled, site_files
from tests.reading import attributes_of_html, elements, plain, says, text_of_html, text_of_pdf
from tests.support import SiteFolder, told

SAME_IN_BOTH = frozenset({"per"})
"""Words of labels that are words of the other language too."""


def _texts(label: str | tuple[str, str]) -> tuple[str, ...]:
    return (label,) if isinstance(label, str) else label


def _pieces(label: str | tuple[str, str]) -> Iterator[str]:
    """What of a label stands on a page whatever is filled in."""
    for text in _texts(label):
        yield from (piece.strip(" .,:;()‘’%") for piece in re.split(r"\{\w+\}", text))


def dutch_words() -> list[str]:
    """The pieces of Dutch labels that no English label has."""
    english = " \n ".join(plain(text) for label in ENGLISH.values() for text in _texts(label))
    found = {plain(piece) for name, label in DUTCH.items() if label != ENGLISH[name] for piece in _pieces(label)}
    return sorted(one for one in found - SAME_IN_BOTH if len(one) > 1 and not says(english, one))


PRINTED_ADDRESS = rb"<span>https?://[^<]*</span>"
"""What a page prints of itself: /courses/by/language/en/ is no Dutch."""


def dutch_in(texts: dict[str, str], apart: str = "") -> dict[str, list[str]]:
    """The Dutch words of each text that has any; `apart` is a word that is also the name of a language."""
    words = [word for word in dutch_words() if word != apart]
    found = {path: [word for word in words if word in text and says(text, word)] for path, text in texts.items()}
    return {path: said for path, said in found.items() if said}


@pytest.fixture(scope="module")
def published(tmp_path_factory) -> dict[str, bytes]:
    folder = SiteFolder(tmp_path_factory.mktemp("english"))
    for path, text in site_files(filled()):
        folder.write(path, text)
    site = json.loads((folder.root / "content/site.yaml").read_text(encoding="utf-8"))
    folder.write("content/site.yaml", json.dumps({**site, "languages": ["en"]}))
    outcome = folder.build(brochures=True, search=True)
    assert outcome.published, "\n".join(told(outcome))
    return folder.published()


def test_every_label_has_its_twin():
    assert DUTCH.keys() == ENGLISH.keys()


def test_the_list_of_dutch_words_is_one():
    words = dutch_words()
    assert len(words) > 200 and {"aanbod", "locatie", "prijs", "zoeken"} <= set(words)


def test_no_page_says_a_word_of_dutch(published):
    pages = {path: body for path, body in published.items() if path.endswith(".html")}
    said = {path: text_of_html(re.sub(PRINTED_ADDRESS, b"", body), body_only=False) for path, body in pages.items()}
    assert pages and dutch_in(said) == {}
    assert dutch_in({path: plain(attributes_of_html(body)) for path, body in pages.items()}, apart="en") == {}


def test_no_brochure_says_a_word_of_dutch(published):
    files = {path: text_of_pdf(body) for path, body in published.items() if path.endswith(".pdf")}
    assert files and dutch_in(files) == {}


def test_no_file_for_machines_says_a_word_of_dutch(published):
    files = {path: plain(body.decode("utf-8")) for path, body in published.items() if path.endswith((".json", ".atom", ".ics", ".xml"))}
    assert dutch_in(files, apart="en") == {}


def test_no_address_has_a_dutch_word(published):
    dutch = {word for row in ADDRESSES.values() for word in re.findall(r"[a-z]{3,}", re.sub(r"\{\w+\}", "", row["nl"]))}
    english = {word for row in ADDRESSES.values() for word in re.findall(r"[a-z]{3,}", re.sub(r"\{\w+\}", "", row["en"]))}
    paths = {path for path in published if not path.startswith("assets/")}
    assert {path for path in paths if set(re.findall(r"[a-z]{3,}", path)) & (dutch - english)} == set()


def test_pages_and_brochures_say_that_they_are_english(published):
    pages = [body for path, body in published.items() if path.endswith(".html")]
    assert pages and all(next(elements(body)).attrib["lang"] == "en" for body in pages)
    assert all(b"/Lang (en)" in body or b"/Lang(en)" in body for path, body in published.items() if path.endswith(".pdf"))


def test_money_dates_and_numbers_are_written_in_english(published):
    text = " ".join(text_of_html(body) for path, body in published.items() if path.startswith("courses/") and path.endswith(".html"))
    assert re.search(r"€\d{1,3},\d{3}\.25", text) and "20 november 2026" in text and not re.search(r"€ \d", text)
