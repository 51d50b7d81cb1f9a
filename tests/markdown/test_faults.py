"""Every fault of a text is found, at its exact place, with the way out."""

import pytest

from plgsite.markdown.parse import parse
from plgsite.prose.nodes import ProseFault, plain_text


def marked(text: str, fault: ProseFault) -> str:
    """The piece of the text that the caret marks."""
    line = text.split("\n")[fault.at.line - 1]
    return line[fault.at.column - 1 : fault.at.column - 1 + fault.at.length]


FAULTS = [
    ("[x](javascript:alert)", "unknown-scheme", "javascript:alert"),
    ("[x](JavaScript:alert)", "unknown-scheme", "JavaScript:alert"),
    ("[x](data:text/html,x)", "unknown-scheme", "data:text/html,x"),
    ("[x](file:///etc/passwd)", "unknown-scheme", "file:///etc/passwd"),
    ("[x](ftp://a.nl)", "unknown-scheme", "ftp://a.nl"),
    ("[x](//a.nl)", "unknown-scheme", "//a.nl"),
    (r"[x](<\\\\a.nl>)", "unknown-scheme", r"\\a.nl"),
    ("[x](programma:a)", "unknown-scheme", "programma:a"),
    ("[x](&#10;javascript:a)", "unknown-scheme", "javascript:a"),
    ("[x](a&#9;b)", "unknown-scheme", "[x](a&#9;b)"),
    ("<javascript:alert>", "unknown-scheme", "javascript:alert"),
    ("een\n\n- twee [x][y]\n\n[y]: javascript:a", "unknown-scheme", "javascript:a"),
    ("[x]()", "empty-link", "[x]()"),
    ("[](https://a.nl)", "empty-link", "https://a.nl"),
    ("[![-](a.png)](https://a.nl)", "empty-link", "https://a.nl"),
    ("![](a.png)", "missing-alt", "a.png"),
    ("![ ](a.png)", "missing-alt", "a.png"),
    ("![a](https://a.nl/a.png)", "external-image", "https://a.nl/a.png"),
    ("![a](//a.nl/a.png)", "external-image", "//a.nl/a.png"),
    ("![a](data:image/png;base64,AA)", "unknown-scheme", "data:image/png;base64,AA"),
    ("![a](programme:a)", "unknown-scheme", "programme:a"),
    ("![a]()", "empty-link", "![a]()"),
    ("een <b>twee</b>", "raw-html", "<b>"),
    ("een </b>", "raw-html", "</b>"),
    ("<div>\n*een*\n</div>", "raw-html", "<div>"),
    ("een\n\n> <script src=x>", "raw-html", "<script src=x>"),
    ("een <!-- twee", "raw-html", "<!--"),
    ("<!-- een\n\ntwee", "raw-html", "<!--"),
    ("# Een", "heading-level", "# Een"),
    ("Een\n===", "heading-level", "Een"),
    ("## Een\n\n#### Twee", "heading-level", "#### Twee"),
    ("### Een", "heading-level", "### Een"),
    ("##", "empty-heading", "##"),
    ("## {#a}", "empty-heading", "## {#a}"),
    ("## Een {#Een Twee}", "wrong-id", "## Een {#Een Twee}"),
    ("## Een {#a}\n\n## Twee {#a}", "duplicate-id", "## Twee {#a}"),
    ("een\n[[module]]", "unknown-part", "[[module]]"),
    ("[[prijzen]]", "unknown-part", "[[prijzen]]"),
    ("[[prices all]]", "unknown-part", "[[prices all]]"),
    ("[[modules all]]", "unknown-part", "[[modules all]]"),
    ("[[module A B]]", "unknown-part", "[[module A B]]"),
    ("[[]]", "unknown-part", "[[]]"),
    ("de [[modules]] hier", "misplaced-part", "[[modules]]"),
    ("- [[modules]]", "misplaced-part", "- [[modules]]"),
    ("::: note\n[[modules]]\n:::", "misplaced-part", "::: note"),
    ("::: nota\neen\n:::", "unknown-container", "::: nota"),
    ("een\n\n::: note\ntwee", "open-container", "::: note"),
    ("- ::: note\n  een\n\ntwee", "open-container", "- ::: note"),
    ("een\n\n:::", "stray-container", ":::"),
    ("::: note\neen\n\n## Twee\n:::", "heading-in-container", "::: note"),
    ("::: details\neen\n:::", "missing-title", "::: details"),
    ("::: flow\n1. een\n:::", "missing-title", "::: flow"),
    ("::: quote\neen\n:::", "missing-title", "::: quote"),
    ("::: web Titel\neen\n:::", "unexpected-title", "::: web Titel"),
    ("::: flow Zo\n- een\n:::", "container-body", "::: flow Zo"),
    ("::: flow Zo\n1. een\n\nen meer\n:::", "container-body", "::: flow Zo"),
    ("[^a]\n\n[^a]: een\n\n[^a]: twee", "duplicate-footnote", "[^a]: twee"),
    ("een\n\n[^a]: twee", "unused-footnote", "[^a]: twee"),
    ("een[^a][^b]\n\n[^a]: zie [^b]\n\n[^b]: twee", "footnote-in-footnote", "[^a]: zie [^b]"),
    ("> " * 30 + "een", "too-deep", "> " * 29 + "> een"),
    ("\n".join(":" * n + " note" for n in range(20, 9, -1)) + "\neen\n" + "\n".join(":" * n for n in range(10, 21)), "too-deep", None),
]


@pytest.mark.parametrize(("text", "code", "at"), FAULTS, ids=[f"{code}: {text[:30]!r}" for text, code, _ in FAULTS])
def test_a_fault_is_found_at_its_place(text: str, code: str, at: str | None) -> None:
    faults = parse(text).faults
    assert {fault.code for fault in faults} == {code}
    assert at is None or marked(text, faults[0]) == at


@pytest.mark.parametrize("text", [text for text, *_ in FAULTS], ids=repr)
def test_a_fault_is_told_in_lower_case_without_a_full_stop_and_with_a_way_out(text: str) -> None:
    for fault in parse(text).faults:
        assert fault.hint and not fault.message.endswith(".") and not fault.hint.endswith(".")
        assert fault.message[0] == fault.message[0].lower() or fault.message.startswith("HTML")


def test_a_near_miss_is_named() -> None:
    assert "did you mean 'note'?" in parse("::: nota\nx\n:::").faults[0].hint
    assert "did you mean 'programme'?" in parse("[x](programma:a)").faults[0].hint
    assert "did you mean 'locations'?" in parse("[[location]]").faults[0].hint


def test_all_faults_of_a_text_are_found_in_its_order() -> None:
    text = "# Een\n\n[x](ftp:a) en [y](data:b) <b>\n\n::: note\n![](c.png)\n"
    codes = [fault.code for fault in parse(text).faults]
    assert codes == ["heading-level", "unknown-scheme", "unknown-scheme", "raw-html", "open-container", "missing-alt"]


def test_what_may_not_be_linked_keeps_its_words() -> None:
    assert plain_text(parse("een [*twee*](javascript:a) drie").nodes) == "een twee drie"


def test_a_used_reference_with_a_fault_is_reported_once() -> None:
    assert len(parse("[a][x] [b][x]\n\n[x]: ftp:y").faults) == 1


def test_an_open_container_keeps_what_follows() -> None:
    assert plain_text(parse("::: note\neen\n\ntwee").nodes) == "een twee"


def test_places_count_lines_and_characters_whatever_the_line_ends() -> None:
    at = parse("één\r\n\r\ntwee é [x](ftp:y)\r\n").faults[0].at
    assert (at.line, at.column, at.length) == (3, 12, 5)


CLEAN = [
    "een < twee & drie > vier",
    "`<b>` en \\<b> en `[[modules]]` en \\[[modules]]",
    "```\n::: note\n# kop\n<b>\n[[modules]]\n```",
    "    ::: note\n",
    "[a](https://a.nl) [b](http://a.nl) [c](mailto:a@b.nl) [d](tel:+31) [e](#x) [f](b.pdf) [](programme:x) <https://a.nl> <a@b.nl>",
    "een [geen verwijzing] en [[1, 2], 3]",
    "## Een\n\n### Twee\n\n## Drie\n\n### Vier\n\n#### Vijf",
    ":: een",
    "<!-- <b> [x](javascript:a) -->",
    "::: web\n[[modules titles]]\n\n[[module a-1]]\n:::",
]


@pytest.mark.parametrize("text", CLEAN)
def test_what_is_right_has_no_faults(text: str) -> None:
    assert parse(text).faults == ()
