"""Drawings of a brochure: the code of an address holds each module of it once."""

import re

import segno

from plgsite.render.drawings import BORDER, MASK, drawings, qr_code

ADDRESS = "https://www.kantelaar.example/aanbod/leiderschap-delen/"


def modules_of(drawing: str) -> set[tuple[int, int]]:
    """The dark modules of a drawing, column and row, without its border."""
    found = [tuple(map(int, run)) for run in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", drawing)]
    return {(x + step - BORDER, y - BORDER) for x, y, wide in found for step in range(wide)}


def test_a_code_draws_the_dark_modules_and_no_others() -> None:
    matrix = segno.make_qr(ADDRESS, error="m", mask=MASK).matrix
    assert modules_of(qr_code(ADDRESS)) == {(x, y) for y, row in enumerate(matrix) for x, dark in enumerate(row) if dark}


def test_an_address_that_no_code_can_hold_gives_none() -> None:
    assert qr_code("https://a.example/" + "x" * 3000) == ""
    assert drawings("https://a.example/")["scissors"].startswith("<svg")
