"""Whether there is a search, and the words of a site for it."""

import datetime
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from plgsite.model.search import Search, SearchOf
from tests.support import TODAY, programme, site

read = TypeAdapter(SearchOf).validate_python


@pytest.mark.parametrize(("written", "expected"), [("true", Search()), (True, Search()), ("false", None), ({}, Search())])
def test_a_flag_says_whether_there_is_a_search(written: object, expected: Search | None) -> None:
    assert read(written) == expected


def test_one_synonym_stands_without_a_list() -> None:
    found = read({"synonyms": {"leerlijn": "leerroute", "online": []}})
    assert found is not None and found.synonyms == {"leerlijn": ("leerroute",), "online": ()}


@pytest.mark.parametrize("value", [True, None, {"synonyms": {"leerlijn": ["leerroute"], "online": []}}])
def test_what_is_kept_as_json_is_read_as_the_same(value: object) -> None:
    kept = TypeAdapter(SearchOf)
    assert kept.validate_json(kept.dump_json(read(value))) == read(value)


@pytest.mark.parametrize(("written", "has_search"), [("true", True), ("false", False), ("{synonyms: {leerlijn: leerroute}}", True)])
def test_a_site_with_words_for_the_search_has_one_and_so_it_has_from_the_cache(tmp_path: Path, written: str, has_search: bool) -> None:
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", programme())
    settings = folder.root / "content/site.yaml"
    settings.write_text(f"{settings.read_text(encoding='utf-8')}search: {written}\n", encoding="utf-8")
    for day in range(2):
        assert folder.build(search=True, today=TODAY + datetime.timedelta(day)).published
        assert (folder.root / "output/zoeken/index.html").exists() == has_search
