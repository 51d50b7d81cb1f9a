"""The menu and the foot of every page: links, links below others, buttons; and where one leads nowhere, that is told at its line."""

import re

import pytest

from tests.support import programme, site, told

MENU = """menu:
  - label: Aanbod
    to: /aanbod/
    items:
      - {label: Een leergang, to: "programme:a"}
      - {label: Later, to: "programme:b"}
  - {label: Bellen, to: "tel:+31201234567"}
  - {label: Inschrijven, to: /agenda/, button: true}
footer:
  - {label: Straks, items: [{label: Later, to: "programme:b"}]}
  - {label: Elders, items: [{label: Buiten, to: "https://elders.example/"}]}
"""


def words_of(html: str) -> str:
    return " ".join(re.sub("<[^>]*>", " ", html).split())


def with_menu(tmp_path, menu: str):
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", programme())
    folder.write("content/programmes/b.md", programme("slug: bb\npublish_on: 2030-01-01\n"))
    folder.write("content/site.yaml", (tmp_path / "content/site.yaml").read_text() + menu)
    return folder


def test_links_below_another_unfold_without_a_script_and_its_own_comes_first(tmp_path):
    folder = with_menu(tmp_path, MENU)
    assert told(folder.build()) == []
    page = (folder.root / "output/aanbod/a/index.html").read_text()
    menu = page[page.index('<nav class="menu"') : page.index("</nav>")]
    assert words_of(menu) == "Menu Aanbod Aanbod Een leergang Bellen Inschrijven"
    assert '<details name="menu">' in menu and "<summary>Aanbod</summary>" in menu
    assert '<a href="/aanbod/a/" aria-current="page">' in menu
    assert '<a href="tel:+31201234567">' in menu and '<a class="button" href="/agenda/">' in menu


def test_a_name_of_which_nothing_is_published_yet_is_not_shown(tmp_path):
    folder = with_menu(tmp_path, MENU)
    assert told(folder.build()) == []
    page = (folder.root / "output/404.html").read_text()
    assert "Straks" not in page and '<a href="https://elders.example/">Buiten</a>' in page[page.index("<footer") :]


def test_a_menu_keeps_what_is_left_where_records_with_faults_are_left_out(tmp_path):
    folder = with_menu(tmp_path, 'menu: [{label: X, items: [{label: Y, to: "programme:c"}]}, {label: Z, to: /agenda/}]\n')
    folder.write("content/programmes/c.md", programme("provider: niemand\n"))
    assert folder.build(keep_going=True).published
    page = (folder.root / "output/404.html").read_text()
    assert words_of(page[page.index('<nav class="menu"') : page.index("</nav>")]) == "Menu Z"


@pytest.mark.parametrize(
    ("item", "said"),
    [
        ("{label: X}", "content/site.yaml:5:5 error[missing-key] {name}: 'X' leads nowhere"),
        ("{label: X, items: [{label: Y, to: /weg/}]}", "content/site.yaml:5:39 error[unknown-address] the site has no page /weg/"),
        ("{label: X, items: [{label: Y, to: /over/#nee}]}", "content/site.yaml:5:39 warning[broken-anchor] '/over/#nee' leads to a place"),
        ("{label: X, to: /over/#nee}", "content/site.yaml:5:20 warning[broken-anchor] '/over/#nee' leads to a place"),
        ("{label: X, to: /over/#ja}", ""),
    ],
)
@pytest.mark.parametrize("name", ["menu", "footer"])
def test_an_entry_that_leads_nowhere_is_told_by_every_build_at_its_own_line(tmp_path, name, item, said):
    folder = with_menu(tmp_path, f"{name}:\n  - {item}\n")
    folder.write("content/pages/over.md", "---\ntitle: Over\n---\n## Ja {#ja}\n\nTekst.\n")
    for _ in range(2):
        found, expected = told(folder.build()), said.format(name=name)
        assert [line[: len(expected)] for line in found] == ([expected] if said else [])
