"""Facts beside words: what is packed is what is read, and a start names all but the pages."""

import json
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plgsite.search.facts import PRICE_WORDS, FactFacet, FactValue, SearchFacts, facts_bytes, facts_names
from plgsite.search.part import read_uv

ADDRESSES = tuple(f"aanbod/{number:03}/" for number in range(300))
NUMBERS = {at: number for number, at in enumerate(ADDRESSES)}

some = st.sets(st.sampled_from(ADDRESSES), max_size=12).map(lambda found: tuple(sorted(found)))
words = st.lists(st.lists(st.sampled_from(["den", "haag", "2027"]), min_size=1, max_size=2).map(tuple), max_size=2).map(tuple)
values = st.builds(FactValue, slug=st.text("ab", max_size=2), label=st.text(max_size=3), words=words, addresses=some)
facets = st.builds(FactFacet, name=st.text("ab", max_size=2), label=st.text(max_size=3), values=st.lists(values, max_size=3).map(tuple))
prices = st.dictionaries(st.sampled_from(ADDRESSES), st.integers(0, 1_000_000), max_size=9).map(lambda found: tuple(sorted(found.items())))
all_facts = st.builds(
    SearchFacts,
    kinds=st.lists(values, max_size=3).map(tuple),
    facets=st.lists(facets, max_size=3).map(tuple),
    prices=prices,
    price_words=st.sampled_from([*PRICE_WORDS.values()]),
)


def unpacked(data: bytes, sets: int, numbers: Mapping[str, int]) -> tuple[list[tuple[str, ...]], tuple[tuple[str, int], ...]]:
    """The pages of each set, and the prices, as a script reads them."""
    of_number, at, found = {number: address for address, number in numbers.items()}, 0, []
    for _ in range(sets):
        size, at = read_uv(data, at)
        bits = data[at : at + size]
        at += size
        found.append(tuple(of_number[page] for page in range(size * 8) if bits[page >> 3] >> (page & 7) & 1))
    count, at = read_uv(data, at)
    page, costs = -1, []
    for _ in range(count):
        distance, at = read_uv(data, at)
        price, at = read_uv(data, at)
        page += distance + 1
        costs.append((of_number[page], price))
    assert at == len(data)
    return found, tuple(costs)


@settings(max_examples=100)
@given(all_facts)
def test_what_is_packed_is_what_is_read(facts: SearchFacts) -> None:
    names = json.loads(json.dumps(facts_names(facts)))
    wanted = [value.addresses for facet in facts.facets for value in facet.values] + [kind.addresses for kind in facts.kinds]
    assert unpacked(facts_bytes(facts, NUMBERS), len(wanted), NUMBERS) == (wanted, facts.prices)
    counts = [value["count"] for facet in names["facets"] for value in facet["values"]] + [kind["count"] for kind in names["kinds"]]
    assert counts == [len(addresses) for addresses in wanted] and names["prices"] == bool(facts.prices)
    assert [facet["name"] for facet in names["facets"]] == [facet.name for facet in facts.facets]


def test_zeros_at_the_end_are_cut_off() -> None:
    facts = SearchFacts(kinds=(FactValue(slug="page", label="", words=(), addresses=(ADDRESSES[9],)),), prices=((ADDRESSES[200], 300),))
    assert facts_bytes(facts, NUMBERS) == bytes([2, 0, 2, 1, 200, 1, 172, 2])


def test_a_page_without_a_number_is_refused() -> None:
    with pytest.raises(KeyError):
        facts_bytes(SearchFacts(prices=(("elders/", 1),)), NUMBERS)


@pytest.mark.parametrize("language", PRICE_WORDS)
def test_of_two_words_that_begin_alike_the_longer_stands_first(language: str) -> None:
    for phrases in (PRICE_WORDS[language].below, PRICE_WORDS[language].above, PRICE_WORDS[language].free):
        for number, phrase in enumerate(phrases):
            assert not any(later.startswith(phrase) for later in phrases[number + 1 :]) and phrase == phrase.lower().strip()
