"""The script reads words, their forms and their places in a text as Python does."""

import json
import unicodedata
from pathlib import Path

import msgspec
import pytest

from plgsite.search.languages import RULES
from plgsite.search.tokens import fold, indexed_words
from plgsite.search.word_forms import bases, key, stems, undoubled
from plgsite.theme import theme_folder
from tests.search.pairs import LANGUAGES, pairs, texts, vocabulary


@pytest.fixture(scope="module")
def words(chromium):
    """Calls a function of the script for each of many arguments: `words("fold", ["É"])` -> ["e"]. Sets become sorted lists."""
    page = chromium.new_page()
    script = (Path(theme_folder()) / "assets" / "search-words.js").read_text("utf-8")
    page.set_content("<title>Words</title>")
    page.evaluate(
        """async script => {
            window.words = await import(URL.createObjectURL(new Blob([script], {type: "text/javascript"})))
        }""",
        script,
    )

    def call(name: str, arguments: list[str], rules: object = None) -> list:
        return page.evaluate(
            """([name, all, rules]) => all.map(each => {
                const answer = words[name](each, rules)
                return answer instanceof Set ? [...answer].sort() : answer
            })""",
            [name, arguments, None if rules is None else json.loads(msgspec.json.encode(rules))],
        )

    yield call
    page.close()


def differing(arguments: list[str], script: list, python: list) -> list[tuple]:
    return [each for each in zip(arguments, script, python, strict=True) if each[1] != each[2]][:10]


@pytest.mark.parametrize("language", LANGUAGES)
def test_forms_are_the_same_in_a_script(words, language):
    rules, known = RULES[language], vocabulary(language)
    assert len(known) > 3000 or language == "en"
    assert differing(known, words("bases", known, rules), [sorted(bases(form, rules)) for form in known]) == []
    assert differing(known, words("stems", known, rules), [sorted(stems(form, rules)) for form in known]) == []
    assert differing(known, words("key", known, rules), [key(form, rules) for form in known]) == []
    assert differing(known, words("undoubled", known), [undoubled(form) for form in known]) == []


def test_forms_of_a_language_without_rules_are_the_same_in_a_script(words):
    known = vocabulary("nl")[:500]
    assert words("bases", known) == [[form] for form in known]
    assert words("stems", known) == [sorted(stems(form, None)) for form in known]
    assert words("key", known) == [key(form, None) for form in known]


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_have_the_same_words_in_a_script(words, language):
    known = list(texts(language))
    assert differing(known, words("fold", known), [fold(text) for text in known]) == []
    assert differing(known, words("indexedWords", known), [list(indexed_words(text)) for text in known]) == []


def test_every_sign_that_python_knows_is_folded_the_same_in_a_script(words):
    signs = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) not in ("Cs", "Cn", "Co")]
    texts = ["".join(f"{sign} x" for sign in signs[start : start + 1000]) for start in range(0, len(signs), 1000)]
    assert differing(texts, words("fold", texts), [fold(text) for text in texts]) == []
    assert differing(texts, words("indexedWords", texts), [list(indexed_words(text)) for text in texts]) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_pieces_hold_all_forms_of_a_text_and_where_they_stand(words, language):
    known = list(texts(language))
    for text, found in zip(known, words("pieces", known), strict=True):
        assert {form for piece in found for form in piece["forms"]} == set(indexed_words(text))
        ends = [0]
        for piece in found:
            assert ends[-1] <= piece["start"] < piece["end"] <= utf16(text)
            ends.append(piece["end"])
        if utf16(text) == len(text):
            for piece in found:
                assert next(indexed_words(text[piece["start"] : piece["end"]])) in piece["forms"]


def utf16(text: str) -> int:
    """Its length as a script counts."""
    return len(text.encode("utf-16-le")) // 2


def test_what_is_typed_falls_apart_in_chunks(words):
    chunks = {
        "e-learning": [["e-learning", ["e", "learning"], "elearning"]],
        "A+O fonds": [["A+O", ["a", "o"], "ao"], ["fonds", ["fonds"], "fonds"]],
        "‘mentor’, 3,5 dag": [["mentor", ["mentor"], "mentor"], ["3,5", ["3.5"], "3.5"], ["dag", ["dag"], "dag"]],
        "PLG-3?": [["PLG-3", ["plg", "3"], "plg3"]],
        "c++": [["c++", ["c"], "c++"]],
        "docent,trainer": [["docent", ["docent"], "docent"], ["trainer", ["trainer"], "trainer"]],
        "Coördinator": [["Coördinator", ["coordinator"], "coordinator"]],
        "l’aide": [["l’aide", ["aide"], "l'aide"]],
        "mbo4": [["mbo4", ["mbo4"], "mbo4"]],
        " … ": [],
    }
    answers = words("chunks", list(chunks))
    assert [[[each["text"], each["words"], each["joined"]] for each in answer] for answer in answers] == list(chunks.values())


def test_what_is_typed_is_indexed_however_it_is_joined(words):
    typed = [one for pair in pairs("nl_same", "joined", "form") for one in pair]
    for text, found in zip(typed, words("chunks", typed), strict=True):
        indexed = set(indexed_words(text))
        for chunk in found:
            assert {*chunk["words"], chunk["joined"]} <= indexed, text
