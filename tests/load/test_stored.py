"""Prose from the cache is made when it is asked for, and is what was put there."""

import pickle

from hypothesis import given

from plgsite.load.stored import StoredDocuments, document_rows
from plgsite.markdown.parse import parse
from tests.prose.texts import MARKDOWN

TEXTS = ("Een **vet** woord.", "- [x](https://example.org)\n- y", "## Kop\n\n::: web\nx\n:::\n")


def stored(*texts: str) -> StoredDocuments:
    return StoredDocuments(document_rows({text: parse(text) for text in texts}))


@given(MARKDOWN)
def test_a_document_comes_back_as_it_was(text: str) -> None:
    before, after = parse(text), stored(text)[text]
    assert after == before


def test_it_is_a_mapping_of_all_texts_and_no_others() -> None:
    documents = stored(*TEXTS)
    assert dict(documents) == {text: parse(text) for text in TEXTS}
    assert (documents.get("another"), "another" in documents, len(documents)) == (None, False, len(TEXTS))


def test_a_document_is_made_once() -> None:
    documents = stored(*TEXTS)
    assert documents[TEXTS[0]] is documents[TEXTS[0]]


def test_what_does_not_fit_is_made_of_the_text() -> None:
    for row in (b"", b"{", b"[]", b'{"nodes":[["text",1]]}', b'{"nodes":1,"targets":[],"for_media":false}'):
        assert StoredDocuments({TEXTS[0]: row})[TEXTS[0]] == parse(TEXTS[0])


def test_it_travels_to_another_process() -> None:
    assert dict(pickle.loads(pickle.dumps(stored(*TEXTS)))) == dict(stored(*TEXTS))
