"""Which artifacts an edit makes again, and which it leaves alone."""

import datetime
import re

import pytest

from tests.support import TODAY, SiteFolder, programme, site

pytestmark = pytest.mark.slow  # each builds a site with its brochures, twice

STARTS = datetime.date(2027, 3, 9)


@pytest.fixture
def folder(tmp_path) -> SiteFolder:
    made = site(tmp_path)
    made.write("content/pages/over.md", "---\ntitle: Over ons\n---\nLees [](programme:b).\n")
    made.write(
        "content/programmes/a.md",
        programme(
            f"themes: [leiderschap]\nlocations: [breda]\nteachers: [jansen]\neditions: [{{id: een, starts: {STARTS}, status: open}}]\n",
            "## Inhoud\n\nTekst.\n",
        ),
    )
    made.write(
        "content/programmes/b.md",
        programme("recognitions: [{register: slr}]\n", "## Inhoud\n\nTekst.\n").replace("Een leergang", "Een andere"),
    )
    made.build(brochures=True)
    return made


def made_by(folder: SiteFolder, **changes: object) -> set[str]:
    outcome = folder.build(**{"brochures": True, **changes})
    assert outcome.published, outcome.diagnostics
    return {CARD.sub(r"\1", one.path) for one in outcome.made if not one.path.startswith(COLUMNS)}


COLUMNS = "assets/catalogue-"
"""What the script of the catalogue reads: any change of a card makes a file with another name."""
CARD = re.compile(r"(assets/social-[a-z]+)-.*")
"""The picture for who shares a page: its name holds a digest."""
ALL_OF_A = {"aanbod/a/index.html", "aanbod/a/brochure/index.html", "aanbod/a/brochure/a.pdf"}
ALL_OF_B = {"aanbod/b/index.html", "aanbod/b/brochure/index.html", "aanbod/b/brochure/b.pdf"}
BESIDE_A, BESIDE_B = {"aanbod/b/index.html"}, {"aanbod/a/index.html"}
"""The page that compares a programme with its own."""
FACETS_OF_B = {"aanbod/op/type/leergang/index.html", "aanbod/op/voertaal/nl/index.html"}
FACETS_OF_A = FACETS_OF_B | {"aanbod/op/thema/leiderschap/index.html", "aanbod/op/locatie/breda/index.html"}
GUIDE = {"aanbod/studiegids.pdf", "index.html", "aanbod/index.html"}
"""The whole catalogue as one PDF, and the two pages that say how large it is."""
LISTS = {"index.html", "aanbod/index.html"} | FACETS_OF_A


def edit(folder: SiteFolder, path: str, old: str, new: str) -> None:
    text = (folder.root / path).read_text(encoding="utf-8")
    assert old in text
    folder.write(path, text.replace(old, new))


def test_no_edit_makes_nothing(folder):
    assert made_by(folder) == set()


def test_an_edit_of_prose_makes_the_programme_and_no_list(folder):
    edit(folder, "content/programmes/a.md", "Tekst.", "Andere tekst.")
    assert made_by(folder) == ALL_OF_A


def test_a_title_makes_the_programme_its_lists_and_whatever_links_to_it(folder):
    edit(folder, "content/programmes/b.md", "Een andere", "Een heel andere")
    assert made_by(folder) == ALL_OF_B | FACETS_OF_B | BESIDE_B | GUIDE | {"over/index.html", "assets/social-b"}


def test_a_name_of_a_location_makes_whatever_shows_it(folder):
    edit(folder, "content/locations.yaml", "name: Breda", "name: Breda-Zuid\n  places: [Breda]")
    # The page of the other compares the two; and once the edition has begun, cards say where the next one may be.
    lists = FACETS_OF_A | {"aanbod/op/start/2027-03/index.html", "themas/leiderschap/index.html", "docenten/jansen/index.html"}
    assert made_by(folder) == ALL_OF_A | GUIDE | BESIDE_A | lists | {"locaties/breda/index.html", "locaties/index.html"}


def test_a_place_of_a_location_makes_the_lists_because_they_name_it(folder):
    edit(folder, "content/locations.yaml", "name: Breda", "name: Breda\n  places: [Tilburg]")
    made = made_by(folder)
    assert {"aanbod/index.html", "aanbod/op/locatie/tilburg/index.html", "aanbod/op/type/leergang/index.html"} <= made


def test_the_directions_to_a_location_make_its_own_page_and_its_programmes_and_no_list(folder):
    edit(folder, "content/locations.yaml", "name: Breda", "name: Breda\n  travel: Vijf minuten lopen van het station.")
    assert made_by(folder) == ALL_OF_A | GUIDE | {"locaties/breda/index.html"}


def test_a_name_of_a_register_makes_the_programmes_it_recognises(folder):
    edit(folder, "content/registers.yaml", "Schoolleidersregister", "Register")
    assert made_by(folder) == ALL_OF_B | BESIDE_B | GUIDE


def test_a_new_day_makes_nothing_unless_a_state_changes(folder):
    assert made_by(folder, today=TODAY + datetime.timedelta(days=40)) == set()
    assert made_by(folder, today=STARTS) == set()


def test_the_day_after_a_start_makes_whatever_says_so(folder):
    assert made_by(folder, today=STARTS + datetime.timedelta(days=1)) == ALL_OF_A | LISTS | BESIDE_A | GUIDE | {
        "agenda/index.html",
        "sitemap.xml",
        "locaties/breda/index.html",
        "themas/leiderschap/index.html",
        "docenten/jansen/index.html",
    }


def test_the_plan_knows_that_day(folder):
    assert folder.build(brochures=True).next_change == (STARTS + datetime.timedelta(days=1), "Een leergang", "has started")


def test_the_menu_makes_every_page_and_no_pdf(folder):
    edit(folder, "content/site.yaml", "title: Proefcatalogus", "title: Proefcatalogus\nmenu: [{label: Over, to: page:over}]")
    made = made_by(folder)
    assert not any(path.endswith(".pdf") for path in made)
    assert {path for path in folder.published() if path.endswith(".html")} == {path for path in made if path.endswith(".html")}


def test_a_shadowed_template_makes_the_pages_that_use_it(folder):
    card = (folder.request().theme / "parts/card.html").read_text(encoding="utf-8")
    folder.write("templates/parts/card.html", card + "<!-- eigen -->")
    made = made_by(folder)
    assert {"aanbod/index.html", "themas/leiderschap/index.html"} <= made
    assert not any("brochure" in path for path in made) and "over/index.html" not in made


def test_a_lost_cache_makes_no_page_again(folder):
    for path in sorted((folder.root / ".plgsite").iterdir()):
        path.unlink()
    assert made_by(folder) == set()


def test_a_lost_output_comes_from_the_cache(folder):
    before = folder.published()
    for path in sorted((folder.root / "output").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    outcome = folder.build(brochures=True)
    assert not any(name.endswith("made") for name in outcome.counts)
    assert folder.published() == before


def test_a_deleted_programme_takes_its_files_with_it(folder):
    folder.write("content/pages/over.md", "---\ntitle: Over ons\n---\nTekst.\n")
    folder.remove("content/programmes/b.md")
    columns = {path for path in folder.published() if path.startswith(COLUMNS)}
    assert folder.build(brochures=True).removed == 3 + 1 + len(columns)  # its pages and PDF; its social card
    assert not (folder.root / "output/aanbod/b").exists()


def test_explain_names_the_field_that_changed(folder):
    edit(folder, "content/programmes/a.md", "Tekst.", "Andere tekst.")
    made = {one.path: one.difference for one in folder.build(brochures=True).made}
    names = [name for name, _, _ in made["aanbod/a/index.html"]]
    assert names == ["brochure.pdf", "programme.programme.body"]
    assert made["aanbod/a/index.html"][1][1:] == ('"## Inhoud\\n\\nTekst."', '"## Inhoud\\n\\nAndere tekst."')


def test_an_edition_that_was_called_off_leaves_the_calendar_when_its_days_are_over(folder):
    folder.write("content/programmes/a.md", programme("editions: [{id: een, location: breda, starts: 2027-03-09, status: cancelled}]\n"))
    assert folder.build(today=STARTS).next_change == (STARTS + datetime.timedelta(days=1), "Een leergang", "changes")
    assert "aanbod/a/agenda.ics" in folder.published()
    folder.build(today=STARTS + datetime.timedelta(days=1))
    assert "aanbod/a/agenda.ics" not in folder.published()
