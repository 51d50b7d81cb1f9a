"""What takes no longer than a day."""

import pytest

from plgsite.model.programme import Programme
from plgsite.rules.one_day import takes_one_day


@pytest.mark.parametrize(
    ("duration", "is_one_day"),
    [
        (None, False),
        ({"half_days": 1}, True),
        ({"half_days": 2}, True),
        ({"half_days": 3}, False),
        ({"days": 1}, True),
        ({"days": {"min": 1, "max": 2}}, False),
        ({"hours": 6}, True),
        ({"days": 1, "weeks": 2}, False),
        ({"sessions": 1}, False),
        ({"sessions": 1, "hours": 3}, True),
        ({"sessions": 2, "half_days": 2}, False),
    ],
)
def test_a_programme_takes_a_day_where_it_says_so_in_any_unit(duration: object, is_one_day: bool) -> None:
    facts = {"title": "Een dag", "kind": "workshop", "summary": "Kort."} | ({"duration": duration} if duration else {})
    assert takes_one_day(Programme.model_validate(facts)) is is_one_day
