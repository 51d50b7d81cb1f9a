"""What a build remembers of programmes is what it would find out again."""

import msgspec
import pytest

from plgsite.plan.plan import plan
from plgsite.projections.projections import CARD, Projections
from plgsite.projections.remembered import Remembered, Rows, rows_from
from plgsite.projections.settings import Settings
from tests.plan.planned import ASSETS, filled_catalogue
from tests.support import TODAY


@pytest.fixture(scope="module")
def known(tmp_path_factory) -> Projections:
    """The projections of a site in which every field has a value, after all was planned."""
    catalogue = filled_catalogue(tmp_path_factory.mktemp("filled"))
    return plan(catalogue, Settings(today=TODAY, theme_assets=ASSETS, search=True), {}).known


def test_all_that_is_remembered_reads_back_as_it_was(known):
    rows = rows_from(known.rows.written())
    assert len(rows.stored) > 10
    for name, found in known.rows.made.items():
        what = known.remembered[name]
        assert Rows(rows.stored).of(what) == found, name


def test_the_same_is_written_in_the_same_bytes(known):
    assert rows_from(known.rows.written()).written() == known.rows.written()


def test_what_is_remembered_is_not_made_again(known):
    stored = Rows({CARD.name: {id: msgspec.Raw(msgspec.msgpack.encode(card)) for id, card in known.each(CARD).items()}})

    def refuse(projections: object, entry: object) -> None:
        raise AssertionError("it was remembered")

    again = Projections(known.catalogue, known.settings, known.overview, stored)
    assert dict(again.each(Remembered(CARD.name, CARD.type, refuse)).items()) == dict(known.each(CARD).items())


def test_of_edited_programmes_nothing_is_remembered(known):
    edited = next(iter(known.overview.ids))
    for rows in (known.rows, rows_from(known.rows.written())):
        left = rows.without({edited})
        assert edited in rows.of(CARD) and left.of(CARD).keys() == rows.of(CARD).keys() - {edited}
