"""What the browser tests share: one Chromium, one published example, one server, and pages that are watched.

    def test_something(page, site):          # a page whose faults fail the test
        page.goto(site + "/aanbod/")

    def test_in_the_dark(new_page, site):    # a page with options of Playwright's `new_context`
        page = new_page(color_scheme="dark", viewport={"width": 320, "height": 800})

Pages have their policy: wait with `expect(locator)`, for `page.wait_for_function` is an eval, which no page allows.
A test that wants a site of its own writes one (`tests.support.site`) and serves it with `serve(folder)`.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from plgsite.theme import theme_folder
from tests.browser.serving import serving
from tests.support import TODAY, SiteFolder, told

ROOT = Path(__file__).parent.parent.parent
DESK = {"width": 1280, "height": 900}
LAUNCH = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--no-proxy-server",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--hide-scrollbars",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test of this folder needs a browser, and says so."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def chromium():
    """Chromium of the system. Without one these tests fail: a skip would look like a pass."""
    from playwright.sync_api import sync_playwright

    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not found:
        pytest.fail("no Chromium on the PATH; the browser tests need one (Debian: apt-get install chromium)", pytrace=False)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=found, args=LAUNCH)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def example(tmp_path_factory) -> Path:
    """The published example: the folder of its output. Built once; do not write in it."""
    root = tmp_path_factory.mktemp("example")
    shutil.copytree(ROOT / "content", root / "content")
    outcome = SiteFolder(root).build(brochures=True, search=True, theme=theme_folder(), jobs=2)
    assert outcome.published, "\n".join(told(outcome))
    return root / "output"


@pytest.fixture(scope="session")
def samples(example: Path) -> dict[str, str]:
    """For each kind of page, one of the example, by its path in the output."""
    from tests.browser.kinds import samples

    return samples(example.parent, TODAY)


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serves a folder until the end of the session; gives its address without a slash at the end."""
    with ExitStack() as servers:
        yield lambda folder: servers.enter_context(serving(folder))


@pytest.fixture(scope="session")
def site(example: Path, serve: Callable[[Path], str]) -> str:
    """The address of the published example, without a slash at the end."""
    return serve(example)


@pytest.fixture
def new_page(chromium, site: str) -> Iterator[Callable[..., object]]:
    """Makes watched pages: `new_page(color_scheme="dark")`, or `new_page(at=address)` for another site than the example.

    A console error, an error in a script, a breach of the policy or a request to another origin fails the test when it ends. `page.faults`
    is the list of them, for a test that wants to see one.
    """
    from tests.browser.watching import watch

    contexts, faults = [], []

    def make(*, at: str = site, **options):
        context = chromium.new_context(**{"viewport": DESK, "color_scheme": "light", "reduced_motion": "no-preference", **options})
        context.set_default_timeout(30_000)
        contexts.append(context)
        faults.append(watch(context, at))
        made = context.new_page()
        made.faults = faults[-1]
        return made

    yield make
    for context in contexts:
        context.close()
    assert [fault for one in faults for fault in one] == []


@pytest.fixture
def page(new_page):
    """A watched page on a desk, by day."""
    return new_page()
