"""The words and notations of a site: what Dutch and English readers are promised."""

import ast
import datetime
import re
import string
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

import pytest

from plgsite.catalogue import Absence
from plgsite.model.costs import CostKind
from plgsite.model.durations import Age, Duration
from plgsite.model.editions import Edition
from plgsite.model.offer import Delivery, Price, PricePer, PriceUnit
from plgsite.model.outline import StudyLoad
from plgsite.model.parts import Length, Rating, Recognition, Sector
from plgsite.model.programme import GroupSize, Kind, Programme
from plgsite.model.school_holidays import HolidayKind
from plgsite.model.site import Shared
from plgsite.routes import FACETS
from plgsite.rules.standing import EditionState, State
from plgsite.texts.edition_texts import when_text, where_text
from plgsite.texts.fact_texts import age_text, duration_text, group_text, hours_text, length_text, rating_text, study_load_text
from plgsite.texts.price_texts import amount_text, price_text, unit_text, vat_text, with_other_vat
from plgsite.views.programme.form import FIELDS
from plgsite.wording import LABELS, Wording, wording
from plgsite.wording.vocabulary import is_noun

ROOT = Path(__file__).parents[2]
NL, EN, JE = wording("nl"), wording("en"), wording("nl", "je")


def spaced(text: str) -> str:
    """The text with an ordinary space for a hard one, as a reader sees it."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


# --- the tables of labels ---------------------------------------------------------------------------------------------


def forms(label: str | tuple[str, str]) -> tuple[str, ...]:
    return (label,) if isinstance(label, str) else label


def blanks(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_both_languages_have_the_same_labels_in_the_same_order() -> None:
    assert list(LABELS["nl"]) == list(LABELS["en"])


@pytest.mark.parametrize("name", LABELS["nl"])
def test_a_label_has_the_same_words_to_fill_in_in_every_language_and_form(name: str) -> None:
    """But for nouns, which a language may leave out: what is on offer is "aanbod" in Dutch and "courses" in English."""
    found = [{one for one in blanks(text) if not is_noun(one or "")} for table in LABELS.values() for text in forms(table[name])]
    assert all(one == found[0] for one in found), found


def test_no_label_is_empty_or_ends_in_a_space() -> None:
    assert [
        name
        for table in LABELS.values()
        for name, label in table.items()
        for text in forms(label)
        if not text.strip() or text != text.rstrip()
    ] == []


@pytest.mark.parametrize(("form", "foreign"), [("u", r"\b(je|jij|jou|jouw)\b"), ("je", r"\b(u|uw)\b")])
def test_a_site_says_u_or_je_and_never_both(form: str, foreign: str) -> None:
    words = wording("nl", form)
    assert [name for name in LABELS["nl"] if re.search(foreign, words.label(name), re.IGNORECASE)] == []


# --- labels that are asked for ----------------------------------------------------------------------------------------

FAMILIES: dict[str, tuple[str, ...]] = {
    "kind_{}": get_args(Kind),
    "delivery_{}": get_args(Delivery),
    "sector_{}": get_args(Sector),
    "payer_{}": ("person", "organisation"),
    "status_{}": get_args(Recognition.model_fields["status"].annotation),
    "edition_{}": get_args(EditionState),
    "offer_{}": get_args(State),
    "state_{}": get_args(State),
    "share_{}": get_args(Shared),
    "holiday_{}": get_args(HolidayKind),
    "mark_{}": get_args(Absence),
    "per_{}": (*(one for one in get_args(PriceUnit) if one != "programme"), *get_args(PricePer)),
    "cost_{}": tuple(one for one in get_args(CostKind) if one != "other"),
    "price_{}": tuple(one for one in get_args(Price.model_fields["qualifier"].annotation) if one != "exact"),
    "vat_{}": ("exempt", "included", "excluded"),
    "decision_{}": ("goal", "audience", "when", "cost", "recognition", "asks", "contact"),
    "a_{}_takes": ("half_day", "day"),
    "facet_{}": tuple(FACETS),
    "change_{}": ("new", "changed"),
    "form_{}": tuple(FIELDS),
    "form_{}_says": tuple(FIELDS),
    "field_{}": tuple(dict.fromkeys(name for names in FIELDS.values() for name in names)),
}
"""Labels whose names are computed: the pattern as the code writes it, and all that can stand in it."""

BY_VALUE = get_args(get_args(Duration.model_fields["spread"].annotation)[0])
"""Labels that have the name of a value."""

METHODS = ("label", "say", "count")
TYPST = re.compile(
    r'\b(?:label-of|say|numbered|included)\("([a-z_]+)"|label: "([a-z_]+)"|\("([a-z_]+)"(?:, "([a-z_]+)")*\)\.map\(name => caption'
)


def python_files() -> Iterator[tuple[str, ast.Module]]:
    for folder in ("views", "texts", "projections", "facets", "render", "plan", "wording", "make", "state", "build"):
        for path in sorted((ROOT / "plgsite" / folder).rglob("*.py")):
            if path.name not in ("nl.py", "en.py") and not path.name.startswith("html"):  # the writer of prose is given its own few words
                yield path.name, ast.parse(path.read_text(encoding="utf-8"))


def is_words(node: ast.expr) -> bool:
    return (isinstance(node, ast.Name) and node.id == "words") or (isinstance(node, ast.Attribute) and node.attr == "words")


def pattern(node: ast.JoinedStr) -> str:
    return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)


def expanded(method: str, name: str) -> tuple[str, ...]:
    return (f"{name}_one", f"{name}_other") if method == "count" else (name,)


def asked_by_code() -> tuple[set[str], set[str], set[str]]:
    """Labels that Python asks for by name, patterns of names that it computes, and texts in it that may be names."""
    named, computed, texts = set(), set(), set()
    for _, tree in python_files():
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                texts.add(node.value)
            if isinstance(node, ast.Attribute) and is_words(node.value) and not hasattr(Wording, node.attr):
                named.add(node.attr)
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in METHODS and node.args):
                continue
            if not is_words(node.func.value):
                continue
            match node.args[0]:
                case ast.Constant(value=str(name)):
                    named.update(expanded(node.func.attr, name))
                case ast.JoinedStr() as joined:
                    computed.add(pattern(joined))
    return named, computed, texts


def asked_by_templates() -> set[str]:
    """Labels that the Jinja and Typst templates ask for by name."""
    found: set[str] = set()
    for path in sorted((ROOT / "templates").rglob("*")):
        if path.suffix in (".html", ".txt"):
            text = path.read_text(encoding="utf-8")
            for method, name in re.findall(r"\bwords\.(label|say|count)\(\s*['\"]([a-z_]+)['\"]", text):
                found.update(expanded(method, name))
            found.update(name for name in re.findall(r"\bwords\.([a-z_]+)\b(?!\()", text) if not hasattr(Wording, name))
        elif path.suffix == ".typ":
            text = path.read_text(encoding="utf-8")
            found.update(name for names in TYPST.findall(text) for name in names if name)
            for row in re.findall(r"\.\.\(([^()]*)\)\.map\(name => [^)]*label-of\(name\)|\(([^()]*)\)\.map\(label-of\)", text):
                found.update(re.findall(r'"([a-z_]+)"', "".join(row)))
    return found


def test_every_label_that_is_asked_for_exists() -> None:
    named, _, _ = asked_by_code()
    assert sorted((named | asked_by_templates()) - LABELS["nl"].keys()) == []


def test_every_computed_name_of_a_label_belongs_to_a_known_family() -> None:
    _, computed, _ = asked_by_code()
    assert sorted(computed - FAMILIES.keys()) == [], "add the pattern, with all that can stand in it, to FAMILIES"


@pytest.mark.parametrize("family", FAMILIES)
def test_every_member_of_a_family_of_labels_exists(family: str) -> None:
    assert [name for one in FAMILIES[family] if (name := family.format(one)) not in LABELS["nl"]] == []


def test_no_label_is_without_use() -> None:
    named, _, texts = asked_by_code()
    families = {family.format(one) for family, members in FAMILIES.items() for one in members}
    in_tables = {name for text in texts for name in (text, f"{text}_one", f"{text}_other")}
    in_tables |= {*BY_VALUE} | {f"{text[:-1]}{form}" for text in texts if text.endswith("s") for form in ("_one", "_other")}
    assert sorted(LABELS["nl"].keys() - named - families - in_tables - asked_by_templates() - {"kvk", "vat_number"}) == []


def test_a_name_that_no_table_holds_is_refused_by_name() -> None:
    with pytest.raises(AttributeError, match="no label 'prijzen' in the wording of 'nl'"):
        NL.label("prijzen")


def test_a_label_that_has_the_name_of_a_field_of_words_is_never_asked_for_as_an_attribute() -> None:
    """`words.language` is the code of the language, not the label: templates write words.label('language')."""
    hidden = [name for name in LABELS["nl"] if hasattr(Wording, name)]
    told = [
        (path.name, name) for path in (ROOT / "templates").rglob("*.html") for name in hidden if f"words.{name}" in path.read_text("utf-8")
    ]
    assert told == []


# --- money ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("amount", "dutch", "english"),
    [
        ("2350", "€ 2.350,-", "€2,350"),
        ("775.50", "€ 775,50", "€775.50"),
        ("0", "€ 0,-", "€0"),
        ("6950.00", "€ 6.950,-", "€6,950"),
        ("1234567.05", "€ 1.234.567,05", "€1,234,567.05"),
        ("0.50", "€ 0,50", "€0.50"),
    ],
)
def test_money_is_written_as_readers_expect(amount: str, dutch: str, english: str) -> None:
    assert spaced(NL.formats.money(Decimal(amount))) == dutch
    assert EN.formats.money(Decimal(amount)) == english


def test_an_amount_is_never_broken_over_two_lines() -> None:
    assert " " not in NL.formats.money(Decimal(2350))


def price(**fields: Any) -> Price:
    return Price.model_validate({"amount": "775", **fields})


@pytest.mark.parametrize(
    ("fields", "dutch", "english"),
    [
        ({}, "€ 775,-, btw niet vermeld", "€775, VAT not stated"),
        ({"vat": "exempt"}, "€ 775,-, vrijgesteld van btw", "€775, exempt from VAT"),
        ({"vat": "excluded", "vat_rate": "21"}, "€ 775,-, excl. btw (21%)", "€775, excl. VAT (21%)"),
        ({"vat": "included"}, "€ 775,-, incl. btw", "€775, incl. VAT"),
        (
            {"unit": "half_day", "per": "group"},
            "€ 775,- per dagdeel, per groep, btw niet vermeld",
            "€775 per half-day, per group, VAT not stated",
        ),
        ({"qualifier": "from", "per": "person"}, "vanaf € 775,- per persoon, btw niet vermeld", "from €775 per person, VAT not stated"),
        ({"qualifier": "indicative"}, "indicatief € 775,-, btw niet vermeld", "about €775, VAT not stated"),
        ({"qualifier": "on_request", "amount": "0"}, "op aanvraag", "on request"),
        ({"amount": "0", "per": "person", "vat": "included", "vat_rate": "21"}, "gratis", "free of charge"),
        ({"label": "Leden", "vat": "exempt"}, "Leden: € 775,-, vrijgesteld van btw", "Leden: €775, exempt from VAT"),
        (
            {"label": "Per kwartaal", "per": "person", "vat": "exempt"},
            "€ 775,- per kwartaal, per persoon, vrijgesteld van btw",
            "€775 per kwartaal, per person, exempt from VAT",
        ),
        (
            {"valid_until": "2027-05-01", "vat": "exempt"},
            "€ 775,-, vrijgesteld van btw, geldig t/m 1 mei 2027",
            "€775, exempt from VAT, valid until 1 May 2027",
        ),
    ],
)
def test_a_price_on_one_line_says_amount_unit_and_vat(fields: dict[str, str], dutch: str, english: str) -> None:
    assert spaced(price_text(price(**fields), "valid", NL)) == dutch
    assert price_text(price(**fields), "valid", EN) == english


def test_what_is_not_said_of_vat_is_said_to_be_not_stated() -> None:
    assert vat_text(price(), NL) == "btw niet vermeld"


def test_a_price_for_the_whole_programme_names_no_unit() -> None:
    assert unit_text(price(), NL) == ""


def test_the_same_sum_with_vat_stands_beside_one_without() -> None:
    assert spaced(with_other_vat(price(amount="1000", vat="excluded", vat_rate="21"), NL)) == "€ 1.210,- incl. 21% btw"
    assert spaced(with_other_vat(price(amount="1000", vat="included", vat_rate="21"), NL)) == "€ 826,45 excl. 21% btw"
    assert with_other_vat(price(amount="1000", vat="exempt"), NL) == ""


def test_a_price_on_request_shows_no_amount() -> None:
    assert amount_text(price(qualifier="on_request"), NL) == "op aanvraag"


# --- numbers, lengths, loads ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "dutch", "english"),
    [
        ("8.6", "8,6", "8.6"),
        ("8.60", "8,60", "8.60"),
        ("0", "0", "0"),
        ("1200", "1.200", "1,200"),
        ("0.5", "0,5", "0.5"),
        ("10.0", "10,0", "10.0"),
    ],
)
def test_decimals_are_kept_as_published(number: str, dutch: str, english: str) -> None:
    assert NL.formats.number(Decimal(number)) == dutch
    assert EN.formats.number(Decimal(number)) == english


@pytest.mark.parametrize(
    ("fields", "dutch", "english"),
    [
        ({"half_days": "4", "spread": "separate"}, "4 losse dagdelen", "4 separate half-days"),
        ({"days": "3", "spread": "consecutive"}, "3 aaneengesloten dagen", "3 consecutive days"),
        ({"days": "1", "spread": "separate"}, "1 dag", "1 day"),
        ({"years": "1", "sessions": "10"}, "1 jaar, 10 bijeenkomsten", "1 year, 10 sessions"),
        ({"years": "2"}, "2 jaar", "2 years"),
        ({"sessions": "1"}, "1 bijeenkomst", "1 session"),
        ({"sessions": "0"}, "0 bijeenkomsten", "0 sessions"),
        ({"half_days": "0.5"}, "0,5 dagdeel", "0.5 half-days"),
        ({"days": "1.0"}, "1,0 dag", "1.0 day"),
        ({"months": "1.5"}, "1,5 maanden", "1.5 months"),
        ({"weeks": "6", "days": "2", "spread": "separate"}, "6 weken, 2 losse dagen", "6 weeks, 2 separate days"),
        ({"days": {"min": "3", "max": "4"}, "spread": "separate"}, "3 tot 4 losse dagen", "3 to 4 separate days"),
        ({"half_days": {"min": "0.5", "max": "1"}}, "0,5 tot 1 dagdeel", "0.5 to 1 half-day"),
        ({"hours": {"min": "10", "max": "10"}}, "10 uur", "10 hours"),
        (
            {"sessions": "8", "hours": "12", "per_lesson": {"hours": "1.5"}},
            "8 bijeenkomsten, 12 uur, lessen van 1,5 uur",
            "8 sessions, 12 hours, lessons of 1.5 hours",
        ),
        ({"per_lesson": {"minutes": "50"}}, "lessen van 50 minuten", "lessons of 50 minutes"),
    ],
)
def test_a_duration_is_said_as_published(fields: dict[str, str], dutch: str, english: str) -> None:
    duration = Duration.model_validate(fields)
    assert spaced(duration_text(duration, NL)) == dutch
    assert spaced(duration_text(duration, EN)) == english


@pytest.mark.parametrize(
    ("fields", "dutch", "english"),
    [
        ({"sbu": "144", "ec": "5"}, "144 SBU, 5 EC", "144 study hours, 5 ECTS credits"),
        ({"ec": "0"}, "0 EC", "0 ECTS credits"),
        ({"sbu": "0", "ec": "0"}, "0 SBU, 0 EC", "0 study hours, 0 ECTS credits"),
        ({"contact_hours": "1"}, "1 contactuur", "1 contact hour"),
        ({"contact_hours": "42.5"}, "42,5 contacturen", "42.5 contact hours"),
        ({"self_study_hours": "1"}, "1 uur zelfstudie", "1 hour of self-study"),
        ({"self_study_hours": "0"}, "geen zelfstudie", "no self-study"),
    ],
)
def test_a_study_load_is_said_as_published_and_zero_too(fields: dict[str, str], dutch: str, english: str) -> None:
    load = StudyLoad.model_validate(fields)
    assert spaced(study_load_text(load, NL)) == dutch
    assert spaced(study_load_text(load, EN)) == english


def length(hours: Any, **more: Any) -> Length:
    return Length.model_validate({"hours": hours, **more})


def test_a_range_of_hours_is_from_to() -> None:
    assert hours_text(length({"min": "3", "max": "3.5"}), NL) == "3 tot 3,5 uur"
    assert hours_text(length("4"), NL) == "4 uur"
    assert hours_text(length({"min": "3", "max": "3.5"}), EN) == "3 to 3.5 hours"


def test_how_long_a_half_day_takes_is_a_sentence() -> None:
    assert (
        length_text("half_day", length({"min": "3", "max": "3.5"}, includes_breaks="true"), NL)
        == "Een dagdeel duurt 3 tot 3,5 uur, inclusief pauzes."
    )
    assert length_text("day", length("6", includes_breaks="false"), NL) == "Een dag duurt 6 uur, exclusief pauzes."
    assert length_text("half_day", length("4"), EN) == "A half-day takes 4 hours."


@pytest.mark.parametrize(
    ("fields", "dutch", "english"),
    [
        ({"min": "6", "max": "12"}, "6 tot en met 12 jaar", "6 to 12 years"),
        ({"min": "0", "max": "1"}, "0 tot en met 1 jaar", "0 to 1 year"),
        ({"min": "16"}, "vanaf 16 jaar", "from 16 years"),
        ({"max": "12"}, "tot en met 12 jaar", "up to 12 years"),
        ({"min": "8", "max": "8"}, "8 jaar", "8 years"),
    ],
)
def test_ages_are_said_with_the_last_one_included(fields: dict[str, str], dutch: str, english: str) -> None:
    age = Age.model_validate(fields)
    assert (spaced(age_text(age, NL)), spaced(age_text(age, EN))) == (dutch, english)


@pytest.mark.parametrize(
    ("fields", "dutch", "english"),
    [
        ({"min": "12", "max": "16"}, "12 tot 16 deelnemers", "12 to 16 participants"),
        ({"min": "12", "max": "12"}, "12 deelnemers", "12 participants"),
        ({"min": "12"}, "vanaf 12 deelnemers", "from 12 participants"),
        ({"max": "1"}, "maximaal 1 deelnemer", "at most 1 participant"),
        ({}, "", ""),
    ],
)
def test_the_size_of_a_group_is_said_in_words(fields: dict[str, str], dutch: str, english: str) -> None:
    programme = Programme.model_construct(group_size=GroupSize.model_validate(fields))
    assert spaced(group_text(programme, NL)) == dutch
    assert spaced(group_text(programme, EN)) == english


def test_a_score_is_said_with_its_source() -> None:
    rating = Rating.model_validate({"score": "8.6", "source": "deelnemers", "count": "1", "as_of": "2026-05-01"})
    assert spaced(rating_text(rating, NL)) == "8,6 (bron: deelnemers, 1 beoordeling, stand 1 mei 2026)"
    other = rating.model_copy(update={"scale": 5, "count": 1200, "score": Decimal("4.3")})
    assert spaced(rating_text(other, NL)) == "4,3 op een schaal van 5 (bron: deelnemers, 1.200 beoordelingen, stand 1 mei 2026)"


def test_a_score_of_which_nobody_knows_the_source_says_so() -> None:
    rating = Rating.model_validate({"score": "8.6", "source": "unknown"})
    assert (spaced(rating_text(rating, NL)), spaced(rating_text(rating, EN))) == ("8,6 (bron niet vermeld)", "8.6 (source not stated)")


@pytest.mark.parametrize(
    ("count", "dutch", "english"), [(900, "1 kB", "1 kB"), (640_000, "640 kB", "640 kB"), (1_250_000, "1,2 MB", "1.2 MB")]
)
def test_the_size_of_a_file_is_rounded(count: int, dutch: str, english: str) -> None:
    assert spaced(NL.formats.size(count)) == dutch
    assert spaced(EN.formats.size(count)) == english


def test_words_in_a_row_end_in_and() -> None:
    assert NL.listing(("Breda", "Zwolle", "Hoofddorp")) == "Breda, Zwolle en Hoofddorp"
    assert EN.listing(("Breda", "Zwolle")) == "Breda and Zwolle"
    assert NL.listing(("Breda",)) == "Breda"
    assert NL.listing(()) == ""


# --- dates and times --------------------------------------------------------------------------------------------------


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def test_a_date_has_its_month_as_a_word() -> None:
    assert NL.formats.date(day("2015-09-09")) == "9 september 2015"
    assert EN.formats.date(day("2015-09-09")) == "9 September 2015"


def test_a_meeting_says_its_day_of_the_week() -> None:
    assert NL.formats.weekday(day("2027-03-09")) == "dinsdag 9 maart 2027"
    assert EN.formats.weekday(day("2027-03-09")) == "Tuesday 9 March 2027"


@pytest.mark.parametrize(
    ("first", "last", "dutch", "english"),
    [
        ("2027-03-09", "2027-03-09", "9 maart 2027", "9 March 2027"),
        ("2027-03-09", "2027-03-12", "9 t/m 12 maart 2027", "9 to 12 March 2027"),
        ("2027-03-09", "2027-06-15", "9 maart t/m 15 juni 2027", "9 March to 15 June 2027"),
        ("2026-09-09", "2027-03-03", "9 september 2026 t/m 3 maart 2027", "9 September 2026 to 3 March 2027"),
        ("2026-03-09", "2027-03-12", "9 maart 2026 t/m 12 maart 2027", "9 March 2026 to 12 March 2027"),
    ],
)
def test_a_period_writes_once_what_both_days_share(first: str, last: str, dutch: str, english: str) -> None:
    assert NL.formats.period(day(first), day(last)) == dutch
    assert EN.formats.period(day(first), day(last)) == english


def test_times_have_a_point_in_dutch_and_a_colon_in_english() -> None:
    assert spaced(NL.formats.clocks("09:30", "16:30")) == "09.30-16.30 uur"
    assert spaced(NL.formats.clock("09:30")) == "09.30 uur"
    assert EN.formats.clocks("09:30", "16:30") == "09:30-16:30"
    assert EN.formats.clock("09:30") == "09:30"


def when(words: Wording = NL, duration: dict[str, str] | None = None, **edition: Any) -> str:
    found = Edition.model_validate({"id": "een", **edition})
    return spaced(when_text(found, words, Duration.model_validate(duration) if duration else None))


def on(*days: str) -> list[dict[str, str]]:
    return [{"date": f"2027-{day}"} for day in days]


@pytest.mark.parametrize(
    ("days", "dutch", "english"),
    [
        (("01-16", "01-23"), "16 en 23 januari 2027", "16 and 23 January 2027"),
        (("01-16", "01-17"), "16 en 17 januari 2027", "16 and 17 January 2027"),
        (("01-16", "01-17", "01-18"), "16 t/m 18 januari 2027", "16 to 18 January 2027"),
        (
            ("01-30", "02-06", "03-06"),
            "3 losse dagen: 30 januari, 6 februari en 6 maart 2027",
            "3 separate days: 30 January, 6 February and 6 March 2027",
        ),
        (
            ("01-09", "01-30", "02-06", "02-13"),
            "4 losse dagen: 9 en 30 januari, 6 en 13 februari 2027",
            "4 separate days: 9 and 30 January, 6 and 13 February 2027",
        ),
        (
            ("01-09", "01-16", "01-23", "01-30", "02-06"),
            "5 losse dagen, 9 januari t/m 6 februari 2027",
            "5 separate days, 9 January to 6 February 2027",
        ),
        (("01-16", "01-16"), "16 januari 2027", "16 January 2027"),
    ],
)
def test_days_that_lie_apart_are_never_told_as_a_run(days: tuple[str, ...], dutch: str, english: str) -> None:
    assert when(dates=on(*days)) == dutch
    assert when(EN, dates=on(*reversed(days))) == english


def test_loose_days_of_which_only_the_first_and_last_are_stated_are_no_run_either() -> None:
    period = {"starts": "2027-01-16", "ends": "2027-01-23"}
    assert when(duration={"days": "2", "spread": "separate"}, **period) == "16 en 23 januari 2027"
    assert when(duration={"half_days": "4", "spread": "separate"}, **period) == "4 losse dagdelen, 16 t/m 23 januari 2027"
    assert when(duration={"days": "8", "spread": "consecutive"}, **period) == "16 t/m 23 januari 2027"
    assert when(**period) == "16 t/m 23 januari 2027"


def test_days_that_are_named_are_counted_in_the_words_of_the_duration() -> None:
    days = on("01-09", "01-16", "01-23", "01-30", "02-06")
    assert when(duration={"half_days": "5", "spread": "separate"}, dates=days) == "5 losse dagdelen, 9 januari t/m 6 februari 2027"
    assert when(EN, duration={"half_days": "5", "spread": "separate"}, dates=days) == "5 separate half-days, 9 January to 6 February 2027"
    assert when(duration={"half_days": "8", "spread": "separate"}, dates=days) == "5 losse dagen, 9 januari t/m 6 februari 2027"
    assert when(dates=on("01-31", "02-01")) == "2 dagen: 31 januari en 1 februari 2027"


def test_a_period_that_is_stated_is_told_though_days_within_it_are_named() -> None:
    assert when(starts="2027-01-01", ends="2027-03-31", dates=on("01-16", "01-23")) == "1 januari t/m 31 maart 2027"


def test_what_is_chosen_is_joined_by_or_and_what_belongs_together_by_and() -> None:
    assert (NL.choice(("a", "b", "c")), NL.listing(("a", "b", "c"))) == ("a, b of c", "a, b en c")
    assert (EN.choice(("a", "b")), EN.choice(("a",)), EN.choice(())) == ("a or b", "a", "")


def test_what_is_not_fixed_is_in_consultation() -> None:
    open_ended = Edition(id="een")
    assert when_text(open_ended, NL) == where_text(open_ended, {}, NL) == "in overleg"
    assert when_text(open_ended, EN) == "by arrangement"


def test_a_language_has_its_name_and_an_unknown_one_its_code() -> None:
    assert NL.formats.language_name("nl") == "Nederlands"
    assert NL.formats.language_name("en-GB") == "Engels"
    assert EN.formats.language_name("nl") == "Dutch"
    assert NL.formats.language_name("qqq-niets") == "qqq-niets"


def test_the_alphabet_has_no_capitals_and_no_accents() -> None:
    titles = ["zebra", "Élan", "eb", "'s Avonds", "Zaal"]
    assert sorted(titles, key=NL.formats.sort_key) == ["eb", "Élan", "'s Avonds", "Zaal", "zebra"]


# --- u and je ---------------------------------------------------------------------------------------------------------


def test_a_site_addresses_its_readers_as_it_chose_to() -> None:
    assert NL.offer_enrol == "Schrijf u in"
    assert JE.offer_enrol == "Schrijf je in"
    assert NL.delivery_in_company == "op uw school"
    assert JE.delivery_in_company == "op je school"


def test_english_has_one_form_of_address() -> None:
    formal, familiar = wording("en", "u"), wording("en", "je")
    assert [name for name in LABELS["en"] if formal.label(name) != familiar.label(name)] == []
