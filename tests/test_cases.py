"""What bad content gets: each document in `tests/cases` is a site and every fault that a person is shown of it."""

import re
from pathlib import Path

import pytest

from tests.case import CASES, NO_FAULTS, faults_shown, laid_out, read_case

DOCUMENTS = sorted(CASES.glob("*.case"))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_a_person_is_shown_exactly_these_faults(path: Path, tmp_path: Path) -> None:
    case = read_case(path.read_text(encoding="utf-8"))
    assert faults_shown(laid_out(case, tmp_path)) == case.expected


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_a_case_says_what_it_shows_and_shows_its_code(path: Path) -> None:
    case = read_case(path.read_text(encoding="utf-8"))
    assert case.sentence.endswith(".")
    codes = set(re.findall(r"^\S+:\d+:\d+: (?:error|warning)\[([a-z-]+)\]", case.expected, re.MULTILINE))
    if path.stem.startswith("no-fault-"):
        assert case.expected == NO_FAULTS
    elif not path.stem.startswith("all-"):
        assert any(path.stem == code or path.stem.startswith(f"{code}-") for code in codes)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_messages_are_in_the_house_style(path: Path) -> None:
    for line in read_case(path.read_text(encoding="utf-8")).expected.splitlines():
        if found := re.match(r"(?:\S+:\d+:\d+: \w+\[[a-z-]+\]|  hint|  note): (.*)", line):
            assert not found[1].endswith(".") or found[1].endswith("..."), line
            assert found[1][0] == found[1][0].lower() or found[1].split()[0].isupper(), line
