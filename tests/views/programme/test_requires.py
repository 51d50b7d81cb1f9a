"""What comes first and what comes next: each says the other, and a page is made anew when the other one changes."""

import pytest

from tests.reading import all_of_html, elements
from tests.support import SiteFolder, programme, site


@pytest.fixture
def folder(tmp_path) -> SiteFolder:
    made = site(tmp_path)
    made.write("content/programmes/basis.md", programme().replace("Een leergang", "De basis", 1))
    made.write("content/programmes/vervolg.md", programme("requires: [basis, {title: Elders geleerd, url: 'https://elders.example/'}]\n"))
    return made


def part(folder: SiteFolder, id: str, name: str) -> list[tuple[str, str]]:
    """The lines of a part of a page, each with where it leads."""
    page = folder.page(f"aanbod/{id}/index.html").encode()
    found = [one for one in elements(page) if f"part-{name}" in one.attrib.get("class", "").split()]
    return [("".join(line.itertext()).strip(), line[0].attrib["href"] if len(line) else "") for one in found for line in one.iter("li")]


def test_what_comes_first_and_what_comes_next_lead_to_each_other(folder) -> None:
    assert folder.build().published
    assert part(folder, "vervolg", "requires") == [("De basis", "/aanbod/basis/"), ("Elders geleerd", "https://elders.example/")]
    assert part(folder, "basis", "follow_ups") == [("Een leergang", "/aanbod/vervolg/")]
    assert part(folder, "vervolg", "follow_ups") == []


EDITS = {
    "another title behind": ("vervolg", "title: Een leergang", "title: Een tweede"),
    "another title before": ("basis", "title: De basis", "title: Het begin"),
    "no longer required": ("vervolg", "requires: [basis, ", "requires: ["),
    "no longer in lists": ("vervolg", "kind: leergang", "kind: leergang\nlisted: false"),
    "another text": ("basis", "summary: Een", "motto: Anders\nsummary: Een"),
}


@pytest.mark.parametrize("edit", EDITS)
def test_after_an_edit_the_pages_are_those_of_a_fresh_build(folder, tmp_path_factory, edit) -> None:
    id, before, after = EDITS[edit]
    assert folder.build().published
    text = (folder.root / f"content/programmes/{id}.md").read_text()
    assert before in text
    folder.write(f"content/programmes/{id}.md", text.replace(before, after, 1))
    assert folder.build().published
    fresh = SiteFolder(tmp_path_factory.mktemp("fresh"))
    for path in (folder.root / "content").rglob("*.*"):
        fresh.write(path.relative_to(folder.root).as_posix(), path.read_bytes())
    assert fresh.build().published
    assert folder.published() == fresh.published()


def test_a_programme_that_nobody_may_read_yet_is_named_nowhere(folder) -> None:
    folder.write("content/programmes/basis.md", programme("draft: true\n").replace("Een leergang", "De basis", 1))
    assert folder.build().published
    assert part(folder, "vervolg", "requires") == [("Elders geleerd", "https://elders.example/")]
    assert "De basis" not in all_of_html(folder.page("aanbod/vervolg/index.html").encode())


@pytest.mark.parametrize(
    ("facts", "title"), [("requires: [basis]\n", "Eerst nodig"), ("pathways: {to: [{programme: basis}]}\n", "Verder studeren")]
)
def test_where_nothing_else_comes_first_or_next_there_is_no_chapter_for_it(folder, facts: str, title: str) -> None:
    folder.write("content/programmes/vervolg.md", programme(facts))
    folder.write("content/programmes/basis.md", programme().replace("Een leergang", "De basis", 1))
    assert folder.build().published
    assert title in folder.page("aanbod/vervolg/index.html")
    folder.write("content/programmes/basis.md", programme("draft: true\n").replace("Een leergang", "De basis", 1))
    assert folder.build().published
    assert title not in folder.page("aanbod/vervolg/index.html")
