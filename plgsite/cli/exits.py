"""Exit codes. A person sees a traceback for none of them; a fault of plgsite itself goes to a file to send."""

import os
import tempfile
import traceback
from collections.abc import Callable
from contextlib import suppress
from io import StringIO
from typing import Any

import click

from plgsite.cli.endings import code_of, endings_as_raised
from plgsite.cli.say import on_a_line, tell

FINE, CONTENT, USAGE, OURS, MACHINE = 0, 1, 2, 3, 4


def guarded(command: Callable[..., Any]) -> int:
    """Runs a command and answers with its exit code."""
    try:
        with endings_as_raised():
            result = command(standalone_mode=False)
        return result if isinstance(result, int) else FINE
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.ClickException as error:
        if type(error) is click.UsageError:
            error.ctx = None  # it is a sentence with the way out: how the verb is called would only stand before it
        said = StringIO()
        error.show(said)
        tell(said.getvalue(), nl=False)
        return USAGE
    except KeyboardInterrupt as end:
        tell("\nstopped")
        return code_of(end)
    except click.Abort as end:
        tell("\nstopped")
        return code_of(end.__cause__)
    except SystemExit:  # how click ends where nobody reads its help any more
        return FINE
    except Exception as error:
        return _failed(error)


def _failed(error: Exception) -> int:
    from plgsite.machine import MachineFault, as_fault

    if isinstance(error, MemoryError):
        error = MachineFault("the machine has too little memory for this", hint="give it more, or use fewer processes: --jobs 1")
    if isinstance(error, OSError):
        error = as_fault(error)
    if isinstance(error, MachineFault):
        tell(f"plgsite: {error.message}")
        for notice in error.notices:
            tell(f"  {on_a_line(notice.path)}: {notice.message}{f' ({notice.hint})' if notice.hint else ''}")
        if error.hint:
            tell(f"  hint: {error.hint}")
        return MACHINE
    tell(f"plgsite: a fault of plgsite itself: {type(error).__name__}: {error}".splitlines()[0])
    tell(f"  nothing was published; {_reported(error)}")
    return OURS


def _reported(error: Exception) -> str:
    """What to do with the report of a fault of ours."""
    with suppress(OSError):
        descriptor, name = tempfile.mkstemp(prefix="plgsite-", suffix=".txt")
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8", errors="backslashreplace") as report:
                traceback.print_exception(error, file=report)
            return f"please send us {name}"
        except OSError:
            os.unlink(name)  # noqa: PTH108
    return "there was no room for a report: let TMPDIR name a folder with room, and do it again"
