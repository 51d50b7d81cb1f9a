"""`plgsite build`."""

import gc
import time
from typing import Any

import click

from plgsite.cli.endings import code_of, endings_as_raised
from plgsite.cli.exits import CONTENT, FINE, USAGE
from plgsite.cli.options import Flags, build_flags, request_of
from plgsite.cli.say import answer, on_a_line, tell
from plgsite.cli.workers import workers_flags


@click.command("build")
@build_flags
@workers_flags
@click.option("--atomic", is_flag=True, help="Exchange the whole output in one step; ends with 4 where the system cannot.")
def command(**given: Any) -> int:
    """Build the site: content + templates -> output."""
    return run(Flags(**given), publish=True)


def run(flags: Flags, *, publish: bool) -> int:
    """Builds or checks, shows what was found, and answers with the exit code.

    Python looks for circles in memory again and again, in all that was ever made: a sixth of a cold build. What a build makes has next to
    none (the most memory it needs is the same without looking), and its process ends with it.
    """
    gc.disable()
    try:
        with endings_as_raised():
            from plgsite.build import build, faults  # noqa: F401 - most of the start
            from plgsite.cli import progress, show, summary  # noqa: F401

            request = request_of(flags, publish=publish)
    except KeyboardInterrupt as end:
        tell("\nstopped; nothing was published, the site is as it was")
        return code_of(end)
    return _run(flags, publish, request)


def _run(flags: Flags, publish: bool, request: Any) -> int:
    from plgsite.build.build import build
    from plgsite.build.faults.excerpts import Excerpts
    from plgsite.cli.progress import Bar
    from plgsite.cli.show import print_faults
    from plgsite.cli.summary import lines, verdict

    started = time.perf_counter()
    try:
        with endings_as_raised():
            outcome = build(request, Bar(quiet=flags.quiet or flags.form != "text"))
    except KeyboardInterrupt as end:
        _tell_what_is_left(request)
        return code_of(end)
    print_faults(outcome.diagnostics, flags.form, Excerpts(request.root, request.theme))
    if flags.explain:
        _explain(outcome)
    if not flags.quiet:
        for line in lines(outcome, request, time.perf_counter() - started):
            tell(line)
        if flags.verbose:
            for made in outcome.made:
                tell(f"  {on_a_line(made.path)}")
    if outcome.diagnostics and flags.form == "text":
        tell(verdict(outcome, checked_only=not publish))
    elif not publish and not flags.quiet and flags.form == "text":
        tell("no faults")
    if any(not fault.at.line for fault in outcome.diagnostics):
        return USAGE
    blocked = outcome.failed or (flags.strict and outcome.diagnostics)
    return CONTENT if blocked else FINE


def _tell_what_is_left(request: Any) -> None:
    """Says what Ctrl-C, or another request to end, left: until the first file is written, all that was there."""
    from plgsite.publish.journal import read_journal

    if request.atomic:
        tell("\nstopped; the output is the old site, or the new one, whole; the next build clears up beside it")
    elif read_journal(request.cache, request.output) is None:
        tell("\nstopped; nothing was published, the site is as it was")
    else:
        tell("\nstopped while files were being replaced; the next build finishes that")


def _explain(outcome: Any) -> None:
    for made in outcome.made:
        answer(made.path)
        for name, before, after in made.difference:
            answer(f"  {name}: {before or '(nothing)'} -> {after or '(nothing)'}")
