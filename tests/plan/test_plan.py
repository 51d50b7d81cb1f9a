"""What is planned: which artifacts a catalogue has on a day, where they lie, and when that changes."""

import datetime
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from plgsite.plan.plan import Change
from tests.plan.planned import EDITIONS, STARTS, at, family, paths, planned
from tests.reading import elements, links_of_pdf, says, text_of_html
from tests.support import BASE, TODAY, SiteFolder, programme, site, told

ONE_DAY = datetime.timedelta(days=1)


@pytest.fixture
def folder(tmp_path) -> SiteFolder:
    """A site with a record of every kind that has a page."""
    made = site(tmp_path)
    links = "themes: [leiderschap]\nlocations: [breda]\nteachers: [jansen]\n"
    made.write("content/programmes/a.md", programme(links + EDITIONS, "## Inhoud\n\nTekst.\n"))
    made.write("content/pages/over.md", "---\ntitle: Over ons\n---\nLees [](programme:a).\n")
    made.write("content/stories/verhaal.md", "---\ntitle: Een verhaal\nsummary: Kort.\nprogrammes: [a]\n---\nTekst.\n")
    made.write("content/scans/scan.yaml", f"title: Een scan\n{SCALE}")
    return made


def add_to_site(folder: SiteFolder, text: str) -> None:
    folder.write("content/site.yaml", (folder.root / "content/site.yaml").read_text(encoding="utf-8") + text)


# --- addresses --------------------------------------------------------------------------------------------------------

DUTCH = {
    "index.html",
    "404.html",
    "aanbod/index.html",
    "aanbod/studiegids.pdf",
    "aanbod/a/index.html",
    "aanbod/a/brochure/index.html",
    "aanbod/a/brochure/a.pdf",
    "aanbod/op/type/leergang/index.html",
    "aanbod/op/thema/leiderschap/index.html",
    "aanbod/op/locatie/breda/index.html",
    "aanbod/op/start/2027-03/index.html",
    "themas/leiderschap/index.html",
    "themas/index.html",
    "locaties/index.html",
    "docenten/index.html",
    "locaties/breda/index.html",
    "locaties/zwolle/index.html",
    "docenten/jansen/index.html",
    "agenda/index.html",
    "agenda/2027-03/index.html",
    "nieuw/index.html",
    "vergelijken/index.html",
    "verhalen/index.html",
    "verhalen/verhaal/index.html",
    "scans/scan/index.html",
    "over/index.html",
    "_headers",
    ".htaccess",
    "manifest.webmanifest",
    "robots.txt",
    "licences.txt",
    "agenda.ics",
    "aanbod/a/agenda.ics",
    "sitemap.xml",
    "zoeken/index.html",
}
ENGLISH = {
    "nieuw": "new",
    "vergelijken": "compare",
    "aanbod": "courses",
    "studiegids.pdf": "catalogue.pdf",
    "op": "by",
    "thema": "theme",
    "locatie": "location",
    "themas": "themes",
    "locaties": "locations",
    "docenten": "teachers",
    "verhalen": "stories",
    "zoeken": "search",
}


def assets_apart(found: set[str]) -> set[str]:
    return {path for path in found if not path.startswith("assets/")}


def test_a_dutch_site_has_dutch_addresses(folder):
    records = (
        "aanbod/a",
        "themas/leiderschap",
        "locaties/breda",
        "locaties/zwolle",
        "docenten/jansen",
        "verhalen/verhaal",
        "scans/scan",
        "over",
    )
    entries = {f"zoeken/index/{kind}/{record}.bin" for record in records for kind in ("entries", "texts")}
    assert assets_apart(paths(planned(folder))) == DUTCH | entries | {"aanbod/op/voertaal/nl/index.html"}


def test_an_english_site_has_english_addresses(folder):
    add_to_site(folder, "languages: [en]\n")
    expected = {"/".join(ENGLISH.get(word, word) for word in path.split("/")) for path in DUTCH}
    found = {path for path in assets_apart(paths(planned(folder))) if not path.startswith(("search/index/entries/", "search/index/texts/"))}
    assert found == expected | {"courses/by/language/en/index.html"}


def test_a_slug_is_the_address_and_the_id_is_not(folder):
    folder.write("content/programmes/a.md", programme("slug: leidinggeven\n"))
    found = paths(planned(folder))
    assert "aanbod/leidinggeven/brochure/leidinggeven.pdf" in found
    assert not any(path.startswith("aanbod/a/") for path in found)


def test_an_alias_is_a_page_that_leads_on_and_a_line_for_the_host(folder):
    folder.write("content/programmes/a.md", programme("aliases: [/oud/a/, vroeger.html]\n"))
    found = planned(folder)
    assert {artifact.path for artifact in family(found, "redirect")} == {"oud/a/index.html", "vroeger.html"}
    moves = at(found, "_redirects").inputs.moves
    assert [(move.old, move.new) for move in moves] == [("oud/a/", "aanbod/a/"), ("vroeger.html", "aanbod/a/")]


def test_assets_carry_the_digest_of_their_bytes(folder):
    found = {artifact.path for artifact in planned(folder).artifacts if artifact.path.startswith("assets/")}
    assert {path for path in found if "site" in path} == {"assets/site-2222222222.css", "assets/site-3333333333.js"}


def test_static_files_lie_where_they_lay(folder):
    assert {"CNAME", "well/known.txt"} <= paths(planned(folder, static=("static/CNAME", "static/well/known.txt")))


# --- links that work, wherever the site lies --------------------------------------------------------------------------

POINTERS = (("a", "href"), ("link", "href"), ("img", "src"), ("script", "src"), ("video", "src"), ("video", "poster"), ("form", "action"))


def pointers(page: bytes) -> Iterator[str]:
    for element in elements(page):
        for tag, name in POINTERS:
            if element.tag == tag and name in element.attrib:
                yield element.attrib[name]


def ids(page: bytes) -> set[str]:
    return {element.attrib["id"] for element in elements(page) if "id" in element.attrib}


def broken(files: dict[str, bytes], base: str) -> list[tuple[str, str]]:
    """Page and link of every link to this site that leads to no file of it, or to no place on its page."""
    found = []
    for path, data in files.items():
        for link in pointers(data) if path.endswith(".html") else ():
            whole = urlsplit(urljoin(base + path.removesuffix("index.html"), link))
            if whole.scheme not in ("http", "https") or whole.netloc != urlsplit(base).netloc:
                continue
            below = whole.path.startswith(urlsplit(base).path)
            inside = unquote(whole.path).removeprefix(urlsplit(base).path) if below else "outside the base"
            file = inside + "index.html" if inside.endswith("/") or not inside else inside
            if file not in files or (whole.fragment and file.endswith(".html") and unquote(whole.fragment) not in ids(files[file])):
                found.append((path, link))
    return found


@pytest.mark.parametrize("base", ["https://x.example", "https://x.example/sub/", "https://x.example/sub/onder"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_link_inside_the_site_works_under_every_base_address(folder, base, language):
    catalogue, stories = ("/courses/", "/stories/") if language == "en" else ("/aanbod/", "/verhalen/")
    menu = f"menu: [{{label: Aanbod, to: {catalogue}}}, {{label: Over, to: page:over}}]\nfooter: [{{label: Verhalen, to: {stories}}}]\n"
    teaser = "teasers: [{title: Scan, to: scan:scan, image: {file: /media/x.svg, alt: Iets}}]\nblocks: {home: [teasers, stories]}\n"
    add_to_site(folder, f"languages: [{language}]\nbrand: {{logo: /media/x.svg}}\n{menu}{teaser}")
    folder.write("content/media/x.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>')
    text = "## Eerst\n\n[naar boven](#eerst), ![iets](/media/x.svg) en [](story:verhaal).\n"
    folder.write("content/pages/anker.md", f"---\ntitle: Anker\n---\n{text}")
    outcome = folder.build(base_url=base, brochures=True)
    assert outcome.published, told(outcome)
    files, root = folder.published(), base.rstrip("/") + "/"
    assert sum(len(list(pointers(data))) for path, data in files.items() if path.endswith(".html")) > 100
    assert broken(files, root) == []
    pdf = next(data for path, data in files.items() if path.endswith(".pdf"))
    inside = [link for link in links_of_pdf(pdf).split() if link.startswith("https://x.example")]
    assert inside and all(link.startswith(root) and not link.startswith(root + "/") for link in inside)


def test_addresses_for_others_are_complete_and_begin_with_the_base(folder):
    folder.build(base_url="https://x.example/sub")
    page = folder.page("aanbod/a/index.html")
    assert '<link rel="canonical" href="https://x.example/sub/aanbod/a/">' in page
    assert '<meta property="og:url" content="https://x.example/sub/aanbod/a/">' in page


# --- the catalogue, page by page --------------------------------------------------------------------------------------


@pytest.fixture
def five(tmp_path) -> SiteFolder:
    made = site(tmp_path)
    add_to_site(made, "catalogue: {page_size: 2}\n")
    for number in range(1, 6):
        made.write(f"content/programmes/p{number}.md", programme().replace("Een leergang", f"Leergang {number}"))
    return made


def test_the_catalogue_is_divided_into_pages_and_names_every_programme_once(five):
    found = sorted(family(planned(five), "catalogue"), key=lambda artifact: artifact.inputs.paging.number)
    assert [artifact.path for artifact in found] == ["aanbod/index.html", "aanbod/pagina/2/index.html", "aanbod/pagina/3/index.html"]
    assert [[card.id for card in artifact.inputs.cards] for artifact in found] == [["p1", "p2"], ["p3", "p4"], ["p5"]]
    assert all(artifact.inputs.paging.total == 5 for artifact in found)


def test_every_page_of_the_catalogue_leads_to_its_neighbours(five):
    five.build(base_url="https://x.example/sub")
    for number, (previous, following) in {1: ("", "pagina/2/"), 2: ("", "pagina/3/"), 3: ("pagina/2/", "")}.items():
        page = five.page("aanbod/index.html" if number == 1 else f"aanbod/pagina/{number}/index.html")
        assert ('rel="next"' in page) == bool(following) and f'href="/sub/aanbod/{following}"' in page
        assert ('rel="prev"' in page) == (number > 1) and f'href="/sub/aanbod/{previous}"' in page


def test_a_full_last_page_is_followed_by_no_empty_one(five):
    five.remove("content/programmes/p5.md")
    assert len(family(planned(five), "catalogue")) == 2


def test_a_catalogue_without_programmes_is_one_page(tmp_path):
    found = family(planned(site(tmp_path)), "catalogue")
    assert [artifact.path for artifact in found] == ["aanbod/index.html"]


def test_programmes_stand_in_the_order_of_the_alphabet(tmp_path):
    made = site(tmp_path)
    for id, title in {"a": "Zomerweek", "b": "élan", "c": "Drumworkshop"}.items():
        made.write(f"content/programmes/{id}.md", programme().replace("Een leergang", title))
    assert [card.title for card in family(planned(made), "catalogue")[0].inputs.cards] == ["Drumworkshop", "élan", "Zomerweek"]


# --- records that are not there today, or not in lists ----------------------------------------------------------------


def lists_of(found: Any) -> set[str]:
    """The programmes on all cards of all pages."""
    named = ("cards", "featured", "next_starts", "related")
    pages = [artifact.inputs for artifact in found.artifacts if artifact.family != "stories"]
    return {card.id for inputs in pages for name in named for card in getattr(inputs, name, ())}


def test_an_unlisted_programme_has_a_page_and_stands_in_no_list(folder):
    folder.write("content/programmes/b.md", programme(f"listed: false\nthemes: [leiderschap]\nlocations: [breda]\n{EDITIONS}"))
    add_to_site(folder, "home: {featured: [b]}\n")
    found = planned(folder)
    assert "aanbod/b/index.html" in paths(found)
    assert lists_of(found) == {"a"}


ABSENT = {"draft": "draft: true\n", "future": f"publish_on: {TODAY + ONE_DAY}\n", "expired": f"expires_on: {TODAY}\n"}


@pytest.mark.parametrize("why", ABSENT)
def test_what_is_not_published_today_has_no_page_and_stands_in_no_list(folder, why):
    folder.write("content/programmes/b.md", programme(ABSENT[why] + "themes: [leiderschap]\n"))
    found = planned(folder)
    assert not any(path.startswith("aanbod/b/") for path in paths(found))
    assert lists_of(found) == {"a"}


@pytest.mark.parametrize("more", [f"publish_on: {TODAY}\n", f"expires_on: {TODAY + ONE_DAY}\n"])
def test_a_record_is_there_from_its_first_day_and_gone_on_the_day_it_expires(folder, more):
    folder.write("content/programmes/b.md", programme(more))
    assert "aanbod/b/index.html" in paths(planned(folder))


SCALE = "series: [{id: nu, label: Nu}]\ndimensions: [{title: Een}, {title: Twee}, {title: Drie}]\n"
HIDDEN = {
    "programme": ("content/programmes/weg.md", programme("expires_on: 2020-01-02\n").replace("Een leergang", "Verborgen")),
    "theme": ("content/themes.yaml", "leiderschap: {title: Leiderschap}\nweg: {title: Verborgen, expires_on: 2020-01-02}\n"),
    "location": (
        "content/locations.yaml",
        "breda: {name: Breda}\nzwolle: {name: Zwolle}\nweg: {name: Verborgen, expires_on: 2020-01-02}\n",
    ),
    "teacher": ("content/teachers.yaml", "jansen: {name: J. Jansen}\nweg: {name: Verborgen, expires_on: 2020-01-02}\n"),
    "story": ("content/stories/weg.md", "---\ntitle: Verborgen\nsummary: Kort.\nexpires_on: 2020-01-02\n---\n"),
    "page": ("content/pages/weg.md", "---\ntitle: Verborgen\nexpires_on: 2020-01-02\n---\n"),
    "scan": ("content/scans/weg.yaml", f"title: Verborgen\nexpires_on: 2020-01-02\n{SCALE}"),
}


def links_to_nothing(page: bytes) -> list[str]:
    """Links of a page with an empty address, and links around the words of the hidden record."""
    return [
        element.attrib.get("href", "")
        for element in elements(page)
        if element.tag == "a" and ("Verborgen" in "".join(element.itertext()) or not element.attrib.get("href"))
    ]


@pytest.mark.parametrize("kind", HIDDEN)
def test_prose_that_links_to_what_is_no_longer_published_shows_its_title_without_a_link(folder, kind):
    folder.write(*HIDDEN[kind])
    folder.write("content/pages/over.md", f"---\ntitle: Over ons\n---\nZie ook [eens]({kind}:weg) en []({kind}:weg).\n")
    assert folder.build().published
    page = folder.page("over/index.html").encode()
    assert says(text_of_html(page), "Zie ook eens en Verborgen")
    assert links_to_nothing(page) == []


FIELDS = {
    "locations": "location",
    "teachers": "teacher",
    "pathways": "programme",
    "options": "programme",
    "editions": "location",
    "meetings": "location",
}
NAMING = {
    "locations": "locations: [weg]\n",
    "teachers": "teachers: [weg]\n",
    "pathways": "pathways: {to: [{programme: weg}]}\n",
    "options": "options: [{title: Verborgen, programme: weg}]\n",
    "editions": f"editions: [{{id: een, location: weg, starts: {STARTS}}}]\n",
    "meetings": f"editions: [{{id: een, dates: [{{date: {STARTS}, start: '09:30', location: weg}}]}}]\n",
}


@pytest.mark.parametrize("name", list(NAMING))
def test_a_programme_that_names_what_is_no_longer_published_shows_its_title_without_a_link(folder, name):
    folder.write(*HIDDEN[FIELDS[name]])
    folder.write("content/programmes/a.md", programme(NAMING[name]))
    assert folder.build(brochures=True).published
    for path in ("aanbod/a/index.html", "aanbod/a/brochure/index.html"):
        page = folder.page(path).encode()
        assert says(text_of_html(page), "Verborgen")
        assert links_to_nothing(page) == []


def test_a_menu_leaves_out_what_is_not_published(folder):
    folder.write(*HIDDEN["page"])
    add_to_site(
        folder, "menu: [{label: Verborgen, to: page:weg}, {label: Over, to: page:over}]\nfooter: [{label: Verborgen, to: page:weg}]\n"
    )
    frame = at(planned(folder), "index.html").inputs.frame
    assert [link.label for link in (*frame.menu, *frame.footer)] == ["Over"]


def test_a_story_does_not_lead_to_a_programme_that_is_not_published(folder):
    folder.write("content/programmes/a.md", programme("draft: true\n"))
    folder.write("content/pages/over.md", "---\ntitle: Over ons\n---\n")
    folder.build()
    assert broken(folder.published(), "https://proef.example/") == []


# --- brochures --------------------------------------------------------------------------------------------------------


def test_a_programme_without_a_brochure_has_neither_of_them_and_does_not_offer_one(folder):
    folder.write("content/programmes/a.md", programme("brochure: {enabled: false}\n"))
    found = planned(folder)
    assert not any("brochure" in path for path in paths(found))
    assert at(found, "aanbod/a/index.html").inputs.brochure is None


def test_a_site_planned_without_brochures_has_none(folder):
    assert not any("brochure" in path for path in paths(planned(folder, brochures=False)))


# --- the plan as a whole ----------------------------------------------------------------------------------------------


def test_the_artifacts_stand_in_order_of_path_and_no_path_is_planned_twice(folder):
    found = [artifact.path for artifact in planned(folder).artifacts]
    assert found == sorted(found) and len(found) == len(set(found))


def test_what_a_page_may_show_facts_of_comes_before_pages_and_lists(folder):
    ranks = {artifact.medium: set() for artifact in planned(folder).artifacts}
    for artifact in planned(folder).artifacts:
        ranks[artifact.medium].add(artifact.rank)
    assert ranks.pop("page") <= {1, 2} and ranks.pop("data") <= {0, 1, 2}
    assert all(found == {0} for found in ranks.values())


def test_the_same_catalogue_and_day_give_the_same_plan(folder):
    assert planned(folder) == planned(folder)


def test_a_day_on_which_nothing_changes_gives_the_same_plan(folder):
    assert planned(folder, today=TODAY) == planned(folder, today=TODAY + ONE_DAY)


def test_a_day_on_which_something_changes_gives_another(folder):
    assert planned(folder, today=STARTS) != planned(folder, today=STARTS + ONE_DAY)


@pytest.mark.parametrize("path", ["static/aanbod/index.html", "static/Aanbod/A/index.html", "static/404.html"])
def test_a_path_that_two_things_want_is_a_collision_also_where_case_does_not_count(folder, path):
    found = planned(folder, static=(path,))
    assert path.removeprefix("static/") in found.collisions


def test_an_alias_that_is_a_page_of_the_site_is_a_collision(folder):
    folder.write("content/pages/over.md", "---\ntitle: Over ons\naliases: [agenda/]\n---\n")
    assert planned(folder).collisions == ("agenda/index.html",)


def test_an_alias_waits_until_the_record_whose_address_it_is_has_expired(folder):
    folder.write("content/pages/over.md", "---\ntitle: Over ons\naliases: [/oude-pagina/]\n---\n")
    folder.write("content/pages/oude-pagina.md", f"---\ntitle: Oud\nexpires_on: {TODAY + ONE_DAY}\n---\n")
    assert family(planned(folder), "redirect") == []
    folder.write("content/pages/oude-pagina.md", f"---\ntitle: Oud\nexpires_on: {TODAY}\n---\n")
    assert [one.path for one in family(planned(folder), "redirect")] == ["oude-pagina/index.html"]


def test_the_brochure_and_the_calendar_move_with_the_programme(folder):
    folder.write(
        "content/programmes/a.md",
        programme(f"slug: nieuw-woord\naliases: [/aanbod/a/]\neditions:\n  - id: x\n    starts: {TODAY + ONE_DAY}\n"),
    )
    moves = {move.old: move.new for move in at(planned(folder), "_redirects").inputs.moves}
    assert moves == {
        "aanbod/a/": "aanbod/nieuw-woord/",
        "aanbod/a/brochure/": "aanbod/nieuw-woord/brochure/",
        "aanbod/a/brochure/a.pdf": "aanbod/nieuw-woord/brochure/nieuw-woord.pdf",
        "aanbod/a/agenda.ics": "aanbod/nieuw-woord/agenda.ics",
    }
    assert {one.path for one in family(planned(folder), "redirect")} == {"aanbod/a/index.html", "aanbod/a/brochure/index.html"}


def test_a_site_without_collisions_has_none(folder):
    assert planned(folder, static=("static/CNAME",)).collisions == ()


# --- the next change --------------------------------------------------------------------------------------------------


def test_the_next_change_is_the_first_day_on_which_a_page_would_differ(folder):
    assert planned(folder).next_change == Change(on=STARTS + ONE_DAY, title="Een leergang", what="has started")


def test_the_end_of_enrolment_is_a_change(folder):
    enrol_by = STARTS - 10 * ONE_DAY
    folder.write("content/programmes/a.md", programme(f"editions: [{{id: een, starts: {STARTS}, status: open, enrol_by: {enrol_by}}}]\n"))
    assert planned(folder).next_change == Change(on=enrol_by + ONE_DAY, title="Een leergang", what="can no longer be enrolled in")


def test_the_end_of_an_edition_is_a_change(folder):
    ends = STARTS + 30 * ONE_DAY
    folder.write("content/programmes/a.md", programme(f"editions: [{{id: een, starts: {STARTS}, ends: {ends}}}]\n"))
    change = planned(folder, today=STARTS + ONE_DAY).next_change
    assert change == Change(on=ends + ONE_DAY, title="Een leergang", what="has ended")


def test_the_end_of_a_price_is_a_change(folder):
    folder.write("content/programmes/a.md", programme("prices: [{amount: 100, valid_until: 2026-12-31}]\n"))
    assert planned(folder).next_change == Change(on=datetime.date(2027, 1, 1), title="Een leergang", what="no longer costs €100")


def test_the_next_change_names_the_price_that_ends_and_the_one_that_begins(folder):
    early = '{amount: "1150", per: person, label: Vroeg, headline: true, valid_until: 2026-12-31}'
    folder.write("content/programmes/a.md", programme(f"prices: [{early}, {{amount: 2450, valid_from: 2027-01-01}}]\n"))
    assert planned(folder).next_change == Change(
        on=datetime.date(2027, 1, 1), title="Een leergang", what="no longer costs €1,150 per person (Vroeg) and costs €2,450"
    )


def test_a_price_of_something_beside_the_programme_is_named_with_what_it_is_for(folder):
    folder.write("content/programmes/a.md", programme("options: [{title: Boek, price: {amount: 40, valid_from: 2027-01-01}}]\n"))
    assert planned(folder).next_change == Change(on=datetime.date(2027, 1, 1), title="Een leergang", what="costs €40 (Boek)")


@pytest.mark.parametrize(("more", "what"), [("publish_on", "is published"), ("expires_on", "expires")])
def test_the_first_and_the_last_day_of_a_record_are_changes(folder, more, what):
    folder.write("content/pages/over.md", f"---\ntitle: Over ons\n{more}: {TODAY + ONE_DAY}\n---\n")
    assert planned(folder).next_change == Change(on=TODAY + ONE_DAY, title="Over ons", what=what)


def test_a_draft_changes_nothing_by_itself(folder):
    folder.write("content/pages/over.md", "---\ntitle: Over ons\n---\nTekst.\n")
    folder.write("content/programmes/a.md", programme(f"draft: true\npublish_on: {TODAY + ONE_DAY}\n{EDITIONS}"))
    assert planned(folder).next_change is None


def test_on_the_day_of_a_change_the_next_one_is_told(folder):
    assert planned(folder, today=STARTS + ONE_DAY).next_change is None


# --- addresses of the theme's assets ----------------------------------------------------------------------------------


@pytest.mark.parametrize("brand", ["brand: {primary: '#7a1f5c'}\n", "brand: {fonts: {text: fonts}}\n"])
def test_the_styles_of_the_brand_have_another_address_when_its_colours_or_fonts_are_others(folder, brand):
    folder.write("content/fonts/Eigen-Regular.ttf", "")

    def address() -> str:
        found = planned(folder, fonts={"content/fonts/Eigen-Regular.ttf": "5" * 32})
        return next(one.path for one in found.artifacts if one.medium == "style")

    before = address()
    add_to_site(folder, brand)
    assert address() != before


@pytest.mark.parametrize(
    ("language", "audience", "usual", "own"),
    [
        ("nl", "company", "docenten", "trainers"),
        ("en", "company", "teachers", "trainers"),
        ("en", "care", "teachers", "trainers"),
        ("nl", "care", "docenten", "docenten"),
        ("nl", "school", "docenten", "docenten"),
    ],
)
def test_those_who_teach_stand_at_the_word_of_the_audience_and_the_usual_address_leads_there(tmp_path, language, audience, usual, own):
    given = BASE["content/site.yaml"] + f"audience: {audience}\nlanguages: [{language}]\n"
    teachers = "anna: {name: Anna}\nbo: {name: Bo, aliases: [/docenten/bo-b/]}\n"
    made = site(tmp_path, base={**BASE, "content/site.yaml": given, "content/teachers.yaml": teachers})
    assert made.build().published
    assert "<h1" in made.page(f"{own}/anna/index.html")
    if usual != own:
        assert f'content="0; url=/{own}/anna/"' in made.page(f"{usual}/anna/index.html")
        assert f"/{usual}/anna/ /{own}/anna/ 301" in made.page("_redirects")
    assert f"/docenten/bo-b/ /{own}/bo/ 301" in made.page("_redirects")


def test_an_address_that_is_claimed_or_gone_does_not_lead_to_the_word_of_the_audience(tmp_path):
    given = BASE["content/site.yaml"] + "audience: company\ngone: [/docenten/bo/]\n"
    teachers = "anna: {name: Anna}\nbo: {name: Bo, aliases: [/docenten/anna/]}\n"
    made = site(tmp_path, base={**BASE, "content/site.yaml": given, "content/teachers.yaml": teachers})
    assert made.build().published
    told = made.page("_redirects").splitlines()
    assert [line for line in told if line.startswith("/docenten/")] == ["/docenten/anna/ /trainers/bo/ 301", "/docenten/bo/ /404.html 410"]
