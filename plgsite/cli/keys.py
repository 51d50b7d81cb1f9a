"""`plgsite keys`."""

import textwrap
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from plgsite.cli.exits import FINE
from plgsite.cli.say import answer

if TYPE_CHECKING:
    from plgsite.schema.keys import Key

WIDTH = 100


@click.command("keys")
@click.argument("path", required=False, metavar="[KIND[.KEY[.KEY]]]")
def command(path: str | None) -> int:
    """Explain the keys of records: of every kind, of one KIND, or one KEY with the keys within it."""
    answer("\n".join(_told(path.split(".")) if path else _kinds()))
    return FINE


def _kinds() -> Iterator[str]:
    """All kinds with the names of their keys."""
    from plgsite.model.kinds import KINDS
    from plgsite.schema.keys import keys_of

    for kind, model in KINDS.items():
        yield kind
        yield _indented(", ".join(keys_of(model)))
    yield ""
    yield "plgsite keys KIND explains the keys of one kind, plgsite keys KIND.KEY one key."


def _told(names: list[str]) -> Iterator[str]:
    """The keys of a kind, or one key and those within it. Raises UsageError for a name that there is not."""
    from plgsite.model.kinds import KINDS
    from plgsite.schema.keys import keys_of

    kind, *rest = names
    model = KINDS[_known(kind, KINDS, "no record kind")]
    keys, found = keys_of(model), None
    for depth, name in enumerate(rest, 1):
        found = keys[_known(name, keys, f"no key in '{'.'.join(names[:depth])}' is called")]
        keys = keys_of(found.inside) if found.inside else {}
    if found:
        yield from _entry(found, ".".join(names))
    for key in keys.values():
        yield from _entry(key, f"{'.'.join(names)}.{key.name}")


def _known(name: str, known: Iterable[str], what: str) -> str:
    from plgsite.diagnostics import did_you_mean

    names = tuple(known)
    if name not in names:
        hint = did_you_mean(name, names) or (f"one of {', '.join(names)}" if names else "it has no keys within it")
        raise click.UsageError(f"{what} '{name}'; {hint}")
    return name


def _entry(key: "Key", path: str) -> Iterator[str]:
    """The lines of one key."""
    yield path
    yield _indented(key.text)
    yield _indented(f"type: {key.kind}")
    yield "  required" if key.required else f"  default: {key.default}" if key.default else "  may be left out"
    yield f"  example: {key.name}: {key.example}"
    if key.outputs:
        yield _indented(f"shown on: {', '.join(key.outputs)}")
    if key.part:
        yield f"  placed by: [[{key.part}]]"
    yield ""


def _indented(text: str) -> str:
    return textwrap.fill(text, WIDTH, initial_indent="  ", subsequent_indent="    ", break_long_words=False, break_on_hyphens=False)
