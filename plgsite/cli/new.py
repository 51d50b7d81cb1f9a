"""`plgsite new`."""

import datetime
from pathlib import Path  # noqa: TID251
from typing import Any

import click

from plgsite.cli.exits import FINE
from plgsite.cli.options import ROOT
from plgsite.cli.say import tell
from plgsite.cli.site import find_root

KINDS = ("programme", "edition", "story", "teacher", "location", "page", "scan", "theme")
NEXT = {
    "programme": "name it in featured: of content/site.yaml, if it should stand on the home page",
    "story": "name its programmes in it, and the story shows on their pages",
    "teacher": "name it in a programme: teachers: [{id}]",
    "location": "name it in a programme: locations: [{id}], or in an edition: location: {id}",
    "page": "put it in the menu: of content/site.yaml, as - {{label: ..., to: page:{id}}}",
    "scan": "name it in a programme: scan: {id}",
    "theme": "name it in a programme: themes: [{id}]",
}


@click.command("new")
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("title", required=False, default="")
@click.option("--id", "given", metavar="ID", default="", help="Its id. [default: from the title]")
@click.option("--like", metavar="EDITION", default="", help="The edition to repeat (edition only).")
@click.option("--from", "first", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="When it begins (edition only).")
@ROOT
def command(kind: str, title: str, given: str, like: str, first: Any, root: str | None) -> int:
    """Begin a record of KIND under a TITLE, with its required keys filled in and comments that explain.

    For an edition, TITLE is the id of its programme: `plgsite new edition first-aid --like breda-march-2027 --from 2027-09-01` repeats
    an edition from that day on, with the same days of the week.
    """
    from plgsite.source.layout import is_id

    folder, title = find_root(root), " ".join(title.split())
    if given and not is_id(given):
        raise click.UsageError(f"'{given}' cannot be an id; write lower-case letters, digits and hyphens")
    if kind == "edition" and not title:
        raise click.UsageError("an edition belongs to a programme; name its id: plgsite new edition ID --from 2027-09-01")
    if kind == "edition":
        from plgsite.cli.new_edition import new_edition

        return new_edition(folder, title, given, like, first.date() if isinstance(first, datetime.datetime) else None)
    if like or first:
        raise click.UsageError(f"--like and --from are for editions; leave them out for a {kind}")
    if not title:
        raise click.UsageError(f"the {kind} has no title; write it between quotes")
    return _new_record(folder, kind, title, given)


def _new_record(root: Path, kind: str, title: str, given: str) -> int:
    from plgsite.cli.starters import language_of, quoted, starter
    from plgsite.routes import RESERVED, slugged
    from plgsite.source.layout import HOMES, LIST_FILES, suffix_of

    id = given or slugged(title)
    if id in RESERVED.get(kind, ()):
        raise click.UsageError(f"a {kind} cannot have the id '{id}': that address is the site's own; name another with --id")
    if path := _standing(root, kind, id):
        raise click.UsageError(f"there is a {kind} '{id}' in {path} already; give another title, or name another id with --id")
    suffix = suffix_of(kind)
    text = starter(f"new/{language_of(root)}/{kind}{suffix}", id=id, title=quoted(title))
    home = HOMES[kind]
    if home in LIST_FILES and (root / home.removesuffix(".yaml")).is_dir() and not (root / home).exists():
        home, text = home.removesuffix(".yaml"), "".join(line[2:] or "\n" for line in text.splitlines(keepends=True)[1:])
    if home in LIST_FILES:
        _append(root, home, text)
        tell(f"Added      {kind} '{id}' to {home}")
    else:
        _create(root, home := f"{home}/{id}{suffix}", text)
        tell(f"Made       {home}")
    if "\ndraft: true" in text:
        tell("Next       fill it in; it is a draft, which plgsite serve shows, and is published when its draft: line is gone")
    else:
        tell("Next       fill it in; plgsite check tells what is amiss")
    tell(f"           {NEXT[kind].format(id=id)}")
    return FINE


def _standing(root: Path, kind: str, id: str) -> str:
    """The file in which a record stands; "" for a new one."""
    from plgsite.cli.starters import data_in
    from plgsite.source.layout import HOMES, LIST_FILES

    home = HOMES[kind]
    if home in LIST_FILES and id in data_in(root / home):
        return home
    folder = home.removesuffix(".yaml")
    files = (f"{folder}/{id}.md", f"{folder}/{id}.yaml", f"{folder}/{id}/index.md", f"{folder}/{id}/index.yaml")
    return next((file for file in files if (root / file).exists()), "")


def _create(root: Path, path: str, text: str) -> None:
    from plgsite.cli.starters import data_in, write_text

    file = root / path
    data_in(file, text=text.split("\n---\n")[0] + "\n" if path.endswith(".md") else text)
    write_text(file, text)


def _append(root: Path, path: str, text: str) -> None:
    """Adds a record at the end of a list file; what stands there stays as it is. Refuses what could not be read afterwards."""
    from plgsite.cli.starters import data_in, read_text, write_text

    file = root / path
    before = read_text(file) if file.is_file() else ""
    newline = "\r\n" if "\r\n" in before else "\n"
    gap = "" if not before.strip() else newline if before.endswith("\n") else newline * 2
    after = before + gap + text.replace("\n", newline)
    data_in(file, text=after)
    write_text(file, after)
