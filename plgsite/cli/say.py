"""What plgsite says: to a person on stderr, and as an answer on stdout. Nothing that came from outside can steer a terminal."""

import re
import sys
from contextlib import suppress

import click

from plgsite.machine import MachineFault, reason_of

_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters but tab and line feed, what turns the direction of text, and halves of characters (from names that are no text)."""


def visible(text: str) -> str:
    """The text with what would steer a terminal written as `\\u001b`, which JSON reads as the same character."""
    return _STEERING.sub(lambda found: _escaped(found[0]), text)


def pictured(line: str) -> str:
    """The same with one sign for each: the caret under a line stays where it belongs."""
    return _STEERING.sub(lambda found: chr(0x2400 + ord(found[0])) if found[0] < " " else "\ufffd", line)


def on_a_line(text: str) -> str:
    """The same, and without line feeds: for names."""
    return visible(text).replace("\n", "\\u000a")


def tell(text: str = "", *, nl: bool = True, drawn: bool = False, colour: bool | None = None) -> None:
    """Says something on stderr. `drawn` is text that was made visible before, with colours and movements of our own.

    Where nobody can hear it (a pipe that was closed, a full disk), work goes on, and the exit code tells the rest.
    """
    with suppress(OSError, ValueError):
        click.echo(text if drawn else visible(text), nl=nl, err=True, color=colour)


def answer(text: str, *, nl: bool = True) -> None:
    """Writes what was asked for on stdout. Who stops reading has enough. Raises MachineFault where it cannot be written."""
    if sys.stdout is None:
        raise MachineFault("cannot write the answer: standard output is closed", hint="leave it open, or send it to a file")
    try:
        click.echo(_encodable(visible(text), sys.stdout.encoding or "ascii"), nl=nl)
    except BrokenPipeError:
        pass
    except OSError as error:
        hint = "send it to a file on a disk with room"
        raise MachineFault(f"cannot write the answer to standard output: {reason_of(error)}", hint=hint) from error


def _encodable(text: str, encoding: str) -> str:
    """With what this encoding lacks written as `\\u2014`."""
    try:
        text.encode(encoding)
    except UnicodeError:
        return "".join(one if one.isascii() else _escaped(one) for one in text)
    return text


def _escaped(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
