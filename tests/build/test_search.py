"""The full-text index: made from what records say, of it only what changed, and never in the way."""

import json
import shutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plgsite.search.compressed import inflated
from plgsite.search.entry import entry_in, text_in
from plgsite.search.part import pages_of, records_of
from plgsite.search.start import file_names, start_in
from plgsite.views.lists.search import passages
from tests.plan.planned import planned
from tests.support import programme, site, told

SENTENCES = ("Wie wij waren.", "Wie wij zijn.", "Kijken naar taalcoördinatoren.", "## Kop\n\nEen mbo 4-leraar.", "")
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


def parts_of(made) -> dict[str, bytes]:
    return {path: body for path, body in index_of(made).items() if "/w-" in path or "/t-" in path}


def pages_with(made, word: str) -> list[str]:
    """The addresses of the pages that the index has for a form of a word."""
    start = start_in(made.published()[f"{FOLDER}start.bin"])
    files = {name: inflated(made.published()[f"{FOLDER}{start.folder}/{name}.bin"]) for name in file_names(start)}
    addresses = json.loads(files["a-0"])
    found = [records_of(body).get(word) for name, body in files.items() if name.startswith("w-")]
    return [addresses[page] for held in found if held for page in pages_of(held, with_values=True)]


def test_programmes_stories_and_listed_pages_are_found(built):
    assert pages_with(built, "kijken") == ["aanbod/a/"] and pages_with(built, "gebeurd") == ["verhalen/b/"]
    assert pages_with(built, "wij") == ["c/"] and pages_with(built, "vinden") == []
    entry, text = (read(built.published()[f"{FOLDER}{kind}/verhalen/b.bin"]) for kind, read in (("entries", entry_in), ("texts", text_in)))
    assert (entry.title, entry.kind, entry.start, text.text) == ("Een verhaal", "Verhaal", "Kort.", ("Kort.", "Gebeurd."))


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
    assert outcome.changed and not outcome.counts.get("parts of the index made") and index_of(built) == before


def test_a_price_stands_in_the_entry_and_in_no_part(built):
    before, parts = index_of(built), parts_of(built)
    built.write("content/programmes/a.md", A_RECORD.replace("motto", "prices: [{amount: 700, vat: exempt}]\nmotto"))
    built.build(search=True)
    now = index_of(built)
    assert parts_of(built) == parts
    assert "€ 700" in entry_in(now[f"{FOLDER}entries/aanbod/a.bin"]).facts.replace("\xa0", " ")
    assert before.keys() == now.keys()


def test_a_changed_word_changes_the_parts_that_hold_it_and_its_entry(built):
    before = index_of(built)
    built.write("content/pages/c.md", "---\ntitle: Over ons\n---\nWie wij waren.\n")
    built.build(search=True)
    now = index_of(built)
    changed = {path.rpartition("/")[2] for path in before.keys() | now.keys() if before.get(path) != now.get(path)}
    assert changed <= {"c.bin", "common.bin", "w-w.bin", "w-z.bin", "w-s.bin"} and {"c.bin", "w-w.bin"} <= changed
    assert pages_with(built, "waren") == ["c/"] and pages_with(built, "zijn") == []


@given(st.lists(st.tuples(st.sampled_from(["content/pages/c.md", "content/stories/b.md"]), st.sampled_from(SENTENCES)), max_size=4))
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_after_any_edits_the_index_is_that_of_a_clean_build(tmp_path_factory, edits):
    made = site(tmp_path_factory.mktemp("edited"), WORDS)
    made.build(search=True)
    for path, sentence in edits:
        made.write(
            path, f"---\ntitle: Titel\nsummary: Kort.\n---\n{sentence}\n" if "stories" in path else f"---\ntitle: Titel\n---\n{sentence}\n"
        )
        assert made.build(search=True).published
    made.build(search=True, output=made.root / "clean", cache_folder=made.root / "other")
    assert index_of(made) == index_of(made, "clean")


def test_another_page_gets_another_numbering_and_old_parts_go(built):
    folders = {path.split("/")[2] for path in parts_of(built)}
    built.write("content/pages/a-new-one.md", "---\ntitle: Aanmelden\n---\nZo werkt het.\n")
    assert built.build(search=True).published
    assert not folders & {path.split("/")[2] for path in parts_of(built)} and pages_with(built, "aanmelden") == ["a-new-one/"]


def test_a_lost_file_of_it_comes_back_with_the_same_bytes(built):
    before = index_of(built)
    folder = start_in(before[f"{FOLDER}start.bin"]).folder
    for path in (f"output/{FOLDER}start.bin", f"output/{next(iter(parts_of(built)))}", f"output/{FOLDER}{folder}/a-0.bin"):
        built.remove(path)
        assert built.build(search=True).published
        assert index_of(built) == before


def test_without_a_cache_it_is_made_anew_with_the_same_bytes(built):
    before = index_of(built)
    shutil.rmtree(built.root / ".plgsite")
    assert built.build(search=True).published and index_of(built) == before
    shutil.rmtree(built.root / ".plgsite")
    built.write("content/pages/c.md", "---\ntitle: Over ons\n---\nWie wij waren.\n")
    assert built.build(search=True).published and pages_with(built, "waren") == ["c/"]


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


def test_a_check_makes_no_index(tmp_path):
    made = site(tmp_path, WORDS)
    assert told(made.build(search=True, publish=False)) == []


def test_a_preview_makes_it_once_and_lets_it_be(tmp_path):
    made = site(tmp_path, WORDS)
    first = made.build(search=True, preview=True)
    before = parts_of(made)
    made.write("content/pages/c.md", "---\ntitle: Over ons\n---\nWie wij waren.\n")
    second = made.build(search=True, preview=True)
    assert first.counts["parts of the index made"] and second.changed and parts_of(made) == before != {}


def test_only_one_record_leaves_the_index_as_it_is(built):
    before = index_of(built)
    built.write("content/pages/c.md", "---\ntitle: Over ons\n---\nWie wij waren.\n")
    assert built.build(search=True, only="c").published
    assert index_of(built) == before


def test_a_file_of_the_site_s_own_among_those_of_the_index_is_told(built):
    built.write(f"static/{FOLDER}start.bin", "mine")
    (fault,) = told(built.build(search=True))
    assert "equal-address" in fault and f"static/{FOLDER}start.bin" in fault


def test_the_words_of_a_record_are_those_of_its_page(built):
    entry = next(one.inputs for one in planned(built).artifacts if one.path == f"{FOLDER}entries/aanbod/a.bin")
    said = list(passages(entry))
    texts = [one.text for one in said]
    assert [one.text for one in said if one.is_heading] == ["Opzet"] and "Een Leiderschap." in texts and "Goed waarnemen." in texts
    assert {"Samen", "Kijken naar lessen", "J. Jansen"} <= set(texts)
    assert not [text for text in texts if "gedrukt" in text]
    assert "Een leergang" not in texts
