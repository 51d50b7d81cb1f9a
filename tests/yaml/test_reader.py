"""What the strict YAML reader promises."""

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from plgsite.diagnostics import Diagnostic, Report
from plgsite.limits import MOST_BYTES
from plgsite.yaml import events as yaml_events
from plgsite.yaml.reader import read_yaml
from plgsite.yaml.tree import Tree


def read(text: str, **options: Any) -> tuple[Tree | None, tuple[Diagnostic, ...]]:
    report = Report()
    tree = read_yaml(text, "content/a.yaml", report, **options)
    return tree, report.diagnostics


def data(text: str) -> Any:
    """What a faultless text says."""
    tree, faults = read(text)
    assert faults == ()
    assert tree is not None
    return tree.data


def found(text: str) -> list[tuple[str, int, int]]:
    """Code, line and column of every fault."""
    return [(fault.code, fault.at.line, fault.at.column) for fault in read(text)[1]]


def place(text: str, *loc: str | int, key: bool = False) -> tuple[int, int, int]:
    tree, _ = read(text)
    assert tree is not None
    span = tree.key_span(loc) if key else tree.span(loc)
    return span.line, span.column, span.length


# Values


@pytest.mark.parametrize(
    "text", ["yes", "no", "on", "off", "012", "9:30", "nil", "2015-09-09", "true", "8.60", "1_000", ".inf", "0x1F", "=", "<"]
)
def test_a_yes_stays_text(text: str) -> None:
    assert data(f"a: {text}\nb: [{text}]") == {"a": text, "b": [text]}


def test_keys_stay_text() -> None:
    assert data("1: a\nyes: b\n2015-09-09: c") == {"1": "a", "yes": "b", "2015-09-09": "c"}


def test_groups_and_lists_of_both_styles_are_read() -> None:
    assert data("a:\n- b\n- c: {d: [e, 'f']}\n  g: |\n    h\n    i\n") == {"a": ["b", {"c": {"d": ["e", "f"]}, "g": "h\ni\n"}]}


def test_an_empty_text_in_quotes_is_a_value() -> None:
    assert data("a: \"\"\nb: ''") == {"a": "", "b": ""}


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment", "---", "---\n", "\ufeff", "---\n...\n"])
def test_an_empty_text_is_an_empty_group(text: str) -> None:
    assert data(text) == {}


def test_a_text_or_list_at_the_top_is_left_to_the_caller() -> None:
    assert data("some words") == "some words"
    assert data("- a\n- b") == ["a", "b"]


def test_a_document_start_and_end_are_fine() -> None:
    assert data("---\na: b\n...\n") == {"a": "b"}


# Places


def test_a_text_has_its_place_with_its_quotes() -> None:
    assert place("a: b\nkey: 'some words'\n", "key") == (2, 6, 12)
    assert place("a: b\nkey: 'some words'\n", "key", key=True) == (2, 1, 3)


def test_a_group_or_list_stands_at_its_key() -> None:
    text = "a: b\nprices:\n- amount: '5'\n  per: person\n"
    assert place(text, "prices") == place(text, "prices", key=True) == (2, 1, 6)
    assert place(text, "prices", 0, "per") == (4, 8, 6)


def test_a_list_item_stands_at_itself() -> None:
    text = "prices:\n- amount: '5'\n  per: person\nlist: [a, {b: c}, d]\n"
    assert place(text, "prices", 0) == place(text, "prices", 0, key=True) == (2, 3, 11)
    assert place(text, "list", 0) == (4, 8, 1)
    assert place(text, "list", 1) == (4, 11, 6)
    assert place(text, "list", 2, key=True) == (4, 19, 1)


def test_what_is_missing_stands_where_its_nearest_ancestor_does() -> None:
    text = "a: b\nprices:\n- amount: '5'\n"
    assert place(text, "prices", 0, "per") == (3, 3, 11)
    assert place(text, "prices", 7) == (2, 1, 6)
    assert place(text, "a", "b", 3) == (1, 4, 1)
    assert place(text, "title") == place(text, 0) == (1, 1, 4)
    assert place("", "title") == (1, 1, 1)


def test_a_key_left_empty_still_has_its_place() -> None:
    assert place("a: b\ntitle:\n", "title") == (2, 1, 5)


def test_items_left_out_do_not_shift_the_places_of_the_others() -> None:
    text = "- a\n-\n- *x\n- b\n"
    tree, _ = read(text)
    assert tree is not None
    assert tree.data == ["a", "b"]
    assert place(text, 1) == (4, 3, 1)


def test_front_matter_counts_lines_from_its_place_in_the_file() -> None:
    tree, faults = read("a: b\nc: *d\n", first_line=2)
    assert tree is not None
    assert tree.span(("a",)).line == 2
    assert faults[0].at.line == 3
    assert faults[0].at.path == "content/a.yaml"


def test_places_count_characters_not_bytes() -> None:
    assert place("é: [😀😀, 𝒳y]", "é", 1) == (1, 9, 2)
    assert place("\ufeffa: b", "a") == (1, 4, 1)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_is_fine(end: str) -> None:
    text = end.join(["a: b", "c: |", "  x", "  y", "d: e", ""])
    assert data(text) == {"a": "b", "c": "x\ny\n", "d": "e"}
    assert place(text, "d") == (5, 4, 1)


@pytest.mark.parametrize("invisible", ["\x85", "\u2028", "\u2029"])
def test_lines_are_counted_as_an_editor_counts_them(invisible: str) -> None:
    assert place(f"a: 'b{invisible}c'\nd: e", "d") == (2, 4, 1)
    assert place(f"a: 'b{invisible}c'\nd: e", "a") == (1, 4, 5)


def test_a_text_over_several_lines_is_marked_on_its_first() -> None:
    assert place("a: one two  \n  three\nb: |\n  c\n", "a") == (1, 4, 7)
    assert place("a: one two  \n  three\nb: |\n  c\n", "b") == (3, 4, 1)


# What is refused


@pytest.mark.parametrize("nothing", ["", "null", "~", "NULL", "# later"])
def test_a_key_without_a_value_has_none(nothing: str) -> None:
    tree, faults = read(f"a: {nothing}\nb: c\ne: {{f: , g: h}}\n")
    assert tree is not None and faults == () and tree.has_blanks
    assert tree.data == {"a": None, "b": "c", "e": {"f": None, "g": "h"}}
    assert tree.span(("a",)) == tree.key_span(("a",))


@pytest.mark.parametrize("nothing", ["null", "~", ""])
def test_in_quotes_every_word_is_a_text(nothing: str) -> None:
    assert data(f"a: '{nothing}'") == {"a": nothing}


def test_a_tree_says_whether_any_of_its_keys_has_nothing_to_read() -> None:
    for text, blank in (("a: b", False), ("a: ' '", True), ("a: |\n  \nb: c", True), ("a: [b, 'null']", False)):
        tree, _ = read(text)
        assert tree is not None and tree.has_blanks is blank, text


@pytest.mark.parametrize("nothing", ["null", "~"])
def test_an_item_that_says_nothing_is_a_fault(nothing: str) -> None:
    assert found(f"a: [b, {nothing}]") == [("empty-value", 1, 8)]


def test_an_empty_item_is_a_fault_at_its_dash() -> None:
    assert found("a:\n  - b\n  -\n") == [("empty-value", 3, 3)]


def test_an_unquoted_colour_is_told_to_be_quoted() -> None:
    _, (fault,) = read("a: b\nprimary: #1f4e5f # teal\n")
    assert (fault.code, fault.at.line, fault.at.column, fault.at.length) == ("unquoted-hash", 2, 10, 7)
    assert fault.hint == 'write "#1f4e5f"'
    assert found("- #fff") == [("unquoted-hash", 1, 3)]
    assert found("channel: #general") == [("unquoted-hash", 1, 10)]


def test_a_text_cut_by_a_hash_is_a_fault_at_the_hash() -> None:
    assert found("a: we are #one in school") == [("text-cut", 1, 11)]
    assert found("a: one\n  two\t#three\nb: [c #d\n]") == [("text-cut", 2, 7), ("text-cut", 3, 7)]


def test_a_comment_is_not_a_cut() -> None:
    assert data("a: b # comment\nc: 'd' #comment\ne: f#g\nh: x ## heading\ni: |\n  j #k\n") == {
        "a": "b",
        "c": "d",
        "e": "f#g",
        "h": "x",
        "i": "j #k\n",
    }


def test_a_duplicate_key_names_both_places_and_keeps_the_first() -> None:
    tree, (fault,) = read("a: 1\nb: 2\na: 3\n")
    assert tree is not None
    assert tree.data == {"a": "1", "b": "2"}
    assert (fault.code, fault.at.line, fault.notes[0].at.line) == ("duplicate-key", 3, 1)
    assert found("{a: 1, 'a': 2}") == [("duplicate-key", 1, 8)]
    assert found("a:\na: 2") == [("duplicate-key", 2, 1)]


def test_anchors_aliases_tags_and_merge_keys_are_not_part_of_this_dialect() -> None:
    text = "a: &x b\nc: *x\nd: !!str e\nf: !g {h: i}\nj: &k !l [m]\n<<: *x\n&n o: p\n"
    tree, faults = read(text)
    assert [(fault.code, fault.at.line, fault.at.column, fault.at.length) for fault in faults] == [
        ("yaml-anchor", 1, 4, 2),
        ("yaml-anchor", 2, 4, 2),
        ("yaml-tag", 3, 4, 5),
        ("yaml-tag", 4, 4, 2),
        ("yaml-anchor", 5, 4, 2),
        ("yaml-tag", 5, 7, 2),
        ("yaml-merge", 6, 1, 2),
        ("yaml-anchor", 6, 5, 2),
        ("yaml-anchor", 7, 1, 2),
    ]
    assert all("not part of this dialect" in fault.message and fault.hint for fault in faults)
    assert tree is not None
    assert tree.data == {"a": "b", "d": "e", "f": {"h": "i"}, "j": ["m"], "o": "p"}


def test_an_anchor_or_tag_is_reported_once() -> None:
    assert found("a: &x\n!y b: c") == [("yaml-anchor", 1, 4), ("yaml-tag", 2, 1)]
    assert found("a: &x\n  !y b") == [("yaml-anchor", 1, 4), ("yaml-tag", 2, 3)]


def test_a_text_that_looks_like_an_alias_is_told_to_be_quoted() -> None:
    for text in ("a: **bold** words", "a: *italic* words", "a: & more", "a: !b!c words"):
        _, (fault,) = read(text)
        assert fault.code in ("yaml-anchor", "yaml-tag")
        assert "quotes" in fault.hint


def test_a_quoted_merge_key_is_a_text() -> None:
    assert data("'<<': a") == {"<<": "a"}


def test_a_key_is_a_text() -> None:
    assert found("? [a]\n: b") == [("wrong-type", 1, 3)]
    assert found("a: {[b]: c, d: e}") == [("wrong-type", 1, 5)]
    assert [code for code, *_ in found("a: {{ b }}")] == ["wrong-type"]
    assert [code for code, *_ in found("? \n: b")] == ["yaml-syntax"]


def test_twenty_groups_within_each_other_are_enough() -> None:
    assert found("[" * 20 + "]" * 20) == []
    assert found("[" * 21 + "]" * 21) == [("too-deep", 1, 21)]


@pytest.mark.parametrize("text", ["[" * 50_000, "{" * 50_000, "- " * 50_000, "{a: " * 50_000, "? " * 50_000])
def test_no_depth_crashes_the_reader(text: str) -> None:
    # Processor time, and far above what is measured (0.1 s): a reader that looks at each level again takes minutes.
    started = time.process_time()
    tree, faults = read(text)
    assert tree is None
    assert [fault.code for fault in faults] == ["too-deep"]
    assert time.process_time() - started < 10


def test_a_text_may_have_so_many_bytes_of_utf8_and_no_more() -> None:
    most = (MOST_BYTES - len("a: ")) // len("é".encode())
    assert read("a: " + "é" * most)[1] == ()
    tree, (fault,) = read("a: " + "é" * (most + 1))
    assert tree is None
    assert fault.code == "too-large"


def test_a_second_document_is_a_fault_at_its_start() -> None:
    tree, (fault,) = read("a: b\n---\nc: d\n")
    assert (fault.code, fault.at.line, fault.at.column) == ("yaml-documents", 2, 1)
    assert tree is not None
    assert tree.data == {"a": "b"}


def test_a_directive_is_a_fault() -> None:
    assert found("%YAML 1.2\n---\na: b") == [("yaml-syntax", 1, 1)]
    assert found("%FOO\n---\na: b") == [("yaml-syntax", 1, 1)]


def test_a_control_character_is_named_with_its_exact_place() -> None:
    _, faults = read("é😀: b\n\x00a: \x07\n")
    assert [(fault.at.line, fault.at.column) for fault in faults] == [(2, 1), (2, 5)]
    assert [fault.code for fault in faults] == ["yaml-character"] * 2
    assert "U+0000" in faults[0].message
    assert "U+0007" in faults[1].message


@pytest.mark.parametrize("character", ["\x7f", "\x80", "\ud800", "\ufffe", "\uffff", "\ufeff"])
def test_neither_surrogates_nor_further_byte_order_marks_are_characters(character: str) -> None:
    assert found(f"a: b{character}") == [("yaml-character", 1, 5)]


def test_a_file_that_is_no_text_is_given_up_early() -> None:
    tree, faults = read("\x00" * 5000)
    assert tree is None
    assert len(faults) == 10


def test_an_escape_cannot_smuggle_a_control_character_in() -> None:
    tree, faults = read('a: "b\\0c"\n"\\x01": d\ne: ! "\\e"\n')
    assert tree is not None
    assert tree.data == {"a": "b\ufffdc", "\ufffd": "d", "e": "\ufffd"}
    assert [fault.code for fault in faults if fault.code != "yaml-tag"] == ["yaml-character"] * 3


# What the parser cannot read


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("title: Lead: the way", "unquoted-colon", 1, 12),
        ("a: {b: c: d}", "unquoted-colon", 1, 9),
        ("a: b\n c: d", "unquoted-colon", 2, 3),
        ("a:\n\tb: c", "tab", 2, 1),
        ("a:\n  b: c\n\td: e", "tab", 3, 1),
        ("a: |\n\tb", "tab", 2, 1),
        ("a: 'b\nc: d\n", "yaml-syntax", 1, 4),
        ('a: "b\nc: "d"\n', "yaml-syntax", 1, 4),
        ("a: 'foo's bar'", "yaml-syntax", 1, 9),
        ("a: [b, c\nd: e\n", "yaml-syntax", 1, 4),
        ("a: {b\nc: d\n", "yaml-syntax", 1, 4),
        ("a: [b, {c: d", "yaml-syntax", 1, 8),
        ("a: [", "yaml-syntax", 1, 4),
        ("a: ]", "yaml-syntax", 1, 4),
        ("a: @b", "yaml-syntax", 1, 4),
        ("a: [b] c", "yaml-syntax", 1, 8),
        ("a: b\nc\nd: e", "yaml-syntax", 2, 1),
        ("a:\n   b: c\n  d: e", "yaml-syntax", 3, 3),
        ("a:\n- b\nc: d\n- e", "yaml-syntax", 4, 1),
        ("a: - b", "yaml-syntax", 1, 4),
        ("a: > b", "yaml-syntax", 1, 4),
        ('a: "\\q"', "yaml-syntax", 1, 5),
        (": b", "yaml-syntax", 1, 1),
        ("t: foo\u2028bar\nb: c", "yaml-character", 1, 7),
    ],
)
def test_what_cannot_be_read_is_a_fault_where_it_starts(text: str, code: str, line: int, column: int) -> None:
    tree, faults = read(text)
    assert tree is None
    assert (code, line, column) in [(fault.code, fault.at.line, fault.at.column) for fault in faults]


def test_faults_before_the_break_are_found_as_well() -> None:
    assert [code for code, *_ in found("a: 1\na: 2\nb: #fff\nc: d: e\n")] == ["duplicate-key", "unquoted-hash", "unquoted-colon"]


# Whatever comes in

SIGNS = "ab:-#&*!|>'\"%@`{}[],?~<\\\n\t \r\x85\u2028\ufeff\x00é😀\ud800"
WORDS = ["a: ", "b: c\n", "\n  ", "\n- ", "---\n", "...\n", "<<: ", "'x'", '"\\U99999999"', " #b", "|\n  ", "%YAML 999\n", "!!str "]
SCRAPS = st.lists(st.sampled_from([*SIGNS, *WORDS]), max_size=40).map("".join)


def made_of_text(value: Any) -> bool:
    if isinstance(value, dict):
        return all(type(key) is str and made_of_text(part) for key, part in value.items())
    return all(map(made_of_text, value)) if isinstance(value, list) else type(value) is str or value is None


def every_loc(value: Any, loc: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    yield loc
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, part in parts:
        yield from every_loc(part, (*loc, step))


def check_any(text: str) -> None:
    """No exception, every place within the text, every message in plain words."""
    tree, faults = read(text)
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    spans = [fault.at for fault in faults]
    if tree is None:
        assert faults
    else:
        assert made_of_text(tree.data)
        for loc in every_loc(tree.data):
            spans += [tree.span(loc), tree.key_span(loc)]
    for span in spans:
        assert 1 <= span.line <= len(lines)
        assert 1 <= span.column <= len(lines[span.line - 1]) + 1
        assert 1 <= span.length <= max(1, len(lines[span.line - 1]) + 1 - span.column)
    for fault in faults:
        words = fault.message + fault.hint
        assert not any(odd in words for odd in ("<unicode", "Mark object", "None", "\n", "\t", "start with ''"))


@settings(max_examples=400, deadline=None)
@given(SCRAPS | st.text(st.characters(), max_size=60))
def test_no_text_makes_the_reader_raise(text: str) -> None:
    check_any(text)


@settings(max_examples=400, deadline=None)
@given(SCRAPS)
def test_no_text_makes_the_reader_raise_without_libyaml(text: str) -> None:
    with pytest.MonkeyPatch.context() as without:
        without.setattr(yaml_events, "CParser", None)
        check_any(text)


VALUES = st.recursive(
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\ufffe\uffff"), min_size=1, max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abcé😀", min_size=1, max_size=5), inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=200, deadline=None)
@given(VALUES, st.sampled_from([True, False, None]))
def test_what_is_written_is_read_back(value: Any, flow: bool | None) -> None:
    text = yaml.dump({"top": value}, Dumper=yaml.SafeDumper, allow_unicode=True, default_flow_style=flow, sort_keys=False)
    if "&id" not in text:
        tree, faults = read(text)
        assert tree is not None and tree.data == {"top": value}
        assert {fault.code for fault in faults} <= {"comma-in-list"}  # what reads like one sentence is told, and read all the same


@pytest.mark.alone
def test_a_large_file_is_read_sooner_than_pyyaml_loads_it() -> None:
    programme = """
  title: Leidinggeven aan een professionele gemeenschap {0}
  kind: leergang
  summary: Bouwen samen doel stimuleren leraar inzicht reflectie die is om aanpak niet leiderschap door evalueren met een leraar.
  prices:
  - amount: '5300'
    per: person
    vat: exempt
  study_load: {{sbu: 56, ec: 2}}
  locations: [breda, den-haag, zwolle]
  themes:
  - taal
  - cultuur
  modules:
  - title: De lerende organisatie
    goals:
    - "Onderzoek doen naar de eigen praktijk: samen met het team, en met een plan dat wordt uitgevoerd."
    - Feedback geven en ontvangen in een bijeenkomst met begeleiding en reflectie op het resultaat van de leerling.
    tools: [kaart, kijkwijzer]
  editions:
  - id: editie-1
    starts: 2027-03-09
    location: breda
    seats: 12
"""
    text = "".join(f"programma-{number}:{programme.format(number)}" for number in range(300_000 // len(programme)))

    def took(work: Callable[[], object]) -> float:
        started = time.process_time()
        work()
        return time.process_time() - started

    tree, faults = read(text)
    assert faults == ()
    assert tree is not None
    # Turn by turn, and the least of each: machines differ, and so do their minutes. (A third of it was measured.)
    turns = [(took(lambda: read(text)), took(lambda: yaml.load(text, yaml.CSafeLoader))) for _ in range(3)]
    ours, theirs = (min(column) for column in zip(*turns, strict=True))
    assert ours < 0.7 * theirs
