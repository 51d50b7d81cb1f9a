"""An amount of money in a text is never broken between its sign and its figures."""

import pytest

from plgsite.markdown.parse import parse
from plgsite.model.programme import Programme
from plgsite.prose.nodes import plain_text

NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    "text",
    [
        "Het kost € 1.250,- per dag.",
        "## Voor € 1.250,-",
        "- € 1.250,-\n- meer",
        "| a |\n|---|\n| € 1.250,- |",
        "**€ 1.250,-** of [€ 1.250,-](https://a.nl)",
        "€ **1.250,-**",
        "*een* € 1.250,- en `code`",
        "> € 1.250,-[^a]\n\n[^a]: of € 1.250,-",
        "Term\n: € 1.250,-",
        "::: matrix\n| a | b |\n|---|---|\n| c | x; € 1.250,- |\n:::",
    ],
)
def test_the_blank_behind_the_sign_does_not_break_wherever_the_amount_stands(text: str) -> None:
    said = plain_text(parse(text).nodes)
    assert f"€{NBSP}1.250,-" in said
    assert "€ " not in said


def test_code_addresses_and_what_is_no_amount_stay_as_they_are() -> None:
    nodes = parse("`€ 5`, € teken, [x](<€ 5.pdf>), € 7").nodes
    parts = [part for node in nodes for part in node.walk()]
    assert [part.text for part in parts if part.kind == "code"] == ["€ 5"]
    assert [part.get("href") for part in parts if part.kind == "link"] == ["€ 5.pdf"]
    assert plain_text(nodes).endswith(f"€ teken, x, €{NBSP}7")


def test_so_does_a_line_of_words() -> None:
    data = {"title": "Voor € 5", "kind": "cursus", "summary": "Kort.", "badges": ["nu $ 7"]}
    record = Programme.model_validate(data)
    assert (record.title, record.badges) == (f"Voor €{NBSP}5", (f"nu ${NBSP}7",))
