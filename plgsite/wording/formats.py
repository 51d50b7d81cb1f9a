"""Dates, money and numbers as people of a language write them (CLDR through Babel, and Dutch habits where CLDR has none)."""

import datetime
from decimal import Decimal
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import format_decimal
from msgspec import Struct

from plgsite.varieties import language_of
from plgsite.wording.collation import SortKey, first_letter

BABEL = {"nl": "nl_NL", "nl-BE": "nl_BE", "en": "en_GB"}
NARROW = "\N{NO-BREAK SPACE}"


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(BABEL[language])


@cache
def _number(language: str, figure: str) -> str:
    """Remembered by what is written: as numbers 8.6 and 8.60 are equal, and one would be shown for the other."""
    number = Decimal(figure)
    exponent = number.as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    return str(format_decimal(number, format="#,##0" + ("." + "0" * decimals if decimals else ""), locale=_locale(language)))


@cache
def _date(language: str, day: datetime.date, pattern: str) -> str:
    return str(format_date(day, format=pattern, locale=_locale(language)))


@cache
def _country_codes() -> dict[str, str]:
    """The codes of countries by code and by name in each language, in small letters."""
    rows = [(code, str(name)) for language in BABEL for code, name in _locale(language).territories.items() if len(code) == 2]
    return {word.casefold(): code for code, name in rows for word in (name, code)}


class Formats(Struct, frozen=True):
    """How a language writes figures."""

    language: str

    @property
    def locale(self) -> str:
        """The language with its country: nl_NL."""
        return BABEL[self.language]

    @property
    def _is_dutch(self) -> bool:
        return language_of(self.language) == "nl"

    def number(self, number: object) -> str:
        """8.6 -> 8,6; decimals are kept as published."""
        return _number(self.language, str(number))

    def is_one(self, number: object) -> bool:
        """Whether a noun behind the number is singular: 1 uur, 1.0 hour; in Dutch what is less than one too: 0,5 dagdeel."""
        found = Decimal(str(number))
        return found == 1 or (self._is_dutch and 0 < found < 1)

    def money(self, euros: Decimal) -> str:
        """2350 -> € 2.350,-  and 775.50 -> € 775,50 (Dutch); € 2.350 (Flemish); €2,350 and €775.50 (English)."""
        whole = euros == euros.to_integral_value()
        digits = self.number(euros.to_integral_value() if whole else euros.quantize(Decimal("0.01")))
        if not self._is_dutch:
            return f"€{digits}"
        return f"€{NARROW}{digits}{',-' if whole and self.language == 'nl' else ''}"

    def date(self, day: datetime.date) -> str:
        """9 september 2015."""
        return _date(self.language, day, "d MMMM y")

    def weekday(self, day: datetime.date) -> str:
        """woensdag 9 september 2015."""
        return _date(self.language, day, "EEEE d MMMM y")

    def day_name(self, day: datetime.date) -> str:
        """woensdag, the day of the week of a day."""
        return _date(self.language, day, "EEEE")

    def month(self, day: datetime.date) -> str:
        """Maart 2027, the month of a day."""
        return _date(self.language, day, "LLLL y")

    def period(self, first: datetime.date, last: datetime.date) -> str:
        """9 september 2015 t/m 3 maart 2016; one day is one date; a month and a year that are shared are written once."""
        if first == last:
            return self.date(first)
        until = {"nl": " t/m ", "nl-BE": " tot en met "}.get(self.language, " to ")
        return f"{self.day_before(first, last)}{until}{self.date(last)}"

    def day_before(self, day: datetime.date, later: datetime.date) -> str:
        """A day before which another is named: without the month and the year that they share."""
        same_year = day.year == later.year
        return _date(self.language, day, "d MMMM y" if not same_year else "d MMMM" if day.month != later.month else "d")

    def clock(self, time: str) -> str:
        """09:30 -> 09.30 uur (Dutch); 09:30 (English)."""
        return f"{time.replace(':', '.')}{NARROW}uur" if self._is_dutch else time

    def clocks(self, start: str, end: str) -> str:
        """09.30-16.30 uur."""
        return f"{start.replace(':', '.')}-{end.replace(':', '.')}{NARROW}uur" if self._is_dutch else f"{start}-{end}"

    def language_name(self, code: str) -> str:
        """nl -> Nederlands; the code itself where it has no name."""
        try:
            return Locale.parse(code, sep="-").get_language_name(BABEL[self.language]) or code
        except (ValueError, UnknownLocaleError):
            return code

    def country_name(self, country: str) -> str:
        """BE -> België; what is no code stays as it is written."""
        return str(_locale(self.language).territories.get(country.upper(), country)) if len(country) == 2 else country

    def country_code(self, country: str) -> str:
        """BE, be, België or Belgium -> BE; what has no code stays as it is written."""
        return _country_codes().get(country.casefold(), country)

    def sort_key(self, text: str) -> SortKey:
        """Where a text stands in the alphabet."""
        return SortKey(text)

    def first_letter(self, text: str) -> str:
        """The letter of an index under which a text stands, a to z; "" for none."""
        return first_letter(text)

    def size(self, count: int) -> str:
        """A number of bytes as kB or MB (powers of ten)."""
        if count < 1_000_000:
            return f"{self.number(max(1, round(count / 1000)))}{NARROW}kB"
        return f"{self.number(Decimal(count).scaleb(-6).quantize(Decimal('0.1')))}{NARROW}MB"
