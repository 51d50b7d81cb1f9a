"""What the home page shows first."""

import pytest

from plgsite.plan.lists.listings import FEW
from plgsite.views.lists.listings import HomeView, home_view
from tests.plan.planned import at, planned
from tests.support import SiteFolder, programme, site


@pytest.fixture
def folder(tmp_path) -> SiteFolder:
    return site(tmp_path)


def home(folder: SiteFolder, count: int) -> HomeView:
    for number in range(count):
        folder.write(f"content/programmes/p{number}.md", programme().replace("Een leergang", f"Leergang {number}"))
    return home_view(at(planned(folder), "index.html").inputs, {})


def test_a_small_catalogue_stands_on_the_home_page_as_a_whole(folder):
    view = home(folder, FEW)
    assert (view.featured_title, len(view.featured)) == ("Aanbod", FEW)


def test_of_a_large_catalogue_the_home_page_shows_what_the_site_features(folder):
    assert home(folder, FEW + 1).featured == ()
    settings = folder.root / "content/site.yaml"
    settings.write_text(settings.read_text(encoding="utf-8") + "home: {featured: [p1]}\n", encoding="utf-8")
    view = home(folder, FEW + 1)
    assert (view.featured_title, [one.title for one in view.featured]) == ("Uitgelicht", ["Leergang 1"])


def test_what_a_small_site_features_is_all_that_stands_first(folder):
    settings = folder.root / "content/site.yaml"
    settings.write_text(settings.read_text(encoding="utf-8") + "home: {featured: [p1]}\n", encoding="utf-8")
    assert [one.title for one in home(folder, 2).featured] == ["Leergang 1"]
