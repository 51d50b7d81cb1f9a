"""The file of columns: what the script of the catalogue reads says the same as the cards of its pages."""

import json
from typing import Any

import pytest

from plgsite.views.lists.cards import card_view
from tests.plan.planned import family, planned
from tests.support import SiteFolder, programme, site


@pytest.fixture
def folder(tmp_path) -> SiteFolder:
    made = site(tmp_path)
    first = (
        'prices: [{amount: "775.50", per: person}]\nstudy_load: {sbu: 56, ec: 2}\nduration: {days: 2}\nlocations: [breda, zwolle]\n'
        "editions: [{id: een, starts: 2027-03-09, location: breda, status: open}]\n"
    )
    made.write("content/programmes/coordinator-zijn.md", programme(first).replace("Een leergang", "Coördinator zijn"))
    made.write("content/programmes/b.md", programme("prices: [{amount: 10, unit: hour}]\n").replace("Een leergang", "Ánders & beter"))
    made.write("content/programmes/c.md", programme("listed: false\n"))
    return made


def columns(folder: SiteFolder) -> dict[str, Any]:
    found = planned(folder)
    home = next(one for one in family(found, "catalogue") if one.inputs.columns)
    return json.loads(next(one.inputs.text for one in family(found, "columns") if one.path == home.inputs.columns))


def value(column: dict[str, Any], number: int) -> Any:
    return column["values"][ord(column["of"][number]) - 48]


def values(column: dict[str, Any], number: int) -> list[str]:
    return [column["values"][ord(one) - 48] for one in column["sets"][ord(column["of"][number]) - 48]]


def test_a_row_says_what_the_card_says(folder):
    found = columns(folder)
    (home,) = family(planned(folder), "catalogue")
    assert found["titles"] == ["Ánders & beter", "Coördinator zijn"]
    for number, card in enumerate(home.inputs.cards):
        view = card_view(card, home.inputs.frame)
        row = (value(found["kind"], number), value(found["cost"], number), *value(found["state"], number), value(found["start"], number))
        assert row == (view.kind, view.price, view.state, view.status, view.start)
        assert values(found["facts"], number) == [*view.facts] and value(found["where"], number) == view.where


def test_a_row_has_the_values_of_the_facets_and_the_figures_of_totals_only(folder):
    found = columns(folder)
    assert values(found["facets"]["locatie"], 1) == ["breda", "zwolle"] and values(found["facets"]["locatie"], 0) == []
    assert [value(found["price"], number) for number in (0, 1)] == ["", "775.50"]
    assert [value(found["load"], number) for number in (0, 1)] == ["", "56"]


def test_a_price_of_a_group_has_no_place_in_the_order_of_prices(folder):
    folder.write("content/programmes/b.md", programme("prices: [{amount: 10, per: group}]\n").replace("Een leergang", "Ánders & beter"))
    assert value(columns(folder)["price"], 0) == "" and "10" in value(columns(folder)["cost"], 0)


def test_an_address_that_follows_from_the_title_is_left_out(folder):
    assert columns(folder)["slugs"] == ["b", ""]


def test_starts_are_numbered_in_order_of_day_and_what_has_none_comes_last(folder):
    folder.write("content/programmes/d.md", programme("editions: [{id: een, starts: 2027-01-05, status: open}]\n").replace("Een", "De"))
    found = columns(folder)
    assert found["start"]["values"] == ["Start 5 januari 2027", "Start 9 maart 2027", ""]


def test_an_edit_of_prose_leaves_the_columns_and_a_summary_changes_only_its_own_file(folder):
    before = {one.path for one in family(planned(folder), "columns")}
    text = (folder.root / "content/programmes/b.md").read_text(encoding="utf-8")
    folder.write("content/programmes/b.md", text + "\nMeer tekst.\n")
    assert {one.path for one in family(planned(folder), "columns")} == before


def test_the_first_page_names_the_file_and_no_other_page_does(folder):
    folder.write("content/site.yaml", (folder.root / "content/site.yaml").read_text(encoding="utf-8") + "catalogue: {page_size: 1}\n")
    found = planned(folder)
    named = [one.path for name in ("catalogue", "facet") for one in family(found, name) if one.inputs.columns]
    assert named == ["aanbod/index.html"]
