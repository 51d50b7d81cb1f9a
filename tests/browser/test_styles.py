"""What is left out of a style sheet on its way says nothing to a browser."""

import pytest

from plgsite.render.styles import lean
from plgsite.theme import theme_folder

SHEETS = sorted(path.name for path in (theme_folder() / "assets").glob("*.css") if path.name != "brand.css")
RULES = """(css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return [...sheet.cssRules].map((rule) => rule.cssText.replace(/([:,])\\s+/g, "$1"));  // custom properties stay as they are written
}"""


@pytest.mark.parametrize("name", SHEETS)
def test_a_lean_style_sheet_has_the_rules_of_the_one_that_was_written(name, page, site):
    written = (theme_folder() / "assets" / name).read_bytes()
    page.goto(site)
    rules = page.evaluate(RULES, written.decode())
    assert rules == page.evaluate(RULES, lean(written).decode())
    assert rules and len(lean(written)) < len(written) * 0.95
