"""Every code that a message can have is told, with its cause and a way out."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from plgsite.load.references import PIECES
from plgsite.model.kinds import KINDS
from tests.case import CASES

ROOT = Path(__file__).parent.parent.parent
ROW = re.compile(r"^\| `([a-z-]+)` \| (.+) \| (.+) \|$", re.MULTILINE)
TEXT = (ROOT / "docs/content/pages/faults.md").read_text(encoding="utf-8")
CODE = re.compile("[a-z]+(-[a-z]+)*")
SAYING = {"error", "warning", "fault", "_fault", "_finding", "refuse"}
"""Functions whose first text is a code."""


def codes_of(tree: ast.AST) -> Iterator[str]:
    """The codes that a file of code gives: `code="..."`, and the first text of a call that tells of a fault."""
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        given = [word.value for word in call.keywords if word.arg == "code"]
        name = call.func.attr if isinstance(call.func, ast.Attribute) else call.func.id if isinstance(call.func, ast.Name) else ""
        texts = [one for one in call.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
        given += texts[:1] if name in SAYING else []
        yield from (one.value for one in given if isinstance(one, ast.Constant) and CODE.fullmatch(str(one.value)))


def in_the_code() -> set[str]:
    found = {code for path in (ROOT / "plgsite").rglob("*.py") for code in codes_of(ast.parse(path.read_text(encoding="utf-8")))}
    named = {f"unknown-{kind}" for kind in (*KINDS, *PIECES) if kind != "site"}
    return found | named


def in_the_cases() -> set[str]:
    return {
        code for path in CASES.glob("*.case") for code in re.findall(r"(?:error|warning)\[([a-z-]+)\]", path.read_text(encoding="utf-8"))
    }


def test_every_code_has_its_cause_and_a_way_out() -> None:
    told = [code for code, _, _ in ROW.findall(TEXT)]
    assert sorted((in_the_code() | in_the_cases()) - set(told)) == []
    assert len(told) == len(set(told)) > 100


def test_no_code_is_told_that_there_is_not() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "plgsite").rglob("*.py"))
    known = in_the_cases() | in_the_code() | set(re.findall(r"\"([a-z]+(?:-[a-z]+)*)\"", code))
    assert [one for one, _, _ in ROW.findall(TEXT) if one not in known] == []


def test_a_cause_and_a_way_out_are_words_of_their_own() -> None:
    rows = ROW.findall(TEXT)
    assert [code for code, cause, way in rows if len(cause.split()) < 3 or len(way.split()) < 2 or cause == way] == []
