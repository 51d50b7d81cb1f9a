"""Facets: every value that a listed programme has is a list of its own, and a programme stands in exactly the lists of its values."""

import json
import re
import string
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plgsite.plan.lists.stories import MOST as MOST_STORIES
from plgsite.routes import slugged
from plgsite.views.frame.paging import _shown
from tests.plan.planned import family, planned
from tests.support import BASE, SiteFolder, programme, site, told

LOCATIONS = "breda:\n  name: Breda\nden-haag-delft:\n  name: Den Haag/Delft\n  places: [Den Haag, Delft]\n"


def pages_of(folder: SiteFolder) -> dict[str, list[list[str]]]:
    """The programmes on each page of each facet list, by facet and value."""
    found: dict[str, list[list[str]]] = {}
    for artifact in sorted(family(planned(folder), "facet"), key=lambda one: one.inputs.paging.number):
        chosen = artifact.inputs.chosen
        found.setdefault(f"{chosen.facet}/{chosen.slug}", []).append([card.id for card in artifact.inputs.cards])
    return found


def counts_of(folder: SiteFolder) -> dict[str, int]:
    """What the catalogue says of the number of programmes of each value."""
    panel = family(planned(folder), "catalogue")[0].inputs.panel
    return {f"{group.name}/{value.slug}": value.count for group in panel.groups for value in group.values}


def facets_of(folder: SiteFolder, id: str) -> set[str]:
    return {value for value, pages in pages_of(folder).items() if any(id in page for page in pages)}


@pytest.fixture
def folder(tmp_path) -> SiteFolder:
    made = site(tmp_path)
    made.write("content/locations.yaml", LOCATIONS)
    return made


def write(folder: SiteFolder, more: str, id: str = "a") -> None:
    folder.write(f"content/programmes/{id}.md", programme(more))


# --- which values a programme has -------------------------------------------------------------------------------------

ALWAYS = {"kind/leergang", "language/nl"}


def test_a_programme_with_the_required_fields_has_a_kind_and_the_language_of_the_site(folder):
    write(folder, "")
    assert facets_of(folder, "a") == ALWAYS


def test_a_location_is_found_under_each_of_its_places_and_under_its_name_where_it_has_none(folder):
    write(folder, "locations: [den-haag-delft, breda]\n")
    assert facets_of(folder, "a") - ALWAYS == {"location/den-haag", "location/delft", "location/breda"}


def test_only_editions_that_are_to_come_have_a_start_month_and_a_place(folder):
    editions = (
        "{id: voorbij, starts: 2026-03-01, location: breda}",
        "{id: niet, starts: 2027-04-01, location: breda, status: cancelled}",
        "{id: vol, starts: 2027-05-01, location: den-haag-delft, status: full}",
    )
    write(folder, f"editions: [{', '.join(editions)}]\n")
    assert facets_of(folder, "a") - ALWAYS == {"start/2027-05", "location/den-haag", "location/delft"}


@pytest.mark.parametrize(
    ("amount", "band"),
    [("0", "tot-250"), ("249.99", "tot-250"), ("250", "250-tot-500"), ("4999.99", "2500-tot-5000"), ("5000", "vanaf-5000")],
)
def test_a_bound_belongs_to_the_band_that_it_opens(folder, amount, band):
    write(folder, f'prices: [{{amount: "{amount}"}}]\n')
    assert facets_of(folder, "a") - ALWAYS == {f"price/{band}"}


@pytest.mark.parametrize("price", ["{amount: 400, unit: half_day}", "{amount: 400, qualifier: on_request}"])
def test_a_price_that_is_no_total_is_in_no_band(folder, price):
    write(folder, f"prices: [{price}]\n")
    assert facets_of(folder, "a") == ALWAYS


@pytest.mark.parametrize(
    "words",
    ["label: Per half uur", "label: Vroegboekprijs per kwartaal", "label: per 10 lessen", "note: Per maand vooraf te betalen."],
)
def test_what_a_price_says_it_is_for_counts_as_its_unit_does(folder, words):
    write(folder, f"prices: [{{amount: 400, per: person, {words}}}]\n")
    assert facets_of(folder, "a") == ALWAYS


@pytest.mark.parametrize("label", ["Per deelnemer", "Per cursus", "Per dagopleiding", "Voor een kwartaal"])
def test_a_price_with_other_words_is_that_of_the_whole_programme(folder, label):
    write(folder, f"prices: [{{amount: 400, per: person, label: {label}}}]\n")
    assert facets_of(folder, "a") - ALWAYS == {"price/250-tot-500"}


@pytest.mark.parametrize("per", ["group", "team"])
def test_a_price_of_a_group_never_stands_among_prices_of_a_person(folder, per):
    write(folder, f"prices: [{{amount: 400, per: {per}}}]\n")
    assert facets_of(folder, "a") == ALWAYS


@pytest.mark.parametrize(
    ("vat", "band"),
    [
        ("vat: excluded, vat_rate: 21", "1000-tot-2500"),
        ("vat: included, vat_rate: 21", "500-tot-1000"),
        ("vat: exempt", "500-tot-1000"),
        ("vat: excluded", "500-tot-1000"),
    ],
)
def test_a_band_is_of_what_has_to_be_paid_with_vat_where_its_rate_is_known(folder, vat, band):
    write(folder, f"prices: [{{amount: 900, per: person, {vat}}}]\n")
    assert facets_of(folder, "a") - ALWAYS == {f"price/{band}"}


def test_what_is_compared_is_said_beside_the_bands_and_nowhere_else(folder):
    write(folder, "prices: [{amount: 900}]\n")
    folder.build()
    said = "Per persoon, voor hele programma’s; met btw waar het tarief bekend is."
    assert folder.page("aanbod/index.html").count(said) == 1


def test_a_programme_of_which_all_prices_are_over_is_in_no_band(folder):
    write(folder, "prices: [{amount: 400, valid_until: 2026-01-01}]\n")
    assert facets_of(folder, "a") == ALWAYS


def test_the_headline_price_decides_the_band(folder):
    write(folder, "prices: [{amount: 100}, {amount: 900, headline: true}]\n")
    assert facets_of(folder, "a") - ALWAYS == {"price/500-tot-1000"}


def test_study_load_is_that_in_hours_and_is_not_made_from_ec(folder):
    write(folder, "study_load: {ec: 5}\n")
    write(folder, "study_load: {sbu: 60}\n", "b")
    assert facets_of(folder, "a") == ALWAYS and facets_of(folder, "b") - ALWAYS == {"study_load/60-tot-120"}


def test_values_with_the_same_word_in_the_address_are_one_value_called_as_it_is_most_often(folder):
    for id, level in {"a": "HBO", "b": "hbo", "c": "hbo"}.items():
        write(folder, f"level: {level}\n", id)
    panel = family(planned(folder), "catalogue")[0].inputs.panel
    levels = next(group for group in panel.groups if group.name == "level")
    assert [(one.slug, one.label, one.count) for one in levels.values] == [("hbo", "hbo", 3)]


def test_levels_that_a_plus_tells_apart_have_lists_of_their_own(folder):
    for number, level in enumerate(("A2", "A2+", "B1", "B1+", "C#")):
        folder.write(f"content/programmes/taal-{number}.md", programme(f'level: "{level}"\n'))
    counts = {key: count for key, count in counts_of(folder).items() if key.startswith("level/")}
    assert counts == dict.fromkeys(("level/a2", "level/a2-plus", "level/b1", "level/b1-plus", "level/c-sharp"), 1)


def test_an_unlisted_theme_is_no_value(folder):
    folder.write("content/themes.yaml", "leiderschap:\n  title: Leiderschap\n  listed: false\n")
    write(folder, "themes: [leiderschap]\n")
    assert facets_of(folder, "a") == ALWAYS


def test_a_name_without_latin_letters_has_an_address_too():
    assert slugged("Coördinatie & Beleid") == "coordinatie-beleid" and len(slugged("东京")) == 8


# --- what the site asks for -------------------------------------------------------------------------------------------


def settings_of_the_site(folder: SiteFolder, text: str) -> None:
    folder.write("content/site.yaml", (folder.root / "content/site.yaml").read_text(encoding="utf-8") + f"catalogue: {text}\n")


def test_a_site_shows_the_facets_that_it_names_in_that_order(folder):
    settings_of_the_site(folder, "{facets: [level, kind]}")
    write(folder, "level: hbo\n")
    assert list(counts_of(folder)) == ["level/hbo", "kind/leergang"]
    assert pages_of(folder).keys() == counts_of(folder).keys()


def test_a_site_may_have_no_facets(folder):
    settings_of_the_site(folder, "{facets: []}")
    write(folder, "")
    folder.build()
    assert "data-facet" not in folder.page("aanbod/index.html")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{price_bands: [500, 250]}", "price_bands: the bound 250 is not more than the 500 before it"),
        ("{price_bands: [500, 500]}", "price_bands: the bound 500 is not more than the 500 before it"),
        ("{study_load_bands: [0, 40]}", "study_load_bands: the bound 0 is not more than the 0 before it"),
        ("{facets: [kind, level, kind]}", "facets: the facet 'kind' stands in the list twice"),
    ],
)
def test_bounds_that_do_not_rise_and_facets_that_stand_there_twice_are_faults(folder, text, message):
    settings_of_the_site(folder, text)
    assert [line.partition("] ")[2] for line in told(folder.build())] == [message]


# --- counts and lists agree -------------------------------------------------------------------------------------------

RECORD = st.fixed_dictionaries(
    {
        "sectors": st.lists(st.sampled_from(["po", "vo", "other"]), unique=True),
        "locations": st.lists(st.sampled_from(["breda", "den-haag-delft"]), unique=True),
        "delivery": st.lists(st.sampled_from(["online", "in_company"]), unique=True),
        "listed": st.sampled_from(["true", "true", "false"]),
        "prices": st.sampled_from(["[]", "[{amount: 300}]", "[{amount: 7000}]"]),
    }
)


@settings(max_examples=15, deadline=None)
@given(records=st.lists(RECORD, max_size=7), size=st.integers(1, 4))
def test_the_counts_are_the_numbers_of_cards_and_every_listed_programme_is_on_exactly_its_lists(tmp_path_factory, records, size):
    folder = site(tmp_path_factory.mktemp("facets"))
    folder.write("content/locations.yaml", LOCATIONS)
    settings_of_the_site(folder, f"{{page_size: {size}}}")
    for id, record in zip(string.ascii_lowercase, records, strict=False):
        fields = {key: value if isinstance(value, str) else f"[{', '.join(value)}]" for key, value in record.items()}
        write(folder, "".join(f"{key}: {value}\n" for key, value in fields.items()), id)
    pages, counts = pages_of(folder), counts_of(folder)
    assert {value: sum(map(len, lists)) for value, lists in pages.items()} == counts
    assert all(len(page) == size for lists in pages.values() for page in lists[:-1])
    named = Counter(f"{value} {id}" for value, lists in pages.items() for page in lists for id in page)
    assert set(named.values()) <= {1}
    places = {"breda": ["breda"], "den-haag-delft": ["den-haag", "delft"]}
    expected = {
        f"{value} {id}"
        for id, record in zip(string.ascii_lowercase, records, strict=False)
        if record["listed"] == "true"
        for value in (
            "kind/leergang",
            "language/nl",
            *(f"sector/{'overig' if one == 'other' else one}" for one in record["sectors"]),
            *(f"location/{place}" for one in record["locations"] for place in places[one]),
            *(f"delivery/{'op-school' if one == 'in_company' else one}" for one in record["delivery"]),
            *{"[]": (), "[{amount: 300}]": ("price/250-tot-500",), "[{amount: 7000}]": ("price/vanaf-5000",)}[record["prices"]],
        )
    }
    assert set(named) == expected


# --- pages of a list --------------------------------------------------------------------------------------------------


@given(pages=st.integers(1, 500), data=st.data())
def test_a_pager_is_short_and_leads_to_the_first_the_last_and_the_neighbours(pages, data):
    number = data.draw(st.integers(1, pages))
    shown = list(_shown(number, pages))
    assert len(shown) <= 9
    assert {1, pages, number, max(1, number - 1), min(pages, number + 1)} <= set(shown)
    assert [one for one in shown if one] == sorted({one for one in shown if one})


def test_the_lists_of_themes_locations_and_teachers_are_paged_too(folder):
    settings_of_the_site(folder, "{page_size: 2}")
    for id in "abc":
        write(folder, "themes: [leiderschap]\nlocations: [breda]\nteachers: [jansen]\n", id)
    folder.build()
    for at in ("themas/leiderschap", "locaties/breda", "docenten/jansen"):
        first, second = folder.page(f"{at}/index.html"), folder.page(f"{at}/pagina/2/index.html")
        assert (first.count('class="card"'), second.count('class="card"')) == (2, 1)
        assert "Pagina 2 van 2" in second and f'href="/{at}/"' in second


def test_facets_of_the_sites_own_stand_where_they_are_named_and_else_behind_the_others(tmp_path):
    one = "{{type: choice, label: {}, choices: [x, y], facet: true}}"
    fields = "".join(f"    {name}: {one.format(name.title())}\n" for name in ("een", "twee"))
    more = f"fields:\n  programme:\n{fields}catalogue:\n  facets: [level, twee, kind]\n"
    folder = site(tmp_path, base={**BASE, "content/site.yaml": BASE["content/site.yaml"] + more})
    folder.write("content/programmes/a.md", programme("level: hbo\nown: {een: x, twee: y}\n"))
    outcome = folder.build()
    assert outcome.published, told(outcome)
    page = folder.page("aanbod/index.html")
    columns = next(
        data for path, data in folder.published().items() if re.match(r"assets/catalogue-\w+\.json", path) and b'"facets"' in data
    )
    assert list(json.loads(columns)["facets"]) == ["niveau", "twee", "type", "een"]
    assert page.index("Niveau") < page.index("Twee") < page.index("Type") < page.index("Een<")


def test_the_list_of_stories_has_pages(folder):
    for number in range(MOST_STORIES + 1):
        text = f"---\ntitle: Verhaal {number:02}\nsummary: Kort.\n---\nTekst.\n"
        folder.write(f"content/stories/v-{number:02}.md", text)
    folder.build()
    first, second = folder.page("verhalen/index.html"), folder.page("verhalen/pagina/2/index.html")
    assert (first.count('<li class="card">'), second.count('<li class="card">')) == (MOST_STORIES, 1)
    assert " – Pagina 2 van 2 – Proefcatalogus</title>" in second
    assert '<link rel="canonical" href="https://proef.example/verhalen/pagina/2/">' in second
