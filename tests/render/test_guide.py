"""The studiegids: one accessible PDF of the whole catalogue, in which every page number is right."""

import io
import re
from typing import Any

import pikepdf
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from plgsite.catalogue import Catalogue, Entry
from plgsite.digest import digest_of
from plgsite.model.kinds import KINDS
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.plan.plan import plan
from plgsite.projections.settings import Settings
from plgsite.render.compiler import Printed
from plgsite.render.guide import print_guide
from tests.render.test_brochures import ANY, LINE, SNIPPETS, press  # noqa: F401 - the fixture
from tests.support import TODAY, SiteFolder, programme, site, told

PATH = "aanbod/studiegids.pdf"
THREE = f"""\
-- content/programmes/a.md --
{programme("themes: [leiderschap]", "")}
Een **kort** begin.

## Inhoud

Dit staat elders.
-- content/programmes/b.md --
---
title: Zeker weten
kind: cursus
summary: Kort.
themes: [taal, leiderschap]
locations: [breda]
editions: [{{id: een, location: zwolle, starts: 2027-01-18, status: open, seats: 12}}]
prices: [{{amount: 1250, per: person, vat: excluded, vat_rate: 21}}]
brochure: {{enabled: false}}
rating: {{score: 8.4, source: deelnemers, count: 31, as_of: 2026-06-30}}
---
-- content/programmes/c.md --
---
title: Ander aanbod
kind: workshop
summary: Nog korter.
audience: ["Wie [dat](https://a.example) wil."]
---
-- content/themes.yaml --
leiderschap: {{title: Leiderschap, summary: Voor wie leidt.}}
taal: {{title: Taal}}
-- content/pages/foreword.md --
---
title: Vooraf
---
Wij wensen u een [leerzaam](https://a.example) jaar.
""".replace(
    "themes: [leiderschap]---",
    "themes: [leiderschap]\neditions: [{id: een, location: breda, starts: 2027-03-09, status: open, seats: 12}]\n---",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> SiteFolder:
    made = site(tmp_path_factory.mktemp("three"), THREE)
    outcome = made.build(brochures=True)
    assert outcome.published and told(outcome) == []
    return made


@pytest.fixture(scope="module")
def pages(folder: SiteFolder) -> list[str]:
    """The words of each page."""
    return [" ".join(page.extract_text().split()) for page in reader(folder).pages]


def reader(folder: SiteFolder) -> PdfReader:
    return PdfReader(io.BytesIO((folder.root / "output" / PATH).read_bytes()))


def bookmarks(guide: PdfReader) -> dict[str, int]:
    """The page of every bookmark."""

    def walk(found: Any) -> Any:
        for one in found:
            yield from walk(one) if isinstance(one, list) else [(str(one.title), (guide.get_destination_page_number(one) or 0) + 1)]

    return dict(walk(guide.outline))


# What it is


def test_it_is_tagged_and_archival_with_language_and_title(folder: SiteFolder) -> None:
    with pikepdf.open(folder.root / "output" / PATH) as guide:
        meta, root = guide.open_metadata(), guide.Root
        assert (meta["pdfuaid:part"], meta["pdfaid:part"], meta["pdfaid:conformance"]) == ("1", "2", "A")
        assert str(root.Lang) == "nl" and bool(root.MarkInfo.Marked) and bool(root.ViewerPreferences.DisplayDocTitle)
        assert meta["dc:title"] == "Studiegids Proefcatalogus" and "/StructTreeRoot" in root


def test_its_parts_stand_in_order_each_with_a_bookmark(folder: SiteFolder) -> None:
    found = list(bookmarks(reader(folder)))
    assert [one for one in found if not one.endswith(" 2027")] == [
        *("Vooraf", "Inhoud", "Leiderschap", "Een leergang", "Taal", "Zeker weten", "Overig aanbod", "Ander aanbod"),
        *("Agenda", "Index op titel", "Index op locatie", "Contact"),
    ]


def test_every_page_says_its_number_and_nothing_is_none(pages: list[str]) -> None:
    assert all(f"pagina {number} van {len(pages)}" in text for number, text in enumerate(pages[1:], 2))
    assert not [text for text in pages if "None" in text or "none" in text]


# Page numbers


def section(pages: list[str], title: str) -> str:
    return " ".join(text for text in pages if text.startswith(f"{title} "))


def test_the_contents_give_each_theme_and_title_the_page_that_it_is_on(folder: SiteFolder, pages: list[str]) -> None:
    at = bookmarks(reader(folder))
    contents = pages[at["Inhoud"] - 1].partition(" Inhoud ")[2]
    for title in ("Leiderschap", "Een leergang", "Zeker weten", "Ander aanbod", "Agenda", "Index op titel", "Contact"):
        assert re.findall(rf"{title} (\d+)", contents)[0] == str(at[title]), title
        assert title in pages[at[title] - 1]
    assert contents.count("Zeker weten") == 2, "a programme stands under each of its themes"


def test_the_indexes_are_complete(folder: SiteFolder, pages: list[str]) -> None:
    at = bookmarks(reader(folder))
    _, _, indexes = " ".join(pages[at["Agenda"] - 1 :]).partition("Index op titel")
    titles, _, places = indexes.partition("Index op locatie")
    for title in ("Een leergang", "Zeker weten", "Ander aanbod"):
        assert f"{title} {at[title]}" in titles
    first, second = at["Een leergang"], at["Zeker weten"]
    assert f"Breda Een leergang {first} Zeker weten {second} Zwolle Zeker weten {second}" in places


def test_the_agenda_names_starts_by_month(folder: SiteFolder, pages: list[str]) -> None:
    agenda, at = section(pages, "Agenda"), bookmarks(reader(folder))
    january = f"Januari 2027 18 januari 2027 Zeker weten {at['Zeker weten']} Zwolle · inschrijving open"
    march = f"Maart 2027 9 maart 2027 Een leergang {at['Een leergang']} Breda · inschrijving open"
    assert f"{january} {march}" in agenda


def test_a_chapter_leaves_to_the_page_what_the_page_tells_at_length(folder: SiteFolder, pages: list[str]) -> None:
    chapter = pages[bookmarks(reader(folder))["Een leergang"] - 1]
    assert "Een kort begin." in chapter and "Dit staat elders" not in " ".join(pages)
    assert "proef.example/aanbod/a/brochure" in chapter
    without = pages[bookmarks(reader(folder))["Zeker weten"] - 1].partition("Zeker weten")[2]
    assert "€ 1.250,- per persoon, excl. btw (21%), € 1.512,50 incl. 21% btw" in without and "Brochure" not in without


def test_a_score_comes_with_its_source(folder: SiteFolder, pages: list[str]) -> None:
    assert "8,4 bron: deelnemers, 31 beoordelingen, stand 30 juni 2026" in pages[bookmarks(reader(folder))["Zeker weten"] - 1]


def test_the_home_page_says_how_long_and_how_large_it_is(folder: SiteFolder) -> None:
    count, size = len(reader(folder).pages), round((folder.root / "output" / PATH).stat().st_size / 1000)
    assert f"Studiegids (pdf, {count}\N{NO-BREAK SPACE}pagina’s, {size}\N{NO-BREAK SPACE}kB)" in folder.page("index.html")


# How it is made


@pytest.mark.slow
def test_the_same_content_gives_the_same_bytes_with_any_number_of_jobs(folder: SiteFolder, tmp_path) -> None:
    other = site(tmp_path, THREE)
    other.build(brochures=True, jobs=3)
    assert other.published()[PATH] == folder.published()[PATH]


def test_a_template_of_the_guide_changes_no_brochure(tmp_path) -> None:
    folder = site(tmp_path, THREE)
    folder.build(brochures=True)
    folder.write("templates/brochure/guide/foreword.typ", "#let foreword = none\n")
    assert folder.build(brochures=True).counts["brochures made"] == 1
    assert "leerzaam" not in reader(folder).pages[1].extract_text()


def test_a_brochure_cannot_import_what_is_not_in_its_key(tmp_path) -> None:
    folder = site(tmp_path, THREE)
    folder.write("templates/brochure/contents.typ", '#import "guide/page.typ": head\n#let contents = none\n')
    assert any("templates/brochure/contents.typ:1" in fault for fault in told(folder.build(brochures=True)))


def test_a_fault_of_its_template_names_the_line_and_the_file_being_made(tmp_path) -> None:
    folder = site(tmp_path, THREE)
    folder.write("templates/brochure/guide/foreword.typ", "#let foreword = {\n  nowhere\n}\n")
    outcome = folder.build(brochures=True)
    assert told(outcome) == ["templates/brochure/guide/foreword.typ:2:3 error[brochure-template] unknown variable: nowhere"]
    assert PATH in outcome.diagnostics[0].notes[0].message


def test_a_character_that_the_font_lacks_is_a_warning_at_the_programme(tmp_path) -> None:
    folder = site(tmp_path, THREE.replace("summary: Nog korter.", "summary: Nog 汉 korter.").replace("enabled: false", "enabled: true"))
    outcome = folder.build(brochures=True)
    assert outcome.published
    assert told(outcome) == ["content/programmes/c.md:4:14 warning[missing-glyph] the font of the brochure has no '汉' (U+6C49)"]


def test_only_one_record_makes_no_guide(tmp_path) -> None:
    folder = site(tmp_path, THREE)
    assert folder.build(brochures=True, only="a").published
    assert PATH not in folder.published()


def guide_of(**facts: object) -> Artifact:
    """The guide of a programme with these facts."""

    def entry(kind: str, id: str, data: dict[str, object]) -> Entry[Any]:
        record = KINDS[kind].model_validate(data)
        return Entry(id=id, path="", digest=digest_of(record), record=record)

    records = {
        "site": {"site": entry("site", "site", {"title": "Proef", "base_url": "https://proef.example/", "provider": "proef"})},
        "provider": {"proef": entry("provider", "proef", {"name": "Proefacademie"})},
        "theme": {"thema": entry("theme", "thema", {"title": facts.get("title", "Thema")})},
        "programme": {"a": entry("programme", "a", {"title": "Een leergang", "kind": "leergang", "summary": "Kort.", **facts})},
        "page": {"foreword": entry("page", "foreword", {"title": facts.get("title", "Vooraf"), "body": facts.get("body")})},
    }
    made = plan(Catalogue(records), Settings(today=TODAY, theme_assets={}), {})
    return next(one for one in made.artifacts if one.family == "guide")


@given(st.lists(st.sampled_from(SNIPPETS), min_size=1, max_size=8), LINE, ANY)
@example(list(SNIPPETS), "\u200b", '#panic("x")')
@settings(max_examples=15)
def test_no_text_makes_the_compiler_fail_or_run_code(press, snippets, title, line) -> None:  # noqa: F811
    facts = {"title": title, "body": "\n\n".join(snippets), "outcomes": snippets, "audience": [line, *snippets], "themes": ["thema"]}
    facts["modules"] = [{"title": title}]
    facts["prices"] = [{"amount": "12", "note": line, "label": title}]
    result = print_guide(press, guide_of(**facts), {})
    assert isinstance(result, Printed), result
