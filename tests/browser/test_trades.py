"""What other providers write, without a logo and without pictures, stands as well as the example does."""

import shutil
from pathlib import Path

import pytest

from plgsite.theme import theme_folder
from tests.support import SiteFolder, programme, site, told

SITES = Path(__file__).parent.parent / "sites"
LONG = "Verzuimgesprekken voeren als leidinggevende in de ouderenzorg en gehandicaptenzorg"


@pytest.fixture(scope="module")
def music(tmp_path_factory, serve) -> str:
    root = tmp_path_factory.mktemp("music") / "site"
    shutil.copytree(SITES / "muziekschool", root)
    outcome = SiteFolder(root).build(search=True, theme=theme_folder())
    assert outcome.published, "\n".join(told(outcome))
    return serve(root / "output")


@pytest.fixture(scope="module")
def bare(tmp_path_factory, serve) -> str:
    """Programmes of which nothing is said but what must be."""
    folder = site(tmp_path_factory.mktemp("bare"))
    folder.write("content/providers.yaml", "proef: {name: Bureau Vos}\n")
    for id in ("a", "b", "c"):
        folder.write(f"content/programmes/{id}.md", f"---\ntitle: {LONG} {id}\nkind: cursus\nsummary: Over {id}.\n---\n")
    outcome = folder.build(search=True, theme=theme_folder())
    assert outcome.published, "\n".join(told(outcome))
    return serve(folder.root / "output")


@pytest.fixture(scope="module")
def voice(tmp_path_factory, serve) -> str:
    """Two programmes with one testimonial each."""
    folder = site(tmp_path_factory.mktemp("voice"))
    for layout in ("tabs", "page"):
        more = f'layout: {layout}\naudience: [Koks]\noutcomes: [U kookt.]\ntestimonials: [{{quote: "Wij deden het.", name: Ines}}]\n'
        folder.write(f"content/programmes/in-{layout}.md", programme(more))
    outcome = folder.build(search=True, theme=theme_folder())
    assert outcome.published, "\n".join(told(outcome))
    return serve(folder.root / "output")


@pytest.mark.parametrize("width", [390, 1280])
def test_the_name_of_every_contact_has_a_line_of_its_own(new_page, music, width):
    page = new_page(at=music, viewport={"width": width, "height": 800})
    page.goto(f"{music}/aanbod/viool-voor-kinderen/")
    name, address = (page.locator(f".closing .people {one}").bounding_box() for one in ("strong", "a"))
    assert name["y"] + name["height"] <= address["y"] + 1


def test_a_name_of_three_words_has_one_line_beside_the_menu_of_a_telephone(new_page, music):
    page = new_page(at=music, viewport={"width": 390, "height": 664})
    page.goto(f"{music}/")
    assert page.locator(".brand").bounding_box()["height"] < 40
    assert page.get_by_role("link", name="Zoeken", exact=True).bounding_box()["width"] >= 24


def test_two_programmes_stand_side_by_side_on_a_telephone_below_their_names(new_page, music):
    page = new_page(at=music, viewport={"width": 320, "height": 664})
    page.goto(f"{music}/vergelijken/?p=slagwerk-groep,viool-voor-kinderen")
    row = page.locator(".comparison tbody tr", has=page.locator("th", has_text="Start")).locator("td")
    first, second = row.nth(0).bounding_box(), row.nth(1).bounding_box()
    assert first["y"] == second["y"] and first["x"] + first["width"] < second["x"]
    page.locator(".comparison tbody tr").last.scroll_into_view_if_needed()
    name = page.locator(".comparison thead a").first.bounding_box()
    assert 0 <= name["y"] < 100
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320


def test_where_no_programme_says_how_to_go_on_the_comparison_has_no_row_for_it(new_page, bare):
    page = new_page(at=bare, viewport={"width": 390, "height": 664})
    page.goto(f"{bare}/vergelijken/?p=a,b")
    page.locator(".comparison").wait_for()
    assert "De volgende stap" not in page.locator(".comparison").inner_text()


def test_the_value_of_a_comparison_of_three_begins_with_a_capital_on_a_telephone(new_page, music):
    page = new_page(at=music, viewport={"width": 390, "height": 664})
    page.goto(f"{music}/vergelijken/?p=slagwerk-groep,viool-voor-kinderen,slagwerk-proefles")
    age = page.locator(".comparison tbody tr", has=page.locator("th", has_text="Leeftijd")).locator("td").first
    assert age.evaluate("one => getComputedStyle(one).display") == "block"  # no other box has a first letter
    assert age.evaluate("one => getComputedStyle(one, '::first-letter').textTransform") == "uppercase"


@pytest.mark.parametrize("layout", ["tabs", "page"])
def test_the_one_voice_of_a_programme_is_seen_once(new_page, voice, layout):
    """Where chapters fold, or lie behind tabs, it is the large one."""
    for width, large in ((390, True), (1280, layout == "tabs")):
        page = new_page(at=voice, viewport={"width": width, "height": 800})
        page.goto(f"{voice}/aanbod/in-{layout}/")
        assert page.locator(".moment").is_visible() == large, width
        assert page.get_by_text("Wij deden het").locator("visible=true").count() == 1, width


@pytest.mark.parametrize("width", [820, 1280])
def test_no_card_stands_by_itself_beside_an_empty_place(new_page, bare, music, width):
    for at, path in ((bare, "/"), (music, "/"), (music, "/docenten/smit/"), (bare, "/themas/")):
        page = new_page(at=at, viewport={"width": width, "height": 800})
        page.goto(at + path)
        row, last = (page.locator(one).last.bounding_box() for one in (".cards, .themes", ":is(.cards, .themes) > li"))
        assert abs(row["x"] + row["width"] - last["x"] - last["width"]) < 2, path
