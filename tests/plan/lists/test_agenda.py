"""The agenda, what is new, and the index from A to Z."""

import pytest

from plgsite.plan.lists import a_to_z as index
from plgsite.plan.lists.agenda import MOST_ROWS
from plgsite.views.lists.a_to_z import a_to_z_view
from plgsite.views.lists.agenda import agenda_view
from tests.plan.planned import at, family, paths, planned
from tests.support import SiteFolder, programme, site


@pytest.fixture
def folder(tmp_path) -> SiteFolder:
    return site(tmp_path)


def write(folder: SiteFolder, id: str, title: str, more: str = "") -> None:
    folder.write(f"content/programmes/{id}.md", programme(more).replace("Een leergang", title))


EDITIONS = """editions:
  - {id: een, starts: 2027-03-09, location: breda, status: open}
  - {id: twee, starts: 2027-05-04, online: true, status: full}
  - {id: oud, starts: 2026-03-09, location: breda}
  - {id: weg, starts: 2027-06-01, status: cancelled}
  - {id: ooit, location: breda}
"""


def test_the_agenda_names_every_start_to_come_in_order_with_its_month(folder):
    write(folder, "a", "Leergang A", EDITIONS)
    write(folder, "b", "Leergang B", "editions: [{id: een, starts: 2027-03-02, status: planned}]\n")
    view = agenda_view(at(planned(folder), "agenda/index.html").inputs, {})
    assert [(label, [(one.title, one.iso) for one in starts]) for label, starts in view.groups] == [
        ("Maart 2027", [("Leergang B", "2027-03-02"), ("Leergang A", "2027-03-09")]),
        ("Mei 2027", [("Leergang A", "2027-05-04")]),
    ]
    assert [(month.label, month.count, month.href) for month in view.months] == [
        ("Maart 2027", "2", "/agenda/2027-03/"),
        ("Mei 2027", "1", "/agenda/2027-05/"),
    ]


def test_a_start_says_where_and_how_it_stands(folder):
    write(folder, "a", "Leergang A", EDITIONS)
    view = agenda_view(at(planned(folder), "agenda/2027-05/index.html").inputs, {})
    (start,) = view.groups[0][1]
    assert (start.where, start.status, start.href) == ("online", "Vol, met wachtlijst", "/aanbod/a/")


def test_a_full_month_is_divided_into_pages(folder):
    editions = "".join(f"  - {{id: e{number}, starts: 2027-03-09, status: open}}\n" for number in range(MOST_ROWS + 1))
    write(folder, "a", "Leergang A", f"editions:\n{editions}")
    assert {"agenda/2027-03/index.html", "agenda/2027-03/pagina/2/index.html"} <= paths(planned(folder))
    assert len(at(planned(folder), "agenda/index.html").inputs.starts) == MOST_ROWS


def test_an_agenda_without_starts_says_so(folder):
    write(folder, "a", "Leergang A")
    folder.build()
    assert "Op dit moment staat er geen start gepland" in folder.page("agenda/index.html")
    assert not any(path.startswith("agenda/2") for path in paths(planned(folder)))


# --- what is new ------------------------------------------------------------------------------------------------------


def test_what_is_new_names_what_was_updated_the_latest_first(folder):
    write(folder, "a", "Oud", "published: 2026-01-01\n")
    write(folder, "b", "Gewijzigd", "published: 2026-01-01\nupdated: 2026-10-01\n")
    write(folder, "c", "Nieuw", "published: 2026-11-01\nupdated: 2026-11-01\n")
    write(folder, "d", "Nergens", "updated: 2026-11-02\nlisted: false\n")
    folder.write("content/stories/s.md", "---\ntitle: Een verhaal\nsummary: Kort.\nupdated: 2026-10-15\n---\nTekst.\n")
    news = at(planned(folder), "nieuw/index.html").inputs.news
    assert [(one.title, one.change) for one in news] == [("Nieuw", "new"), ("Een verhaal", "changed"), ("Gewijzigd", "changed")]


# --- from A to Z ------------------------------------------------------------------------------------------------------


def test_the_index_has_every_listed_title_under_its_letter(folder):
    for id, title in {"a": "Élan", "b": "’s Avonds leren", "c": "21 vragen", "d": "Eerst dit"}.items():
        write(folder, id, title)
    write(folder, "x", "Nergens", "listed: false\n")
    found = a_to_z_view(index_of(folder), frame_of(folder))
    assert [(one.letter, [link.label for link in one.links]) for one in found] == [
        ("0-9", ["21 vragen"]),
        ("E", ["Eerst dit", "Élan"]),
        ("S", ["’s Avonds leren"]),
    ]


def test_titles_that_capitals_alone_tell_apart_have_their_kind_with_them(folder):
    write(folder, "a", "De school als PLG")
    write(folder, "b", "De School als PLG")
    folder.write("content/programmes/b.md", (folder.root / "content/programmes/b.md").read_text().replace("leergang", "traject"))
    write(folder, "c", "De schooltuin")
    (letter,) = a_to_z_view(index_of(folder), frame_of(folder))
    assert sorted(link.label for link in letter.links) == ["De School als PLG (traject)", "De school als PLG (leergang)", "De schooltuin"]


def test_with_many_programmes_each_letter_is_a_list(folder, monkeypatch):
    monkeypatch.setattr(index, "MOST_TITLES", 1)
    write(folder, "a", "Alfa")
    write(folder, "b", "Bèta")
    found = a_to_z_view(index_of(folder), frame_of(folder))
    assert [(one.letter, one.href, one.links) for one in found] == [("A", "/aanbod/op/letter/a/", ()), ("B", "/aanbod/op/letter/b/", ())]
    assert {"aanbod/op/letter/a/index.html", "aanbod/op/letter/b/index.html"} <= paths(planned(folder))


def index_of(folder: SiteFolder):
    from plgsite.facets.facets import Facets
    from plgsite.projections.projections import Projections
    from plgsite.projections.settings import Settings
    from plgsite.state.read_catalogue import read_catalogue
    from plgsite.theme import theme_folder
    from tests.support import TODAY

    catalogue = read_catalogue(folder.root, theme_folder(), TODAY).catalogue
    assert catalogue is not None
    known = Projections(catalogue, Settings(today=TODAY, theme_assets={}))
    return index.a_to_z(known, Facets(known))


def frame_of(folder: SiteFolder):
    return family(planned(folder), "catalogue")[0].inputs.frame
