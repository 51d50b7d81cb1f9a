"""Fields that a site declares reach every output that they name, and an edit of one reaches all that show it."""

import json
import re
from pathlib import Path

import pytest

from tests.plan.planned import planned
from tests.reading import text_of_pdf
from tests.support import BASE, SiteFolder, programme, site, told

FIELDS = """
title: Proefcatalogus
base_url: https://proef.example/
provider: proef
fields:
  programme:
    steun: {type: text, label: Begeleiding, show: [facts, card, compare, brochure, guide, decision]}
    gebied: {type: choice, label: Werkgebied, choices: [Kantoor, Werkplaats], facet: true}
    mee: {type: list, label: Neem mee, show: [section, brochure]}
    veilig: {type: prose, label: Veilig oefenen}
    afstand: {type: number, label: Afstand, unit: km}
    praktijk: {type: hours, label: Praktijk}
    borg: {type: money, label: Borg}
    herhalen: {type: date, label: Herhalen voor}
    film: {type: link, label: Kijk vooruit}
    folder: {type: file, label: Folder}
    stil: {type: text, label: Stil, show: [brochure]}
  edition:
    zaal: {type: text, label: Zaal}
  module:
    toets: {type: text, label: Toets}
    lezen: {type: prose, label: Vooraf lezen}
  location:
    parkeren: {type: text, label: Parkeren}
    route: {type: prose, label: De route}
  teacher:
    vak: {type: list, label: Vakgebied}
"""
RECORD = """
own:
  steun: Eén trainer op zes
  gebied: Werkplaats
  mee: [Dichte schoenen, Een pen]
  veilig: Lees [](page:huisregels) *goed*.
  afstand: 2.5
  praktijk: 6
  borg: 25.50
  herhalen: 2028-03-01
  film: {url: "https://film.example/een", label: Bekijk de film}
  folder: folder.txt
  stil: Alleen op papier
teachers: [jansen]
locations: [breda]
modules:
  - {title: Reanimeren, own: {toets: een praktijkproef, lezen: "Lees de *kaart*."}}
editions:
  - {id: een, starts: 2027-03-01, location: breda, status: open, own: {zaal: De grote zaal}}
"""
FILES = f"""
-- content/site.yaml --
{FIELDS.strip()}
-- content/programmes/a.yaml --
title: Een cursus
kind: cursus
summary: Een korte samenvatting.
{RECORD.strip()}
-- content/programmes/b.yaml --
title: Nog een cursus
kind: cursus
summary: Een korte samenvatting.
own: {{gebied: Kantoor, steun: Niemand}}
-- content/programmes/folder.txt --
Folder
-- content/pages/huisregels.md --
---
title: De huisregels
---
Wees voorzichtig.
-- content/locations.yaml --
breda:
  name: Breda
  address: {{city: Breda}}
  own: {{parkeren: In de garage, route: Volg de **gele** lijn.}}
-- content/teachers.yaml --
jansen:
  name: J. Jansen
  own: {{vak: [Verband, Brand]}}
"""


def made(root: Path) -> SiteFolder:
    folder = site(root, FILES.lstrip())
    outcome = folder.build()
    assert outcome.published, told(outcome)
    return folder


def structured(page: str) -> list[dict[str, object]]:
    found = [json.loads(text) for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)]
    return [one for value in found for one in (value if isinstance(value, list) else value.get("@graph", [value]))]


def plain(page: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", page).replace("\N{NO-BREAK SPACE}", " ").split())


def test_each_type_is_said_as_readers_expect_on_the_page_of_the_programme(tmp_path):
    folder = made(tmp_path)
    html = folder.page("aanbod/a/index.html")
    page = plain(html)
    for said in (
        "Begeleiding Eén trainer op zes",
        "Werkgebied Werkplaats",
        "Afstand 2,5 km",
        "Praktijk 6 uur",
        "Borg € 25,50",
        "Herhalen voor 1 maart 2028",
        "Kijk vooruit Bekijk de film",
        "Folder folder.txt",
        "Neem mee Dichte schoenen Een pen",
        "Veilig oefenen Lees De huisregels goed .",
        "Toets een praktijkproef",
        "Vooraf lezen Lees de kaart .",
        "Zaal: De grote zaal",
    ):
        assert said in page, said
    assert 'href="https://film.example/een"' in html and re.search(r'href="/assets/folder-\w+\.txt"', html)
    assert "Alleen op papier" not in page


def test_a_field_stands_in_cards_comparisons_facets_columns_and_pages_of_others(tmp_path):
    folder = made(tmp_path)
    files = {path: data.decode("utf-8") for path, data in folder.published().items() if path.endswith((".html", ".json"))}
    assert "Begeleiding: Eén trainer op zes" in plain(files["aanbod/index.html"])
    assert "Nog een cursus" in plain(files["aanbod/op/gebied/kantoor/index.html"])
    assert "Een cursus" not in plain(files["aanbod/op/gebied/kantoor/index.html"]).replace("Nog een cursus", "")
    columns = next(text for path, text in files.items() if re.match(r"assets/catalogue-\w+\.json", path) and '"facets"' in text)
    assert json.loads(columns)["facets"]["gebied"]["values"] == ["kantoor", "werkplaats"]
    assert "own-steun" in files["vergelijken/index.html"] and "own-stil" not in files["vergelijken/index.html"]
    assert re.search(r"Begeleiding Niemand Eén trainer op zes", plain(files["aanbod/b/index.html"]))
    assert "Parkeren In de garage De route Volg de gele lijn." in plain(files["locaties/breda/index.html"])
    assert "Vakgebied Verband en Brand" in plain(files["docenten/jansen/index.html"])


def test_machines_are_told_figures_as_figures_with_the_label_that_readers_see(tmp_path):
    folder = made(tmp_path)
    course = next(one for one in structured(folder.page("aanbod/a/index.html")) if one["@type"] == "Course")
    told_of = {one["name"]: one for one in course["additionalProperty"]}
    assert (told_of["Afstand"]["value"], told_of["Afstand"]["unitText"]) in ((2.5, "km"), ("2.5", "km"))
    assert told_of["Herhalen voor"]["value"] == "2028-03-01"
    assert told_of["Kijk vooruit"]["url"] == "https://film.example/een"
    assert told_of["Veilig oefenen"]["value"] == "Lees De huisregels goed."
    assert all(one["@type"] == "PropertyValue" for one in told_of.values())
    assert course["hasCourseInstance"][0]["additionalProperty"][0]["value"] == "De grote zaal"
    place = next(one for one in structured(folder.page("locaties/breda/index.html")) if one["@type"] == "Place")
    assert place["additionalProperty"][0] == {"@type": "PropertyValue", "name": "Parkeren", "value": "In de garage"}
    assert place["additionalProperty"][1:] == [{"@type": "PropertyValue", "name": "De route", "value": "Volg de gele lijn."}]


@pytest.mark.slow
def test_the_brochure_the_decision_page_and_the_studiegids_have_it_on_paper(tmp_path):
    folder = site(tmp_path, FILES.lstrip())
    assert folder.build(brochures=True, search=True).published
    files = folder.published()
    brochure = text_of_pdf(files["aanbod/a/brochure/a.pdf"])
    page = plain(folder.page("aanbod/a/brochure/index.html"))
    told_there = ("Eén trainer op zes", "2,5 km", "1 maart 2028", "Dichte schoenen", "Alleen op papier", "De grote zaal")
    for said in (*told_there, "een praktijkproef", "Begeleiding: Eén trainer op zes"):
        assert said.casefold() in brochure.casefold().replace("\N{NO-BREAK SPACE}", " "), said
        assert said in page, said
    guide = text_of_pdf(files["aanbod/studiegids.pdf"]).casefold()
    assert "eén trainer op zes" in guide and "alleen op papier" not in guide


EDITS = {
    "a value of a facet that cards show": ("content/programmes/a.yaml", "gebied: Werkplaats", "gebied: Kantoor"),
    "a value that cards show": ("content/programmes/a.yaml", "steun: Eén trainer op zes", "steun: Twee trainers"),
    "prose": ("content/programmes/a.yaml", "*goed*", "**goed**"),
    "a value of a module, which is own text": ("content/programmes/a.yaml", "een praktijkproef", "een gesprek"),
    "a value of an edition": ("content/programmes/a.yaml", "De grote zaal", "De kleine zaal"),
    "a value of a location": ("content/locations.yaml", "In de garage", "Op straat"),
    "a label": ("content/site.yaml", "label: Begeleiding", "label: Hulp"),
    "a type": ("content/site.yaml", "steun: {type: text", "steun: {type: prose, label: Hulp, show: [section]} # "),
    "where it shows": ("content/site.yaml", "show: [facts, card, compare, brochure, guide, decision]", "show: [facts]"),
}


@pytest.mark.parametrize("edit", EDITS)
def test_after_an_edit_everything_is_as_if_it_had_been_so_from_the_start(tmp_path, edit):
    path, before, after = EDITS[edit]
    folder = made(tmp_path / "edited")
    text = (folder.root / path).read_text(encoding="utf-8")
    assert before in text
    folder.write(path, text.replace(before, after))
    assert folder.build().published
    fresh = site(tmp_path / "fresh", FILES.lstrip())
    fresh.write(path, text.replace(before, after))
    assert fresh.build().published
    assert folder.published() == fresh.published()


def test_a_record_is_read_again_when_its_field_is_declared_otherwise(tmp_path):
    folder = made(tmp_path)
    folder.write("content/site.yaml", FIELDS.replace("type: number, label: Afstand, unit: km", "type: date, label: Afstand"))
    assert [one for one in told(folder.build()) if "afstand" in one] == [
        "content/programmes/a.yaml:9:12 error[wrong-type] afstand: expects a date, not '2.5'"
    ]


@pytest.mark.slow
def test_workers_read_the_fields_of_a_site_as_one_process_does(tmp_path):
    more = "".join(
        f"-- content/programmes/p{number}.yaml --\ntitle: Cursus {number}\nkind: cursus\nsummary: Kort.\nown: {{afstand: {number}}}\n"
        for number in range(101)
    )
    one, many = site(tmp_path / "one", FILES.lstrip() + more), site(tmp_path / "many", FILES.lstrip() + more)
    assert one.build(jobs=1).published and many.build(jobs=2).published
    assert one.published() == many.published()


def test_search_knows_what_the_page_shows_and_nothing_else(tmp_path):
    artifacts = planned(SiteFolder(made(tmp_path).root)).artifacts
    said = next(one.inputs for one in artifacts if one.family == "search-entry" and one.inputs.address == "aanbod/a/").names
    assert {"Neem mee: Dichte schoenen en Een pen", "Begeleiding: Eén trainer op zes", "Zaal: De grote zaal"} <= {*said}
    assert any(one.startswith("Lees ") and one.endswith("goed.") for one in said) and not [one for one in said if "Alleen op papier" in one]


def test_one_figure_written_in_two_ways_is_one_value_of_a_facet(tmp_path):
    fields = "fields: {programme: {duur: {type: number, label: Duur, facet: true}}}\n"
    folder = site(tmp_path, base={**BASE, "content/site.yaml": BASE["content/site.yaml"] + fields})
    folder.write("content/programmes/a.md", programme("own: {duur: 6}\n"))
    folder.write("content/programmes/b.md", programme("own: {duur: 6.0}\n").replace("Een leergang", "Twee"))
    assert folder.build().published
    assert sorted(one.name for one in (folder.root / "output/aanbod/op/duur").iterdir()) == ["6"]


@pytest.mark.parametrize("name", ["register", "copy", "schema", "json"])
def test_a_field_may_have_any_name(tmp_path, name, recwarn):
    fields = f"fields: {{programme: {{{name}: {{type: text, label: Naam}}}}}}\n"
    folder = site(tmp_path, base={**BASE, "content/site.yaml": BASE["content/site.yaml"] + fields})
    folder.write("content/programmes/a.md", programme(f"own: {{{name}: Zichtbaar}}\n"))
    assert folder.build().published and "Zichtbaar" in folder.page("aanbod/a/index.html") and not recwarn.list
