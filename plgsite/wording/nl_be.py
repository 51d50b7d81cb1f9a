"""Flemish words: those labels alone that are said otherwise than in the Netherlands (`nl.py`)."""

from collections.abc import Mapping

FLEMISH: Mapping[str, str | tuple[str, str]] = {
    # lengths
    "session_one": "vormingsmoment",
    "session_other": "vormingsmomenten",
    "sessions": "Vormingsmomenten",
    "session_number": "Vormingsmoment {number}",
    "session_x_of_y": "Vormingsmoment {number} van {sessions}",
    "per_session": "per vormingsmoment",
    "half_day_one": "halve dag",
    "half_day_other": "halve dagen",
    "per_half_day": "per halve dag",
    "a_half_day_takes": "Een halve dag duurt {hours}{breaks}.",
    # days: "t/m" is not used
    "range_to": "tot en met",
    "price_valid_until": "geldig tot en met {date}",
    "enrol_by": "inschrijven tot en met {date}",
    "until_date": "tot en met {date}",
    # enrolling
    "edition_full": "volzet, met wachtlijst",
    "state_waiting_list": "Volzet, met wachtlijst",
    "no_open_edition": (
        "Op dit moment is er geen editie waarvoor u zich kunt inschrijven.",
        "Op dit moment is er geen editie waarvoor je je kunt inschrijven.",
    ),
    "past_editions": "Vorige edities",
    "offer_request": "Vraag informatie",
    "offer_closed": "Vraag informatie",
    "offer_cancelled": "Vraag informatie",
    "offer_quote": "Vraag een offerte",
    "form_enrol": "Inschrijvingsformulier",
    "form_request": "Informatie vragen",
    "form_quote": "Offerte vragen",
    "field_invoice_address": "Facturatieadres",
    # what is paid
    "cost_enrolment_fee": "inschrijvingsgeld",
    "cost_book": "handboek",
    "cost_travel": "verplaatsingskosten",
    "cost_deposit": "waarborg",
    # who and where
    "provider": "Organisator",
    "facet_provider": "Organisator",
    "visit": "Adres",
    "rooms": "Lokalen",
    "sector_po": "basisonderwijs",
    "sector_vo": "secundair onderwijs",
    "sector_so": "buitengewoon onderwijs",
    "kvk": "Ondernemingsnummer",
}
