"""Catalogues of other trades, as their providers would write them: what such readers decide by stands where they look for it."""

import datetime
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import icalendar
import pytest

from plgsite.state.request import Outcome
from tests.reading import elements, says, text_of_element, text_of_html, words_of_pdf
from tests.support import SiteFolder

SITES = Path(__file__).parent / "sites"
TODAY = datetime.date(2026, 12, 1)


def built(trade: str, root: Path) -> tuple[SiteFolder, Outcome]:
    shutil.copytree(SITES / trade, root)
    folder = SiteFolder(root)
    return folder, folder.build(today=TODAY, brochures=True)


@pytest.fixture(scope="module")
def safety(tmp_path_factory: pytest.TempPathFactory) -> SiteFolder:
    folder, outcome = built("safety", tmp_path_factory.mktemp("safety") / "site")
    assert [one.message for one in outcome.diagnostics] == []
    return folder


@pytest.fixture(scope="module")
def music(tmp_path_factory: pytest.TempPathFactory) -> SiteFolder:
    folder, outcome = built("muziekschool", tmp_path_factory.mktemp("music") / "site")
    assert [one.message for one in outcome.diagnostics] == []
    return folder


@pytest.fixture(scope="module")
def taalhuis(tmp_path_factory: pytest.TempPathFactory) -> SiteFolder:
    folder, outcome = built("taalhuis", tmp_path_factory.mktemp("taalhuis") / "site")
    assert [one.message for one in outcome.diagnostics] == []
    return folder


def found(folder: SiteFolder, path: str, tag: str, kind: str) -> list[str]:
    """The texts of the elements of a class on a page."""
    return [text_of_element(one) for one in _elements(folder, path, tag, kind)]


def _elements(folder: SiteFolder, path: str, tag: str, kind: str) -> Iterator[object]:
    page = (folder.root / "output" / path).read_bytes()
    return (one for one in elements(page) if one.tag == tag and kind in (one.get("class") or "").split())


BHV, FORKLIFT = "aanbod/bhv-basis", "aanbod/heftruck"
TO_GET_THERE = (
    "Bus 4 stopt voor de poort",
    "Vrachtwagens melden zich bij de portier",
    "hal 2 (12 plaatsen), verwarmd",
    "theorielokaal",
)


def test_thirty_dates_stand_by_month_and_can_be_chosen_by_place(safety: SiteFolder) -> None:
    months = found(safety, f"{BHV}/index.html", "tr", "group")
    assert months[0] == "januari 2027" and len(months) == len(set(months)) == 8
    page = safety.page(f"{BHV}/index.html")
    assert page.count("data-places=") == 30
    places = re.findall("<option>(.*?)</option>", page)
    assert places == ["Groningen", "Rotterdam", "Tilburg", "Veenendaal", "Zwolle"]


def test_three_dates_need_neither(safety: SiteFolder) -> None:
    page = safety.page(f"{FORKLIFT}/index.html")
    assert "choose-place" not in page and 'class="group"' not in page and "editions-" not in page


def test_a_one_day_edition_says_its_date_once(safety: SiteFolder) -> None:
    page = (safety.root / "output" / BHV / "index.html").read_bytes()
    row = text_of_element(next(one for one in elements(page) if one.get("data-places")), without="hidden")
    assert row.count("januari") == 1 and says(row, "maandag 11 januari 2027") and says(row, "09.00-16.30 uur")
    start = next(one for one in found(safety, "agenda/index.html", "ol", "agenda"))
    assert start.count("11 januari 2027") == 1 and says(start, "09.00-16.30 uur")


def test_a_card_names_the_next_place_and_counts_the_others(safety: SiteFolder) -> None:
    assert "Veenendaal en 4 andere plaatsen" in safety.page("aanbod/index.html").replace("\N{NO-BREAK SPACE}", " ")


def test_the_page_of_a_place_tells_of_its_own_dates(safety: SiteFolder) -> None:
    page = safety.page("locaties/tilburg/index.html")
    assert "19 januari 2027" in page and "11 januari 2027" not in page and "andere plaats" not in page


def test_what_decides_of_an_edition_stands_where_one_decides(safety: SiteFolder) -> None:
    page = text_of_element(next(_elements(safety, f"{FORKLIFT}/index.html", "table", "editions")))
    decision = text_of_element(next(_elements(safety, f"{FORKLIFT}/brochure/index.html", "section", "decision")))
    pdf = words_of_pdf((safety.root / "output" / FORKLIFT / "brochure/heftruck.pdf").read_bytes())
    agenda = "".join(found(safety, "agenda/index.html", "ol", "agenda"))
    for text in (page, decision, pdf, agenda):
        for said in ("Zwolle, hal 2", "gaat zeker door", "In het Engels"):
            assert says(text, said), said
    for text in (page, decision, pdf, agenda):
        assert says(text, "€ 445,-") and says(text, "inschrijven vanaf 1 maart 2027") and says(text, "Engels")
        assert says(text, "Anneke de Boer") and says(text, "gaat door bij 4 deelnemers")
    assert says(decision, "Neem uw paspoort mee")
    for text in (page, pdf):
        assert all(says(text, said) for said in ("Anneke de Boer", "Neem uw paspoort mee", "Ontvangst en theorie"))


def test_the_form_of_a_brochure_marks_what_is_full(safety: SiteFolder) -> None:
    form = found(safety, f"{FORKLIFT}/brochure/index.html", "section", "paper-form")[0]
    assert says(form, "Herhaling, dinsdag 8 juni 2027, Rotterdam") and form.count("vol, met wachtlijst") == 1


def test_a_decision_page_names_the_first_of_many_dates_and_counts_the_rest(safety: SiteFolder) -> None:
    decision = found(safety, f"{BHV}/brochure/index.html", "section", "decision")[0]
    assert decision.count("2027") == 6 and says(decision, "25 keer daarna t/m 26 augustus 2027")


def test_a_calendar_names_edition_room_and_note(safety: SiteFolder) -> None:
    events = list(icalendar.Calendar.from_ical(safety.page(f"{FORKLIFT}/agenda.ics")).walk("VEVENT"))
    assert {str(one["SUMMARY"]) for one in events} == {
        "Heftruck voor gevorderden",
        "Heftruck voor gevorderden: In het Engels",
        "Heftruck voor gevorderden: Herhaling",
    }
    assert str(events[0]["LOCATION"]).startswith("hal 2, Zwolle")
    assert "met Anneke de Boer" in str(events[0]["DESCRIPTION"])
    assert "Engels" in str(events[2]["DESCRIPTION"]) and "Neem uw paspoort mee." in str(events[2]["DESCRIPTION"])
    assert "10.00\N{NO-BREAK SPACE}uur Rijden in de hal" in str(events[4]["DESCRIPTION"])


def test_what_was_called_off_altogether_is_offered_to_no_calendar_and_stays_in_those_that_have_it(safety: SiteFolder) -> None:
    assert "agenda.ics" not in safety.page("aanbod/werken-op-hoogte/index.html")
    assert "STATUS:CANCELLED" in safety.page("aanbod/werken-op-hoogte/agenda.ics")


def test_a_list_says_nothing_of_a_day_on_which_an_edition_began(tmp_path: Path) -> None:
    shutil.copytree(SITES / "safety", tmp_path / "site")
    later = SiteFolder(tmp_path / "site")
    assert later.build(today=datetime.date(2027, 6, 1)).published
    for path in ("aanbod/index.html", "agenda/index.html", "index.html", "locaties/tilburg/index.html"):
        assert "Stand van" not in later.page(path), path


def test_how_to_get_there_stands_with_the_programme_and_in_its_brochure(safety: SiteFolder) -> None:
    page = text_of_html((safety.root / "output" / FORKLIFT / "index.html").read_bytes())
    pdf = words_of_pdf((safety.root / "output" / FORKLIFT / "brochure/heftruck.pdf").read_bytes())
    for text in (page, pdf):
        for said in TO_GET_THERE:
            assert says(text, said), said
    assert "https://reisplanner.example/" in safety.page("locaties/zwolle/index.html")


def test_what_a_teacher_teaches_stands_wherever_they_are_named(safety: SiteFolder) -> None:
    for path in ("trainers/index.html", "trainers/de-boer/index.html"):
        assert "heftruck, reachtruck" in safety.page(path)
    assert '"knowsAbout":["heftruck","reachtruck"]' in safety.page("trainers/de-boer/index.html")


def test_a_second_contact_can_be_reached_and_the_first_is_written_to(safety: SiteFolder) -> None:
    page = text_of_html((safety.root / "output" / FORKLIFT / "index.html").read_bytes())
    pdf = words_of_pdf((safety.root / "output" / FORKLIFT / "brochure/heftruck.pdf").read_bytes())
    decision = found(safety, f"{FORKLIFT}/brochure/index.html", "section", "decision")[0]
    for text in (page, pdf, decision):
        assert says(text, "Bas Kuiper") and says(text, "0318 000 002") and says(text, "heftruck@veiligvast.example")
    assert says(pdf, "Mailen kan ook: heftruck@veiligvast.example")


def test_a_register_needs_no_record_to_be_named(safety: SiteFolder) -> None:
    page = safety.page(f"{FORKLIFT}/index.html")
    assert "Register van transportopleiders" in page and "T-118" in page


def test_each_list_leads_to_all_and_each_of_them_back(safety: SiteFolder) -> None:
    listed = safety.page("locaties/index.html")
    assert re.findall('href="/locaties/([a-z]+)/"', listed) == ["groningen", "rotterdam", "tilburg", "veenendaal", "zwolle"]
    assert 'href="/locaties/"' in safety.page("locaties/zwolle/index.html")
    assert "https://www.veiligvast.example/trainers/" in safety.page("sitemap.xml")
    assert not (safety.root / "output" / "themas").exists()


# A music school


VIOLIN, DRUMS = "aanbod/viool-voor-kinderen", "aanbod/slagwerk-groep"
SERIES = "24 dinsdagen van 14 september 2027 tot en met 21 maart 2028, 16.00-16.30 uur, niet in de herfst-, kerst- en voorjaarsvakantie"


def papers(folder: SiteFolder, at: str) -> dict[str, str]:
    """What page, brochure page, PDF and decision page of a programme say."""
    output, slug = folder.root / "output", at.rpartition("/")[2]
    return {
        "page": text_of_html((output / at / "index.html").read_bytes()),
        "brochure": text_of_html((output / at / "brochure/index.html").read_bytes()),
        "pdf": words_of_pdf((output / at / f"brochure/{slug}.pdf").read_bytes()),
        "decision": found(folder, f"{at}/brochure/index.html", "section", "decision")[0],
    }


def test_a_series_is_one_sentence_wherever_it_is_told(music: SiteFolder) -> None:
    told = papers(music, VIOLIN) | {"agenda": found(music, "agenda/index.html", "ol", "agenda")[1]}
    assert [where for where, text in told.items() if not says(text, SERIES)] == []


def test_a_calendar_holds_every_meeting_of_a_series_and_none_in_the_holidays(music: SiteFolder) -> None:
    events = icalendar.Calendar.from_ical(music.page(f"{VIOLIN}/agenda.ics")).walk("VEVENT")
    days = [one["DTSTART"].dt.date() for one in events]
    assert len(days) == 24 and all(day.weekday() == 1 for day in days)
    assert not {datetime.date(2027, 10, 19), datetime.date(2027, 12, 28), datetime.date(2028, 1, 4), datetime.date(2028, 2, 29)} & set(days)


@pytest.mark.parametrize(
    "said", ["€ 540,-", "Met de stadspas", "€ 270,-", "Lesboek", "€ 558,50", "Borg voor de viool", "50% bij inschrijving"]
)
def test_what_is_paid_is_said_in_full_wherever_one_decides(music: SiteFolder, said: str) -> None:
    assert [where for where, text in papers(music, VIOLIN).items() if not says(text, said)] == []


def test_a_card_says_what_must_be_paid_together(music: SiteFolder) -> None:
    card = next(one for one in found(music, "aanbod/index.html", "li", "card") if says(one, "Viool voor kinderen"))
    assert says(card, "met verplichte kosten in totaal € 558,50") and says(card, "6 tot en met 12 jaar")


def test_each_edition_has_the_price_of_its_first_day(music: SiteFolder) -> None:
    for text in papers(music, DRUMS).values():
        assert says(text, "€ 165,-") and says(text, "€ 175,-")
    rows = [text_of_element(one) for one in _elements(music, f"{DRUMS}/index.html", "table", "editions")]
    assert says(rows[0], "€ 165,-") and says(rows[0], "€ 175,-") and says(rows[0], "inschrijven vanaf 1 oktober 2027")


def test_what_comes_first_leads_to_what_comes_next(music: SiteFolder) -> None:
    assert 'href="/aanbod/slagwerk-proefles/"' in music.page(f"{DRUMS}/index.html")
    assert 'href="/aanbod/slagwerk-groep/"' in music.page("aanbod/slagwerk-proefles/index.html")


# A Flemish language school


SPANISH = "aanbod/spaans-1"
FLEMISH = (
    "volzet",
    "vormingsmomenten",
    "geldig tot en met 31 augustus 2027",
    "€ 180",
    "€ 199,50",
    "18 september tot en met 18 december 2027",
    "inschrijvingsgeld",
    "niet in de herfst- en kerstvakantie",
)


def test_a_flemish_site_speaks_flemish_on_pages_and_on_paper(taalhuis: SiteFolder) -> None:
    page = text_of_html((taalhuis.root / "output" / SPANISH / "index.html").read_bytes())
    pdf = words_of_pdf((taalhuis.root / "output" / SPANISH / "brochure/spaans-1.pdf").read_bytes())
    for text in (page, pdf):
        for said in (
            "volzet",
            "vormingsmomenten",
            "geldig tot en met 31 augustus 2027",
            "€ 180",
            "€ 199,50",
            "18 september tot en met 18 december 2027",
            "inschrijvingsgeld",
            "niet in de herfst- en kerstvakantie",
        ):
            assert says(text, said), said
        assert "t/m" not in text and "180,-" not in text and "bijeenkomst" not in text
    assert says(pdf, "Inschrijvingsformulier")


def test_its_pages_feeds_and_data_say_which_dutch_it_is(taalhuis: SiteFolder) -> None:
    page = taalhuis.page(f"{SPANISH}/index.html")
    assert '<html lang="nl-BE">' in page and 'content="nl_BE"' in page
    assert '"inLanguage":"nl-BE"' in taalhuis.page("index.html")
    assert json.loads(taalhuis.page("manifest.webmanifest"))["lang"] == "nl-BE"


def test_those_who_teach_stand_at_their_flemish_address(taalhuis: SiteFolder) -> None:
    assert "Elena Castro" in taalhuis.page("lesgevers/castro/index.html")
    assert not (taalhuis.root / "output" / "docenten").exists()
