"""Words that mean the same: the built-in groups, and those of a site."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plgsite.search.synonyms import BUILT_IN, phrase_key, synonym_groups

words = st.text("abcd -é", min_size=1, max_size=4).filter(lambda text: phrase_key(text) != "")
own_words = st.dictionaries(words, st.lists(words, max_size=3).map(tuple), max_size=5)


def group_of(phrase: str, language: str = "nl", **own: tuple[str, ...]) -> tuple[str, ...]:
    return next((group for group in synonym_groups(language, own) if phrase in group), ())


@pytest.mark.parametrize("language", BUILT_IN)
def test_a_built_in_phrase_stands_once_and_beside_another(language: str) -> None:
    keys = [phrase_key(phrase) for group in BUILT_IN[language] for phrase in group]
    assert len(keys) == len({*keys}) and all(len(group) > 1 for group in BUILT_IN[language])
    assert all(phrase == phrase.strip().lower() != "" for group in BUILT_IN[language] for phrase in group)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("bhv", "bedrijfshulpverlening"),
        ("sbu", "studiebelastingsuren"),
        ("ec", "studiepunten"),
        ("online", "e-learning"),
        ("ib'er", "intern begeleider"),
        ("prijs", "kosten"),
        ("ehbo", "eerste hulp"),
        ("po", "primair onderwijs"),
    ],
)
def test_dutch_words_of_the_field_mean_the_same(one: str, other: str) -> None:
    assert other in group_of(one)


def test_one_abbreviation_is_another_thing_in_flanders() -> None:
    assert group_of("so") == ("so", "speciaal onderwijs") and group_of("so", "nl-BE") == ("secundair onderwijs", "so")
    assert not group_of("sbu", "nl-BE") and not group_of("bhv", "en")


def test_english_has_both_ways_to_spell() -> None:
    assert group_of("programme", "en") == ("program", "programme")


def test_a_language_without_a_table_has_the_words_of_the_site() -> None:
    assert synonym_groups("fr", {"cours": ("formation",)}) == (("cours", "formation"),)


def test_words_of_a_site_join_the_built_in_group_that_has_one_of_them() -> None:
    assert group_of("sport", ehbo=("sport",)) == (
        "eerste hulp",
        "eerste hulp bij ongelukken",
        "eerste hulp bij ongevallen",
        "ehbo",
        "sport",
    )
    joined = group_of("bedrijfshulpverlening", ehbo=("BHV",))
    assert {"ehbo", "BHV", "bedrijfshulpverlening"} <= {*joined} and "bhv" not in joined


def test_an_empty_list_takes_away_the_built_in_group_of_a_word() -> None:
    assert group_of("kosten") and not group_of("kosten", prijs=()) and group_of("ehbo", prijs=())
    assert group_of("webinar", online=(), webinar=("e-learning",)) == ("e-learning", "webinar")


@settings(max_examples=80)
@given(own_words)
def test_no_phrase_stands_in_two_groups_and_what_is_written_together_stays_together(own: dict[str, tuple[str, ...]]) -> None:
    groups = synonym_groups("nl", own)
    keys = [phrase_key(phrase) for group in groups for phrase in group]
    assert len(keys) == len({*keys}) and list(groups) == sorted(groups)
    found = [{phrase_key(phrase) for phrase in group} for group in groups]
    for phrase, others in own.items():
        wanted = {*map(phrase_key, (phrase, *others))} if others else set()
        assert any(wanted <= group for group in found)


@settings(max_examples=80)
@given(own_words)
def test_groups_do_not_depend_on_the_order_in_which_a_site_names_them(own: dict[str, tuple[str, ...]]) -> None:
    def keys(given: dict[str, tuple[str, ...]]) -> set[frozenset[str]]:
        return {frozenset(map(phrase_key, group)) for group in synonym_groups("nl", given)}

    assert keys(own) == keys(dict(reversed(own.items())))
