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
