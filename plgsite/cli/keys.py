"""`plgsite keys`."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

import click

from plgsite.cli.exits import FINE
from plgsite.cli.say import answer

if TYPE_CHECKING:
    from pydantic import BaseModel

    from plgsite.schema.keys import Key

    Models = Mapping[str, type[BaseModel]]

WIDTH = 100


@click.command("keys")
@click.argument("path", required=False, metavar="[KIND[.KEY[.KEY]]]")
@click.option("-r", "--root", metavar="DIR", help="A site whose own fields are among them. [default: found from here upwards, else none]")
def command(path: str | None, root: str | None) -> int:
    """Explain the keys of records: of every kind, of one KIND, or one KEY with the keys within it. In a site it knows the fields that the
    site declares."""
    from plgsite.cli.site import declared_around
    from plgsite.load.declared import site_models

    models = site_models(declared_around(root))
    answer("\n".join(_told(path.split("."), models) if path else _kinds(models)))
    return FINE


def _kinds(models: "Models") -> Iterator[str]:
    """All kinds with the names of their keys."""
    from plgsite.schema.keys import keys_of

    for kind, model in models.items():
        yield kind
        yield _indented(", ".join(keys_of(model)))
        for at, own in _own_of(kind, model):
            yield _indented(f"{at}: {', '.join(own)}")
    yield ""
    yield "plgsite keys KIND explains the keys of one kind, plgsite keys KIND.KEY one key."


def _own_of(at: str, model: "type[BaseModel]") -> Iterator[tuple[str, dict[str, "Key"]]]:
    """The fields that the site declares for a kind and for what its records hold, by the path of their `own:`."""
    from plgsite.model.own_fields import OwnValues
    from plgsite.schema.keys import keys_of

    for name, key in keys_of(model).items():
        if key.inside and issubclass(key.inside, OwnValues):
            yield f"{at}.{name}", keys_of(key.inside)
        elif name in ("editions", "modules") and key.inside:
            yield from _own_of(f"{at}.{name}", key.inside)


def _told(names: list[str], models: "Models") -> Iterator[str]:
    """The keys of a kind, or one key and those within it; then the fields that the site declares within what was told. Raises UsageError
    for a name that there is not."""
    from plgsite.schema.keys import keys_of

    kind, *rest = names
    if kind not in models:
        raise _unknown(f"no record kind '{kind}'", kind, models, models)
    model, found = models[kind], None
    keys = keys_of(model)
    for depth, name in enumerate(rest, 1):
        at = ".".join(names[:depth])
        if name not in keys:
            raise _unknown(f"no key in '{at}' is called '{name}'", name, keys, {at: model} if keys else {})
        found = keys[name]
        keys = keys_of(found.inside) if found.inside else {}
        model = found.inside or model
    at = ".".join(names)
    if found:
        yield from _entry(found, at)
    for key in keys.values():
        yield from _entry(key, f"{at}.{key.name}")
    for path, own in _own_of(at, model) if keys else ():
        for key in own.values():
            yield from _entry(key, f"{path}.{key.name}")


def _unknown(what: str, name: str, names: Iterable[str], models: "Models") -> click.UsageError:
    """What is said of a name that there is not: which one is meant, among `names` or anywhere within the models."""
    from plgsite.diagnostics import meant_by, proposal
    from plgsite.load.hints import advice
    from plgsite.model.words import WORDS
    from plgsite.schema.keys import keys_of
    from plgsite.schema.near_keys import near_keys

    known = tuple(names)
    if not known:
        return click.UsageError(f"{what}; it has no keys within it")
    meant = meant_by(name, known, WORDS)
    here = {f"{at}.{one}": key for at, model in models.items() for one, key in keys_of(model).items() if one in meant}
    near = here if meant else dict(near_keys(name, models))
    told = "".join(f"\n  {path}: {_first_sentence(key.text)}" for path, key in near.items())
    if meant or told:
        return click.UsageError(f"{what}; {proposal(meant) or 'did you mean'}{told}")
    return click.UsageError(f"{what}; {advice(name, known) or 'one of ' + ', '.join(known)}")


def _first_sentence(text: str) -> str:
    return text.partition(". ")[0].rstrip(".")


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
