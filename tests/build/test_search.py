"""The full-text index: made from what records say, made anew only when that changes, and never in the way."""

import json

import pytest

from plgsite.render import pagefind
from plgsite.views.lists.search import passages
from tests.plan.planned import planned
from tests.support import programme, site, told

A_RECORD = programme(
    'motto: Samen\nmodules:\n  - {title: Kijken naar lessen, goals: ["Goed *waarnemen*."]}\nteachers: [jansen]\n',
    "Lead.\n\n## Opzet\n\nEen [](theme:leiderschap).\n\n::: brochure\nAlleen gedrukt.\n:::\n",
)
WORDS = f"""-- content/programmes/a.md --
{A_RECORD}-- content/stories/b.md --
---
title: Een verhaal
summary: Kort.
---
Gebeurd.
-- content/pages/c.md --
---
title: Over ons
---
Wie wij zijn.
-- content/pages/d.md --
---
title: Verborgen
listed: false
---
Niet te vinden.
"""
FOLDER = "zoeken/index/"


@pytest.fixture
def built(tmp_path):
    made = site(tmp_path, WORDS)
    assert made.build(search=True).published
    return made


def index_of(made, folder: str = "output") -> dict[str, bytes]:
    return {path: body for path, body in made.published(folder).items() if path.startswith(FOLDER)}


def test_programmes_stories_and_listed_pages_are_indexed(built):
    entry = json.loads(built.page(f"{FOLDER}pagefind-entry.json"))
    assert entry["languages"]["nl"]["page_count"] == 3 and entry["languages"]["nl"]["wasm"] == "nl"


def test_the_same_words_give_the_same_bytes(built, tmp_path):
    first = index_of(built)
    built.build(search=True, output=tmp_path / "again")
    other = site(tmp_path / "other", WORDS)
    other.build(search=True)
    assert first == index_of(built, "again") == index_of(other) != {}


def test_what_is_not_a_word_of_a_record_leaves_the_index_as_it_is(built):
    before = index_of(built)
    built.write("content/programmes/a.md", A_RECORD.replace("motto", "updated: 2026-01-01\nmotto"))
    outcome = built.build(search=True)
    assert outcome.changed and outcome.counts["indexes made"] == 0 and index_of(built) == before


def test_a_changed_word_makes_it_anew(built):
    built.write("content/pages/c.md", "---\ntitle: Over ons\n---\nWie wij waren.\n")
    assert built.build(search=True).counts["indexes made"] == 1


def test_a_lost_file_of_it_comes_from_the_cache(built):
    before = index_of(built)
    built.remove(f"output/{FOLDER}pagefind.js")
    assert not built.build(search=True).counts.get("indexes made")
    assert index_of(built) == before


def test_without_a_cache_it_is_made_anew_with_the_same_bytes(built):
    import shutil

    before = index_of(built)
    shutil.rmtree(built.root / ".plgsite")
    assert built.build(search=True).counts["indexes made"] == 1
    assert index_of(built) == before


@pytest.mark.parametrize("how", ["flag", "site"])
def test_without_search_there_is_no_index_no_page_and_no_field(how, built):
    if how == "site":
        built.write("content/site.yaml", built.root.joinpath("content/site.yaml").read_text("utf-8") + "search: false\n")
    assert built.build(search=how == "site").published
    assert not [path for path in built.published() if path.startswith("zoeken/")]
    assert "/zoeken/" not in built.page("index.html") + built.page("404.html") + built.page("aanbod/index.html")


def test_a_site_without_programmes_has_no_search(tmp_path):
    empty = site(tmp_path)
    assert empty.build(search=True).published
    assert not [path for path in empty.published() if path.startswith("zoeken/")]


def test_a_check_makes_no_index(built, monkeypatch):
    monkeypatch.setattr(pagefind, "_command", lambda: "")
    assert told(built.build(search=True, publish=False)) == []


def test_a_preview_makes_it_once_and_lets_it_be(tmp_path):
    made = site(tmp_path, WORDS)
    first = made.build(search=True, preview=True)
    made.write("content/pages/c.md", "---\ntitle: Over ons\n---\nWie wij waren.\n")
    second = made.build(search=True, preview=True)
    assert (first.counts["indexes made"], second.counts["indexes made"]) == (1, 0) and second.changed


def test_only_one_record_leaves_the_index_as_it_is(built):
    before = index_of(built)
    built.write("content/pages/c.md", "---\ntitle: Over ons\n---\nWie wij waren.\n")
    assert built.build(search=True, only="c").published
    assert index_of(built) == before


def test_a_file_of_the_site_s_own_among_those_of_the_index_is_told(built):
    built.write(f"static/{FOLDER}pagefind.js", "mine")
    (fault,) = told(built.build(search=True))
    assert "equal-address" in fault and f"static/{FOLDER}pagefind.js" in fault


@pytest.mark.parametrize(
    ("command", "seconds", "said"),
    [("", 60, "is not there"), ("{}/nowhere", 60, "cannot be run"), ("/bin/false", 60, "was not made"), ("{}/slow", 0.2, "was stopped")],
)
def test_where_the_command_fails_the_way_out_is_named_and_nothing_is_published(command, seconds, said, tmp_path, monkeypatch):
    slow = tmp_path / "slow"
    slow.write_text("#!/bin/sh\nexec sleep 30\n", encoding="utf-8")
    slow.chmod(0o755)
    monkeypatch.setattr(pagefind, "_command", lambda: command.format(tmp_path))
    made = site(tmp_path / "site", WORDS)
    outcome = made.build(search=True, index_seconds=seconds)
    (fault,) = outcome.diagnostics
    assert fault.code == "search-index" and said in fault.message and "--no-search" in fault.hint
    assert not outcome.published and not (made.root / "output").exists()


def test_the_words_of_a_record_are_those_of_its_page(built):
    index = planned(built).index
    assert index
    said = list(passages(next(one for one in index.records if one.address == "aanbod/a/")))
    texts = [one.text for one in said]
    assert ("Opzet", True) in said and "Een Leiderschap." in texts and "Goed waarnemen." in texts
    assert {"Samen", "Kijken naar lessen", "J. Jansen"} <= set(texts)
    assert not [text for text in texts if "gedrukt" in text]
    assert "Een leergang" not in texts
