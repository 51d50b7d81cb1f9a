"""`plgsite theme`."""

from pathlib import Path  # noqa: TID251
from typing import TYPE_CHECKING

import click

from plgsite.cli.exits import CONTENT, FINE
from plgsite.cli.options import ROOT
from plgsite.cli.say import answer, tell
from plgsite.cli.site import find_root

if TYPE_CHECKING:
    from plgsite.cli.ejected import Taken


@click.group("theme")
def command() -> None:
    """The built-in templates, and those of the site that stand in for them."""


@command.command("list")
@ROOT
def list_templates(root: str | None) -> int:
    """List the built-in templates, and say which of them the site has of its own."""
    from plgsite.cli.ejected import built_in_names, extends_ours, taken
    from plgsite.theme import theme_folder

    theme = theme_folder()
    said = {
        one.name: "yours, extends ours" if extends_ours(one) else f"yours, of {one.version}" if one.version else "yours"
        for one in taken(find_root(root), theme)
    }
    answer("\n".join(f"{name:<36}{said.get(name, '')}".rstrip() for name in built_in_names(theme)))
    return FINE


@command.command("eject")
@click.argument("name", metavar="PATH")
@ROOT
def eject_template(name: str, root: str | None) -> int:
    """Copy the built-in template PATH (such as parts/card.html) to templates/, to change it there.

    To change less than most of it, write a template that extends it: it follows ours when plgsite is updated.
    """
    from plgsite import __version__
    from plgsite.cli.ejected import KEPT, eject
    from plgsite.theme import theme_folder

    folder, theme = find_root(root), theme_folder()
    name = _known(name, theme)
    if (folder / "templates" / name).exists():
        raise click.UsageError(f"templates/{name} is there already; plgsite theme doctor compares it with ours")
    tell(f"Made       {eject(folder, theme, name, __version__)}, of plgsite {__version__}")
    tell(f"Kept       {KEPT}/{name}: ours as it is today, to compare with later; commit both")
    return FINE


@command.command("show")
@click.argument("name", metavar="PATH")
def show_template(name: str) -> int:
    """Print the built-in template PATH."""
    from plgsite.theme import theme_folder

    theme = theme_folder()
    name = _known(name, theme)
    answer((theme / name).read_bytes().decode("utf-8", "replace"), nl=False)
    return FINE


def _known(name: str, theme: Path) -> str:
    """The name of a built-in template, however it is written. Raises UsageError for one that is none."""
    from plgsite.cli.ejected import built_in_names
    from plgsite.diagnostics import did_you_mean

    name = name.removeprefix("./").removeprefix("templates/").removeprefix("builtin/")
    names = built_in_names(theme)
    if name not in names:
        near = next((one for one in names if one.endswith(f"/{name}")), "")
        hint = f"did you mean '{near}'?" if near else did_you_mean(name, names) or "plgsite theme list names them"
        raise click.UsageError(f"no built-in template '{name}'; {hint}")
    return name


@command.command("doctor")
@click.option("--done", metavar="PATH", help="Take ours of today as what your template PATH is made of: you have looked at the difference.")
@ROOT
def doctor(done: str | None, root: str | None) -> int:
    """Show what has changed in built-in templates since the site took its own from them, and what its own lack.

    The exit code is 1 where there is something to look at.
    """
    from plgsite.theme import theme_folder

    folder, theme = find_root(root), theme_folder()
    if done:
        return _done(folder, theme, done.removeprefix("templates/"))
    return CONTENT if _compared(folder, theme) + _lacking(folder, theme) else FINE


def _done(folder: Path, theme: Path, name: str) -> int:
    from plgsite import __version__
    from plgsite.cli.ejected import is_of_today, taken

    if name not in {one.name for one in taken(folder, theme)}:
        raise click.UsageError(f"there is no templates/{name} that stands in for a built-in one; plgsite theme list names them")
    is_of_today(folder, theme, name, __version__)
    tell(f"Kept       ours of today as what templates/{name} is made of")
    return FINE


def _compared(folder: Path, theme: Path) -> int:
    """Says of each template what has changed in ours. Gives how many there are to look at."""
    from plgsite.cli.ejected import taken

    changed = 0
    for one in taken(folder, theme):
        state, shown = _state(one)
        tell(f"templates/{one.name}: {state}")
        if shown:
            changed += 1
            answer(shown)
            tell(f"  when you have looked at this: plgsite theme doctor --done {one.name}")
    return changed


def _state(one: "Taken") -> tuple[str, str]:
    """How a template stands beside ours, and the difference to look at, if there is one."""
    from plgsite import __version__
    from plgsite.cli.ejected import difference, extends_ours, without_note

    today = f"{one.name} (plgsite {__version__})"
    if without_note(one.own) == one.now:
        return "the same as ours; take it away, and it follows ours", ""
    if extends_ours(one):
        return "extends ours and follows it", ""
    if one.then is None:
        told = "of which text it was made is not known; so it differs from ours of today:"
        return told, difference(one.now, without_note(one.own), (today, f"templates/{one.name}"))
    since = f"plgsite {one.version}" if one.version else "then"
    if one.then == one.now:
        return f"ours is as it was in {since}" if one.version else "ours is as it was", ""
    told = "ours has changed since you took it; take over what you want of this:"
    return told, difference(one.then, one.now, (f"{one.name} ({since})", today))


def _lacking(folder: Path, theme: Path) -> int:
    """Says what the site's templates lack and what in them shows nowhere. Gives how many faults there are."""
    from plgsite.build.faults.excerpts import Excerpts
    from plgsite.cli.show import print_faults
    from plgsite.state.own_templates import templates_alone

    found = templates_alone(folder, theme)
    print_faults(found, "text", Excerpts(folder, theme))
    return len(found)
