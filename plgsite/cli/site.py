"""Where the site is, and what day it is there."""

import datetime
import os
from pathlib import Path  # noqa: TID251
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

if TYPE_CHECKING:
    from plgsite.model.own_fields import DeclaredFields

SITE_FILE = Path("content") / "site.yaml"


def find_root(given: str | None) -> Path:
    """The folder that was named, else the nearest one from here upwards with a content/site.yaml. Raises UsageError where there is none."""
    if given:
        root = named_folder(given)
        if root.is_dir():
            return root
        raise click.UsageError(f"there is no folder {given}; name the folder of the site with --root")
    try:
        here = Path.cwd()
    except OSError:
        raise click.UsageError("the folder that you are in is no more; go to another, or name the site's with --root") from None
    for folder in (here, *here.parents):
        if (folder / SITE_FILE).is_file():
            return folder
    raise click.UsageError(f"there is no {SITE_FILE.as_posix()} here or above; name the folder of the site with --root")


def named_folder(given: str) -> Path:
    """The folder that was named, wherever links to it lead. Raises UsageError where there can be none of that name."""
    try:
        folder = Path(given).resolve()
        folder.is_dir()
    except (OSError, RuntimeError) as error:  # RuntimeError: links in a circle, before Python 3.13
        why = error.strerror if isinstance(error, OSError) else "its links go round in a circle"
        raise click.UsageError(f"the folder {given} cannot be used: {why}; name another") from None
    return folder


def declared_around(given: str | None) -> "DeclaredFields":
    """The fields of the site that was named, or is around here; none where there is no site, or where they cannot be read."""
    from plgsite.load.declared import declared_in
    from plgsite.model.own_fields import NO_FIELDS

    try:
        file = find_root(given) / SITE_FILE
    except click.UsageError:
        if given:
            raise
        return NO_FIELDS
    return (declared_in(file.read_bytes()) if file.is_file() else None) or NO_FIELDS


KEPT = ("content", "static", "templates", ".plgsite")
"""The folders of a site that hold no output: what is published there would be read again, or be lost with the cache."""


def output_folder(root: Path, given: str | None) -> Path:
    """The folder that was named for the output, else `output/` of the site. Refuses one inside what a build reads and keeps."""
    output = named_folder(given) if given else root / "output"
    real = output.resolve()
    for name in KEPT:
        kept = root / name
        if kept.exists() and any(folder.exists() and folder.samefile(kept) for folder in (real, *real.parents)):
            raise click.UsageError(f"the output {output} lies in {name}/ of the site; name a folder outside of it with --output-dir")
    return output


def today_at(root: Path, given: datetime.datetime | None, *, follow_links: bool = False) -> datetime.date:
    """The day that was named, else that of SOURCE_DATE_EPOCH, else today by the clock of the site's zone.

    Raises UsageError where SOURCE_DATE_EPOCH is no number of seconds.
    """
    if given:
        return given.date()
    zone = _zone(root, follow_links)
    epoch = os.environ.get("SOURCE_DATE_EPOCH")  # noqa: TID251 - the one place that reads the environment and the clock
    if epoch is None:
        return datetime.datetime.now(zone).date()  # noqa: TID251
    try:
        if not (epoch.isascii() and epoch.isdigit()):
            raise ValueError
        return datetime.datetime.fromtimestamp(int(epoch), zone).date()
    except (ValueError, OverflowError, OSError):
        hint = "give the seconds since 1970 in digits, as `date +%s` does, or leave it out"
        raise click.UsageError(f"SOURCE_DATE_EPOCH is '{epoch}', which is no moment that there can be; {hint}") from None


def _zone(root: Path, follow_links: bool) -> ZoneInfo:
    """The zone that the site names. Its file is read only where a build reads it: no pipe, which has no end, and nothing outside."""
    from plgsite.diagnostics import Report
    from plgsite.yaml.reader import read_yaml

    file = root / SITE_FILE
    if not file.is_file() or not (follow_links or file.resolve().is_relative_to(root.resolve())):
        return ZoneInfo("Europe/Amsterdam")
    try:
        tree = read_yaml(file.read_text(encoding="utf-8-sig"), "", Report())
        name = tree.data.get("timezone", "") if tree and isinstance(tree.data, dict) else ""
        return ZoneInfo(name if isinstance(name, str) and name else "Europe/Amsterdam")
    except (OSError, UnicodeError, ValueError, ZoneInfoNotFoundError):
        return ZoneInfo("Europe/Amsterdam")
