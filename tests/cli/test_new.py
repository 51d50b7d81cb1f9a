"""Records to begin with: each builds as it is, nothing that stands there is touched, and an edition is repeated with its rhythm."""

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plgsite.cli.edition_ids import like_id
from plgsite.cli.exits import USAGE, guarded
from plgsite.cli.main import plgsite
from plgsite.cli.new import KINDS
from plgsite.cli.starters import quoted
from plgsite.diagnostics import Report
from plgsite.load.edition_text import editions_of, repeated, with_edition
from plgsite.yaml.reader import read_yaml
from tests.support import SiteFolder, programme, site

ENGLISH = {"content/site.yaml": "title: Trial\nbase_url: https://trial.example/\nprovider: proef\nlanguages: [en]\n"}
RECORDS = [kind for kind in KINDS if kind != "edition"]


def new(folder: SiteFolder, *words: str) -> int:
    return guarded(lambda **how: plgsite.main(["new", *words, "-r", str(folder.root)], **how))


def bare(root: Path, **more: str) -> SiteFolder:
    base = {
        "content/site.yaml": "title: Proef\nbase_url: https://proef.example/\nprovider: proef\n",
        "content/providers.yaml": "proef:\n  name: Proef\n  email: info@proef.example\n",
    }
    return site(root, base={**base, **more})


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_new_record_of_every_kind_builds_without_a_word(tmp_path, capsys, language):
    folder = bare(tmp_path, **(ENGLISH if language == "en" else {}))
    for kind in RECORDS:
        assert new(folder, kind, 'EHBO: een begin, met "alles" & \'s avonds #1') == 0
    assert new(folder, "edition", "ehbo-een-begin-met-alles-s-avonds-sharp-1", "--from", "2027-03-02") == 0
    outcome = folder.build(publish=False, drafts=True)
    assert outcome.diagnostics == ()
    assert outcome.counts["programme"] == 1


def test_what_is_new_says_what_to_do_next(tmp_path, capsys):
    assert new(bare(tmp_path), "location", "Den Haag") == 0
    said = capsys.readouterr().err
    assert "Added      location 'den-haag' to content/locations.yaml" in said
    assert "locations: [den-haag]" in said


@pytest.mark.parametrize("kind", RECORDS)
def test_a_record_that_is_there_is_refused_and_stays_as_it_is(tmp_path, capsys, kind):
    folder = bare(tmp_path)
    assert new(folder, kind, "Een") == 0
    before = {path: path.read_bytes() for path in folder.root.rglob("*.*") if path.is_file()}
    assert new(folder, kind, "Een") == USAGE
    assert "already" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in folder.root.rglob("*.*") if path.is_file()} == before


@pytest.mark.parametrize("text", ["breda:\n  name: Breda # hier\n", "# boven\r\nbreda: {name: Breda}\r\n", "breda: {name: Breda}"])
def test_a_list_file_grows_at_its_end_and_nowhere_else(tmp_path, text):
    folder = bare(tmp_path, **{"content/locations.yaml": text})
    assert new(folder, "location", "Zwolle") == 0
    after = (tmp_path / "content/locations.yaml").read_bytes().decode()
    assert after.startswith(text) and ("\r\n" in text or "\r" not in after)
    assert folder.build(publish=False).diagnostics == ()


def test_a_list_file_that_cannot_grow_is_left(tmp_path, capsys):
    folder = bare(tmp_path, **{"content/locations.yaml": "{breda: {name: Breda}}\n"})
    assert new(folder, "location", "Zwolle") == USAGE
    assert (tmp_path / "content/locations.yaml").read_text() == "{breda: {name: Breda}}\n"


def test_a_record_goes_into_a_file_of_its_own_where_its_kind_lives_in_a_folder(tmp_path):
    folder = bare(tmp_path, **{"content/teachers/jansen.yaml": "name: J. Jansen\n"})
    assert new(folder, "teacher", "P. Smit") == 0
    assert (tmp_path / "content/teachers/p-smit.yaml").read_text().startswith("name: P. Smit\n")
    assert folder.build(publish=False).diagnostics == ()


@pytest.mark.parametrize(
    "words",
    [
        ("page", "Aanbod"),
        ("page", " "),
        ("page", "Een", "--id", "Een"),
        ("page", "Een", "--like", "x"),
        ("edition", "er-niet", "--from", "2027-01-01"),
        ("edition", "../programmes/a", "--from", "2027-01-01"),
        ("edition", "a"),
        ("edition", "a", "--from", "2027-01-01", "--like", "er-niet"),
        ("edition", "a", "--from", "2027-01-01", "--id", "een"),
    ],
)
def test_what_cannot_be_is_wrong_usage_and_writes_nothing(tmp_path, capsys, words):
    folder = site(tmp_path, "-- content/programmes/a.md --\n" + programme("editions: [{id: een, starts: 2027-01-05}]\n"))
    before = sorted((path, path.read_bytes()) for path in tmp_path.rglob("*.*") if path.is_file())
    assert new(folder, *words) == USAGE
    assert sorted((path, path.read_bytes()) for path in tmp_path.rglob("*.*") if path.is_file()) == before


@pytest.mark.parametrize("words", [("edition",), ("edition", "a"), ("edition", "er-niet", "--from", "2027-01-01"), ("page",)])
def test_wrong_usage_is_one_sentence_with_the_way_out(tmp_path, capsys, words):
    folder = site(tmp_path, "-- content/programmes/a.md --\n" + programme())
    assert new(folder, *words) == USAGE
    (said,) = capsys.readouterr().err.strip().splitlines()
    assert said.startswith("Error: ") and ";" in said


LIKE = """---
title: Een leergang   # de titel
kind: leergang
summary: Een korte samenvatting.
editions:
  - id: breda-maart-2027  # de eerste
    status: full
    seats_left: 0
    # met een extra avond
    starts: 2027-03-02
    dates:
      - {date: "2027-03-02", start: "09:30", end: "16:00", title: Begin op 2027-03-02}
      - date: 2027-03-30
    enrol_by: 2027-02-20
    prices:
      - {amount: 100, valid_until: 2027-01-31}
      - {amount: 120, valid_from: 2027-02-01}
    seats: 12
  # nog een
  - {id: online-2027, online: true, starts: 2027-05-04, status: cancelled, seats: 3}
subtitle: Erna
---
De tekst.
"""


def test_an_edition_is_repeated_with_its_rhythm_and_no_other_byte_changes(tmp_path, capsys):
    folder = bare(tmp_path, **{"content/programmes/a.md": LIKE})
    assert new(folder, "edition", "a", "--like", "breda-maart-2027", "--from", "2027-09-01") == 0
    added = """  - id: breda-september-2027  # de eerste
    # met een extra avond
    starts: 2027-09-07
    dates:
      - {date: "2027-09-07", start: "09:30", end: "16:00", title: Begin op 2027-03-02}
      - date: 2027-10-05
    enrol_by: 2027-08-28
    prices:
      - {amount: 100, valid_until: 2027-08-08}
      - {amount: 120, valid_from: 2027-08-09}
    seats: 12
"""
    before, after = LIKE.split("subtitle")
    assert (tmp_path / "content/programmes/a.md").read_text() == before + added + "subtitle" + after
    assert "Tuesday 2027-09-07" in capsys.readouterr().err


def test_an_edition_between_brackets_is_repeated_between_brackets(tmp_path):
    flow = "editions: [{id: een-2027, status: open, starts: 2027-03-02, seats: 9, seats_left: 2}] # alle\n"
    folder = bare(tmp_path, **{"content/programmes/a.md": programme(flow, "Tekst.")})
    assert new(folder, "edition", "a", "--like", "een-2027", "--from", "2028-03-01") == 0
    expected = flow.replace("}] #", "}, {id: een-2028, starts: 2028-03-07, seats: 9}] #")
    assert (tmp_path / "content/programmes/a.md").read_text() == programme(expected, "Tekst.")


@pytest.mark.parametrize("more", ["", "editions:\n", "editions: []\n", "editions:\n- id: x\n  starts: 2027-01-05\n", "code: X"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_first_edition_finds_its_place_in_any_front_matter(tmp_path, more, newline):
    text = programme(more + ("" if more.endswith("\n") or not more else "\n"), "Tekst.").replace("\n", newline)
    folder = bare(tmp_path, **{"content/programmes/a.md": text})
    assert new(folder, "edition", "a", "--from", "2027-03-02") == 0
    after = (tmp_path / "content/programmes/a.md").read_bytes().decode()
    assert after.endswith("Tekst.") and after.count("\n") == after.count(newline)
    assert folder.build(publish=False).diagnostics == ()


@given(
    days=st.integers(-600, 600),
    flow=st.booleans(),
    keys=st.lists(st.sampled_from(["seats: 9", "seats_left: 2", "status: open", "starts: 2027-03-02", "ends: 2027-04-06"]), unique=True),
)
def test_a_repeated_edition_differs_in_its_days_alone(days, flow, keys):
    rows = [*keys[:2], "id: een", *keys[2:]]
    item = "  - {" + ", ".join(rows) + "}" if flow else "  - " + "\n    ".join(rows)
    editions = editions_of(f"title: T\neditions:\n{item}\nsubtitle: S\n", "a.yaml")
    assert editions is not None
    shift = datetime.timedelta(days)
    after = with_edition(editions, repeated(editions, 0, "twee", shift))
    tree = read_yaml(after, "a.yaml", report := Report())
    assert tree is not None and not report.found and tree.data["subtitle"] == "S"
    first, second = tree.data["editions"]
    kept = {key: value for key, value in first.items() if key not in ("status", "seats_left")}
    moved = {key: (datetime.date.fromisoformat(value) + shift).isoformat() for key, value in kept.items() if key in ("starts", "ends")}
    assert second == {**kept, **moved, "id": "twee"}


@pytest.mark.parametrize(
    ("like", "before", "day", "expected"),
    [
        ("breda-maart-2027", "2027-03-02", "2027-09-07", "breda-september-2027"),
        ("breda-march-2027", "2027-03-02", "2028-05-02", "breda-may-2028"),
        ("2027-03", "2027-03-02", "2027-11-02", "2027-11"),
        ("2027-03-02", "2027-03-02", "2027-11-02", "2027-11-02"),
        ("breda-voorjaar-2026", "2026-02-04", "2027-02-03", "breda-voorjaar-2027"),
        ("najaar-2026", "2026-09-04", "2027-03-05", "voorjaar-2027"),
        ("2026-2027", "2026-09-04", "2027-09-03", "2027-2028"),
        ("groep-a", "2026-09-04", "2027-09-03", "groep-a-2"),
    ],
)
def test_the_id_of_an_edition_follows_the_habit_of_the_other(like, before, day, expected):
    made = like_id(like, datetime.date.fromisoformat(before), datetime.date.fromisoformat(day), {like})
    assert made == expected


@given(st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1))
def test_any_title_is_read_back_as_it_was_written(title):
    tree = read_yaml(f"title: {quoted(title)}\nlist: [{quoted(title)}]\n", "a.yaml", Report())
    assert tree is not None and tree.data == {"title": title, "list": [title]}
