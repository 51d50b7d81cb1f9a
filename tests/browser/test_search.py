"""Full-text search in a browser: what is found and in which order, what is said of it, filters, keyboard, and the address to share."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.support import programme, site


def page_of(name: str, title: str, body: str = "", more: str = "") -> str:
    """A programme file as `tests.support.site` reads it. What names it `name` sorts by has nothing to do with what it says."""
    text = programme(more, body).replace("title: Een leergang", f"title: {title}")
    return f"-- content/programmes/{name}.md --\n{text}"


def _edition(day: str, place: str) -> str:
    return f"locations: [{place}]\neditions:\n  - {{id: {place}-1, location: {place}, starts: {day}}}\n"


def _price(amount: str) -> str:
    return f'prices:\n  - {{amount: "{amount}", per: person, vat: exempt}}\n'


CATALOGUE = "\n".join(
    [
        # One word in four ways: as it is, in another form, in a form of the same stem, as a part. Their names are in the other order.
        page_of("z1", "Uitgesproken", "Er is begeleiding bij."),
        page_of("y2", "Veelvuldig", "Er zijn begeleidingen bij."),
        page_of("x3", "Verwant", "Een begeleider komt langs."),
        page_of("w4", "Samengesteld", "Er is schoolbegeleiding bij."),
        # Where a word stands
        page_of("b-prose", "Gewoon", "Over leerlijnen, leerlijnen, leerlijnen en nog eens leerlijnen."),
        page_of("c-title", "Leerlijnen maken", "Kort."),
        # One word or two, a hyphen, a code, a synonym
        page_of("taal-a", "Eerste", "De taalcoördinator vertelt."),
        page_of("taal-b", "Tweede", "Over taal, en de coördinator van een afdeling."),
        page_of("elearning", "Derde", "Een e-learning vooraf."),
        page_of("code-3", "Vierde", "Kort.", "code: PLG-3\n"),
        page_of("code-4", "Vijfde", "Met 3 boeken.", "code: PLG-4\n"),
        page_of("bhv", "Zesde", "Over bedrijfshulpverlening."),
        # Facts
        page_of("breda-januari", "Muziek in Breda", "Muziek maken.", _edition("2027-01-14", "breda") + _price("900.00")),
        page_of("zwolle-maart", "Muziek voor later", "Muziek luisteren.", _edition("2027-03-11", "zwolle") + _price("300.00")),
        page_of("zonder", "Muziek zonder plaats", "Muziek lezen."),
        page_of("mentor", "Een mentor worden", "Voor mentoren."),
        *(page_of(f"vol-{n:02}", f"Volgend nummer {n}", "Over vergaderen.") for n in range(12)),
    ]
)


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory, serve) -> str:
    """The address of a small catalogue whose pages say one thing each."""
    root: Path = tmp_path_factory.mktemp("catalogue")
    assert site(root, CATALOGUE).build(search=True).published
    return serve(root / "output")


@pytest.fixture
def ask(new_page, catalogue):
    """Types a question in the page to search on, and gives the page when it is answered."""
    page = new_page(at=catalogue)

    def ask(query: str, at: str = catalogue):
        page.goto(f"{at}/zoeken/")
        page.locator("#q").press_sequentially(query)
        told(page, f"‘{query.strip()}’")
        return page

    return ask


@pytest.fixture
def search_page(page, site):
    page.goto(f"{site}/zoeken/")
    return page


def told(page, about: str = "") -> str:
    """What the page says of a search, as soon as it says something (of this)."""
    said = page.locator("[data-found] [role=status]")
    expect(said).to_contain_text(about or re.compile(r"\w"))
    return said.inner_text()


def titles(page) -> list[str]:
    return page.locator(".hits h3").all_inner_texts()


def chips(page) -> list[str]:
    return page.locator("[data-found] .chips button").all_inner_texts()


# --- what is found, in which order


def test_exact_words_come_first_then_other_forms_then_kin_then_parts_of_words(ask):
    assert titles(ask("begeleiding")) == ["Uitgesproken", "Veelvuldig", "Verwant", "Samengesteld"]


def test_a_title_weighs_more_than_any_number_of_words_in_prose(ask):
    assert titles(ask("leerlijnen")) == ["Leerlijnen maken", "Gewoon"]


def test_a_word_is_found_in_a_compound_and_a_compound_in_two_words(ask):
    assert titles(ask("coördinator")) == ["Tweede", "Eerste"]
    assert titles(ask("taal coördinator"))[:2] == ["Tweede", "Eerste"]
    assert titles(ask("taalcoördinator"))[:2] == ["Eerste", "Tweede"]


@pytest.mark.parametrize("typed", ["e-learning", "elearning", "e learning", "E‑Learning"])
def test_a_hyphen_a_blank_and_neither_find_the_same(ask, typed):
    assert titles(ask(typed))[0] == "Derde"


def test_a_code_is_found_as_it_is_and_no_other(ask):
    assert titles(ask("PLG-3")) == titles(ask("plg3")) == ["Vierde"]
    assert titles(ask("plg")) == ["Vierde", "Vijfde"]


def test_a_synonym_of_the_field_is_found_and_marked(ask):
    page = ask("bhv")
    assert titles(page) == ["Zesde"]
    expect(page.locator(".hits mark")).to_have_text(["bedrijfshulpverlening"])


def test_the_last_word_is_found_while_it_is_being_typed(ask):
    assert titles(ask("bedrijfsh")) == ["Zesde"]
    assert titles(ask("mento")) == titles(ask("mentoren")) == titles(ask("mentor")) == ["Een mentor worden"]


def test_pages_with_most_of_the_words_come_first(ask):
    found = titles(ask("muziek mentor luisteren"))
    assert found[0] == "Muziek voor later" and {"Een mentor worden", "Muziek in Breda"} <= {*found}


# --- what is said of it


def test_a_word_that_stands_nowhere_is_said_and_the_others_are_found(ask):
    page = ask("mentor xyzzy")
    assert "Geen bladzijde met ‘xyzzy’; wel met ‘mentor’." in told(page)
    assert titles(page) == ["Een mentor worden"]


def test_words_near_to_one_that_stands_nowhere_are_offered_and_followed(ask):
    page = ask("mentoern worden")
    near = page.locator(".search-near button").first
    assert near.inner_text() == "‘mentoren’" and "Bedoelde u" in told(page)
    near.press("Enter")
    told(page, "resultaat voor ‘mentoren worden’")
    expect(page.locator("#q")).to_be_focused()
    assert titles(page) == ["Een mentor worden"] and page.url.endswith("?q=mentoren+worden")


def test_no_page_at_all_leaves_the_list_from_a_to_z(ask):
    page = ask("xqzw")
    assert "Niets gevonden" in told(page) and page.locator("[data-a-to-z]").is_visible() and titles(page) == []


def test_the_text_of_a_result_is_fetched_when_it_comes_into_sight(search_page):
    asked = []
    search_page.on("request", lambda request: asked.append(request.url))
    search_page.fill("#q", "school")
    told(search_page)
    search_page.wait_for_load_state("networkidle")
    texts = [url for url in asked if "/texts/" in url]
    assert len([url for url in asked if "/entries/" in url]) == 10 and 0 < len(texts) < 10
    search_page.locator(".hits > li").last.scroll_into_view_if_needed()
    expect(search_page.locator(".hits > li").last.locator("mark").first).to_be_visible()


def test_results_say_kind_and_facts_and_mark_the_words(search_page):
    search_page.fill("#q", "leerteams")
    assert "‘leerteams’" in told(search_page)
    first = search_page.locator(".hits > li").first
    assert first.locator(".kicker").inner_text()
    expect(first.locator("mark").first).to_be_visible()
    search_page.click(".hits > li:first-child a")
    assert search_page.locator("h1").count() == 1


def test_forms_of_a_word_find_each_other_in_number(search_page):
    search_page.fill("#q", "leerteams")
    plural = told(search_page)
    search_page.fill("#q", "leerteam ")
    assert told(search_page, "‘leerteam’").split()[0] == plural.split()[0] != "Niets"


# --- facts among the words


@pytest.mark.parametrize(
    "query, names, first",
    [
        ("muziek zwolle", ["Locatie: Zwolle"], ["Muziek voor later"]),
        ("muziek januari", ["Startmaand: januari 2027"], ["Muziek in Breda"]),
        ("januari 2027 muziek", ["Startmaand: januari 2027"], ["Muziek in Breda"]),
        ("muziek onder 500", ["Hoogstens € 500"], ["Muziek voor later"]),
        ("muziek vanaf € 500", ["Vanaf € 500"], ["Muziek in Breda"]),
        ("muziek breda zwolle", ["Locatie: Breda", "Locatie: Zwolle"], ["Muziek in Breda", "Muziek voor later"]),
        ("muziek breda januari", ["Locatie: Breda", "Startmaand: januari 2027"], ["Muziek in Breda"]),
    ],
)
def test_facts_among_the_words_become_filters(ask, query, names, first):
    page = ask(query)
    assert [name.replace("\xa0", " ") for name in chips(page)] == names
    assert titles(page) == first


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("muziek vanaf 2027", []),
        ("muziek tot 2027", []),
        ("muziek tot € 2027", ["Hoogstens € 2.027"]),
        ("muziek tot 2000", ["Hoogstens € 2.000"]),
    ],
)
def test_a_year_without_a_sign_of_money_is_no_price(ask, query, names):
    assert [name.replace("\xa0", " ") for name in chips(ask(query))] == names


def test_a_filter_is_taken_off_by_keyboard_and_its_word_is_looked_for(ask):
    page = ask("muziek breda zwolle")
    chip = page.get_by_role("button", name="Locatie: Zwolle, haal dit filter weg")
    chip.press("Enter")
    expect(page.locator("[data-found] .chips button")).to_have_text(["Locatie: Breda"])
    expect(page.locator("[data-found] .chips button")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("[data-found] .chips")).to_be_hidden()
    expect(page.locator("[role=status]")).to_be_focused()
    assert "Muziek zonder plaats" in titles(page)


def test_a_filter_that_was_taken_off_stays_off_in_the_address_and_comes_back_with_back(ask):
    page = ask("muziek zwolle")
    page.locator("[data-found] .chips button").click()
    expect(page.locator("[data-found] .chips")).to_be_hidden()
    page.reload()
    told(page)
    assert chips(page) == [] and len(titles(page)) > 1
    page.go_back()
    expect(page.locator("[data-found] .chips button")).to_have_text(["Locatie: Zwolle"])


def test_a_filter_that_leaves_nothing_is_said_and_left_out(ask):
    page = ask("mentor zwolle")
    assert "Met ‘Locatie: Zwolle’ erbij is er niets" in told(page)
    assert chips(page) == [] and titles(page)[0] == "Een mentor worden"


def test_a_place_alone_lists_all_that_is_there(ask):
    page = ask("zwolle")
    assert chips(page) == ["Locatie: Zwolle"] and {"Zwolle", "Muziek voor later"} == {*titles(page)}


# --- the page


def test_nothing_is_loaded_until_somebody_types(search_page):
    asked = []
    search_page.on("request", lambda request: asked.append(request.url))
    search_page.reload(wait_until="networkidle")
    late = re.compile(r"/index/|/search-(engine|words|filters|excerpt|near)-")
    assert not [url for url in asked if late.search(url) and not url.endswith(".css")]
    search_page.locator("#q").press_sequentially("leer")
    told(search_page)
    assert [url for url in asked if url.endswith("/zoeken/index/start.bin")]


def test_the_address_holds_the_question_and_back_works(page, site):
    page.goto(f"{site}/zoeken/?q=wiskunde%20en%20taal")
    assert page.input_value("#q") == "wiskunde en taal" and told(page)
    page.fill("#q", "leerteams")
    page.press("#q", "Enter")
    page.wait_for_url("**/zoeken/?q=leerteams")
    page.go_back()
    expect(page.locator("#q")).to_have_value("wiskunde en taal")


def test_the_list_from_a_to_z_makes_way_for_results_and_comes_back(search_page):
    everything = search_page.locator("[data-a-to-z]")
    assert everything.is_visible()
    search_page.fill("#q", "leerteams")
    told(search_page)
    assert everything.is_hidden()
    search_page.fill("#q", "")
    expect(everything).to_be_visible()
    assert search_page.locator(".hits > li").count() == 0


def test_two_quick_clicks_on_more_show_each_result_once(tmp_path, serve, new_page):
    assert site(tmp_path, "\n".join(page_of(f"p-{n:02}", f"Nummer {n}", "Zeldzaam.") for n in range(34))).build(search=True).published
    at = serve(tmp_path / "output")
    page = new_page(at=at)
    page.goto(f"{at}/zoeken/?q=zeldzaam")
    assert told(page).startswith("34 ")
    # Both before the first has fetched anything: a finger that taps twice.
    page.evaluate("() => { const more = document.querySelector('[data-more]'); more.click(); more.click(); }")
    expect(page.locator(".hits > li").nth(19)).to_be_visible()
    page.wait_for_load_state("networkidle")
    while page.locator("[data-more]").is_visible():
        shown = page.locator(".hits > li").count()
        page.click("[data-more]")
        expect(page.locator(".hits > li").nth(shown)).to_be_visible()
    assert sorted(titles(page)) == sorted(f"Nummer {n}" for n in range(34))


def test_more_results_come_by_keyboard_and_take_the_focus_along(ask):
    page = ask("vergaderen")
    items, more = page.locator(".hits > li"), page.locator("[data-more]")
    assert items.count() == 10 and more.is_visible() and told(page).startswith("12 ")
    more.focus()
    page.keyboard.press("Enter")
    expect(items.nth(10).locator("a")).to_be_focused()
    assert items.count() == 12 and more.is_hidden()


def test_the_whole_search_goes_by_keyboard(page, site):
    page.goto(f"{site}/")
    page.locator("#search_home").focus()
    page.keyboard.type("leerteams")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/?q=leerteams")
    told(page)
    page.locator("#q").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "BUTTON"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.hits') !== null")


def test_what_a_record_says_is_text_and_never_markup(tmp_path, serve, new_page):
    nasty = '<img src=x onerror="alert(1)"> kwaadaardig & <b>vet</b> &lt;script&gt;'
    folder = site(
        tmp_path,
        f"-- content/programmes/a.md --\n---\ntitle: A\nkind: cursus\nsummary: Kort.\nmotto: '{nasty}'\n---\n"
        f"-- content/programmes/b.md --\n---\ntitle: 'B kwaadaardig <i>titel</i>'\nkind: cursus\nsummary: Kort.\n---\nTekst.\n",
    )
    assert folder.build(search=True).published
    at = serve(tmp_path / "output")
    page = new_page(at=at)
    page.goto(f"{at}/zoeken/?q=kwaadaardig")
    assert told(page).startswith("2 ")
    expect(page.locator(".hits")).to_contain_text("<i>titel</i>")
    expect(page.locator(".hits")).to_contain_text('<img src=x onerror="alert(1)">')
    page.fill("#q", "<b>kwaadaardig</b> <img>")
    assert "‘<b>kwaadaardig</b> <img>’" in told(page, "<img>")
    assert page.locator("[data-found] :is(img, i, b)").count() == 0


def test_a_site_below_a_path_finds_its_own_pages(tmp_path, serve, new_page):
    folder = site(tmp_path, f"-- content/programmes/a.md --\n{programme(body='Zeldzaam woord.')}")
    assert folder.build(search=True, base_url="https://proef.example/deep/", output=tmp_path / "top" / "deep").published
    at = serve(tmp_path / "top")
    page = new_page(at=at)
    page.goto(f"{at}/deep/zoeken/?q=zeldzaam")
    told(page)
    page.click(".hits a")
    assert page.url == f"{at}/deep/aanbod/a/" and page.locator("h1").inner_text() == "Een leergang"


def test_the_policy_allows_the_search_no_more_than_any_other_page(page, site):
    policies = []
    for at in ("/zoeken/", "/contact/"):
        page.goto(site + at)
        policies.append(page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content"))
    assert policies[0] == policies[1] and "unsafe" not in policies[0]


def test_without_a_script_all_programmes_are_listed(new_page, site):
    page = new_page(java_script_enabled=False)
    page.goto(f"{site}/zoeken/")
    assert page.locator(".a-to-z li a").count() > 10
    assert page.locator("noscript").count() or page.get_by_text("JavaScript").count()


@pytest.mark.parametrize("gone", ["start.bin", "*/w-*.bin"])
def test_where_the_index_is_gone_the_page_says_so_and_lists_all(tmp_path, serve, new_page, gone):
    folder = site(tmp_path, f"-- content/programmes/a.md --\n{programme()}")
    assert folder.build(search=True).published
    for file in (tmp_path / "output/zoeken/index").glob(gone):
        file.unlink()
    at = serve(tmp_path / "output")
    page = new_page(at=at)
    page.goto(f"{at}/zoeken/?q=leergang")
    assert "lukt nu niet" in told(page) and page.locator("[data-a-to-z]").is_visible()
    page.faults.clear()


def test_a_result_whose_page_is_gone_is_left_out(tmp_path, serve, new_page):
    folder = site(tmp_path, page_of("a", "Over draken", "Draken.\n") + page_of("b", "Nog meer draken", "Draken."))
    assert folder.build(search=True).published
    (tmp_path / "output/zoeken/index/entries/aanbod/a.bin").unlink()
    at = serve(tmp_path / "output")
    page = new_page(at=at)
    page.goto(f"{at}/zoeken/?q=draken")
    told(page)
    assert titles(page) == ["Nog meer draken"]
    page.faults.clear()


# --- what readers of the example type, and what they must find first

FIRST = {
    "cijfers": "Cijfers lezen met het team",
    "toetsresultaat": "Cijfers lezen met het team",
    "grafieken": "Cijfers lezen met het team",
    "drum": "Drumworkshop",
    "trommels": "Drumworkshop",
    "trommel": "Drumworkshop",
    "muziekinstrumenten": "Drumworkshop",
    "feedback geven": "Het goede gesprek",
    "gesprekken": "Het goede gesprek",
    "moeilijke gesprekken": "Het goede gesprek",
    "kwaliteitscoördinator": "Kwaliteitscoördinator in de school",
    "kwaliteitscoordinatoren": "Kwaliteitscoördinator in de school",
    "kwaliteits coördinator": "Kwaliteitscoördinator in de school",
    "coördinator": "Coördinator leerteams",
    "coördinatoren": "Coördinator leerteams",
    "coördinator leerteam": "Coördinator leerteams",
    "KA-DRUM": "Drumworkshop",
    "ka-gg": "Het goede gesprek",
    "leiderschap delen": "Leiderschap delen",
    "schoolleider": "Schoolleider basisbekwaam",
    "schoolleiders": "Schoolleider basisbekwaam",
    "basisbekwaam": "Schoolleider basisbekwaam",
    "starter": "Starters begeleiden in hun eerste jaar",
    "startende leraren": "Starters begeleiden in hun eerste jaar",
    "fusies": "Samen verder na een fusie",
    "visie": "Een visie die iedereen kent",
    "praktijkonderzoek": "Praktijkonderzoek in de klas",
    "onderzoek in de klas": "Praktijkonderzoek in de klas",
    "les ontwerpen": "Samen lessen ontwerpen",
    "lessen ontwerpen": "Samen lessen ontwerpen",
    "samira": "Samira Bouzid",
    "ruben achterberg": "Ruben Achterberg",
    "annuleren": "Voorwaarden",
    "subsidies": "Subsidie voor professionalisering",
    "bolder": "Vmbo-school De Bolder stimuleert een leercultuur onder docenten",
    "zelfscans": "Zelfscan professionele leergemeenschap",
    "scan leerteam": "Korte scan voor uw leerteam",
    "dorpsschool": "Drie dorpsscholen, één leerteam",
    "koffiekamer": "Eén dak, drie scholen en eindelijk één koffiekamer",
    "professionele cultuur": "Professionele cultuur",
    "lerarenkamer": "Drumworkshop",
    "online cijfers": "Cijfers lezen met het team",
    "zwolle": "Zwolle",
    "cijfers xyzzy": "Cijfers lezen met het team",
}


@pytest.mark.parametrize("query, first", FIRST.items())
def test_what_is_typed_finds_first_what_is_meant(search_page, query, first):
    search_page.fill("#q", query)
    told(search_page, f"‘{query}’")
    assert titles(search_page)[0] == first
