"""Pages printed from the browser: what a board gets on its desk without a brochure."""

import re
import subprocess

import pytest

from tests.browser.kinds import kinds
from tests.browser.test_accessible import open_sample


def printed(page, tmp_path) -> list[str]:
    """The words of each sheet."""
    page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
    found = subprocess.run(["pdftotext", "-layout", str(tmp_path / "page.pdf"), "-"], capture_output=True, text=True, check=True)
    return found.stdout.split("\f")[:-1]


def words(sheet: str) -> str:
    """The words without the number of the sheet."""
    return re.sub(r"\s*\d+ / \d+\s*$", "", sheet).strip()


@pytest.mark.parametrize("kind", kinds())
def test_a_printed_page_says_where_it_is_on_the_web_and_who_made_it(kind, page, site, samples, tmp_path):
    open_sample(page, site, samples, kind)
    address = page.evaluate("document.querySelector('link[rel=canonical]')?.href ?? ''")
    sheets = printed(page, tmp_path)
    assert address in "".join(sheets[0].split()) and (address or kind in ("not-found", "search", "scan"))
    assert "Kantelaar Academie" in sheets[0]
    assert len(words(sheets[-1]).split()) > 3, sheets[-1]  # no sheet has only what stands below every page


def test_a_list_has_six_programmes_on_a_sheet_and_nothing_to_choose(page, site, tmp_path):
    page.goto(f"{site}/aanbod/")
    titles = page.locator(".card h2").all_inner_texts()
    sheets = [" ".join(one.split()) for one in printed(page, tmp_path)]
    assert len(sheets) <= -(-len(titles) // 6), len(sheets)
    assert not [one for one in sheets if "Sorteer" in one or "Vergelijk dit" in one]


def test_a_term_that_is_a_link_alone_says_where_it_leads(page, site, tmp_path):
    page.goto(f"{site}/aanbod/plg-bouwen/")
    text = " ".join("".join(printed(page, tmp_path)).split())
    assert "Voorwaarden: https://www.kantelaar.example/voorwaarden/" in text


def test_the_agenda_can_be_subscribed_to_and_kept_once(page, site):
    page.goto(f"{site}/agenda/")
    assert page.locator('a[href^="webcal:"]').get_attribute("href") == "webcal://www.kantelaar.example/agenda.ics"
    assert page.locator("a.file").get_attribute("href") == "/agenda.ics"
