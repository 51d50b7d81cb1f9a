"""Markup that is none is named at its place, and so is what Markdown would drop; what is meant as it stands is left alone."""

import pytest

from plgsite.markdown.parse import parse
from tests.markdown.test_faults import marked

SIGNS = [
    ("zie [a](b c.pdf)", "[a](b c.pdf)"),
    ("zie [**a**](b c.pdf)", "zie [**a**](b c.pdf)"),
    ("bel [a](tel:06 1)", "[a](tel:06 1)"),
    ("[a](programme: b)", "[a](programme: b)"),
    ("![a](b c.png)", "![a](b c.png)"),
    ("zie [a] (https://b.nl)", "[a] (https://b.nl)"),
    ("zie [a] (b.pdf)", "[a] (b.pdf)"),
    ("een\n###Twee", "###Twee"),
    ("#Kop", "#Kop"),
    ("####### Kop", "####### Kop"),
    ("een ** twee ** drie", "** twee **"),
    ("een **twee", "**twee"),
    ("een __ twee __", "__ twee __"),
    ("een *twee * drie", "*twee *"),
    ("een ~~ twee ~~", "~~ twee ~~"),
    ("een[^1]", "[^1]"),
    ("een [twee][drie]", "[twee][drie]"),
    ("zie [[modules] hier", "[[modules]"),
    ("| a | b |\n|---|", "| a | b |"),
    ("-een\n-twee", "-een"),
    ("1.een\n2.twee", "1.een"),
    ("<https://a b.nl>", "<https://a b.nl>"),
    ("- een\n- twee\n  [^q]", "[^q]"),
    ("> een\n> [a](b c)", "[a](b c)"),
    ("| a |\n|---|\n| x |\n| [a](b c) |", "[a](b c)"),
    ("een[^a]\n\n[^a]: zie [a](b c)", "[a](b c)"),
    ("Term\n: zie [a](b c)", "[a](b c)"),
    ("- [ ] een\n- twee", "[ ]"),
    ("1. een\n2. [x] twee", "[x]"),
]
LOST = [
    ("| a |\n|---|\n| b | c |", "c"),
    ("> | a |\n> |---|\n> | b | c |", "c"),
    ("a | b\n--|--\nc | d | e", "e"),
    ("- | a |\n  |---|\n  | b | c |", "c"),
    ("[a]: https://b.nl", "[a]: https://b.nl"),
    ("een\n\n> [Let op]: schrijf", "> [Let op]: schrijf"),
    ("## Kop[^a]\n\n[^a]: een", "## Kop[^a]"),
    ("[b]\n\n[b]: c.pdf\n[b]: d.pdf", "[b]: d.pdf"),
]
MEANT = [
    "- \\[ ] een",
    "- een [ ] twee",
    r"\[a\](b c) \*\* b \*\* \#\#Twee \[^1\] \[a\]\[b\]",
    "`[a](b c)` en `** b **` en `[^1]`",
    "```\n[a](b c)\n###Kop\n```",
    "2 * 3 * 4, prijs* en duur**, a ** b, ~ 5",
    "** zie de voorwaarden",
    "[optie] (zie onder) en [1][2] en [sic]",
    "#onderwijs #leren",
    "-5 graden",
    "naam: ______ en ____",
    "| een streep",
    "<https://a.nl/__b__/**c**>",
    "| a | b |\n|---|---|\n| c | d | |\n| e |",
    r"| a |" + "\n|---|\n" + r"| b \| c |",
    "[a][], [a] en ![x][b]\n\n[a]: https://a.nl\n[b]: b.png",
    "[![x][b]](https://a.nl)\n\n[b]: b.png",
]


@pytest.mark.parametrize(("text", "at"), SIGNS)
def test_markup_that_would_stand_as_it_was_typed_is_named_at_its_place(text: str, at: str) -> None:
    (fault,) = parse(text).faults
    assert (fault.level, fault.code, marked(text, fault)) == ("warning", "shows-as-signs", at)
    assert fault.hint


@pytest.mark.parametrize(("text", "at"), LOST)
def test_words_that_would_be_dropped_are_named_at_their_place(text: str, at: str) -> None:
    (fault,) = parse(text).faults
    assert (fault.level, fault.code, marked(text, fault)) == ("warning", "lost-text", at)
    assert fault.hint


@pytest.mark.parametrize("text", MEANT)
def test_signs_that_are_meant_are_left_alone(text: str) -> None:
    assert [fault.message for fault in parse(text).faults] == []
