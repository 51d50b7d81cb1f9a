"""What a message proposes is right: written so, it is accepted, and no fact is changed by it."""

import pytest

from plgsite.load.read import read_source
from plgsite.source.layout import SourceFile

UNIT = "there is no such unit: write the price with a label that says it, such as label: per {}"
HEAD = "title: Een\nkind: cursus\nsummary: Kort.\n"


def told(keys: str, kind: str = "programme", head: str = HEAD) -> list[tuple[str, str]]:
    """Code and hint of each fault of a record."""
    data = f"---\n{head}{keys}\n---\n".encode()
    return [(one.code, one.hint) for one in read_source(SourceFile(path=f"content/x/a.{'md'}", kind=kind, id="a"), data).faults]


def hint(keys: str) -> str:
    ((_, found),) = told(keys)
    return found


@pytest.mark.parametrize(
    ("written", "way_out"),
    [
        ("delivery: [on_site]", "did you mean 'classroom' or 'in_company'?"),
        ("questions: []", "did you mean 'discussion'?"),
        ("buyer: school", "did you mean 'payer' or 'audience'?"),
        ("foto: a.jpg", "did you mean 'hero'?"),
        ("talen: nl", "did you mean 'language'?"),
        ("editions: [{id: a, datum: 2027-01-09}]", "did you mean 'dates' or 'starts'?"),
        ("editions: [{id: a, start: 2027-01-09}]", "did you mean 'starts'?"),
        ("bijlagen: [a.pdf]", "did you mean 'attachments'?"),
        ("subsidie: [STAP]", "did you mean 'funding'?"),
        ("nazorg: Wij bellen u.", "did you mean 'support'?"),
        ("prices: [{amount: 10, members: 5}]", "write it as a tariff of the price: tariffs: [{label: Members, amount: ...}]"),
        ("video: {id: abc}", "a film belongs to a story: content/stories/"),
        ("leeftijd: {min: 6}", "did you mean 'age'?"),
        ("certificate: {title: Bewijs, geldig_in_maanden: 18}", "did you mean 'valid_months'?"),
        ("duration: {days: 3-4}", "write {min: 3, max: 4}"),
        ("duration: {minutes: 90}", "write it in hours, for example hours: 1.5"),
        ("duration: {terms: 2}", "for a period write weeks or months; conditions stand with the programme, its provider or the site"),
        ("prices: [{amount: 10, unit: trimester}]", UNIT.format("trimester")),
        ("prices: [{amount: 10, per: half_hour}]", "write unit: half_hour"),
        ("prices: [{amount: 10, unit: leskaart}]", "did you mean 'card'?"),
        ("prices: [{amount: 10, unit: card}]", "add for how many lessons the card is, such as count: 10"),
        (
            'editions: [{id: a, start: "18:30"}]',
            "a time belongs to one of the dates: dates: [{date: ..., start: ...}]",
        ),
        ("xyzzy: 1", "'plgsite schema programme' knows all keys"),
        ("prices: [{amount: 10, from: 2027-01-01}]", "did you mean 'valid_from'?"),
        ("prices: [{amount: 10, tot_en_met: 2027-01-01}]", "did you mean 'valid_until'?"),
        ("editions: [{id: a, status: geannuleerd}]", "did you mean 'cancelled'?"),
        ("editions: [{id: a, status: bijna vol}]", "did you mean 'few_places'?"),
        ("editions: [{id: a, status: wachtlijst}]", "did you mean 'full'?"),
        ("prices: [{amount: 10, vat: incl. btw}]", "did you mean 'included'?"),
        ("prices: [{amount: 10, per: avond}]", UNIT.format("avond")),
        ("prices: [{amount: 10, early_bird: 2027-01-01}]", "write it as a price of its own, with its last day in valid_until"),
        ("editions: [{id: a, deadline: 2027-01-01}]", "did you mean 'enrol_by'?"),
        ("editions: [{id: a, day: dinsdag}]", "write every day of an edition in its 'dates'"),
        ("editions: [{id: a, sessions: 10}]", "the number of sessions stands in the 'duration' of the programme"),
        ("accreditation: X", "did you mean 'recognitions'?"),
        ("image: a.jpg", "did you mean 'hero'?"),
    ],
)
def test_words_of_other_people_lead_to_the_key_that_they_mean(written: str, way_out: str) -> None:
    assert hint(written) == way_out


@pytest.mark.parametrize("kind", ["Avondcursus", "basistraining", "maatwerktraject"])
def test_a_compound_leads_to_the_kind_that_it_ends_with(kind: str) -> None:
    ((_, found),) = told("", head=HEAD.replace("cursus", kind))
    assert kind.lower().endswith(found.removeprefix("did you mean '").removesuffix("'?"))
    assert "'" in found


def test_a_word_for_a_unit_of_price_is_told_so_only_where_a_unit_can_be_meant() -> None:
    for written in ("prices: [{amount: 10, per: les}]", "prices: [{amount: 10, les: 5}]"):
        assert hint(written) == "write unit: lesson"
    assert hint("prices: [{amount: 10, unit: les}]") == "did you mean 'lesson'?"
    assert hint("les: 5") == hint("kwartaal: 1") == "'plgsite schema programme' knows all keys"
    assert told("", head=HEAD.replace("cursus", "les")) == [("unknown-value", "did you mean 'cursus'?")]


def test_a_city_of_a_location_belongs_to_its_places_or_its_address() -> None:
    for key in ("city", "plaats"):
        assert told(f"{key}: Utrecht", "location", "name: Kade\n") == [("unknown-key", "did you mean 'places' or 'address'?")]


@pytest.mark.parametrize("rate", ["21", "21%", "9 %"])
def test_a_rate_in_the_place_of_vat_asks_whether_the_amount_holds_it(rate: str) -> None:
    found = hint(f"prices: [{{amount: 10, vat: {rate}}}]")
    assert found == f"write 'vat: included' or 'vat: excluded', whichever the amount is, and 'vat_rate: {rate.rstrip(' %')}'"


@pytest.mark.parametrize(
    ("amount", "way_out"),
    [
        ("op aanvraag", "leave out 'amount', and write qualifier: on_request"),
        ("Gratis", "write 0 for what is free of charge"),
        ("vanaf € 200,-", "write 200; its words belong into keys beside it, such as qualifier, per, unit, vat and label"),
        ("€ 27,50 per half uur", 'write "27.50"; its words belong into keys beside it, such as qualifier, per, unit, vat and label'),
        ("1 250", "write 1250"),
        ("EUR 12.345.678,90", 'write "12345678.90"'),
    ],
)
def test_an_amount_in_words_is_proposed_without_losing_a_word(amount: str, way_out: str) -> None:
    assert hint(f"prices: [{{amount: '{amount}'}}]") == way_out


@pytest.mark.parametrize("amount", ["100-150", "2 x 100", "195 (21% btw)", "10 t/m 20"])
def test_two_figures_are_never_run_together_into_one_amount(amount: str) -> None:
    assert hint(f"prices: [{{amount: '{amount}'}}]").startswith("an amount is one figure: ")


def test_no_reduction_becomes_a_price() -> None:
    assert hint("prices: [{amount: -25}]").startswith("an amount is not below 0: a reduction is a price of its own")


@pytest.mark.parametrize(
    ("written", "way_out"),
    [
        ("sectors: po", "write it as [po]"),
        ("delivery: klassikaal", "write it as [classroom]"),
        ("outcomes: U kunt rekenen.", "write it as [U kunt rekenen.]"),
        ("themes: leren lezen", "write every item on a line of its own, after a dash"),
        ("outcomes: 'Rekenen, schrijven'", "write every item on a line of its own, after a dash"),
        ("prices: 100", "write it as a list: [{amount: ..., currency: ..., per: ...}]"),
        ("prices: {amount: 100}", "put a dash before its first key, and indent its other keys as far"),
        ("modules: Een", "write it as a list: [{title: ...}]"),
    ],
)
def test_a_list_is_proposed_only_as_it_would_be_accepted(written: str, way_out: str) -> None:
    assert hint(written) == way_out


@pytest.mark.parametrize(
    "written", ["sectors: po", "delivery: klassikaal", "outcomes: U kunt rekenen.", "badges: Nieuw", "themes: taal", "payer: werkgever"]
)
def test_what_is_proposed_is_accepted(written: str) -> None:
    assert told(f"{written.split(':')[0]}: {hint(written).removeprefix('write it as ')}") == []


def test_a_list_file_that_is_written_as_a_list_says_how_to_write_it() -> None:
    found = read_source(SourceFile(path="content/providers.yaml", kind="provider", id=None), b"- id: proef\n  name: Proef\n")
    assert [(one.code, one.hint) for one in found.faults] == [
        ("wrong-type", "write proef: on a line, and its other keys on lines below that are indented")
    ]
