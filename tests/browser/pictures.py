"""Pictures of one page of each kind, to look at: `python -m tests.browser.pictures OUT [LANGUAGE]`.

In OUT come KIND-WIDTH-SCHEME.png for four widths, by day and by night, and KIND-print.pdf.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from plgsite.theme import theme_folder
from tests.browser.conftest import LAUNCH, ROOT
from tests.browser.kinds import samples
from tests.browser.serving import serving
from tests.support import TODAY, SiteFolder, told

WIDTHS = (390, 820, 1280, 1920)
SCHEMES = ("light", "dark")


def main(out: Path, language: str = "nl") -> None:
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(ROOT / "content", root / "content")
        settings = root / "content/site.yaml"
        settings.write_text(settings.read_text(encoding="utf-8").replace("languages: [nl]", f"languages: [{language}]"), encoding="utf-8")
        outcome = SiteFolder(root).build(brochures=True, search=True, theme=theme_folder())
        if not outcome.published:
            sys.exit("\n".join(told(outcome)))
        with serving(root / "output") as at, sync_playwright() as play:
            browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=LAUNCH)
            for kind, path in samples(root, TODAY).items():
                _take(browser, f"{at}/{path.removesuffix('index.html')}", out / kind)
            browser.close()


def _take(browser: Browser, address: str, to: Path) -> None:
    """All pictures of one page."""
    for scheme in SCHEMES:
        for width in WIDTHS:
            page = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 1000})
            page.goto(address, wait_until="networkidle")
            page.evaluate("document.querySelectorAll('img').forEach((one) => (one.loading = 'eager'))")
            page.wait_for_load_state("networkidle")
            page.screenshot(path=f"{to}-{width}-{scheme}.png", full_page=True)
            if scheme == "light" and width == WIDTHS[-1]:
                page.pdf(path=f"{to}-print.pdf", prefer_css_page_size=True)
            page.close()


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(Path(sys.argv[1]), *sys.argv[2:])
