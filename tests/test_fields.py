"""The table of fields says what is published: the value of every field of a programme stands in the outputs of its row, and in no other.

The site has a value of its own in every field (`tests.filled`), so that the words of one field are found nowhere by accident.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

import pytest

from plgsite.model.fields import OUTPUTS, PROGRAMME
from plgsite.model.programme import Programme
from plgsite.prose.parts import PARTS, SINGLE
from plgsite.routes import address
from plgsite.texts.facts import FACTS, shown_in
from tests.filled import Filler, Sample
from tests.outputs import SAID_BY
from tests.reading import says

Where = frozenset[tuple[str, str]]
"""Pairs of a field and an output."""

OF_ANOTHER = ("related", "requires.programme", "pathways.to.programme", "options.programme")
"""Fields that name another programme, whose title stands in lists for its own sake: they are looked for on the pages of their own."""
OWN_OUTPUTS = ("page", "brochure", "pdf", "decision", "json_ld")
OTHERWISE: Mapping[tuple[str, str], str] = {
    ("language", "columns"): "A facet has the code of a language; the page that is filtered names it.",
    ("outcomes", "guide"): "They stand there where a programme has no lead; these have one.",
    ("duration", "json_ld"): "Its hours stand there where no study load does; these have one.",
    ("related", "compare"): "It decides which programmes stand beside it.",
    ("group_size", "columns"): "A made-up number of people looks like a year there.",
}
"""Where the words of a field prove nothing, with the reason."""


def declared() -> Where:
    return frozenset((name, output) for name, row in PROGRAMME.items() for output in row.outputs) - OTHERWISE.keys()


@pytest.fixture(scope="module")
def seen(filled_site: tuple[Filler, dict[str, bytes]]) -> Where:
    """The fields that each output says something of, for any of the programmes."""
    made, files = filled_site
    said: dict[tuple[str, str], str] = {}
    found = set()
    for sample, words in _telling(made):
        at = address("programme", "nl", slug=_slug(made, sample))
        for output in OWN_OUTPUTS if sample.path.endswith(OF_ANOTHER) else OUTPUTS:
            if (output, at) not in said:
                said[output, at] = SAID_BY[output](files, at)
            if any(says(said[output, at], one) for one in words):
                found.add((_field(sample), output))
    return frozenset(found) - OTHERWISE.keys()


def _telling(made: Filler) -> Iterator[tuple[Sample, list[str]]]:
    """The values of programmes, each with the words that no other field has too: "per group" is said of prices and of options."""
    samples = [one for one in made.samples if one.record.startswith("programme:")]
    fields = defaultdict[str, set[str]](set)
    for sample in samples:
        for words in sample.shown:
            fields[words].add(_field(sample))
    for sample in samples:
        others = sample.path.endswith(OF_ANOTHER)
        yield sample, [words for words in sample.shown if others or fields[words] == {_field(sample)}]


def _field(sample: Sample) -> str:
    return sample.path.split(".")[1]


def _slug(made: Filler, sample: Sample) -> str:
    id = sample.record.partition(":")[2]
    return str(made.records["programme"][id].get("slug", id))


def test_every_field_of_the_model_has_a_row_in_the_order_of_the_model() -> None:
    assert list(PROGRAMME) == list(Programme.model_fields)


def test_every_output_of_the_table_can_be_read() -> None:
    assert tuple(SAID_BY) == OUTPUTS
    assert {output for row in PROGRAMME.values() for output in row.outputs} == set(OUTPUTS)


def test_what_a_row_promises_is_published(seen: Where) -> None:
    assert sorted(declared() - seen) == [], "show it there, or take the output off its row in plgsite/model/fields.py"


def test_what_is_published_stands_in_its_row(seen: Where) -> None:
    assert sorted(seen - declared()) == [], "add the output to its row in plgsite/model/fields.py"


def test_what_needs_another_proof_is_still_in_the_table() -> None:
    assert {name for name, _ in OTHERWISE} <= PROGRAMME.keys()


def test_every_part_that_prose_can_place_is_filled_by_a_field_or_shows_one_of_several() -> None:
    assert {row.part for row in PROGRAMME.values() if row.part} < PARTS
    assert SINGLE < PARTS


@pytest.mark.parametrize("output", ["guide", "decision", "compare"])
def test_a_fact_stands_where_its_field_may_stand(output) -> None:
    assert [name for name in shown_in(output) if output not in PROGRAMME[FACTS[name].field].outputs] == []
    places = [getattr(FACTS[name], output) for name in shown_in(output)]
    assert places == list(range(1, len(places) + 1))
