"""Own text is shown by the pages of its own record, and nothing else depends on it: no list, no feed, no rule about another record."""

from collections.abc import Mapping
from typing import Any

import pytest
from msgspec.structs import replace

from plgsite.catalogue import Catalogue, Entry
from plgsite.digest import digest_of
from plgsite.model.kinds import KINDS
from plgsite.model.own_text import FACTS, OWN_TEXT, is_edit_of_own_text
from plgsite.plan.artifacts.key import key
from plgsite.plan.edited_facts import artifacts_beside, artifacts_of_lists
from plgsite.plan.own_pages import OWN_PAGES
from plgsite.plan.plan import plan
from plgsite.projections.settings import Settings
from plgsite.rules.table import RULES
from tests.plan.planned import ASSETS, filled_catalogue
from tests.support import TODAY


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory) -> Catalogue:
    """Every field of every record has a value."""
    return filled_catalogue(tmp_path_factory.mktemp("filled"))


def full(catalogue: Catalogue, kind: str) -> Entry[Any]:
    """The record of a kind that has a value in every field."""
    return next(entry for entry in catalogue.records[kind].values() if entry.record.body)


def without(catalogue: Catalogue, kind: str, name: str) -> Catalogue:
    """The catalogue in which that record has nothing in a field."""
    entry = full(catalogue, kind)
    empty = KINDS[kind].model_fields[name].get_default(call_default_factory=True)
    record = entry.record.model_copy(update={name: empty})
    return catalogue.with_entry(replace(entry, record=record, digest=digest_of([entry.digest, name])))


def keys(catalogue: Catalogue) -> Mapping[str, Any]:
    """The keys of all that is no programme's own, by path."""
    found = plan(catalogue, Settings(today=TODAY, theme_assets=ASSETS), {}).artifacts
    every = dict.fromkeys({one.template for one in found}, "1" * 32)
    made = {one.path: "2" * 32 for one in found if one.rank == 0}
    return {f"{one.path} {one.record}": key(one, every, "", made).digest for one in found if one.family != "guide"}


def findings(catalogue: Catalogue) -> list[Any]:
    return [one for rule in RULES for one in rule(catalogue)]


FIELDS = [(kind, name) for kind, names in OWN_TEXT.items() for name in sorted(names)]
OTHERS = [(kind, name) for kind, names in OWN_TEXT.items() for name in sorted(KINDS[kind].model_fields.keys() - names - {"draft"})]


@pytest.fixture(scope="module")
def before(catalogue) -> tuple[Mapping[str, Any], list[Any]]:
    return keys(catalogue), findings(catalogue)


def test_each_kind_with_own_text_has_its_own_pages():
    assert OWN_PAGES.keys() == OWN_TEXT.keys()


@pytest.mark.parametrize(("kind", "name"), FIELDS)
def test_only_its_own_pages_depend_on_it(catalogue, before, kind, name):
    entry, edited = full(catalogue, kind), without(catalogue, kind, name)
    assert getattr(edited.records[kind][entry.id].record, name) != getattr(entry.record, name)
    after = keys(edited)
    differing = {path for path in before[0].keys() | after.keys() if before[0].get(path) != after.get(path)}
    assert differing and all(path.endswith(f" {kind}:{entry.id}") for path in differing)


@pytest.mark.parametrize(("kind", "name"), FIELDS)
def test_no_rule_finds_something_else_about_another_record(catalogue, before, kind, name):
    id = full(catalogue, kind).id

    def about_others(found: list[Any]) -> list[Any]:
        return [one for one in found if (one.kind, one.id) != (kind, id)]

    assert about_others(findings(without(catalogue, kind, name))) == about_others(before[1])


@pytest.mark.parametrize(("kind", "name"), OTHERS)
def test_what_is_no_own_text_is_seen_to_be_edited(catalogue, kind, name):
    before = full(catalogue, kind)
    after = without(catalogue, kind, name).records[kind][before.id].record
    if getattr(before.record, name) != getattr(after, name):
        assert not is_edit_of_own_text(before.record, after)


def otherwise(catalogue: Catalogue, name: str) -> Catalogue:
    """The catalogue in which the full programme has nothing in a field, or other words where it must have some."""
    if name != "summary":
        return without(catalogue, "programme", name)
    entry = full(catalogue, "programme")
    record = entry.record.model_copy(update={name: "Andere woorden."})
    return catalogue.with_entry(replace(entry, record=record, digest=digest_of([entry.digest, name])))


@pytest.mark.parametrize("name", sorted(FACTS))
def test_only_lists_and_what_stands_beside_others_depend_on_a_fact(catalogue, before, name):
    entry, edited = full(catalogue, "programme"), otherwise(catalogue, name)
    assert getattr(edited.records["programme"][entry.id].record, name) != getattr(entry.record, name)
    after = keys(edited)
    differing = {path for path in before[0].keys() | after.keys() if before[0].get(path) != after.get(path)}
    assert differing
    planned = {path for path in differing if path.endswith(f"programme:{entry.id}")}
    lists = []
    for one in (catalogue, edited):
        known = plan(one, Settings(today=TODAY, theme_assets=ASSETS), {}).known
        lists.append(artifacts_of_lists(known))
        planned |= {
            f"{artifact.path} {artifact.record}" for artifact in (*lists[-1], *artifacts_beside(known, [known.programmes[entry.id]]))
        }
    if {one.path for one in lists[0]} != {one.path for one in lists[1]}:  # a page comes or goes: then a build looks at all
        planned.add("sitemap.xml ")
    assert differing <= planned


@pytest.mark.parametrize("name", sorted(FACTS))
def test_no_rule_finds_something_else_about_another_record_for_a_fact(catalogue, before, name):
    id = full(catalogue, "programme").id

    def about_others(found: list[Any]) -> list[Any]:
        return [one for one in found if (one.kind, one.id) != ("programme", id)]

    assert about_others(findings(otherwise(catalogue, name))) == about_others(before[1])


def test_no_field_is_both_own_text_and_a_fact():
    assert not FACTS & OWN_TEXT["programme"]
