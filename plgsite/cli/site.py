"""Where the site is, and what day it is there."""

import datetime
import os
from pathlib import Path  # noqa: TID251
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

SITE_FILE = Path("content") / "site.yaml"


def find_root(given: str | None) -> Path:
    """The folder that was named, else the nearest one from here upwards with a content/site.yaml. Raises UsageError where there is none."""
    if given:
        root = Path(given).resolve()
        if not root.is_dir():
            raise click.UsageError(f"there is no folder {given}")
        return root
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / SITE_FILE).is_file():
            return folder
    raise click.UsageError(f"there is no {SITE_FILE.as_posix()} here or above; name the folder of the site with --root")


def today_at(root: Path, given: datetime.datetime | None) -> datetime.date:
    """The day that was named, else that of SOURCE_DATE_EPOCH, else today by the clock of the site's zone.

    Raises UsageError where SOURCE_DATE_EPOCH is no number of seconds.
    """
    if given:
        return given.date()
    zone = _zone(root)
    epoch = os.environ.get("SOURCE_DATE_EPOCH")  # noqa: TID251 - the one place that reads the environment and the clock
    if epoch is None:
        return datetime.datetime.now(zone).date()  # noqa: TID251
    if not epoch.isdigit():
        raise click.UsageError(f"SOURCE_DATE_EPOCH is '{epoch}', not a number of seconds")
    return datetime.datetime.fromtimestamp(int(epoch), zone).date()


def _zone(root: Path) -> ZoneInfo:
    from plgsite.diagnostics import Report
    from plgsite.load.yaml_reader import read_yaml

    try:
        tree = read_yaml((root / SITE_FILE).read_text(encoding="utf-8-sig"), "", Report())
        name = tree.data.get("timezone", "") if tree and isinstance(tree.data, dict) else ""
        return ZoneInfo(name if isinstance(name, str) and name else "Europe/Amsterdam")
    except (OSError, UnicodeError, ValueError, ZoneInfoNotFoundError):
        return ZoneInfo("Europe/Amsterdam")
