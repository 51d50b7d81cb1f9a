"""What a programme is compared with on its page: related first, then what is of its kind and theme, in the order of the alphabet."""

import pytest

from plgsite.views.programme.compare import comparison
from tests.plan.planned import at, planned
from tests.support import SiteFolder, programme, site


@pytest.fixture
def folder(tmp_path) -> SiteFolder:
    made = site(tmp_path)
    made.write("content/themes.yaml", "leiderschap:\n  title: Leiderschap\ntaal:\n  title: Taal\n")
    return made


def write(folder: SiteFolder, id: str, more: str = "", kind: str = "leergang") -> None:
    text = programme(more).replace("Een leergang", f"Titel {id}").replace("kind: leergang", f"kind: {kind}")
    folder.write(f"content/programmes/{id}.md", text)


def beside(folder: SiteFolder, id: str) -> list[str]:
    return [one.id for one in at(planned(folder), f"aanbod/{id}/index.html").inputs.similar]


def test_related_programmes_come_first(folder):
    for id in "abcd":
        write(folder, id, "related: [d, c]\n" if id == "a" else "")
    assert beside(folder, "a") == ["d", "c"]


def test_then_the_same_kind_and_theme_then_the_theme_then_the_kind(folder):
    write(folder, "a", "themes: [taal]\n")
    write(folder, "b", "", "leergang")
    write(folder, "c", "themes: [taal]\n", "workshop")
    write(folder, "d", "themes: [taal]\n")
    assert beside(folder, "a") == ["d", "c"]
    write(folder, "c", "", "workshop")
    assert beside(folder, "a") == ["d", "b"]


def test_the_next_in_the_alphabet_come_first_and_after_the_last_the_first(folder):
    for id in "abcde":
        write(folder, id)
    assert {id: beside(folder, id) for id in "abcde"} == {
        "a": ["b", "c"],
        "b": ["c", "d"],
        "c": ["d", "e"],
        "d": ["e", "a"],
        "e": ["a", "b"],
    }


def test_what_is_not_listed_stands_beside_nothing_and_has_nothing_beside_it(folder):
    write(folder, "a", "related: [b]\n")
    write(folder, "b", "listed: false\n")
    assert beside(folder, "a") == [] == beside(folder, "b")


def test_a_fact_that_is_not_stated_says_so_and_one_that_nobody_states_has_no_row(folder):
    write(folder, "a", "level: hbo\nduration: {days: 2}\n")
    write(folder, "b", "duration: {days: 3}\n")
    folder.build()
    page = folder.page("aanbod/a/index.html")
    table = page[page.index('class="comparison"') :]
    assert 'scope="row">Duur</th>' in table and 'scope="row">Prijs</th>' not in table
    assert table.count("niet vermeld") == 1


def test_a_table_has_the_programme_itself_first(folder):
    write(folder, "a")
    write(folder, "b")
    inputs = at(planned(folder), "aanbod/a/index.html").inputs
    found = comparison("Titel a", "aanbod/a/", (), inputs.similar, inputs.frame)
    assert found and found.heads == (("Titel a", "/aanbod/a/"), ("Titel b", "/aanbod/b/"))
