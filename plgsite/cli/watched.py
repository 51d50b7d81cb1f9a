"""`plgsite check --watch`: the faults again after every save."""

import os

from plgsite.cli.exits import FINE
from plgsite.cli.options import Flags, request_of
from plgsite.cli.say import tell


def watched(flags: Flags) -> int:
    """Checks until Ctrl-C, and shows what each check found. Between two lines that never change, so that an editor knows where one ends."""
    from plgsite.build.faults.excerpts import Excerpts
    from plgsite.cli.show import print_faults
    from plgsite.cli.summary import verdict
    from plgsite.preview.preview import Answer, Built
    from plgsite.preview.watched_check import watch_and_check

    os.environ.setdefault("NO_COLOR", "1")  # noqa: TID251 - plain text, for editors that read along

    def found(answer: Answer, seconds: float) -> None:
        tell("check begins")
        if isinstance(answer, Built):
            request = request_of(flags, publish=False)
            print_faults(answer.outcome.diagnostics, flags.form, Excerpts(request.root, request.theme))
            said = verdict(answer.outcome, checked_only=True) if answer.outcome.diagnostics else "no faults"
            tell(f"{said} ({seconds:.2f} s)")
        else:
            tell(f"plgsite: {answer.message}{f'; {answer.hint}' if answer.hint else ''}")
        tell("check ends; waiting for the next save, Ctrl-C ends it")

    try:
        watch_and_check(lambda: request_of(flags, publish=False), lambda *_: None, found, lambda words: tell(f"plgsite: {words}"))
    except KeyboardInterrupt:
        tell()
    return FINE
