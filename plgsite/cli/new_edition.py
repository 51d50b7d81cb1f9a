"""`plgsite new edition`: a first one, or another one again."""

import datetime
from pathlib import Path  # noqa: TID251

import click

from plgsite.cli.edition_ids import free, like_id
from plgsite.cli.exits import FINE
from plgsite.cli.say import tell
from plgsite.cli.starters import language_of, read_text, starter, write_text
from plgsite.diagnostics import did_you_mean
from plgsite.load.edition_text import Editions, editions_of, repeated, with_edition
from plgsite.source.layout import is_id

FILES = ("content/programmes/{}.md", "content/programmes/{}.yaml", "content/programmes/{}/index.md", "content/programmes/{}/index.yaml")


def new_edition(root: Path, programme: str, id: str, like: str, first: datetime.date | None) -> int:
    """Adds an edition to a programme's file. Raises UsageError where there is none such, or where the id is taken."""
    path = _file_of(root, programme)
    if first is None:
        raise click.UsageError("an edition needs a first day; name it with --from 2027-09-01")
    editions = editions_of(read_text(root / path), path)
    if editions is None:
        raise click.UsageError(f"{path} has faults, so nothing was added; plgsite check tells which")
    if id in editions.ids:
        raise click.UsageError(f"{path} has an edition '{id}' already; name another id with --id")
    language = language_of(root)
    if like:
        id, item, told = _again(editions, path, like, id, first, language)
    else:
        id, item, told = _first(editions, id, first, language)
    after = with_edition(editions, item)
    made = editions_of(after, path)
    if made is None or made.ids != (*editions.ids, id):
        raise click.UsageError(f"the editions of {path} are written in a way that cannot be added to; write them as a list, with '- id:'")
    told = [*told[:1], *_of_series(root, made), *told[1:]] if like else told
    write_text(root / path, after)
    tell(f"Added      edition '{id}' to {path}")
    for line in told:
        tell(line)
    return FINE


def _again(editions: Editions, path: str, like: str, id: str, first: datetime.date, language: str) -> tuple[str, str, list[str]]:
    if like not in editions.ids:
        hint = did_you_mean(like, editions.ids) or (f"one of {', '.join(editions.ids)}" if editions.ids else "it has none yet")
        raise click.UsageError(f"{path} has no edition '{like}'; {hint}")
    number = editions.ids.index(like)
    before = editions.first_day(number)
    if before is None:
        raise click.UsageError(f"edition '{like}' has no day to count from; give it 'starts:' or 'dates:', or leave --like out")
    day = first + datetime.timedelta(days=(before.weekday() - first.weekday()) % 7)
    id = id or like_id(like, before, day, editions.ids, language)
    told = [f"           it begins on {day:%A} {day.isoformat()}; each of its days is {(day - before).days} days after that of '{like}'"]
    told.append(
        "Next       look for holidays among its days, and at texts and addresses that were copied; plgsite check tells what is amiss"
    )
    return id, repeated(editions, number, id, day - before), told


def _of_series(root: Path, made: Editions) -> list[str]:
    """What there is to say of the series of an edition that was added, last of all: how it comes out, or what is not known of its days."""
    from pydantic import ValidationError

    from plgsite.cli.site import declared_around
    from plgsite.load.holidays_meant import with_holidays
    from plgsite.model.editions import Edition

    dates = made.data(len(made.ids) - 1).get("dates")
    if "weekly" not in str(dates):
        return []
    meant = with_holidays({"editions": [{"id": "x", "dates": dates}]}, declared_around(str(root)))["editions"][0]
    try:
        edition = Edition.model_validate(meant)
    except ValidationError as error:
        return [f"           but {one['msg']}" for one in error.errors(include_url=False)]
    if not edition.series or not edition.dates:
        return []
    loose = [one.from_.isoformat() for series in edition.series for one in series.except_ if one.from_]
    moved = [f"           'except' moved along: look whether there still is no meeting on {', '.join(loose)}"] if loose else []
    days = f"{edition.dates[0].date} to {edition.dates[-1].date}"
    return [f"           that makes {len(edition.dates)} meetings, {days}", *moved]


def _first(editions: Editions, id: str, first: datetime.date, language: str) -> tuple[str, str, list[str]]:
    id = id or free(f"{first:%Y-%m}", editions.ids)
    item = starter(f"new/{language}/edition.yaml", id=id, day=first.isoformat()).rstrip("\n")
    return id, item, ["Next       fill in where it is, its other days and its status; plgsite check tells what is amiss"]


def _file_of(root: Path, programme: str) -> str:
    found = next((path for name in FILES if (root / (path := name.format(programme))).is_file()), None) if is_id(programme) else None
    if found:
        return found
    ids = sorted({file.stem if file.is_file() else file.name for file in (root / "content" / "programmes").glob("[!.]*")})
    hint = did_you_mean(programme, ids) or "plgsite list names all"
    raise click.UsageError(f"there is no programme '{programme}'; {hint}")
