"""A long word, wherever it stands, breaks: no page becomes wider than the screen."""

import pytest

from plgsite.theme import theme_folder
from tests import support

WORD = "Arbeidsongeschiktheidsverzekeringsmaatschappijmedewerkersopleiding"
PROGRAMME = f"""---
title: {WORD}
kind: cursus
summary: Over {WORD}.
updated: 2026-11-01
level: {WORD}
themes: [leiderschap]
teachers: [jansen]
audience: [{WORD}]
outcomes: [{WORD}]
certificate: {WORD}
duration: {{weeks: 12}}
prices: [{{amount: "123456.50", per: person, vat: excluded, vat_rate: 21, label: {WORD}, includes: [{WORD}]}}]
editions:
  - {{id: eerste, location: breda, starts: 2027-01-10, status: open}}
modules: [{{title: {WORD}, summary: {WORD}, goals: [{WORD}], insights: [{WORD}], tools: [{WORD}]}}]
---
## {WORD}

{WORD}

- {WORD}
"""
PATHS = (
    "",
    "aanbod/",
    "aanbod/lang/",
    "aanbod/lang/brochure/",
    "agenda/",
    "docenten/jansen/",
    "locaties/breda/",
    "nieuw/",
    "themas/leiderschap/",
    "zoeken/",
)


@pytest.fixture(scope="module")
def long_words(tmp_path_factory, serve) -> str:
    folder = support.site(tmp_path_factory.mktemp("long"))
    folder.write("content/programmes/lang.md", PROGRAMME)
    folder.write("content/locations.yaml", f"breda:\n  name: {WORD}\n  places: [{WORD}]\n")
    folder.write("content/themes.yaml", f"leiderschap:\n  title: {WORD}\n")
    folder.write("content/teachers.yaml", f"jansen:\n  name: {WORD}\n  role: {WORD}\n")
    outcome = folder.build(brochures=True, search=True, theme=theme_folder())
    assert outcome.published, "\n".join(support.told(outcome))
    return serve(folder.root / "output")


@pytest.mark.parametrize("width", [320, 390, 820])
def test_no_page_with_a_long_word_is_wider_than_the_screen(long_words, new_page, width):
    page = new_page(at=long_words, viewport={"width": width, "height": 900})
    wide = {}
    for path in PATHS:
        page.goto(f"{long_words}/{path}")
        wide[path] = page.evaluate("document.scrollingElement.scrollWidth")
    assert {path: found for path, found in wide.items() if found > width} == {}
