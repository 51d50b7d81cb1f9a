"""The id of an edition by the habit of another: `breda-maart-2027` a half-year later is `breda-september-2027`."""

import datetime
import re
from collections.abc import Container

MONTHS = (
    ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"],
    ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
)
SEASONS = (
    ["winter", "voorjaar", "zomer", "najaar"],
    ["winter", "lente", "zomer", "herfst"],
    ["winter", "spring", "summer", "autumn"],
    ["winter", "spring", "summer", "fall"],
)
_YEAR_AND_MONTH = re.compile(r"(?<!\d)(20\d\d)-(0[1-9]|1[0-2])(?:-([0-3]\d))?(?!\d)")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


def like_id(like: str, before: datetime.date, day: datetime.date, taken: Container[str], language: str = "nl") -> str:
    """The id of an edition that begins on `day`, after that of one that began on `before`. Never one that is taken."""

    def dated(found: re.Match[str]) -> str:
        return day.strftime("%Y-%m-%d" if found[3] else "%Y-%m")

    if _YEAR_AND_MONTH.search(like):
        made = _YEAR_AND_MONTH.sub(dated, like)
    else:
        months = day.year * 12 + day.month - before.year * 12 - before.month
        words = [_season(_month(word, before, day, language), months, language) for word in like.split("-")]
        made = _YEAR.sub(lambda found: str(int(found[0]) + day.year - before.year), "-".join(words))
    return free(made, taken)


def free(id: str, taken: Container[str]) -> str:
    """The id, with a number behind it where it is taken."""
    number, made = 2, id
    while made in taken:
        number, made = number + 1, f"{id}-{number}"
    return made


def _in_order(tables: tuple[list[str], ...], language: str) -> tuple[list[str], ...]:
    """The words of the site's language first: some are those of both."""
    english = {"january", "may", "spring", "mar"}
    return tuple(sorted(tables, key=lambda table: any(word in english for word in table) != (language == "en")))


def _month(word: str, before: datetime.date, day: datetime.date, language: str) -> str:
    found = (table for table in _in_order(MONTHS, language) if table[before.month - 1] == word)
    table = next(found, None)
    return table[day.month - 1] if table else word


def _season(word: str, months: int, language: str) -> str:
    """A season moves with the months, wherever its provider lets it begin."""
    found = (table for table in _in_order(SEASONS, language) if word in table)
    table = next(found, None)
    return table[(table.index(word) + round(months / 3)) % 4] if table else word
