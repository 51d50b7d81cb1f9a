"""Who looks at one place is told of what is there: its name, its next start, its state."""

from plgsite.theme import theme_folder
from tests.support import programme, site

EDITIONS = """\
locations: [breda, zwolle, delft]
editions:
  - {id: een, location: zwolle, starts: 2027-01-19, status: few_places}
  - {id: twee, location: breda, starts: 2027-02-18, status: open}
"""


def shown(page: str, start: str, end: str) -> str:
    part = page[page.index(start) :]
    return " ".join(part[: part.index(end)].replace("\N{NO-BREAK SPACE}", " ").split())


def test_cards_among_the_programmes_of_a_place_tell_of_that_place_and_the_home_page_where_the_next_start_is(tmp_path) -> None:
    folder = site(tmp_path)
    folder.write("content/locations.yaml", "breda: {name: Breda}\nzwolle: {name: Zwolle}\ndelft: {name: Delft}\n")
    folder.write("content/programmes/a.md", programme(EDITIONS))
    assert folder.build(theme=theme_folder()).published
    for path in ("aanbod/op/locatie/breda", "locaties/breda"):
        card = shown(folder.page(f"{path}/index.html"), '<li class="card">', "</li>\n</ul>")
        assert "<li>Breda</li>" in card and "Inschrijving open" in card and "18 februari 2027" in card and "19 januari" not in card
    for path in ("aanbod/op/locatie/delft", "locaties/delft"):
        card = shown(folder.page(f"{path}/index.html"), '<li class="card">', "</li>\n</ul>")
        assert "<li>Delft</li>" in card and "Data op aanvraag" in card and "2027" not in card
    row = shown(folder.page("index.html"), '<ol class="starts">', "</ol>")
    assert "19 januari 2027" in row and "Leergang, Zwolle" in row and "andere plaatsen" not in row


def test_an_edition_of_several_places_stands_at_each_of_them_with_all_their_names(tmp_path) -> None:
    folder = site(tmp_path)
    folder.write("content/locations.yaml", "breda: {name: Breda}\nzwolle: {name: Zwolle}\n")
    dates = "[{date: 2027-02-18}, {date: 2027-02-25, location: zwolle}]"
    folder.write("content/programmes/a.md", programme(f"editions: [{{id: een, location: breda, status: open, dates: {dates}}}]\n"))
    assert folder.build(theme=theme_folder()).published
    for place in ("breda", "zwolle"):
        for path in (f"aanbod/op/locatie/{place}", f"locaties/{place}"):
            card = shown(folder.page(f"{path}/index.html"), '<li class="card">', "</li>\n</ul>")
            assert ">Breda en Zwolle</li>" in card and "Inschrijving open" in card and "18 februari 2027" in card
    for page in ("agenda/index.html", "aanbod/a/index.html"):
        assert "Breda en Zwolle" in folder.page(page)
    rows = shown(folder.page("aanbod/a/index.html"), '<table class="editions', "</table>")
    assert "18 februari 2027</time>, Breda" in rows and "25 februari 2027</time>, Zwolle" in rows


def test_an_edition_is_where_all_its_meetings_are_where_it_says_nothing_itself(tmp_path) -> None:
    folder = site(tmp_path)
    folder.write(
        "content/programmes/a.md",
        programme("editions: [{id: een, status: open, dates: {weekly: tuesday, from: 2027-09-07, meetings: 3, location: zwolle}}]\n"),
    )
    folder.write("content/programmes/b.md", programme("provider: tweede\nlocations: [breda]\n").replace("Een leergang", "Een andere"))
    folder.write(
        "content/providers.yaml",
        "proef: {name: Proefacademie, email: info@proef.example}\ntweede: {name: Tweede huis, email: a@proef.example}\n",
    )
    assert folder.build(theme=theme_folder()).published
    listed = folder.page("aanbod/op/locatie/zwolle/index.html")
    assert "Een leergang" in listed and "7 september 2027" in listed
    page, agenda = folder.page("aanbod/a/index.html"), folder.page("agenda/index.html")
    assert "Zwolle" in agenda and '"@type":"Place","@id":"https://proef.example/locaties/zwolle/"' in page
    providers = folder.page("aanbod/index.html").replace(" ", "")
    assert '"provider":{"@type":"Organization","name":"Tweedehuis"}' in providers and providers.count('"name":"Proefacademie"') == 1
