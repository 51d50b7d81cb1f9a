"""A line begins with a capital as the language writes it."""

import pytest

from plgsite.texts.capital import capital


@pytest.mark.parametrize(
    ("text", "begun"),
    [("één op twaalf", "Eén op twaalf"), ("élan", "Élan"), ("vol", "Vol"), ("", ""), ("3 dagen", "3 dagen")],
)
def test_a_line_begins_with_a_capital(text: str, begun: str) -> None:
    assert capital(text) == begun
