"""A link to the file of a record is a link to that record, by the path from the file in which it stands: editors and hosts of repositories
follow it too."""

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plgsite.load.read import read_source
from plgsite.load.record_files import record_of, with_records
from plgsite.markdown.parse import parse
from plgsite.source.layout import FOLDERS, SourceFile, record_at
from tests.support import site

LINKED = {folder: kind for folder, kind in FOLDERS.items() if kind not in ("provider", "register")}
ids = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4})?", fullmatch=True)
endings = st.sampled_from([".md", ".yaml", "/index.md", "/index.yaml"])


def files(folders) -> st.SearchStrategy[str]:
    return st.builds("{}/{}{}".format, st.sampled_from(sorted(folders)), ids, endings)


@given(files(FOLDERS), files(LINKED), st.sampled_from(["", "#prijs"]), st.sampled_from(["", "./"]))
def test_the_path_between_any_two_files_of_records_is_the_record(at: str, to: str, place: str, begin: str) -> None:
    written = begin + posixpath.relpath(to, posixpath.dirname(at)) + place
    assert record_of(at, written) == record_at(to) + place


@pytest.mark.parametrize(
    ("at", "written", "meant"),
    [
        ("content/pages/a.md", "./b.md", "page:b"),
        ("content/pages/a.md", "b.md#x", "page:b#x"),
        ("content/pages/a/index.md", "../b.md", "page:b"),
        ("content/pages/a/index.md", "../../programmes/b/index.md", "programme:b"),
        ("content/pages/a.md", "../../content/programmes/b.md", "programme:b"),
        ("content/locations.yaml", "pages/b.md", "page:b"),
        ("content/programmes/a/modules/01-x.md", "../../../pages/b.md", "page:b"),
        ("content/programmes/a/modules/01-x.md", "./02-y.md", "module:y"),
        ("content/programmes/a/index.md", "modules/02-y.md", "module:y"),
        ("content/pages/a.md", "/pages/b.md", "page:b"),
        ("content/pages/a.md", "../../pages/b.md", ""),
        ("content/pages/a.md", "../providers/b.yaml", ""),
        ("content/pages/a.md", "../programmes/a/modules/02-y.md", ""),
        ("content/pages/a.md", "../pages/b.pdf", ""),
    ],
)
def test_a_path_leads_where_it_leads_on_disk(at: str, written: str, meant: str) -> None:
    assert record_of(at, written) == meant


@given(st.lists(st.sampled_from(["[a](../pages/b.md)", "[c](./c.md#d)", "é [e](<../pages/b.md>)", "tekst", "\n", "\n\n- "]), max_size=8))
def test_a_text_with_records_in_it_says_the_same_with_its_links_settled(pieces: list[str]) -> None:
    text = " ".join(pieces)
    found = [(one, record) for one in parse(text).targets if (record := record_of("content/stories/a.md", one.to))]
    settled = with_records(text, found)
    assert settled == text.replace("../pages/b.md", "page:b").replace("./c.md", "story:c")


TEXTS = {
    "the text below the keys": "---\ntitle: A\n---\n[x]({})\n",
    "a text of YAML": "title: A\nbody: |\n  Zie\n  [x]({}).\n",
    "a link with a definition": "---\ntitle: A\n---\n[x][een] en [y][een]\n\n[een]: {}\n",
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_record_is_kept_with_the_records_that_it_links_to(name: str) -> None:
    source = SourceFile(path=f"content/pages/a.{'yaml' if 'YAML' in name else 'md'}", kind="page", id="a")
    by_file = read_source(source, TEXTS[name].format("./b.md#c").encode())
    by_record = read_source(source, TEXTS[name].format("page:b#c").encode())
    (one,), (other,) = by_file.records, by_record.records
    assert one.record and one.record == other.record and by_file.faults == ()
    assert {mention.to for mention in one.mentions} == {"b"} and one.record.body in one.documents


SITE = """
-- content/locations.yaml --
breda:
  name: Breda
  travel: "Zie [de route](pages/route.md#trein)."
-- content/pages/route.md --
---
title: De route
---
## Trein

Meer in [](../programmes/eerste/index.md), of [hier](./route.md).
-- content/programmes/eerste/index.yaml --
title: Een eerste leergang
kind: leergang
summary: Een korte samenvatting.
locations: [breda]
terms: ["Lees [dit](../../pages/route.md)."]
modules:
- {title: Een, id: een, summary: "Zie [twee](modules/02-twee.md)."}
-- content/programmes/eerste/modules/02-twee.md --
---
title: Twee
---
Na [dit](../index.md) en [de route](../../../../content/pages/../pages/route.md).
"""


def test_links_by_file_are_those_to_the_record_in_every_text(tmp_path) -> None:
    by_file = site(tmp_path / "file", SITE)
    told = {"pages/route.md#trein": "page:route#trein", "../programmes/eerste/index.md": "programme:eerste", "./route.md": "page:route"}
    told |= {"../../pages/route.md": "page:route", "modules/02-twee.md": "module:twee", "../index.md": "programme:eerste"}
    told |= {"../../../../content/pages/../pages/route.md": "page:route"}
    text = SITE
    for written, record in told.items():
        text = text.replace(f"({written})", f"({record})")
    by_record = site(tmp_path / "record", text)
    assert by_file.build().diagnostics == by_record.build().diagnostics == ()
    assert by_file.published() == by_record.published()
