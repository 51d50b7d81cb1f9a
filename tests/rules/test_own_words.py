"""The words of a site: whom it is for, and what it words in its own way."""

import re
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plgsite.model.audience import KINDS, Audience, AudienceKind, Words
from plgsite.model.site import Site
from plgsite.rules.own_words import blanks, code_slug, site_words, words_of
from plgsite.wording import LABELS, labels_of, wording
from plgsite.wording.vocabulary import NOUNS, OWN, SAYINGS, is_noun, with_nouns

SCHOOL_WORD = re.compile(r"school|schole|leerling|pupil|leraar|leraren", re.IGNORECASE)
LANGUAGES = tuple(LABELS)


def site(**given: object) -> Site:
    needed = {"title": "Proef", "base_url": "https://proef.example/", "provider": "proef"}
    return Site.model_validate({**needed, **given})


def test_the_model_and_the_tables_know_the_same_audiences() -> None:
    assert get_args(AudienceKind) == KINDS
    assert [set(table) - {OWN} for table in NOUNS.values()] == [set(KINDS)] * len(LANGUAGES)
    assert [set(table) for table in SAYINGS.values()] == [set(KINDS)] * len(LANGUAGES)
    assert set(NOUNS["nl"][OWN]) == set(NOUNS["en"][OWN]) == set(Audience.model_fields) - {"kind"}
    assert set(Words.model_fields) == set(LANGUAGES)


def test_a_site_that_says_nothing_has_the_words_of_the_tables() -> None:
    assert site_words(site()) == () == site_words(site(audience="school"))
    assert words_of(site()).delivery_in_company == "op uw school"
    assert words_of(site()).labels == wording("nl").labels


@pytest.mark.parametrize("form", ["u", "je"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("audience", [*(one for one in KINDS if one != "school"), OWN])
def test_no_label_of_another_audience_has_a_word_of_schools(language: str, form: str, audience: str) -> None:
    found = labels_of(language, form, audience)
    assert {name: text for name, text in found.items() if SCHOOL_WORD.search(text)} == {}


def test_words_of_schools_stand_in_the_vocabulary_alone() -> None:
    tables = [(name, text) for table in LABELS.values() for name, label in table.items() for text in label if isinstance(label, tuple)]
    tables += [(name, label) for table in LABELS.values() for name, label in table.items() if isinstance(label, str)]
    assert [one for one in tables if SCHOOL_WORD.search(one[1])] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("audience", [*KINDS, OWN])
def test_no_noun_is_left_to_fill_in(language: str, audience: str) -> None:
    for form in ("u", "je"):
        for text in labels_of(language, form, audience).values():
            assert not any(is_noun(name) for name in blanks(text) or ())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("audience", KINDS)
def test_an_audience_words_labels_that_there_are_with_their_blanks(language: str, audience: str) -> None:
    for name, said in SAYINGS[language][audience].items():
        for text in said if isinstance(said, tuple) else (said,):
            label = LABELS[language][name]
            usual = label if isinstance(label, str) else label[0]
            assert {one for one in blanks(text) or () if not is_noun(one)} == {one for one in blanks(usual) or () if not is_noun(one)}


@pytest.mark.parametrize(
    ("language", "audience", "label", "text"),
    [
        ("nl", "company", "delivery_in_company", "bij uw bedrijf"),
        ("nl", "company", "field_organisation", "Bedrijf of organisatie"),
        ("nl", "company", "teachers", "Trainers"),
        ("nl", "public", "state_quote", "Voor u op maat"),
        ("nl", "public", "decision_asks", "Wat het van u vraagt"),
        ("nl", "care", "state_quote", "Voor uw instelling op maat"),
        ("nl", "care", "stories_intro", "Hoe ging het bij andere instellingen? Deelnemers vertellen wat zij deden en wat het opleverde."),
        ("en", "company", "delivery_in_company", "at your company"),
        ("en", "company", "kind_traject", "Tailored programme"),
        ("en", "school", "kind_traject", "School programme"),
        ("en", "public", "decision_asks", "What it asks of you"),
        ("en", "care", "decision_asks", "What it asks of your care organisation"),
    ],
)
def test_an_audience_chooses_the_words(language: str, audience: str, label: str, text: str) -> None:
    assert words_of(site(languages=[language], audience=audience)).label(label) == text


def test_nouns_of_the_site_stand_in_every_label_that_names_them() -> None:
    nouns = {"organisation": "vereniging", "organisations": "verenigingen", "participant": "lid", "participants": "leden"}
    words = words_of(site(audience=nouns))
    assert words.delivery_in_company == "bij uw vereniging"
    assert words.field_organisation == "Vereniging"
    assert words.count("participant", 1) == "1\N{NO-BREAK SPACE}lid"
    assert words.testimonials == "Ervaringen van leden"
    assert words.stories_intro == "Hoe ging het bij andere verenigingen? Leden vertellen wat zij deden en wat het opleverde."


def test_nouns_of_the_site_stand_beside_those_of_a_kind() -> None:
    words = words_of(site(audience={"kind": "school", "participant": "cursist", "participants": "cursisten"}))
    assert (words.field_organisation, words.testimonials) == ("School of organisatie", "Ervaringen van cursisten")


@pytest.mark.parametrize(
    ("language", "words", "usual"),
    [
        ("nl", {"programme_one": "cursus", "programme_other": "cursussen", "programme_this": "deze cursus"}, "programma"),
        ("en", {"programme_one": "workshop", "programme_other": "workshops"}, "course"),
    ],
)
@pytest.mark.parametrize("form", ["u", "je"])
@pytest.mark.parametrize("audience", [*KINDS, OWN])
def test_what_is_offered_is_called_what_the_site_calls_it_in_every_label(
    language: str, words: dict[str, str], usual: str, form: str, audience: str
) -> None:
    """The outline of what is learnt is called a programme, and a kind of programme has a name of its own."""
    found = labels_of(language, form, audience, {}, words)
    names = {name for name in found if name.startswith("kind_")} | ({"modules", "guide_outline"} if language == "nl" else {"guide_outline"})
    assert {name: text for name, text in found.items() if re.search(f"{usual}|programme", text, re.IGNORECASE)}.keys() - names == set()
    assert len([name for name in found if found[name] != labels_of(language, form, audience)[name]]) > 15


def test_a_label_begins_with_what_is_offered_in_a_capital() -> None:
    given = {"programme_one": "cursus", "programme_other": "cursussen", "programme_this": "deze {programme}"}
    words = words_of(site(words={"nl": {**given, "all_programmes": "{This_programme}, alle {programmes}"}}))
    assert (words.with_this_teacher, words.about_programme) == ("Cursussen met deze docent", "Over deze cursus")
    assert words.all_programmes == "Deze cursus, alle cursussen"
    assert words.count("programme", 2) == "2\N{NO-BREAK SPACE}cursussen"


def test_a_label_of_the_site_stands_in_place_of_that_of_the_table_and_may_name_nouns() -> None:
    words = words_of(site(audience="care", words={"nl": {"catalogue": "Scholing", "compare_intro": "Voor elke {organisation}."}}))
    assert (words.catalogue, words.compare_intro, words.home) == ("Scholing", "Voor elke instelling.", "Home")


def test_words_of_another_language_wait_for_that_language() -> None:
    assert site_words(site(words={"en": {"catalogue": "Workshops"}})) == ()


def test_the_address_of_what_is_given_at_an_organisation_is_that_of_a_school_for_schools_alone() -> None:
    assert code_slug("in_company", site()) == "op-school"
    assert code_slug("in_company", site(audience="care")) == "in-company"
    assert code_slug("blended", site(audience="care")) == "deels-online"


@given(st.text(st.sampled_from("{}:!. aborganisation"), max_size=30))
def test_a_text_whose_blanks_are_plain_names_can_always_be_filled_in(text: str) -> None:
    """What is taken as a label never fails where it is shown, and reaches into no value."""
    names = blanks(text)
    if names is not None:
        assert text.format(**dict.fromkeys(names, "x")).count("x") >= len(names)


@given(st.text(max_size=40))
def test_filling_in_nouns_changes_no_text_that_names_none(text: str) -> None:
    if "{" not in text:
        assert with_nouns(text, NOUNS["nl"][OWN]) == text
