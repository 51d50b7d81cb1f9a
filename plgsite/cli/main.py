"""`plgsite`: the table of verbs. Each verb's module is imported when it is called, so that `-V` and `--help` answer at once."""

import importlib
import os
import sys
from contextlib import suppress

import click

from plgsite import __version__

VERBS = {
    "init": "a small site to begin with, in a folder of its own",
    "deploy-files": "what a host needs to publish the site: github, gitlab, netlify, cloudflare, apache, nginx",
    "new": "a record to begin with: programme, edition, story, teacher, location, page, scan, theme",
    "build": "content + templates -> output",
    "serve": "the site while you write: every save appears in the browser",
    "check": "everything build checks; writes nothing",
    "list": "records as CSV: all, published, drafts, future, expired",
    "clean": "remove what a build wrote, and the cache; nothing else",
    "brochure-data": "what one brochure is made from, as JSON, or as a folder to open in a Typst editor",
    "cms": "forms for editing in a browser, for Sveltia CMS",
    "keys": "what every key of a record means, with an example",
    "words": "the labels of pages and brochures, to word them in your own way",
    "theme": "built-in templates to take and change, and what has changed in them since: list, show, eject, doctor",
    "schema": "JSON Schema of the records, for editors",
    "docs": "this documentation in the browser, offline",
}


class Verbs(click.Group):
    """A group that knows the names of its verbs without importing them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The verbs, in the order of their table."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The verb's command, imported when it is asked for; None for an unknown verb."""
        if cmd_name not in VERBS:
            return None
        command: click.Command = importlib.import_module(f"plgsite.cli.{cmd_name.replace('-', '_')}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the verbs with their help, as the table has it."""
        with formatter.section("Verbs"):
            formatter.write_dl(list(VERBS.items()))

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Raises UsageError with the nearest verb for an unknown one."""
        if args and args[0] not in VERBS:
            from plgsite.diagnostics import did_you_mean

            hint = did_you_mean(args[0], VERBS)
            raise click.UsageError(f"no verb '{args[0]}'{'; ' + hint if hint else ''}", ctx)
        return super().resolve_command(ctx, args)


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", message="plgsite %(version)s")
def plgsite() -> None:
    """A static-site generator for training and education: catalogues and brochures from Markdown and YAML."""


def main() -> None:
    """The entry point: exit codes 0 fine, 1 content or template, 2 usage, 3 plgsite itself, 4 the machine."""
    _open_streams()
    from plgsite.cli.endings import hear_endings
    from plgsite.cli.exits import guarded

    hear_endings()
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "1"  # noqa: TID251 - what else is installed must not change what is a fault
    code = guarded(plgsite)
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # nobody reads it any more
            if stream is not None:
                stream.flush()
    os._exit(code)  # the system takes everything back at once; Python takes it apart first, which is a tenth of a small edit


def _open_streams() -> None:
    """Where a caller closed stdin, stdout or stderr, nothing lies in their place: else the next file that is opened would take it, and what
    a library says would be written into the cache."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free: this one
