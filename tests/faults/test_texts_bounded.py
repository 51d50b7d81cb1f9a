"""No file takes long or much memory to read, whatever it holds: what is more than people write is a fault with its place and a way out."""

import resource
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from plgsite.diagnostics import Diagnostic, Report
from plgsite.limits import MOST_BYTES, MOST_COLUMNS, MOST_FAULTS, MOST_LINES, MOST_MARKS, MOST_VALUES
from plgsite.load.read import read_source
from plgsite.markdown.parse import parse
from plgsite.source.layout import sources
from tests.prose.texts import UNITS
from tests.support import programme, site

SECONDS = 20
"""Of processor time; what is measured is below 2. A machine of a test may be ten times slower, and what has no bound takes minutes."""


def read(path: str, text: str) -> tuple[Diagnostic, ...]:
    [source] = sources([path], Report())
    started = time.process_time()
    faults = read_source(source, text.encode("utf-8")[: MOST_BYTES - 100]).faults
    assert time.process_time() - started < SECONDS
    assert len(faults) < 10 * MOST_FAULTS
    return faults


TEXTS: dict[str, Callable[[], str]] = {
    "signs": lambda: "*a\n" * (MOST_LINES - 9) + "*a " * MOST_MARKS,
    "opening brackets": lambda: "[" * (MOST_MARKS + 1),
    "definitions": lambda: "".join(f"[a{number}]: b\n" for number in range(MOST_LINES + 1)),
    "one definition again and again": lambda: "[a]: b\n" * (MOST_LINES + 1),
    "footnotes": lambda: "".join(f"[^a{number}]: b\n" for number in range(MOST_LINES + 1)),
    "headings": lambda: "## Een\n\n" * MOST_LINES,
    "characters": lambda: "Een zin van woorden. " * 12_000,
    "columns": lambda: "Een zin.\n\n" + "|a" * (MOST_COLUMNS + 2) + "|\n" + "|-" * (MOST_COLUMNS + 2) + "|\n|b|\n",
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_of_more_than_people_write_is_told_at_the_line_where_it_becomes_so(name: str) -> None:
    [fault, *_] = [one for one in read("content/programmes/a.md", programme(body=TEXTS[name]())) if one.code == "too-large"]
    assert fault.at.line > 1
    assert "split the t" in fault.hint


YAML: dict[str, Callable[[], str]] = {
    "items": lambda: "keywords:\n" + "- a\n" * (MOST_VALUES + 1),
    "items between brackets": lambda: "keywords: [" + "a," * (MOST_VALUES + 1) + "]\n",
    "keys": lambda: "".join(f"sleutel{number}: a\n" for number in range(MOST_VALUES)),
    "groups": lambda: "editions:\n" + "- starts: 2027-01-01\n  location: breda\n" * (MOST_VALUES // 4 + 1),
}


@pytest.mark.parametrize("name", YAML)
def test_a_file_of_more_values_than_people_write_is_told_where_they_become_too_many(name: str) -> None:
    [fault] = [one for one in read("content/programmes/a.md", programme(YAML[name]())) if one.code == "too-large"]
    assert f"more than {MOST_VALUES:,} keys and values" in fault.message
    assert fault.at.line > 4 and fault.hint == "split it up into several files"


MANY: dict[str, tuple[str, str]] = {
    "unknown keys": ("unknown-key", "".join(f"sleutel{number}: a\n" for number in range(5_000))),
    "keys that are like known ones": ("unknown-key", "".join(f"prijs_{number}: a\n" for number in range(5_000))),
    "long unknown keys": ("unknown-key", "".join(f"{'s' * 100}{number}: a\n" for number in range(4_000))),
    "one key again and again": ("duplicate-key", "title: b\n" * 5_000),
    "anchors": ("yaml-anchor", "".join(f"a{number}: &a b\n" for number in range(5_000))),
    "empty items": ("empty-value", "keywords:\n" + "-\n" * 5_000),
    "commas": ("comma", "keywords: [" + "1,5a," * 7_000 + "]\n"),
    "merge keys": ("yaml-merge", "<<: b\n" * 5_000),
    "values that are none of those allowed": ("unknown-value", "prices:\n" + "- {amount: 1, vat: x}\n" * 3_000),
}


@pytest.mark.parametrize("name", MANY)
def test_of_thousands_of_faults_of_a_kind_the_first_are_told_and_how_many_more_there_are(name: str) -> None:
    code, text = MANY[name]
    found = [one for one in read("content/programmes/a.md", programme(text)) if one.code == code]
    assert len(found) == MOST_FAULTS + 1
    [last] = [one for one in found if one.message.startswith("and ")]
    assert int(last.message.split()[1].replace(",", "")) > 1_000
    assert last.hint == "mend those above, and check again"


def test_as_many_faults_as_the_limit_are_all_told() -> None:
    text = "".join(f"sleutel{number}: a\n" for number in range(MOST_FAULTS))
    found = [one for one in read("content/programmes/a.md", programme(text)) if one.code == "unknown-key"]
    assert len(found) == MOST_FAULTS and not any(one.message.startswith("and ") for one in found)


def test_thousands_of_unknown_people_are_told_in_time(tmp_path: Path) -> None:
    folder = site(tmp_path)
    folder.write("content/teachers.yaml", "".join(f"leraar-{number}: {{name: Naam}}\n" for number in range(1_500)))
    folder.write("content/programmes/a.md", programme("teachers: [" + ", ".join(f"lerares-{n}" for n in range(3_000)) + "]\n"))
    started = time.process_time()
    found = folder.build(publish=False).diagnostics
    assert time.process_time() - started < SECONDS
    assert len([one for one in found if one.code == "unknown-teacher"]) == 3_000


def test_a_text_just_within_its_bounds_is_read() -> None:
    assert parse("Een zin.\n" * (MOST_LINES - 1)).nodes
    assert not any(fault.code == "too-large" for fault in parse("*a* " * (MOST_MARKS // 2)).faults)


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS)
def test_any_repetition_is_read_in_time_and_in_memory(unit: str) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    marks = max(1, sum(map(unit.count, "*_`[<&~!\\")))
    lines = max(1, unit.count("\n"))
    times = min(199_000 // len(unit), MOST_MARKS // marks, (MOST_LINES - 20) // lines)
    read("content/programmes/a.md", programme(body=unit * times))
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 300 * 1024
