"""The foot of every page stands at the bottom of the screen at least, and nothing stands against it."""

import pytest

from tests.browser.kinds import kinds
from tests.browser.test_accessible import open_sample

LEAST = 32
"""Pixels between the last words of a page and its footer."""

MEASURED = """() => {
  const words = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const place = document.createRange();
  const last = [];
  while (words.nextNode()) {
    if (!words.currentNode.data.trim()) continue;
    place.selectNodeContents(words.currentNode);
    last.push(...[...place.getClientRects()].filter((one) => one.height > 4).map((one) => one.bottom));
  }
  const footer = document.querySelector(".site-footer").getBoundingClientRect();
  return [footer.top - Math.max(...last), innerHeight - footer.bottom];
}"""


@pytest.mark.parametrize("kind", kinds())
def test_the_footer_has_room_above_it_and_none_below(kind, page, site, samples):
    open_sample(page, site, samples, kind)
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 1000})
        above, below = page.evaluate(MEASURED)
        assert above >= LEAST, (width, above)
        assert below <= 0.5, (width, below)
