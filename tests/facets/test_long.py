"""A facet with many values: lists show some of them and lead to a page with all; none is lost."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plgsite.facets.long import MOST_VALUES, SHOWN_VALUES
from plgsite.plan.lists.facet_values import MOST
from plgsite.views.lists.facets import FacetGroup
from tests.plan.planned import at, family, paths, planned
from tests.support import BASE, SiteFolder, programme, site, told

SETTINGS = "languages: [{}]\ncatalogue: {{facets: [location, start, kind]}}\n"
VALUE = re.compile(
    r'<a href="([^"]+)" data-value="([^"]+)"(?: aria-current="true")?><span class="name">([^<]+)</span> <span class="count">(\d+)'
)


def places(*counts: int) -> str:
    """Locations by number, with so many programmes each: what `of_places` writes."""
    return "".join(f"p{number}:\n  name: {name(number)}\n" for number in range(len(counts)))


def name(number: int) -> str:
    """Names whose order is not that of their numbers: Zwolle before Assen."""
    return f"{'ZYXWVUTSRQPONMLKJIHGFEDCBA'[number % 26]}oord {number}"


def of_places(root: Path, counts: list[int], language: str = "nl", **editions: str) -> SiteFolder:
    """A site with a place for every count, each with so many programmes, and more fields in every programme."""
    folder = site(root, base={**BASE, "content/site.yaml": BASE["content/site.yaml"] + SETTINGS.format(language)})
    folder.write("content/locations.yaml", places(*counts))
    for number in range(max(counts)):
        ids = ", ".join(f"p{place}" for place, count in enumerate(counts) if count > number)
        more = "".join(f"{key}: {value}\n" for key, value in editions.items())
        folder.write(f"content/programmes/c-{number}.md", programme(f"locations: [{ids}]\n{more}"))
    return folder


def group(folder: SiteFolder, facet: str = "location", path: str = "aanbod/index.html") -> FacetGroup:
    """A facet as a list shows it."""
    return next(one for one in at(planned(folder), path).inputs.panel.groups if one.name == facet)


COUNTS = [1] * 15 + [3, 2] * 6


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> SiteFolder:
    """A site of 27 places, of which twelve have more than one programme."""
    folder = of_places(tmp_path_factory.mktemp("long"), COUNTS)
    outcome = folder.build()
    assert outcome.published, told(outcome)
    return folder


def test_a_facet_of_twenty_values_stands_on_every_list_whole_and_has_no_page_of_its_own(tmp_path):
    folder = of_places(tmp_path, [1] * MOST_VALUES)
    shown = group(folder)
    assert len(shown.values) == MOST_VALUES and not shown.all_address
    assert not family(planned(folder), "facet-values")
    folder.build()
    assert 'class="all"' not in folder.page("aanbod/index.html")


def test_one_with_more_shows_those_that_most_programmes_have_and_leads_to_all(built):
    found = VALUE.findall(built.page("aanbod/index.html"))
    shown = [(label, int(count)) for href, _, label, count in found if "/locatie/" in href]
    assert len(shown) == SHOWN_VALUES and {count for _, count in shown} == {2, 3}
    assert [label for label, _ in shown] == sorted(label for label, _ in shown)
    link = '<p class="all"><a href="/aanbod/op/locatie/">Toon alle 27<span class="hidden">: Locatie</span></a></p>'
    assert built.page("aanbod/index.html").count(link) == 1


def test_the_page_of_all_values_has_them_under_their_letters_with_counts_and_links_to_their_lists(built):
    page = built.page("aanbod/op/locatie/index.html")
    labels = re.findall(r'data-value="[^"]+">([^<]+)</a> <span class="count">([^<]+)</span>', page)
    expected = [
        (name(number), "1\N{NO-BREAK SPACE}programma" if count == 1 else f"{count}\N{NO-BREAK SPACE}programma’s")
        for number, count in enumerate(COUNTS)
    ]
    assert sorted(labels) == sorted(expected) and [label[0] for label, _ in labels] == sorted(label[0] for label, _ in labels)
    headings = re.findall(r'<h2 id="(letter-.)">(.)</h2>', page)
    assert [letter for _, letter in headings] == sorted({name(number)[0] for number in range(len(COUNTS))})
    assert re.findall(r'<li><a href="#(letter-.)">', page) == [id for id, _ in headings]
    for href in re.findall(r'<a href="/([^"]+)" data-value', page):
        assert f"{href}index.html" in paths(planned(built))


def test_the_page_has_a_title_a_canonical_address_and_a_line_in_the_sitemap(built):
    page = built.page("aanbod/op/locatie/index.html")
    assert "<title>Locatie – Aanbod – Proefcatalogus</title>" in page and page.count("<h1>Locatie</h1>") == 1
    assert '<link rel="canonical" href="https://proef.example/aanbod/op/locatie/">' in page
    assert "Kies uit 27: bij elke staat hoeveel programma’s er zijn." in page
    assert "<loc>https://proef.example/aanbod/op/locatie/</loc>" in built.page("sitemap.xml")


def test_an_english_site_has_the_page_in_english(tmp_path):
    folder = of_places(tmp_path, [1] * 25, "en")
    folder.build()
    assert "Show all 25" in folder.page("courses/index.html")
    assert "Choose from 25: each says how many courses there are." in folder.page("courses/by/location/index.html")


def test_the_list_of_a_value_shows_it_among_the_few_and_leads_back_to_all(built):
    rare = next(one for one in family(planned(built), "facet") if one.inputs.chosen.facet == "location" and one.inputs.paging.total == 1)
    page = built.page(rare.path)
    assert len(re.findall(r"/locatie/[^\"]+\" data-value", page)) == SHOWN_VALUES + 1
    chosen = f'data-value="{rare.inputs.chosen.slug}" aria-current="true"><span class="name">{rare.inputs.chosen.label}</span>'
    assert page.count(chosen) == 1
    trail = '<li><a href="/aanbod/">Aanbod</a></li>\n    <li><a href="/aanbod/op/locatie/">Locatie</a></li>'
    assert re.sub(r"\s+", " ", trail) in re.sub(r"\s+", " ", page)


def test_of_months_the_first_are_shown_and_their_page_has_no_letters(tmp_path):
    starts = [f"{2027 + number // 12}-{number % 12 + 1:02}-03" for number in range(24)]
    editions = ", ".join(f"{{id: e{number}, starts: {day}}}" for number, day in enumerate(starts))
    folder = of_places(tmp_path, [1], editions=f"[{editions}]")
    assert [one.slug for one in group(folder, "start").values] == [day[:7] for day in starts[:SHOWN_VALUES]]
    folder.build()
    page = folder.page("aanbod/op/start/index.html")
    assert re.findall(r'data-value="([^"]+)"', page) == [day[:7] for day in starts]
    assert "<h2" not in page.partition("<main")[2].partition("</main>")[0] and 'class="letters"' not in page


def test_a_page_holds_at_most_a_thousand_values(tmp_path):
    folder = site(tmp_path)
    names = ", ".join(f"Plaats {number}" for number in range(MOST + 1))
    folder.write("content/locations.yaml", f"breda:\n  name: Breda\n  places: [{names}]\n")
    folder.write("content/programmes/a.md", programme("locations: [breda]\n"))
    found = family(planned(folder), "facet-values")
    assert [(one.path, len(one.inputs.group.values)) for one in found] == [
        ("aanbod/op/locatie/index.html", MOST),
        ("aanbod/op/locatie/pagina/2/index.html", 1),
    ]


@settings(max_examples=8, deadline=None)
@given(counts=st.lists(st.integers(1, 3), min_size=MOST_VALUES + 1, max_size=40))
def test_every_value_has_a_list_and_can_be_reached_and_no_list_shows_more_than_a_few(tmp_path_factory, counts):
    folder = of_places(tmp_path_factory.mktemp("long"), counts)
    found = planned(folder)
    lists = {one.inputs.chosen.slug for one in family(found, "facet") if one.inputs.chosen.facet == "location"}
    reached = {value.slug for one in family(found, "facet-values") for value in one.inputs.group.values}
    assert lists == reached and len(lists) == len(counts)
    for one in (*family(found, "catalogue"), *family(found, "facet")):
        assert all(len(shown.values) <= MOST_VALUES for shown in one.inputs.panel.groups)


def test_another_name_of_a_value_that_lists_do_not_show_changes_no_list_but_its_own(tmp_path):
    folder = of_places(tmp_path, [3] * 12 + [1] * 12)
    folder.build()
    before = folder.published()
    folder.write("content/locations.yaml", places(*range(24)).replace(name(23), "Nieuwoord"))
    outcome = folder.build()
    assert outcome.published, told(outcome)
    changed = {path for path, body in folder.published().items() if before.get(path) != body}
    assert {path for path in changed if path.startswith("aanbod/op/")} == {
        f"aanbod/op/locatie/{one}index.html" for one in ("", "nieuwoord/")
    }


@pytest.mark.parametrize("count", [25, 3])
def test_a_menu_may_lead_to_the_page_and_is_told_where_there_is_none(tmp_path, count):
    folder = of_places(tmp_path, [1] * count)
    path = folder.root / "content/site.yaml"
    path.write_text(path.read_text() + "menu: [{label: Plaatsen, to: /aanbod/op/locatie/}]\n")
    outcome = folder.build()
    assert outcome.published
    assert [line.partition("] ")[0].rpartition("[")[2] for line in told(outcome)] == ([] if count > 20 else ["empty-list"])


def test_the_script_knows_the_labels_of_all_values_of_a_long_facet_and_of_no_other(tmp_path):
    folder = of_places(tmp_path, [1] * 25)
    files = (json.loads(one.inputs.text) for one in family(planned(folder), "columns"))
    facets = next(one for one in files if isinstance(one, dict))["facets"]
    assert sorted(facets["locatie"]["labels"]) == sorted(map(name, range(25)))
    assert len(facets["locatie"]["values"]) == 25 and "labels" not in facets["type"]
