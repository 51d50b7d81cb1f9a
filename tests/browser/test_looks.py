"""Each look beside the calm one, at which all other tests of pages look: axe finds nothing on a page of each kind, by day and by night, on
a phone and on a desk; nothing is wider than a narrow screen, nothing moves as fonts come, and no page of a programme is too heavy."""

import re
import shutil
from pathlib import Path

import pytest

from plgsite.theme import theme_folder
from tests.browser.conftest import ROOT
from tests.browser.kinds import kinds, samples
from tests.browser.test_accessible import AXE, COLOURS, EVERYTHING, SCHEMES, WIDTHS, found_by_axe
from tests.browser.test_weight import MOST_OF_A_PAGE, zipped
from tests.support import TODAY, SiteFolder, told

LOOKED = {
    "bold": "  look: bold\n",
    "classic": "  look: classic\n",
    "bold, yellow on black": '  look: bold\n  primary: "#111111"\n  accent: "#ffd400"\n  adjusted: accept\n',
}


@pytest.fixture(scope="module", params=LOOKED, ids=LOOKED)
def looked(request, tmp_path_factory) -> Path:
    """The example in a look: the folder of its output."""
    root = tmp_path_factory.mktemp("looked")
    shutil.copytree(ROOT / "content", root / "content")
    settings = root / "content/site.yaml"
    text = settings.read_text(encoding="utf-8")
    if "primary" in LOOKED[request.param]:
        text = re.sub(r"^  (primary|accent): .*\n", "", text, flags=re.MULTILINE)
    settings.write_text(text.replace("brand:\n", "brand:\n" + LOOKED[request.param]), encoding="utf-8")
    outcome = SiteFolder(root).build(brochures=True, search=True, theme=theme_folder(), jobs=2)
    assert outcome.published, "\n".join(told(outcome))
    return root / "output"


@pytest.fixture(scope="module")
def at(looked, serve) -> str:
    return serve(looked)


def test_axe_finds_nothing_and_nothing_is_too_wide_on_a_page_of_any_kind(looked, at, new_page):
    found: dict[str, list[str]] = {}
    page = new_page(at=at)
    known = samples(looked.parent, TODAY)
    assert set(known) == set(kinds())
    for kind, path in known.items():
        page.emulate_media(color_scheme="light", reduced_motion="reduce")
        page.goto(f"{at}/{path.removesuffix('index.html')}")
        page.evaluate(AXE)
        for scheme in SCHEMES:
            for width in WIDTHS:
                page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
                page.set_viewport_size({"width": width, "height": 900})
                if page.evaluate("document.scrollingElement.scrollWidth") > width:
                    found.setdefault("too wide", []).append(f"{kind} {width}")
                for line in found_by_axe(page, EVERYTHING if scheme == "light" else COLOURS):
                    found.setdefault(line, []).append(f"{kind} {scheme} {width}")
    assert found == {}


MOVED = """() => new Promise((tell) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const one of list.getEntries()) if (!one.hadRecentInput) sum += one.value; })
    .observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => tell(sum)));
})"""


def test_nothing_moves_while_a_page_comes(looked, at, new_page):
    known = samples(looked.parent, TODAY)
    for width in (390, 1280):
        page = new_page(at=at, viewport={"width": width, "height": 900})
        for kind in ("home", "programme"):
            page.goto(f"{at}/{known[kind].removesuffix('index.html')}", wait_until="networkidle")
            assert page.evaluate(MOVED) < 0.02, (kind, width)


def test_a_page_of_a_programme_is_as_light_as_a_calm_one_may_be(looked, at, new_page):
    page = new_page(at=at)
    fetched: set[str] = set()
    page.on("requestfinished", lambda request: fetched.add(request.url))
    programmes = [
        path.parent.name for path in looked.glob("aanbod/*/index.html") if 'class="programme"' in path.read_text(encoding="utf-8")
    ]
    assert programmes
    for slug in sorted(programmes):
        fetched.clear()
        page.goto(f"{at}/aanbod/{slug}/", wait_until="networkidle")
        files = [url.removeprefix(f"{at}/").partition("?")[0] for url in fetched]
        found = {one: zipped(looked / (one + "index.html" if one.endswith("/") else one)) for one in files}
        assert any("/look-" in one for one in files) and sum(found.values()) <= MOST_OF_A_PAGE, (slug, sum(found.values()))


def test_on_paper_no_text_stands_on_a_plane_that_is_not_printed(looked, at, new_page):
    page = new_page(at=at)
    page.goto(f"{at}/{samples(looked.parent, TODAY)['programme'].removesuffix('index.html')}")
    page.emulate_media(media="print")
    inks = page.evaluate("[...document.querySelectorAll('.hero *, .closing *')].map((one) => getComputedStyle(one).color)")
    assert inks and "rgb(255, 255, 255)" not in inks
