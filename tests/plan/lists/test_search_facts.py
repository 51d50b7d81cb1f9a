"""The facts that a query may name: what names them, and which pages have them."""

from pathlib import Path
from typing import Any

import pytest

from plgsite.facets.facets import Facets
from plgsite.model.kinds import KINDS
from plgsite.plan.lists.found import FOUND, NEVER, found_entries
from plgsite.plan.lists.search_facts import search_facts
from plgsite.projections.projections import Projections
from plgsite.projections.settings import Settings
from plgsite.routes import HAS_PAGE
from plgsite.search.facts import SearchFacts
from plgsite.search.synonyms import synonym_groups
from plgsite.state.read_catalogue import read_catalogue
from plgsite.theme import theme_folder
from tests.support import TODAY, programme, site

SITE = """
-- content/locations.yaml --
domstad:
  name: Domstad
  places: [Utrecht]
delft:
  name: Den Haag/Delft
  places: [Den Haag, Delft]
-- content/themes.yaml --
leiderschap:
  title: Leiderschap
stil:
  title: Stil thema
  listed: false
-- content/stories/verhaal.md --
---
title: Een verhaal
summary: Zo ging het.
sectors: [po]
programmes: [a]
---
"""
OPEN = "editions: [{id: een, location: domstad, starts: 2027-01-12, delivery: online}, {id: twee, location: domstad, starts: 2028-01-11}]\n"


def known_of(root: Path, files: dict[str, str], text: str = SITE, settings: str = "") -> Projections:
    folder = site(root, text)
    for id, more in files.items():
        text_of = programme(more) if "kind:" not in more else programme(more).replace("kind: leergang\n", "")
        folder.write(f"content/programmes/{id}.md", text_of)
    path = folder.root / "content/site.yaml"
    path.write_text(path.read_text(encoding="utf-8") + settings, encoding="utf-8")
    loaded = read_catalogue(folder.root, theme_folder(), TODAY)
    assert loaded.catalogue is not None and not loaded.left_out, loaded.diagnostics
    return Projections(loaded.catalogue, Settings(today=TODAY, theme_assets={}))


def facts_of(root: Path, files: dict[str, str], **changes: Any) -> SearchFacts:
    known = known_of(root, files, **changes)
    search = known.site.record.search
    assert search is not None
    return search_facts(known, Facets(known), addresses_of(known), synonym_groups(known.language, search.synonyms))


def addresses_of(known: Projections) -> set[str]:
    return {known.address(f"{entry.record.KIND}:{entry.id}") for model in FOUND for entry in found_entries(known, model)}


def named(facts: SearchFacts, words: str) -> dict[str, tuple[str, ...]]:
    """The pages of every value that a phrase names, by facet and value."""
    phrase = tuple(words.split())
    return {f"{one.name}/{value.slug}": value.addresses for one in facts.facets for value in one.values if phrase in value.words}


A, B, STORY = "aanbod/a/", "aanbod/b/", "verhalen/verhaal/"


def test_a_place_is_named_by_its_name_and_has_its_programmes_and_the_page_of_its_location(tmp_path: Path) -> None:
    facts = facts_of(tmp_path, {"a": "locations: [domstad, delft]\n", "b": "locations: [delft]\n"})
    assert named(facts, "utrecht") == {"location/utrecht": (A, "locaties/domstad/")}
    assert named(facts, "den haag") == {"location/den-haag": (A, B, "locaties/delft/")}
    assert named(facts, "s gravenhage") == named(facts, "den haag") and not named(facts, "domstad")


def test_a_month_is_named_with_its_year_and_without(tmp_path: Path) -> None:
    facts = facts_of(tmp_path, {"a": OPEN})
    assert named(facts, "januari 2027") == {"start/2027-01": (A,)}
    assert named(facts, "januari") == {"start/2027-01": (A,), "start/2028-01": (A,)} and not named(facts, "2027")


def test_a_form_is_named_by_what_readers_call_it(tmp_path: Path) -> None:
    facts = facts_of(tmp_path, {"a": OPEN, "b": "delivery: [classroom, in_company]\n"})
    assert named(facts, "online") == {"delivery/online": (A,)} and not named(facts, "e learning")
    assert named(facts, "klassikaal") == {"delivery/op-locatie": (B,)} and named(facts, "incompany") == {"delivery/op-school": (B,)}


def test_words_of_the_site_name_what_their_synonym_names(tmp_path: Path) -> None:
    facts = facts_of(tmp_path, {"a": OPEN}, settings="search: {synonyms: {online: thuis, utrecht: domstad}}\n")
    assert named(facts, "thuis") == named(facts, "online") == {"delivery/online": (A,)}
    assert named(facts, "domstad") == {"location/utrecht": (A, "locaties/domstad/")}


def test_a_synonym_that_was_taken_away_names_nothing(tmp_path: Path) -> None:
    assert named(facts_of(tmp_path / "with", {"a": "sectors: [po]\n"}), "basisonderwijs")
    assert not named(facts_of(tmp_path / "without", {"a": "sectors: [po]\n"}, settings="search: {synonyms: {po: []}}\n"), "basisonderwijs")


def test_a_theme_has_its_own_page_and_the_stories_of_its_programmes(tmp_path: Path) -> None:
    facts = facts_of(tmp_path, {"a": "themes: [leiderschap, stil]\n"})
    assert named(facts, "leiderschap") == {"theme/leiderschap": (A, "themas/leiderschap/", STORY)}
    assert not named(facts, "stil thema")


def test_a_sector_is_named_by_its_letters_and_has_the_stories_that_state_it(tmp_path: Path) -> None:
    facts = facts_of(tmp_path, {"a": "sectors: [po]\n"})
    assert named(facts, "po") == named(facts, "primair onderwijs") == named(facts, "basisonderwijs") == {"sector/po": (A, STORY)}


def test_a_kind_is_named_where_nothing_else_can_be_meant(tmp_path: Path) -> None:
    facts = facts_of(tmp_path, {"a": "kind: workshop\n", "b": "kind: training\n"})
    assert named(facts, "workshop") == {"kind/workshop": (A,)} and not named(facts, "training")


def test_a_language_is_named_as_what_a_course_is_given_in_and_not_as_what_it_is_about(tmp_path: Path) -> None:
    facts = facts_of(tmp_path, {"a": "language: en\n"})
    assert named(facts, "engelstalig") == named(facts, "in het engels") == {"language/en": (A,)} and not named(facts, "engels")


def test_a_facet_of_the_site_is_named_by_words_and_not_by_figures_or_a_yes(tmp_path: Path) -> None:
    declared = (
        "fields: {programme: {kleur: {type: choice, label: Kleur, choices: [Lichtblauw, ja], facet: true},"
        " meters: {type: number, label: Meters, facet: true}}}\n"
    )
    facts = facts_of(tmp_path, {"a": "own: {kleur: Lichtblauw, meters: 25}\n", "b": "own: {kleur: ja}\n"}, settings=declared)
    assert named(facts, "lichtblauw") == {"own-kleur/lichtblauw": (A,)}
    assert not named(facts, "25") and not named(facts, "ja")


def test_a_price_is_that_of_the_bands_in_whole_euros_rounded_up(tmp_path: Path) -> None:
    per_person = "prices: [{{amount: {}, per: person, vat: exempt}}]\n"
    facts = facts_of(tmp_path, {"a": per_person.format('"499.50"'), "b": "prices: [{amount: 900, per: group, vat: exempt}]\n"})
    assert facts.prices == ((A, 500),) and "onder" in facts.price_words.below and "gratis" in facts.price_words.free


def test_kinds_of_page_have_their_pages_and_only_a_story_is_asked_for_by_its_kind(tmp_path: Path) -> None:
    facts = facts_of(tmp_path, {"a": ""})
    kinds = {one.slug: one for one in facts.kinds}
    assert kinds["programme"].addresses == (A,) and kinds["programme"].label == "Programma"
    assert kinds["story"].words == (("verhaal",),) and kinds["location"].addresses == ("locaties/delft/", "locaties/domstad/")
    assert "scan" not in kinds and not any(one.words for one in facts.kinds if one.slug != "story")


def test_a_page_that_is_not_found_has_no_facts(tmp_path: Path) -> None:
    known = known_of(tmp_path, {"a": "locations: [domstad]\nprices: [{amount: 900, per: person, vat: exempt}]\n"})
    facts = search_facts(known, Facets(known), {STORY}, ())
    assert [one.slug for one in facts.kinds] == ["story"] and not facts.facets and not facts.prices


def test_no_value_is_named_without_pages_and_each_phrase_of_a_value_stands_once(tmp_path: Path) -> None:
    facts = facts_of(tmp_path, {"a": f"{OPEN}sectors: [po]\nthemes: [leiderschap]\nlevel: hbo\n"})
    values = [value for facet in facts.facets for value in facet.values]
    assert values and all(value.addresses and value.words and len({*value.words}) == len(value.words) for value in values)


def test_english_pages_are_asked_in_english(tmp_path: Path) -> None:
    facts = facts_of(tmp_path, {"a": f"{OPEN}sectors: [po]\nlanguage: nl\n"}, settings="languages: [en]\n")
    assert named(facts, "january 2027") and named(facts, "in dutch") and named(facts, "primary education") and not named(facts, "po")
    assert "under" in facts.price_words.below and "free" in facts.price_words.free


# --- which kinds are found -----------------------------------------------------------------------------------------------


def test_every_kind_of_record_is_found_or_stands_on_the_list_of_those_that_never_are() -> None:
    assert {*FOUND} | {*NEVER} == {*KINDS.values()} and not {*FOUND} & {*NEVER} and all(NEVER.values())


def test_what_is_found_are_the_kinds_that_have_a_page() -> None:
    assert {model.KIND for model in FOUND} == HAS_PAGE


RECORDS = {
    "programme": "-- content/programmes/r.md --\n---\ntitle: Een leergang\nkind: leergang\nsummary: Kort.\n{}---\n",
    "story": "-- content/stories/r.md --\n---\ntitle: Een verhaal\nsummary: Zo ging het.\n{}---\n",
    "page": "-- content/pages/r.md --\n---\ntitle: Een pagina\n{}---\n",
    "scan": "-- content/scans/r.md --\n---\ntitle: Een scan\nseries: [{{id: nu, label: Nu}}]\n"
    "dimensions: [{{title: A}}, {{title: B}}, {{title: C}}]\n{}---\n",
    "teacher": "-- content/teachers.yaml --\nr: {{name: J. Bos}}\n",
    "location": "-- content/locations.yaml --\nr: {{name: Breda}}\n",
    "theme": "-- content/themes.yaml --\nr: {{title: Leiderschap}}\n",
}


@pytest.mark.parametrize("kind", sorted(HAS_PAGE))
@pytest.mark.parametrize(
    ("more", "is_found"), [("", True), ("draft: true", False), ("listed: false", False), ("expires_on: 2020-01-01", False)]
)
def test_no_draft_nothing_of_another_day_and_nothing_unlisted_is_found(tmp_path: Path, kind: str, more: str, is_found: bool) -> None:
    text = RECORDS[kind]
    text = text.format(f"{more}\n" if more else "") if "---\n" in text else text.replace("}}", f", {more}}}}}" if more else "}}").format()
    known = known_of(tmp_path, {}, text=text)
    assert [entry.id for entry in found_entries(known, KINDS[kind])] == (["r"] if is_found else [])
