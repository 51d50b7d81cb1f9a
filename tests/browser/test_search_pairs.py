"""What the tables of pairs promise holds in the engine that readers use: each pair in an index of small pages, asked for in a browser."""

import base64
from pathlib import Path

import pytest

from plgsite.search.entry import SearchText, words_of
from plgsite.search.facts import PRICE_WORDS, SearchFacts, facts_names
from plgsite.search.languages import RULES
from plgsite.search.start import Told, start_bytes, start_of
from plgsite.theme import theme_folder
from tests.search.made import all_parts
from tests.search.pairs import LANGUAGES, pairs

MODULES = ("engine", "words", "filters", "near")
OPEN = """async ([scripts, files]) => {
    const module = (text) => import(URL.createObjectURL(new Blob([text], {type: "text/javascript"})));
    const [engine, words, filters, near] = await Promise.all(scripts.map(module));
    const unpacked = async (text) => {
        const stored = await fetch(`data:application/octet-stream;base64,${text}`);
        const stream = stored.body.pipeThrough(new DecompressionStream("deflate-raw"));
        return new Uint8Array(await new Response(stream).arrayBuffer());
    };
    const load = async (path) => (files[path] ? unpacked(files[path]) : undefined);
    window.index = await engine.open({words, filtering: filters.filtering, near: async () => near.nearest, load});
}"""
ASK = """async (questions) => {
    const found = [];
    for (const question of questions) found.push((await index.answer(`${question} `)).hits.map(({page, sure}) => [page, sure]));
    return found;
}"""


@pytest.fixture
def asked(chromium):
    """Asks an index of pages that hold one text each: for each question, the texts that it finds and how many words are met for sure."""
    page = chromium.new_page()

    def ask(language: str, texts: list[str], questions: list[str]) -> list[dict[str, int]]:
        made = all_parts([words_of(SearchText(title=f"x{n}", kind="", text=(text,))) for n, text in enumerate(texts)], RULES[language])
        told = Told(language=language, rules=RULES[language], synonyms=(), facts=facts_names(no_facts(language)))
        files = {f"numbers/{name}.bin": body for name, body in made.files.items()}
        files["start.bin"] = start_bytes(start_of(told, "numbers", made.parts))
        folder = Path(theme_folder()) / "assets"
        scripts = [(folder / f"search-{name}.js").read_text("utf-8") for name in MODULES]
        page.goto("about:blank")
        page.evaluate(OPEN, [scripts, {name: base64.b64encode(body).decode() for name, body in files.items()}])
        return [{texts[number]: sure for number, sure in hits} for hits in page.evaluate(ASK, questions)]

    yield ask
    page.close()


def no_facts(language: str) -> SearchFacts:
    return SearchFacts(price_words=PRICE_WORDS[language])


def both_ways(table: str, *kinds: str) -> list[tuple[str, str]]:
    return [pair for one, other in pairs(table, *kinds) for pair in ((one, other), (other, one))]


@pytest.mark.parametrize(("language", "least"), [("nl", 300), ("en", 100)])
def test_each_word_of_a_pair_finds_the_other(asked, language, least):
    found = both_ways(f"{language}_same", "form", "joined")
    texts = sorted({text for pair in found for text in pair})
    answers = asked(language, texts, [one for one, _ in found])
    assert len(found) >= 2 * least
    assert [pair for pair, hits in zip(found, answers, strict=True) if pair[1] not in hits] == []


@pytest.mark.parametrize(
    ("language", "kind"),
    [(language, kind) for language in LANGUAGES for kind in ("two-words", "compound", "derived") if pairs(f"{language}_same", kind)],
)
def test_words_that_are_more_or_less_than_the_other_are_found_below(asked, language, kind):
    found = pairs(f"{language}_same", kind)
    texts = sorted({text for pair in found for text in pair})
    answers = asked(language, texts, [one for one, _ in found])
    assert found and [pair for pair, hits in zip(found, answers, strict=True) if pair[1] not in hits] == []
    if kind != "two-words":
        assert [pair for pair, hits in zip(found, answers, strict=True) if hits[pair[1]]] == []


@pytest.mark.parametrize(("language", "least"), [("nl", 150), ("en", 40)])
def test_another_word_never_stands_among_those_that_were_meant(asked, language, least):
    found = both_ways(f"{language}_other", "other")
    texts = sorted({text for pair in found for text in pair})
    answers = asked(language, texts, [one for one, _ in found])
    assert len(found) >= 2 * least
    assert [pair for pair, hits in zip(found, answers, strict=True) if hits.get(pair[1])] == []
