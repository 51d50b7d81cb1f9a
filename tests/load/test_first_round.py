"""All faults in the first round, and none that follows from another: a value with a fault has no say in what else is told."""

import datetime
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plgsite.diagnostics import Report, errors
from plgsite.load.load import load
from plgsite.load.read import read_source
from plgsite.rules.publication import Admit
from plgsite.source.layout import SourceFile, sources
from plgsite.source.snapshot import snapshot
from tests.filled import DECLARED, filled, site_files
from tests.load.test_any_shape import WRONG, changed, places
from tests.support import SiteFolder

TODAY = datetime.date(2026, 11, 22)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A site with every field of every kind, without a fault: its snapshot, its sources, and its files as read, by path."""
    folder = SiteFolder(tmp_path_factory.mktemp("whole"))
    for path, text in site_files(filled()):
        folder.write(path, text)
    files, _ = snapshot(folder.root, folder.request().theme)
    found: dict[str, SourceFile] = {one.path: one for one in sources(files.under("content/"), Report())}
    parsed = {path: read_source(source, files.read(path), declared=DECLARED) for path, source in found.items()}
    assert errors(load(files, parsed.values(), TODAY, Admit()).diagnostics) == ()
    return files, found, parsed


def check(whole, data: st.DataObject) -> None:
    files, found, parsed = whole
    path = data.draw(st.sampled_from(sorted(found)))
    content = json.loads(files.read(path))
    loc = data.draw(st.sampled_from(list(places(content))))
    text = json.dumps(changed(content, loc, data.draw(st.sampled_from(WRONG))), ensure_ascii=False, indent=1)
    again = read_source(found[path], text.encode(), declared=DECLARED)
    if again.faults:
        assert errors(load(files, (parsed | {path: again}).values(), TODAY, Admit()).diagnostics) == errors(again.faults)


@settings(max_examples=40)
@given(st.data())
def test_nothing_is_said_because_of_a_value_that_has_a_fault_of_its_own(whole, data):
    check(whole, data)


@pytest.mark.slow
@settings(max_examples=600)
@given(st.data())
def test_nothing_is_ever_said_because_of_a_value_that_has_a_fault_of_its_own(whole, data):
    check(whole, data)
