"""`plgsite serve`."""

import os
from typing import Any

import click

from plgsite.cli.exits import FINE
from plgsite.cli.options import FOLLOW, ROOT, base_address
from plgsite.cli.say import tell
from plgsite.cli.site import find_root, today_at

EDITORS = {
    "vscode": "vscode://file{path}:{line}",
    "vscodium": "vscodium://file{path}:{line}",
    "cursor": "cursor://file{path}:{line}",
    "zed": "zed://file{path}:{line}",
    "idea": "idea://open?file={path}&line={line}",
    "textmate": "txmt://open?url=file://{path}&line={line}",
}


@click.command("serve")
@ROOT
@click.option(
    "-p", "--port", type=click.IntRange(0, 65535), metavar="PORT", help="Port to answer at. [default: 5500, or the next free one]"
)
@click.option(
    "-i", "--interface", default="127.0.0.1", metavar="ADDRESS", help="Interface to answer at. [default: 127.0.0.1: this machine]"
)
@click.option("-O", "--open", "opens", is_flag=True, help="Open the browser.")
@FOLLOW
@click.option("--poll", is_flag=True, help="Look at the files again and again, where the system tells nothing of changes.")
@click.option("--editor", default="", metavar="NAME", help=f"Links to your editor: {', '.join(EDITORS)}, or an address with {{path}}.")
@click.option("-u", "--base-url", metavar="URL", default="", callback=base_address, help="Base address, instead of the site's.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="The day to show.")
@click.option("-j", "--jobs", type=click.IntRange(1, 64), metavar="N", help="Processes to use. [default: one for each core]")
@click.option("-q", "--quiet", is_flag=True, help="Only the address, and faults.")
def command(root: str | None, editor: str, opens: bool, today: Any, jobs: int | None, quiet: bool, **given: Any) -> int:
    """Show the site while you write: every save is built and appears in the browser. Ctrl-C ends it."""
    from plgsite.preview.ports import Taken
    from plgsite.preview.preview import Preview
    from plgsite.preview.serve import serve
    from plgsite.theme import theme_folder

    folder = find_root(root)
    preview = Preview(
        root=folder,
        theme=theme_folder(),
        today=lambda: today_at(folder, today, follow_links=given["follow_links"]),
        jobs=jobs or os.cpu_count() or 1,
        open=opens,
        editor=_editor(editor),
        **given,
    )
    try:
        serve(preview, _voice(preview, quiet))
    except Taken as taken:
        raise click.UsageError(f"{taken.message}; {taken.hint}") from None
    except KeyboardInterrupt:
        tell()
    tell("preview ended")
    return FINE


def _editor(given: str) -> str:
    """What an editor's addresses look like."""
    if not given or given in EDITORS:
        return EDITORS.get(given, "")
    if "{path}" not in given or ":" not in given:
        known = ", ".join(EDITORS)
        raise click.UsageError(f"no editor '{given}'; one of {known}, or an address such as 'myeditor://open?file={{path}}&line={{line}}'")
    return given


def _voice(preview: Any, quiet: bool) -> Any:
    """Speaks on the terminal: the address, then a line for each build, or its faults."""
    from plgsite.build.faults.excerpts import Excerpts
    from plgsite.cli.progress import Bar
    from plgsite.cli.show import print_faults
    from plgsite.cli.summary import plural, verdict
    from plgsite.preview.preview import Answer, Built, Voice

    bar = Bar(quiet=quiet)

    def serving(address: str, taken: str) -> None:
        tell(f"Serving    {address}{f' ({taken})' if taken else ''}")
        tell("Watching   content/, templates/, static/ and the theme; Ctrl-C ends it")

    def built(answer: Answer, seconds: float) -> None:
        if not isinstance(answer, Built):
            tell(f"plgsite: {answer.message}")
            if answer.hint:
                tell(f"  hint: {answer.hint}")
            return
        outcome = answer.outcome
        print_faults(outcome.diagnostics, "text", Excerpts(preview.root, preview.theme))
        if outcome.diagnostics:
            tell(verdict(outcome, checked_only=True) + ("; the last good site is shown" if outcome.failed else ""))
        if outcome.published and not quiet:
            tell(f"Built      {plural(outcome.changed, 'file')} changed, {seconds:.2f} s")

    return Voice(serving=serving, building=bar, built=built, said=lambda words: tell(f"plgsite: {words}"))
