"""Exit codes. A person sees a traceback for none of them; a fault of plgsite itself goes to a file to send."""

import sys
import tempfile
import traceback
from collections.abc import Callable
from typing import Any

import click

FINE, CONTENT, USAGE, OURS, MACHINE, INTERRUPTED = 0, 1, 2, 3, 4, 130


def guarded(command: Callable[..., Any]) -> int:
    """Runs a command and answers with its exit code."""
    try:
        result = command(standalone_mode=False)
        return result if isinstance(result, int) else FINE
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.ClickException as error:
        error.show()
        return USAGE
    except (KeyboardInterrupt, click.Abort):
        click.echo("\nstopped", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()
        return FINE
    except Exception as error:
        return _failed(error)


def _failed(error: Exception) -> int:
    from plgsite.publish.errors import MachineFault

    if isinstance(error, MachineFault):
        click.echo(f"plgsite: {error.message}", err=True)
        for notice in error.notices:
            click.echo(f"  {notice.path}: {notice.message}{f' ({notice.hint})' if notice.hint else ''}", err=True)
        if error.hint:
            click.echo(f"  hint: {error.hint}", err=True)
        return MACHINE
    if isinstance(error, OSError):
        click.echo(f"plgsite: {error.strerror or error}: {error.filename or ''}".rstrip(": "), err=True)
        return MACHINE
    with tempfile.NamedTemporaryFile("w", prefix="plgsite-", suffix=".txt", delete=False, encoding="utf-8") as report:
        traceback.print_exception(error, file=report)
    click.echo(f"plgsite: a fault of plgsite itself: {type(error).__name__}: {error}".splitlines()[0], err=True)
    click.echo(f"  nothing was published; please send us {report.name}", err=True)
    return OURS
