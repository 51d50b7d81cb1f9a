"""A site for another audience than schools says no word of schools, in any output; and its own words reach all of them."""

import json
import re

import pytest

from tests.filled import filled, site_files
from tests.reading import text_of_pdf
from tests.support import SiteFolder, told

SCHOOL_WORD = re.compile(r"\w*(?:school|schole|leerling|pupil)\w*", re.IGNORECASE)
TEXTS = (".html", ".json", ".atom", ".ics", ".xml", ".txt", ".js", ".css", ".webmanifest", "_redirects", "_headers")


def built(root: object, audience: object, language: str, words: dict[str, str]) -> SiteFolder:
    """The site with a value in every field of every record, for an audience."""
    folder = SiteFolder(root)
    for path, text in site_files(filled()):
        folder.write(path, text)
    given = json.loads((folder.root / "content/site.yaml").read_text(encoding="utf-8"))
    del given["words"]
    folder.write("content/site.yaml", json.dumps({**given, "languages": [language], "audience": audience}))
    folder.write("content/words.yaml", json.dumps({language: words}))
    outcome = folder.build(brochures=True, search=True)
    assert outcome.published, "\n".join(told(outcome))
    return folder


def said(path: str, data: bytes) -> str:
    if path.endswith(".pdf"):
        return text_of_pdf(data)
    return data.decode("utf-8") if path.endswith(TEXTS) else ""


WORDS = {
    "catalogue": "Qcatalogus",
    "decision_goal": "Qdoel",
    "guide_titles": "Qindex",
    "start": "Qstart",
    "kind_masterclass": "Qmeester",
    "feed_title": "Qnieuws {title}",
}


@pytest.mark.slow
@pytest.mark.parametrize(("language", "organisation"), [("nl", "bedrijf"), ("en", "company")])
def test_a_site_for_companies_says_no_word_of_schools_and_its_own_words_everywhere(tmp_path, language, organisation):
    files = {path: said(path, data) for path, data in built(tmp_path, "company", language, WORDS).published().items()}
    assert {
        path: found for path, text in files.items() if (found := sorted({*SCHOOL_WORD.findall(text), *SCHOOL_WORD.findall(path)}))
    } == {}
    assert any(re.search(rf"\b(?:your|uw|je) {organisation}\b", text) for text in files.values())

    def where(word: str) -> set[str]:
        return {path.rpartition(".")[2] for path, text in files.items() if word.casefold() in text.casefold()}

    assert {"html", "pdf"} <= where("Qdoel")
    assert {"html"} <= where("Qcatalogus")
    assert {"pdf"} <= where("Qindex")
    assert {"html", "pdf"} <= where("Qstart")
    assert {"html", "pdf", "json"} <= where("Qmeester")
    assert {"html", "atom", "json"} <= where("Qnieuws")
