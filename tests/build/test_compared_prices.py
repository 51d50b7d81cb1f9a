"""What is said alike of all amounts that are compared stands once, at the head of their row; where it differs each amount says its own."""

import re

import pytest

from tests.support import programme, site

ALIKE = ("{amount: 100, per: person, vat: exempt}", "{amount: 2350, per: person, vat: exempt}")
MIXED = ("{amount: 100, vat: exempt}", "{amount: 2350, per: group, vat: excluded}")


def price_row(tmp_path, prices: tuple[str, str]) -> tuple[str, list[str]]:
    folder = site(tmp_path)
    folder.write("content/programmes/een.md", programme(f"prices: [{prices[0]}]\nrelated: [twee]\n").replace("Een leergang", "Een"))
    folder.write("content/programmes/twee.md", programme(f"prices: [{prices[1]}]\n").replace("Een leergang", "Twee"))
    assert folder.build().published
    page = folder.page("aanbod/een/index.html").partition('class="comparison"')[2]
    [row] = [one for one in re.findall(r"<tr>.*?</tr>", page, re.DOTALL) if ">Prijs" in one]
    texts = [" ".join(re.sub(r"<[^>]+>", "", one).split()) for one in re.findall(r"<t[hd].*?</t[hd]>", row, re.DOTALL)]
    return texts[0], texts[1:]


def test_unit_and_vat_that_all_share_stand_in_the_head(tmp_path):
    head, amounts = price_row(tmp_path, ALIKE)
    assert head == "Prijs per persoon, vrijgesteld van btw" and amounts == ["€ 100,-", "€ 2.350,-"]


def test_vat_alone_does_too(tmp_path):
    head, amounts = price_row(tmp_path, ("{amount: 99.50, vat: exempt}", "{amount: 2350, vat: exempt}"))
    assert head == "Prijs vrijgesteld van btw" and amounts == ["€ 99,50", "€ 2.350,-"]


@pytest.mark.parametrize("prices", [MIXED, ("{amount: 100, vat: exempt}", "{amount: 9, vat: exempt, valid_until: 2030-01-01}")])
def test_amounts_of_which_something_else_is_said_keep_it(prices, tmp_path):
    head, amounts = price_row(tmp_path, prices)
    assert head == "Prijs" and all("btw" in one for one in amounts) and len(amounts) == 2
