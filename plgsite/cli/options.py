"""Flags that several verbs share."""

import datetime
import os
from collections.abc import Callable
from typing import Any

import click
from msgspec import Struct

from plgsite.cli.site import find_root, output_folder, today_at
from plgsite.values.base_address import EXAMPLE, why_no_base

Command = Callable[..., Any]


def base_address(_: click.Context, __: click.Parameter, given: str) -> str:
    """The base address as given. Raises UsageError where no site can lie there."""
    if given and (why := why_no_base(given)):
        raise click.UsageError(f"the base address '{given}' {why}; write it as {EXAMPLE}")
    return given


ROOT = click.option("-r", "--root", metavar="DIR", help="Folder of the site. [default: found from here upwards]")
OUTPUT = click.option("-o", "--output-dir", metavar="DIR", help="Folder to publish in. [default: output/ in the site]")
FOLLOW = click.option("--follow-links", is_flag=True, help="Follow links that lead out of the site, or to folders.")
FORM = click.option("--format", "form", type=click.Choice(["text", "json", "github"]), default="text", help="How faults are shown.")

BUILD_FLAGS = (
    ROOT,
    OUTPUT,
    FOLLOW,
    click.option("-u", "--base-url", metavar="URL", default="", callback=base_address, help="Base address, instead of the site's."),
    click.option("-s", "--strict", is_flag=True, help="Warnings count as errors."),
    click.option("-q", "--quiet", is_flag=True, help="Only faults."),
    click.option("-v", "--verbose", is_flag=True, help="Name every file that was made."),
    click.option("--drafts", is_flag=True, help="Publish drafts too."),
    click.option("--future", is_flag=True, help="Publish what is not due yet."),
    click.option("--expired", is_flag=True, help="Publish what has expired."),
    click.option("--today", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="The day to build for."),
    click.option("-j", "--jobs", type=click.IntRange(1, 64), metavar="N", help="Processes to use. [default: one for each core]"),
    click.option("--keep-going", is_flag=True, help="Leave out records with faults, publish the rest, exit with 1."),
    click.option("--no-brochures", is_flag=True, help="No brochures, neither PDF nor HTML."),
    click.option("--print", "for_printer", is_flag=True, help="An edition for the printer of each brochure too."),
    click.option("--no-search", is_flag=True, help="No full-text search: neither index nor field."),
    click.option("--only", metavar="ID", default="", help="Just that record's page and brochure."),
    click.option("--explain", is_flag=True, help="Say for every artifact that was made why."),
    FORM,
)


def build_flags(command: Command) -> Command:
    """All flags of build and check."""
    for flag in reversed(BUILD_FLAGS):
        command = flag(command)
    return command


class Flags(Struct, frozen=True, kw_only=True):
    """The flags as given."""

    root: str | None
    output_dir: str | None
    base_url: str
    strict: bool
    follow_links: bool
    quiet: bool
    verbose: bool
    drafts: bool
    future: bool
    expired: bool
    today: datetime.datetime | None
    jobs: int | None
    keep_going: bool
    no_brochures: bool
    for_printer: bool
    no_search: bool
    only: str
    explain: bool
    form: str
    atomic: bool = False
    workers: str = ""
    workers_ca: str = ""
    workers_cert: str = ""
    workers_key: str = ""


def request_of(flags: Flags, *, publish: bool) -> Any:
    """What the flags ask for, as a `Request`. Raises UsageError for a flag that makes no sense."""
    from plgsite.cli.workers import workers_of
    from plgsite.state.request import Request
    from plgsite.theme import theme_folder

    root = find_root(flags.root)
    return Request(
        root=root,
        theme=theme_folder(),
        output=output_folder(root, flags.output_dir),
        today=today_at(root, flags.today, follow_links=flags.follow_links),
        base_url=flags.base_url,
        drafts=flags.drafts,
        future=flags.future,
        expired=flags.expired,
        jobs=flags.jobs or len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else flags.jobs or os.cpu_count() or 1,
        keep_going=flags.keep_going,
        brochures=not flags.no_brochures,
        for_printer=flags.for_printer,
        search=not flags.no_search,
        only=flags.only,
        publish=publish,
        strict=flags.strict,
        follow_links=flags.follow_links,
        explain=flags.explain,
        atomic=flags.atomic,
        workers=workers_of(flags.workers, flags.workers_ca, flags.workers_cert, flags.workers_key),
    )
