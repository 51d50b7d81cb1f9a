"""Own text is shown by the pages of its own record, and nothing else depends on it: no list, no feed, no rule about another record."""

import dataclasses
from collections.abc import Mapping
from typing import Any

import pytest

from plgsite.build.inspect import read_catalogue
from plgsite.catalogue import Catalogue
from plgsite.digest import digest_of
from plgsite.model.own_text import OWN_TEXT, is_edit_of_own_text
from plgsite.model.programme import Programme
from plgsite.plan.key import key
from plgsite.plan.plan import plan
from plgsite.plan.settings import Settings
from plgsite.rules.table import RULES
from plgsite.theme import theme_folder
from tests.filled import filled, site_files
from tests.plan.planned import ASSETS
from tests.support import TODAY, SiteFolder


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory) -> Catalogue:
    """Every field of every record has a value."""
    folder = SiteFolder(tmp_path_factory.mktemp("filled"))
    for path, text in site_files(filled()):
        folder.write(path, text)
    loaded = read_catalogue(folder.root, theme_folder(), TODAY)
    assert loaded.catalogue is not None and not loaded.left_out, loaded.diagnostics
    return loaded.catalogue


def without(catalogue: Catalogue, id: str, name: str) -> Catalogue:
    """The catalogue with a programme that has nothing in a field."""
    entry = catalogue.get(Programme, id)
    empty = Programme.model_fields[name].get_default(call_default_factory=True)
    record = entry.record.model_copy(update={name: empty})
    changed = dataclasses.replace(entry, record=record, digest=digest_of([entry.digest, name]))
    return catalogue.with_entries(Programme, {id: changed})


def keys(catalogue: Catalogue) -> Mapping[str, Any]:
    """The keys of all that is no programme's own, by path."""
    found = plan(catalogue, Settings(today=TODAY, theme_assets=ASSETS), {}).artifacts
    every = dict.fromkeys({one.template for one in found}, "1" * 32)
    made = {one.path: "2" * 32 for one in found if one.rank == 0}
    return {f"{one.path} {one.record}": key(one, every, "", made).digest for one in found if one.family != "guide"}


def findings(catalogue: Catalogue) -> list[Any]:
    return [one for rule in RULES for one in rule(catalogue)]


@pytest.fixture(scope="module")
def full(catalogue) -> str:
    """The programme that has a value in every field."""
    return next(id for id, entry in catalogue.of(Programme).items() if entry.record.body and entry.record.modules)


@pytest.fixture(scope="module")
def before(catalogue) -> tuple[Mapping[str, Any], list[Any]]:
    return keys(catalogue), findings(catalogue)


@pytest.mark.parametrize("name", sorted(OWN_TEXT["programme"]))
def test_only_its_own_pages_depend_on_it(catalogue, full, before, name):
    edited = without(catalogue, full, name)
    assert getattr(edited.get(Programme, full).record, name) != getattr(catalogue.get(Programme, full).record, name)
    after = keys(edited)
    differing = {path for path in before[0].keys() | after.keys() if before[0].get(path) != after.get(path)}
    assert differing and all(path.endswith(f" programme:{full}") for path in differing)


@pytest.mark.parametrize("name", sorted(OWN_TEXT["programme"]))
def test_no_rule_finds_something_else_about_another_record(catalogue, full, before, name):
    def about_others(found: list[Any]) -> list[Any]:
        return [one for one in found if (one.kind, one.id) != ("programme", full)]

    assert about_others(findings(without(catalogue, full, name))) == about_others(before[1])


@pytest.mark.parametrize("name", sorted(Programme.model_fields.keys() - OWN_TEXT["programme"] - {"draft"}))
def test_what_is_no_own_text_is_seen_to_be_edited(catalogue, full, name):
    before, after = catalogue.get(Programme, full).record, without(catalogue, full, name).get(Programme, full).record
    if getattr(before, name) != getattr(after, name):
        assert not is_edit_of_own_text(before, after)
