"""`plgsite brochure-data`."""

import datetime
from typing import Any

import click

from plgsite.cli.exits import CONTENT, FINE
from plgsite.cli.options import ROOT
from plgsite.cli.say import answer, tell
from plgsite.cli.site import find_root, today_at


@click.command("brochure-data")
@click.argument("id")
@click.option("--into", metavar="DIR", help="A new folder for templates, data, pictures and fonts together, to open in a Typst editor.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="The day to look from.")
@ROOT
def command(id: str, into: str | None, today: datetime.datetime | None, root: str | None) -> int:
    """Print what the brochure of programme ID is made from, as JSON."""
    from plgsite.build.brochure_sample import sample
    from plgsite.build.faults.excerpts import Excerpts
    from plgsite.cli.show import print_faults
    from plgsite.diagnostics import did_you_mean
    from plgsite.theme import theme_folder

    folder = find_root(root)
    found = sample(folder, theme_folder(), today_at(folder, today), id)
    print_faults((fault for fault in found.diagnostics if fault.level == "error"), "text", Excerpts(folder, theme_folder()))
    if found.sample is None:
        if not found.ids:
            return CONTENT
        raise click.UsageError(f"no programme '{id}' with a brochure; {did_you_mean(id, found.ids) or 'plgsite list names them'}")
    if into:
        _write(found.sample.files, into)
        tell(f"typst watch --root {into} --font-path {into}/fonts --ignore-system-fonts {into}/main.typ")
    else:
        answer(found.sample.data, nl=False)
    return FINE


def _write(files: Any, into: str) -> None:
    """Writes the files in a folder that is new or empty: what somebody changed there is never overwritten."""
    from pathlib import Path  # noqa: TID251

    from plgsite.machine import plainly

    folder = Path(into)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise click.UsageError(f"{into} is there already; name a new folder")
    for name, body in files.items():
        place = folder / name
        with plainly("write", place):
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(body)
