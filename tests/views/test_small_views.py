"""Small things that views say, and never lose."""

import datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from plgsite.catalogue import Entry
from plgsite.model.offer import Edition, Meeting, Price
from plgsite.model.parts import Address
from plgsite.model.programme import Programme
from plgsite.prose.ids import Ids
from plgsite.prose.nodes import Node, plain_text
from plgsite.views.chapters import chapters
from plgsite.views.details import page_href
from plgsite.views.editions import edition_view, meeting_view, seats_text
from plgsite.views.postal import address_lines
from plgsite.views.prices import price_lines, whole_line
from plgsite.views.reading import Reader, reader
from plgsite.views.timetable import NO_TIMES
from plgsite.views.titles import told_apart
from plgsite.wording import wording

NL, EN = wording("nl"), wording("en")
DAY = datetime.date(2027, 3, 9)


def spaced(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def read() -> Reader:
    record = Programme.model_validate({"title": "Een", "kind": "training", "summary": "Kort."})
    return reader(Entry(id="een", path="", digest="", record=record), (), "nl", links_at="/", assets_at="/")


def line(**fields: Any) -> str:
    return spaced(whole_line(Price.model_validate({"amount": "775", **fields}), "valid", read(), NL))


def test_a_price_outside_a_table_says_all_that_a_table_says() -> None:
    found = line(
        label="Vroeg erbij",
        per="person",
        vat="excluded",
        vat_rate="21",
        valid_until="2027-05-01",
        includes=["lunch", "*boek*"],
        note="Op is op.",
    )
    assert found == (
        "Vroeg erbij: € 775,- per persoon, excl. btw (21%), € 937,75 incl. 21% btw, geldig t/m 1 mei 2027. "
        "Inbegrepen: lunch; boek. Op is op"
    )


def test_a_price_outside_a_table_says_for_which_form_it_is_when_it_has_no_label() -> None:
    assert line(delivery="online", vat="exempt") == "Online: € 775,-, vrijgesteld van btw"
    assert line(vat="exempt") == "€ 775,-, vrijgesteld van btw"


def test_the_prices_of_an_edition_keep_their_labels_and_validity() -> None:
    edition = Edition.model_validate(
        {"id": "een", "prices": [{"amount": "700", "vat": "exempt", "label": "Leden", "valid_until": "2027-01-01"}]}
    )
    shown = price_lines(edition.prices, ("valid",), NO_TIMES, read(), NL)
    assert [spaced(one.words) for one in shown] == ["Leden: € 700,-, vrijgesteld van btw, geldig t/m 1 januari 2027"]


def test_the_language_of_an_edition_is_named() -> None:
    shown = edition_view(Edition.model_validate({"id": "een", "language": "en"}), "planned", {}, "/", NL)
    assert shown.language == "Engels"


def test_a_meeting_says_the_times_that_it_has() -> None:
    times = [
        spaced(meeting_view(Meeting.model_validate({"date": str(DAY), **fields}), {}, NL).time)
        for fields in ({"start": "09:30", "end": "16:30"}, {"start": "09:30"}, {"end": "16:30"}, {})
    ]
    assert times == ["09.30-16.30 uur", "09.30 uur", "tot 16.30 uur", ""]


def test_seats_are_counted() -> None:
    def seats(words: Any, **fields: int) -> str:
        return spaced(seats_text(Edition.model_validate({"id": "een", **fields}), words))

    assert seats(NL, seats=12, seats_left=3) == "nog 3 van 12 plaatsen"
    assert seats(EN, seats=12, seats_left=3) == "3 of 12 places left"
    assert seats(NL, seats=1) == "1 plaats"
    assert seats(NL) == ""


def test_an_address_is_street_and_town_and_a_region_stands_in_for_a_town() -> None:
    assert address_lines(Address(street="Plein 1", postcode="4800 ZZ", city="Breda", region="Noord-Brabant"), NL) == (
        "Plein 1",
        "4800 ZZ  Breda",
    )
    assert address_lines(Address(region="Zuid-Holland", country="NL"), NL) == ("Zuid-Holland",)
    assert address_lines(None, NL) == ()


def test_an_address_that_only_repeats_the_name_above_it_has_no_lines():
    assert address_lines(Address(city="Breda"), NL, under="Breda") == ()
    assert address_lines(Address(city="Breda"), NL, under="Het Kasteel") == ("Breda",)
    assert address_lines(Address(street="Plein 1", city="Breda"), NL, under="Breda") == ("Plein 1", "Breda")


def test_an_address_abroad_names_its_country_and_has_the_two_blanks_of_a_dutch_postcode_only_at_home():
    ghent = Address(street="Plein 1", postcode="9000", city="Gent", country="BE")
    assert address_lines(ghent, NL, home="NL") == ("Plein 1", "9000 Gent", "België")
    assert address_lines(ghent, EN, home="NL")[-1] == "Belgium"
    assert address_lines(ghent, NL, home="België") == address_lines(ghent, NL) == ("Plein 1", "9000 Gent")
    assert address_lines(Address(city="Genk", country="belgium"), NL, home="nl") == ("Genk", "België")
    assert address_lines(Address(postcode="4800 ZZ", city="Breda", country="Nederland"), NL, home="BE") == ("4800 ZZ  Breda", "Nederland")
    assert address_lines(Address(postcode="4800 ZZ", city="Breda"), NL, home="BE") == ("4800 ZZ Breda",)
    assert address_lines(Address(country="BE"), NL, home="NL") == ("België",)


def test_a_record_without_a_page_has_no_address_to_lead_to() -> None:
    assert page_href("aanbod/a/", "/sub/") == "/sub/aanbod/a/"
    assert page_href("", "/sub/") == ""


def heading(title: str) -> Node:
    return Node("heading", attributes=(("level", "2"), ("id", title.lower())), children=(Node("text", title),))


def test_what_was_not_placed_by_hand_follows_in_the_order_of_the_table() -> None:
    body = (
        Node("paragraph", children=(Node("text", "Vooraf."),)),
        heading("Inhoud"),
        Node("paragraph", children=(Node("text", "Tekst."),)),
    )
    lead, found = chapters(body, frozenset({"contact", "prices", "modules"}), Ids(), NL)
    assert [plain_text(block.nodes) for block in lead] == ["Vooraf."]
    assert [one.title for one in found] == ["Inhoud", NL.modules, NL.prices, NL.contact]


def test_a_part_that_was_placed_by_hand_is_not_shown_twice() -> None:
    body = (heading("Inhoud"), Node("place", attributes=(("part", "modules"), ("argument", ""))))
    _, found = chapters(body, frozenset({"modules", "contact"}), Ids(), NL)
    assert [(one.title, [block.part for block in one.blocks]) for one in found] == [("Inhoud", ["modules"]), (NL.contact, ["contact"])]


def placed(part: str, argument: str = "") -> Node:
    return Node("place", attributes=(("part", part), ("argument", argument)))


def test_a_part_in_the_lead_stands_there_and_nowhere_else() -> None:
    lead, found = chapters((placed("modules"), heading("Inhoud"), placed("contact")), frozenset({"modules", "contact"}), Ids(), NL)
    assert [block.part for block in lead] == ["modules"]
    assert [[block.part for block in one.blocks] for one in found] == [["contact"]]


def test_what_has_no_place_of_its_own_follows_in_the_order_of_the_table() -> None:
    ids = {"modules": ("a", "b", "c"), "testimonials": ("x", ""), "discussion": ("p",)}
    body = (placed("module", "b"), placed("testimonial", "x"), placed("question", "p"))
    lead, found = chapters(body, frozenset(ids), Ids(), NL, ids)
    assert [(block.part, block.argument) for block in lead] == [("module", "b"), ("testimonial", "x"), ("question", "p")]
    assert [(block.part, block.without) for one in found for block in one.blocks] == [("modules", ("b",)), ("testimonials", ("x",))]


def test_a_part_that_is_placed_twice_has_its_anchors_once() -> None:
    body = (placed("module", "a"), heading("Een"), placed("module", "a"), placed("module", "b"), heading("Twee"), placed("module", "b"))
    lead, found = chapters(body, frozenset({"modules"}), NL, {"modules": ("a", "b")})
    assert [block.again for block in lead] == [False]
    assert [[block.again for block in one.blocks] for one in found] == [[True, False], [True]]


def test_titles_of_modules_do_not_stand_for_the_modules() -> None:
    _, found = chapters((placed("modules", "titles"),), frozenset({"modules"}), Ids(), NL, {"modules": ("a",)})
    assert [(block.part, block.argument) for one in found for block in one.blocks] == [("modules", "")]


@given(
    st.dictionaries(
        st.text(max_size=2), st.tuples(st.sampled_from(["A", "a", "B", "ß", "ss"]), st.sampled_from(["Training", "PLG-traject"]))
    )
)
def test_titles_are_told_apart_by_kind_and_only_where_they_must_be(programmes):
    names = told_apart((id, title, kind) for id, (title, kind) in programmes.items())
    assert list(names) == list(programmes)
    for id, (title, kind) in programmes.items():
        alike = [one for one, _ in programmes.values() if one.casefold() == title.casefold()]
        assert names[id] == (title if len(alike) == 1 else f"{title} ({'training' if kind == 'Training' else kind})")
