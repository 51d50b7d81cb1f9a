"""`plgsite list`."""

import csv
import datetime
import io
import json
from typing import Any

import click

from plgsite.cli.exits import CONTENT, FINE
from plgsite.cli.options import ROOT
from plgsite.cli.say import answer
from plgsite.cli.site import find_root, today_at

WHICH = ("all", "published", "drafts", "future", "expired")
STATES = {"published": None, "drafts": "draft", "future": "future", "expired": "expired"}
COLUMNS = ("kind", "id", "title", "state", "publish_on", "expires_on", "updated", "path")


@click.command("list")
@click.argument("which", type=click.Choice(WHICH), default="all")
@click.option("--json", "as_json", is_flag=True, help="JSON instead of CSV.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="The day to look from.")
@ROOT
def command(which: str, as_json: bool, today: datetime.datetime | None, root: str | None) -> int:
    """List records as CSV on stdout: all of them, or those of one state."""
    from plgsite.build.faults.excerpts import Excerpts
    from plgsite.cli.show import print_faults
    from plgsite.state.read_catalogue import read_catalogue
    from plgsite.theme import theme_folder

    folder = find_root(root)
    loaded = read_catalogue(folder, theme_folder(), today_at(folder, today))
    print_faults((fault for fault in loaded.diagnostics if fault.level == "error"), "text", Excerpts(folder, theme_folder()))
    rows = [row for row in _rows(loaded.catalogue) if which == "all" or row["state"] == (STATES[which] or "published")]
    answer(json.dumps(rows, ensure_ascii=False, indent=2) if as_json else _csv(rows), nl=as_json)
    return CONTENT if any(fault.level == "error" for fault in loaded.diagnostics) else FINE


def _rows(catalogue: Any) -> list[dict[str, str]]:
    if catalogue is None:
        return []
    return [
        {
            "kind": kind,
            "id": id,
            "title": getattr(entry.record, "title", "") or getattr(entry.record, "name", ""),
            "state": catalogue.absent.get(f"{kind}:{id}", "published"),
            **{name: str(getattr(entry.record, name) or "") for name in ("publish_on", "expires_on", "updated")},
            "path": entry.path,
        }
        for kind, entries in catalogue.records.items()
        for id, entry in entries.items()
        if kind != "site"
    ]


def _csv(rows: list[dict[str, str]]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()
