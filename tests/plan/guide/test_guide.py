"""The studiegids in the plan: when it is made, and what makes it again."""

import datetime
from typing import Any

import pytest

from plgsite.plan.artifacts.key import key
from plgsite.rules.guide import UNASKED
from tests.plan.planned import at, family, planned
from tests.support import SiteFolder, programme, site, told

PATH = "aanbod/studiegids.pdf"
FACTS = "themes: [leiderschap]\nprices: [{amount: 100, vat: exempt}]\nmodules: [{title: Eerst, goals: [Kunnen]}]\n"
BODY = "Zo begint het.\n\n## Inhoud\n\nHier staat veel.\n"


def guide_key(folder: SiteFolder, **more: Any) -> str:
    return key(at(planned(folder, **more), PATH), {"brochure/guide/main.typ": "0" * 32}, "0" * 32, {}).digest


@pytest.fixture
def folder(tmp_path) -> SiteFolder:
    return site(tmp_path, f"-- content/programmes/a.md --\n{programme(FACTS, BODY)}")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Hier staat veel.", "Hier staat weinig."),
        ("goals: [Kunnen]", "goals: [Weten], method: [Doen]"),
        ("themes:", "teachers: [jansen]\nthemes:"),
        ("themes:", "testimonials: [{quote: Mooi}]\nreferences: [Bron]\nbadges: [Nieuw]\nthemes:"),
        ("themes:", "certificate: Bewijs\nterms: [Op tijd betalen.]\nthemes:"),
    ],
)
def test_what_the_guide_does_not_show_leaves_it_as_it_is(folder, before, after) -> None:
    was = guide_key(folder)
    folder.write("content/programmes/a.md", programme(FACTS, BODY).replace(before, after))
    assert guide_key(folder) == was


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: Een leergang", "title: Een andere leergang"),
        ("Een korte samenvatting.", "Een andere samenvatting."),
        ("Zo begint het.", "Zo begint het niet."),
        ("amount: 100", "amount: 101"),
        ("title: Eerst", "title: Daarna"),
        ("themes: [leiderschap]", "themes: []"),
        ("themes:", "audience: [Leraren]\nthemes:"),
        ("themes:", "editions: [{id: een, location: breda, starts: 2027-03-09, status: open}]\nthemes:"),
        ("themes:", "brochure: {enabled: false}\nthemes:"),
        ("themes:", "updated: 2026-11-01\nthemes:"),
        ("themes:", "slug: anders\nthemes:"),
    ],
)
def test_what_the_guide_shows_makes_it_again(folder, before, after) -> None:
    was = guide_key(folder)
    folder.write("content/programmes/a.md", programme(FACTS, BODY).replace(before, after))
    assert guide_key(folder) != was


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("content/themes.yaml", "leiderschap: {title: Leidinggeven}\n"),
        ("content/providers.yaml", "proef: {name: Proefacademie, phone: 010 000}\n"),
        ("content/pages/foreword.md", "---\ntitle: Vooraf\n---\n"),
        ("content/programmes/b.md", programme()),
    ],
)
def test_themes_contact_foreword_and_every_programme_make_it_again(folder, path, text) -> None:
    was = guide_key(folder)
    folder.write(path, text)
    assert guide_key(folder) != was


def test_a_new_standing_makes_it_again(folder) -> None:
    edition = "editions: [{id: een, location: breda, starts: 2027-03-09, status: open}]\n"
    folder.write("content/programmes/a.md", programme(FACTS + edition, BODY))
    assert guide_key(folder) != guide_key(folder, today=datetime.date(2027, 3, 10))


def test_an_unlisted_programme_is_not_in_it(folder) -> None:
    folder.write("content/programmes/b.md", programme("listed: false\n"))
    assert [one.id for one in at(planned(folder), PATH).inputs.chapters] == ["a"]


def test_it_is_not_made_without_brochures_nor_without_programmes(folder) -> None:
    assert family(planned(folder, brochures=False), "guide") == []
    folder.remove("content/programmes/a.md")
    assert family(planned(folder), "guide") == []


def test_the_site_can_do_without(folder) -> None:
    folder.write("content/site.yaml", "title: P\nbase_url: https://proef.example/\nprovider: proef\ncatalogue: {guide: false}\n")
    found = planned(folder)
    assert family(found, "guide") == [] and at(found, "index.html").inputs.guide is None


@pytest.mark.slow
def test_of_a_large_catalogue_it_is_made_only_when_asked_for(folder) -> None:
    for number in range(UNASKED):
        folder.write(f"content/programmes/p{number}.md", programme().replace("Een leergang", f"P{number}"))
    assert family(planned(folder), "guide") == []
    assert [fault.partition("]")[0] for fault in told(folder.build(publish=False))] == ["content/site.yaml:1:1 warning[no-guide"]
    folder.write("content/site.yaml", "title: P\nbase_url: https://proef.example/\nprovider: proef\ncatalogue: {guide: true}\n")
    assert len(at(planned(folder), PATH).inputs.chapters) == UNASKED + 1
    assert told(folder.build(publish=False)) == []
