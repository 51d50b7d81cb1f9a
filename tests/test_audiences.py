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


OFFERED = {
    "nl": {"programme_one": "qcursus", "programme_other": "qcursussen", "programme_this": "deze qcursus", "modules": "Qinhoud"},
    "en": {"programme_one": "qworkshop", "programme_other": "qworkshops"},
}


@pytest.mark.slow
@pytest.mark.parametrize(("language", "usual"), [("nl", "programma"), ("en", "course|programme")])
def test_a_site_that_calls_what_it_offers_otherwise_never_says_the_usual_word(tmp_path, language, usual):
    """Addresses, names of files and schema.org keep theirs; the outline of a brochure and a kind are names."""
    own = {"guide_outline": "Qopzet", "kind_opleiding": "Qstudie", "kind_masterclass": "Qmeester"}
    files = built(tmp_path, "public", language, OFFERED[language] | own).published()
    pages = {path: shown(data) for path, data in files.items() if path.endswith((".html", ".atom"))}
    pages |= {path: text_of_pdf(data) for path, data in files.items() if path.endswith(".pdf")}
    pages |= {path: data.decode() for path, data in files.items() if language == "nl" and path.endswith((".json", ".webmanifest", ".ics"))}
    without = {path: re.sub(r"\S*/\S*", "", text) for path, text in pages.items()}
    assert {path: found for path, text in without.items() if (found := re.findall(rf"(?i).{{,30}}\b(?:{usual}).{{,30}}", text))} == {}
    word = next(iter(OFFERED[language].values()))
    assert {path.rpartition(".")[2] for path, text in pages.items() if word in text.casefold()} >= {"html", "pdf"}


def shown(data: bytes) -> str:
    """The text of a page, with what stands in attributes that readers see or hear."""
    text = re.sub(r"(?s)<(script|style)\b.*?</\1>", " ", data.decode())
    heard = re.findall(r'\b(?:title|alt|aria-label|placeholder|content|data-(?:one|other|position|clear))="([^"]*)"', text)
    heard = [one for one in heard if "://" not in one and not one.startswith("/")]
    return re.sub(r"<[^>]*>", " ", text) + "\n" + "\n".join(heard)


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
