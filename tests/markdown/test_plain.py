"""What plain texts say without markdown-it is what they say with it."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plgsite.markdown import parse as module
from plgsite.markdown import whole
from plgsite.markdown.parse import parse
from plgsite.markdown.plain import plain_blocks
from plgsite.prose.nodes import Document, Node
from plgsite.prose.reading import Reading

PLAIN = """
## Kop↵↵ · Een zin. · 2 dagen · € 5 · € · een **twee** drie · **Let op:** · [x](https://a.nl/b) · - een↵- twee **drie**↵ · * een↵ · ↵ · ↵↵
"""
ODD = """
# · ## · # · - · * · + · ** · [ · ]( · _ · ` · 1. · : · ~ · ---↵ · ↵=== · | · {#a} · [^a] · [x]: y · ! · ( · ) · . · \\ · &amp; · <b>
· [[modules]] · ::: · > · ![a](b.png) · x**y** · [x](a.pdf) · **een!**, · \t · \u00a0 · \u2028 · \x85 · \x0b · ↵↵    ↵ · ↵  · **een **
"""


def pieces(written: str) -> list[str]:
    """What stands between the dots, as it is and with a space behind it; ↵ ends a line."""
    found = [piece.replace("↵", "\n") for piece in written.replace("\n", "").split("·")]
    return [one for piece in found for one in (piece.strip(" "), f"{piece.strip(' ')} ")]


TEXTS = st.lists(st.sampled_from(pieces(PLAIN)) | st.sampled_from(pieces(PLAIN) + pieces(ODD)), max_size=9).map("".join)
"""Texts that are plain but for a piece or two, if at all."""


def without_markdown_it(text: str) -> Document | None:
    """The document where every block and every line of it is plain, so that the parser would not be asked."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(whole, "_GRAMMAR", None)
        try:
            return parse(text)
        except AttributeError:
            return None


def with_markdown_it(text: str) -> Document:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "plain_blocks", lambda *_: None)
        patch.setattr(module, "plain_nodes", lambda _: None)
        return parse(text)


@settings(max_examples=500, deadline=None)
@given(TEXTS)
def test_a_text_says_the_same_with_and_without_the_rules_for_plain_blocks(text: str) -> None:
    assert parse(text) == with_markdown_it(text)


@pytest.mark.parametrize(
    "text",
    [
        "## Doelgroep\n\nVoor leraren.\n\n- een\n- twee\n\n\n### En verder\n\nTot slot.",
        "Een zin\nover twee regels.",
        "**Let op:** lees [de gids](https://a.nl/gids) en **dit**.",
        "* 2 dagen\n* “samen” (of alleen)",
        "€ 5 per dag\n\nTwee alinea's.",
    ],
)
def test_a_plain_text_does_not_need_the_parser(text: str) -> None:
    assert without_markdown_it(text) == with_markdown_it(text)


def test_markdown_it_is_not_even_loaded_for_plain_texts() -> None:
    text = "'## Kop\\n\\n**Let op:** [x](https://a.nl)'"
    code = f"import sys; from plgsite.markdown.parse import parse; parse({text}); print('markdown_it' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout == "False\n"


@pytest.mark.parametrize(
    "text",
    [
        "- een\n\n- twee",  # a loose list
        "- een\n  - twee",
        "- een\n\n  nog een alinea",
        "- een\n* twee",
        "Kop\n---",
        "Term\n: uitleg",
        "a | b\n--|--",
        "1. een",
        "2027) een",
        "## Kop {#eigen}",
        "## Kop #",
        "[x]: https://a.nl\n\nLees [x].",
        "een  \ntwee",
        "    code",
        "een **twee**drie",
        "[a](programme:a)",
        "![foto](https://a.nl/b.png)",
        "een\n\n[[modules]]",
    ],
)
def test_a_text_of_which_a_line_may_be_something_else_is_left_to_the_parser(text: str) -> None:
    assert without_markdown_it(text) is None


def test_what_is_wrong_with_plain_blocks_is_said_at_its_line() -> None:
    document = parse("## Een\n\nTekst.\n\n#### Twee")
    assert [(fault.code, fault.at.line) for fault in document.faults] == [("heading-level", 5)]


def test_a_text_that_is_left_to_the_parser_has_left_nothing_behind() -> None:
    reading = Reading("# Een\n\n[x](https://a.nl)\n\n> citaat")
    assert plain_blocks(reading.text, lambda words, _: (Node("text", words),), reading) is None
    assert (reading.faults, reading.targets) == ([], [])
