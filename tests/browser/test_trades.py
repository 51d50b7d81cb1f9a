"""What other providers write, without a logo and without pictures, stands as well as the example does."""

import shutil
from pathlib import Path

import pytest

from plgsite.theme import theme_folder
from tests.support import SiteFolder, told

SITES = Path(__file__).parent.parent / "sites"


@pytest.fixture(scope="module")
def music(tmp_path_factory, serve) -> str:
    root = tmp_path_factory.mktemp("music") / "site"
    shutil.copytree(SITES / "muziekschool", root)
    outcome = SiteFolder(root).build(search=True, theme=theme_folder())
    assert outcome.published, "\n".join(told(outcome))
    return serve(root / "output")


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
