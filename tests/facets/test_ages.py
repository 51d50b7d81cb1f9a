"""The facet of ages: a programme stands in every group of which somebody may take part, and only such groups are shown."""

import pytest

from tests.facets.test_facets import facets_of
from tests.support import SiteFolder, programme, site


@pytest.fixture
def folder(tmp_path) -> SiteFolder:
    return site(tmp_path)


@pytest.mark.parametrize(
    ("age", "groups"),
    [
        ("{min: 6, max: 12}", ["12-tot-en-met-15", "4-tot-en-met-7", "8-tot-en-met-11"]),
        ("{min: 16}", ["16-tot-en-met-17", "18-tot-en-met-64", "vanaf-65"]),
        ("{max: 3}", ["0-tot-en-met-3"]),
        ("{min: 12, max: 12}", ["12-tot-en-met-15"]),
        ("{min: 70}", ["vanaf-65"]),
        ("{min: 18, max: 64}", ["18-tot-en-met-64"]),
        ("{min: 64, max: 65}", ["18-tot-en-met-64", "vanaf-65"]),
    ],
)
def test_a_programme_stands_in_each_group_that_its_ages_meet(folder, age, groups) -> None:
    folder.write("content/programmes/a.md", programme(f"age: {age}\n"))
    assert sorted(one.removeprefix("age/") for one in facets_of(folder, "a") if one.startswith("age/")) == groups


def test_a_programme_that_states_no_age_stands_in_no_group(folder) -> None:
    assert not [one for one in facets_of(folder, "a") if one.startswith("age/")]
