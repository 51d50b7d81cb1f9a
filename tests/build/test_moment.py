"""A testimonial that is short enough is heard in passing: large, before the end of a programme's page."""

import pytest

from tests.support import programme, site

SHORT = "Wij praten nu anders met elkaar."


def voices(*quotes: str) -> str:
    return "testimonials:\n" + "".join(f"  - {{quote: {one}, name: Sam}}\n" for one in quotes)


@pytest.mark.parametrize(
    ("quotes", "shown"), [((SHORT,), [SHORT]), (("Lang. " * 60, SHORT, "Later."), [SHORT]), (("Lang. " * 60,), []), ((), [])]
)
def test_the_first_that_is_short_enough_is_the_moment(quotes, shown, tmp_path):
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", programme(voices(*quotes) if quotes else ""))
    assert folder.build().published
    page = folder.page("aanbod/a/index.html")
    found = page.partition('<aside class="moment">')[2].partition("</aside>")[0]
    assert [one for one in (SHORT, "Lang.", "Later.") if one in found] == shown
    assert page.count('class="moment"') == len(shown)
