"""Feeds and sitemap: what a reader's programs find, parsed back."""

import datetime
import json
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plgsite.plan.machines.feeds import sitemap_artifacts
from plgsite.projections.projections import Projections
from plgsite.projections.settings import Settings
from plgsite.render.sitemap import sitemap as write_sitemap
from plgsite.render.xml import ATOM, SITEMAP, add, document, legal, root
from plgsite.state.read_catalogue import read_catalogue
from plgsite.theme import theme_folder
from tests.plan.planned import ASSETS, at, planned
from tests.reading import elements
from tests.support import TODAY, SiteFolder, programme, site

A, S = f"{{{ATOM}}}", f"{{{SITEMAP}}}"
DATED = "updated: 2026-10-02\nthemes: [leiderschap]\nprices: [{amount: 2350, vat: exempt}]\nduration: {days: 2}\n"

STORY = "title: Een verhaal\nsummary: Kort.\ntags: [po]\npublished: 2026-11-03\nupdated: 2026-11-03\n"


@pytest.fixture
def folder(tmp_path) -> SiteFolder:
    made = site(tmp_path)
    made.write("content/programmes/a.md", programme(DATED, "## Inhoud\n\nTekst.\n").replace("Een leergang", "Leren & <b>durven</b>"))
    made.write("content/programmes/zonder-datum.md", programme())
    made.write("content/programmes/stil.md", programme("listed: false\nupdated: 2026-11-01\n"))
    made.write(
        "content/stories/verhaal.md",
        f"---\n{STORY}---\nTekst.\n",
    )
    return made


def atom(folder: SiteFolder) -> ET.Element:
    return ET.fromstring(folder.page("feed.atom"))


def test_an_atom_feed_has_what_the_standard_asks(folder):
    """RFC 4287, 4.1.1 and 4.1.2: id, title, updated and an author of the feed; id, title and updated of each entry, and a link."""
    folder.build()
    feed = atom(folder)
    assert [feed.findtext(A + name) for name in ("id", "title")] == [
        "https://proef.example/feed.atom",
        "Proefcatalogus: nieuw en gewijzigd",
    ]
    assert feed.findtext(f"{A}author/{A}name") == "Proefacademie"
    for one in (feed, *feed.findall(A + "entry")):
        assert len(one.findall(A + "id")) == len(one.findall(A + "title")) == len(one.findall(A + "updated")) == 1
        assert datetime.datetime.fromisoformat(one.findtext(A + "updated")).utcoffset() is not None
    for entry in feed.findall(A + "entry"):
        assert entry.find(f"{A}link[@rel='alternate']").get("href").startswith("https://proef.example/")
        assert len(entry.findall(A + "summary")) == 1 and entry.find(A + "content").get("type") == "html"
    ids = [one.text for one in feed.iter(A + "id")]
    assert len(set(ids)) == len(ids) == 3


def test_what_is_new_or_changed_comes_first_and_says_when_by_its_record(folder):
    folder.build()
    entries = [(one.findtext(A + "title"), one.findtext(A + "updated")) for one in atom(folder).findall(A + "entry")]
    assert entries == [("Een verhaal", "2026-11-03T00:00:00+01:00"), ("Leren & <b>durven</b>", "2026-10-02T00:00:00+02:00")]
    assert atom(folder).findtext(A + "updated") == "2026-11-03T00:00:00+01:00"


def test_the_json_feed_says_the_same(folder):
    """JSON Feed 1.1: version, title and items, each with an id and a content."""
    folder.build()
    feed = json.loads(folder.page("feed.json"))
    assert feed["version"] == "https://jsonfeed.org/version/1.1" and feed["title"] == "Proefcatalogus: nieuw en gewijzigd"
    assert feed["feed_url"] == "https://proef.example/feed.json" and feed["authors"] == [{"name": "Proefacademie"}]
    story, leergang = feed["items"]
    entries = atom(folder).findall(A + "entry")
    assert [one["id"] for one in feed["items"]] == [one.findtext(A + "id") for one in entries]
    assert [one["content_html"] for one in feed["items"]] == [one.findtext(A + "content") for one in entries]
    assert story["date_published"] == story["date_modified"] and "date_published" not in leergang
    assert leergang["tags"] == ["Leergang", "Leiderschap"]
    assert "<li>2\N{NO-BREAK SPACE}dagen</li>" in leergang["content_html"] and "vrijgesteld van btw" in leergang["content_html"]


def test_what_an_entry_says_cannot_become_markup(folder):
    folder.write("content/programmes/a.md", programme(DATED).replace("Een korte samenvatting.", r"'Met \<i>tekens\</i> ]]> & meer'"))
    assert folder.build().published
    entry = next(one for one in atom(folder).findall(A + "entry") if "aanbod" in one.findtext(A + "id"))
    assert entry.findtext(A + "summary") == "Met <i>tekens</i> ]]> & meer"
    assert "&lt;i&gt;tekens" in entry.findtext(A + "content")


@given(st.text())
def test_any_text_can_stand_in_a_feed(text):
    feed = root(ATOM, "feed")
    add(feed, "title", text, term=text)
    found = ET.fromstring(document(feed)).find(A + "title")
    assert (found.text or "") == legal(text).replace("\r\n", "\n").replace("\r", "\n")


def test_pages_point_at_the_feeds(folder):
    folder.build(base_url="https://x.example/sub/")
    found = [one.attrib for one in elements(folder.page("index.html").encode()) if one.attrib.get("rel") == "alternate"]
    assert [(one["type"], one["href"]) for one in found] == [
        ("application/atom+xml", "/sub/feed.atom"),
        ("application/feed+json", "/sub/feed.json"),
    ]


def test_a_trial_build_at_another_address_keeps_the_ids_of_entries(folder):
    folder.build(base_url="https://x.example/sub/")
    entry = atom(folder).find(A + "entry")
    assert entry.findtext(A + "id") == "https://proef.example/verhalen/verhaal/"
    assert entry.find(A + "link").get("href") == "https://x.example/sub/verhalen/verhaal/"


@pytest.mark.parametrize("why", ["switched off", "nothing to tell"])
def test_without_feeds_no_page_points_at_one(folder, why):
    if why == "switched off":
        text = (folder.root / "content/site.yaml").read_text(encoding="utf-8")
        folder.write("content/site.yaml", text + "feeds: false\n")
    else:
        folder.remove("content/programmes/a.md")
        folder.remove("content/stories/verhaal.md")
    folder.build()
    assert not any(path.startswith("feed.") for path in folder.published()) and 'rel="alternate"' not in folder.page("index.html")


def test_editing_prose_changes_neither_feeds_nor_sitemap(folder):
    folder.build()
    file = folder.root / "content/programmes/a.md"
    file.write_text(file.read_text(encoding="utf-8").replace("Tekst.", "Andere tekst."), encoding="utf-8")
    made = [one.path for one in folder.build().made]
    assert made and not any(path.endswith((".atom", ".json", ".xml", ".txt")) for path in made)


# --- the sitemap ------------------------------------------------------------------------------------------------------


def pages_in(data: bytes | str) -> dict[str, str | None]:
    return {one.findtext(S + "loc"): one.findtext(S + "lastmod") for one in ET.fromstring(data).findall(S + "url")}


def test_the_sitemap_holds_every_canonical_page_with_its_own_address(folder):
    folder.write("content/programmes/a.md", programme(DATED + "aliases: [/oud/]\n"))
    folder.build()
    canonical = set()
    for path, data in folder.published().items():
        if path.endswith(".html") and b"noindex" not in data:
            canonical.update(one.attrib["href"] for one in elements(data) if one.attrib.get("rel") == "canonical")
    quiet = {"https://proef.example/aanbod/stil/"}
    assert pages_in(folder.page("sitemap.xml")).keys() == canonical - quiet
    assert quiet < canonical


def test_a_page_says_when_it_changed_only_where_its_record_does(folder):
    folder.build()
    found = pages_in(folder.page("sitemap.xml"))
    assert found["https://proef.example/aanbod/a/"] == "2026-10-02"
    assert found["https://proef.example/aanbod/zonder-datum/"] is None and found["https://proef.example/"] is None


def test_robots_are_told_where_the_sitemap_is(folder):
    folder.build(base_url="https://x.example/sub")
    assert "Sitemap: https://x.example/sub/sitemap.xml" in folder.page("robots.txt").splitlines()


def test_a_site_may_have_its_own_robots_txt(folder):
    folder.write("static/robots.txt", "User-agent: *\nDisallow: /\n")
    assert folder.build().published
    assert folder.page("robots.txt") == "User-agent: *\nDisallow: /\n"


def test_a_sitemap_that_grows_too_large_becomes_a_list_of_sitemaps(folder):
    found = planned(folder)
    catalogue = read_catalogue(folder.root, theme_folder(), TODAY).catalogue
    known = Projections(catalogue, Settings(today=TODAY, theme_assets=ASSETS))
    parts = {one.path: one for one in sitemap_artifacts(known, found.artifacts, most=4)}
    whole = pages_in(write_sitemap(at(found, "sitemap.xml").inputs))
    assert parts["sitemap.xml"].family == "sitemap-index"
    assert parts["sitemap.xml"].inputs.addresses == tuple(f"sitemap-{number}.xml" for number in range(1, -(-len(whole) // 4) + 1))
    together = [page for at_, one in parts.items() if one.family == "sitemap" for page in pages_in(write_sitemap(one.inputs)).items()]
    assert dict(together) == whole and len(together) == len(whole)


# --- what others show of a page ---------------------------------------------------------------------------------------


def test_what_is_not_a_page_of_its_own_has_no_canonical_address(folder):
    folder.build()
    assert 'rel="canonical"' not in folder.page("404.html") and "noindex" in folder.page("404.html")


def test_every_page_tells_others_what_it_is(folder):
    folder.build()
    for path, kind in (("index.html", "website"), ("verhalen/verhaal/index.html", "article")):
        found = {one.attrib["property"]: one.attrib["content"] for one in elements(folder.page(path).encode()) if "property" in one.attrib}
        assert found["og:type"] == kind and found["og:locale"] == "nl_NL" and found["og:url"].startswith("https://proef.example/")
        assert found["og:site_name"] == "Proefcatalogus" and found["og:title"]
        assert found.get("article:published_time") == ("2026-11-03" if kind == "article" else None)
