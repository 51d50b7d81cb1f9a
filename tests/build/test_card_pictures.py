"""Cards have pictures: that of the record where it has one, a pattern in the colours of the site where not; in all lists the same."""

import re

import pytest

from tests.support import SiteFolder, programme, site

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><path d="M0 0h8v4H0z"/></svg>'
HERO = "hero: {file: /media/eigen.svg, alt: Een tekening}\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> SiteFolder:
    folder = site(tmp_path_factory.mktemp("cards"))
    folder.write("content/media/eigen.svg", DRAWING)
    folder.write("content/themes.yaml", "zorg: {title: Zorg, summary: Over zorg.}\n")
    folder.write("content/programmes/met.md", programme(HERO + "themes: [zorg]\n").replace("Een leergang", "Met"))
    for slug in ("zonder", "ook-zonder", "derde"):
        folder.write(f"content/programmes/{slug}.md", programme("themes: [zorg]\n").replace("Een leergang", f"Programma {slug}"))
    folder.write("content/stories/verhaal.yaml", "title: Een verhaal\nsummary: Kort.\n" + HERO)
    folder.write("content/stories/kaal.yaml", "title: Kaal verhaal\nsummary: Kort.\n")
    assert folder.build().published
    return folder


def pictures(page: str, around: str = 'class="card"') -> list[str]:
    return [one[1] for one in re.finditer(around + r'>\s*<img[^>]* src="([^"]+)" alt=""', page)]


def test_a_programme_with_a_picture_has_it_on_its_card_and_the_others_have_patterns_of_one_family(built):
    found = pictures(
        built.page("aanbod/index.html").partition("<template")[0] + built.page("aanbod/index.html").partition('class="results"')[2]
    )
    assert [src for src in found if "eigen" in src] and len(found) == 4
    patterns = [src for src in found if "pattern-" in src]
    assert len(set(patterns)) == 3 and len({src.partition("-")[0] + src.partition("#")[2].partition("-")[0] for src in patterns}) == 1


def test_stories_and_themes_have_theirs(built):
    assert sorted("eigen" in src for src in pictures(built.page("verhalen/index.html"))) == [False, True]
    assert pictures(built.page("themas/index.html"), "<li") and pictures(built.page("index.html"), "<li")


def test_the_drawing_that_cards_name_is_published_and_holds_the_parts(built):
    page = built.page("aanbod/index.html")
    [at] = set(re.findall(r'src="/(assets/pattern-[0-9a-f]+\.svg)#', page))
    drawing = built.published()[at].decode()
    assert all(f'id="{part}"' in drawing for part in re.findall(r"pattern-[0-9a-f]+\.svg#([^\"]+)", page))


def test_another_colour_is_another_drawing_at_another_address(built):
    before = {path for path in built.published() if "pattern-" in path}
    settings = built.root / "content/site.yaml"
    text = settings.read_text(encoding="utf-8")
    built.write("content/site.yaml", text + 'brand: {primary: "#402060"}\n')
    assert built.build().published
    after = {path for path in built.published() if "pattern-" in path}
    assert len(before) == len(after) == 1 and before != after
    built.write("content/site.yaml", text)
    built.build()
