"""Built-in templates that a site took to change them: each notes its version, and the built-in text of that day is kept beside it.

So it can be shown later what has changed in ours since: from one built-in text to the other, whatever the site did to its own.
"""

import difflib
import re
from collections.abc import Iterator
from pathlib import Path  # noqa: TID251

from msgspec import Struct

from plgsite.machine import plainly

KEPT = "templates/.builtin"
"""The built-in texts of the day on which they were taken. Hidden folders are no templates."""
_NOTE = "taken from plgsite {version}; plgsite theme doctor tells what has changed there since"
_VERSION = re.compile(r"taken from plgsite ([\w.+-]+);")
_SIGNS = {".html": ("{# ", " #}\n"), ".txt": ("{# ", " #}\n"), ".typ": ("// ", "\n"), ".css": ("/* ", " */\n"), ".js": ("/* ", " */\n")}
"""By the end of a name, how a comment stands there."""


class Taken(Struct, frozen=True, kw_only=True):
    """A template of a site that stands in for a built-in one. `then` is the text of ours that it was made of; None where nobody kept it."""

    name: str
    version: str
    own: bytes
    then: bytes | None
    now: bytes


def built_in_names(theme: Path) -> tuple[str, ...]:
    """The names of all built-in templates."""
    return tuple(sorted(path.relative_to(theme).as_posix() for path in theme.rglob("*") if path.is_file() and not _hidden(path, theme)))


def eject(root: Path, theme: Path, name: str, version: str) -> str:
    """Writes a built-in template to the site's own, with a note of the version, and keeps it as it is. Gives the path that it wrote."""
    data = (theme / name).read_bytes()
    begin, end = _SIGNS.get(Path(name).suffix, ("", ""))
    note = f"{begin}{_NOTE.format(version=version)}{end}" if begin else ""
    _write(root / "templates" / name, note.encode() + data)
    keep(root, theme, name)
    return f"templates/{name}"


def keep(root: Path, theme: Path, name: str) -> None:
    """Keeps the built-in text of today, as the one that the site's own is made of."""
    _write(root / KEPT / name, (theme / name).read_bytes())


def is_of_today(root: Path, theme: Path, name: str, version: str) -> None:
    """Keeps ours of today as what a template is made of, and notes the version where its own note stands."""
    keep(root, theme, name)
    place = root / "templates" / name
    with plainly("write", place):
        data = place.read_bytes()
        if found := _VERSION.search(data.decode("utf-8", "surrogateescape")):
            place.write_bytes(data.replace(found[0].encode(), f"taken from plgsite {version};".encode(), 1))


def taken(root: Path, theme: Path) -> Iterator[Taken]:
    """The site's own templates that stand in for built-in ones, in order of their names."""
    for name in built_in_names(theme):
        own, then = root / "templates" / name, root / KEPT / name
        if own.is_file():
            data = own.read_bytes()
            found = _VERSION.search(data[:300].decode("utf-8", "replace"))
            yield Taken(
                name=name,
                version=found[1] if found else "",
                own=data,
                then=then.read_bytes() if then.is_file() else None,
                now=(theme / name).read_bytes(),
            )


def extends_ours(one: Taken) -> bool:
    """Whether a template begins with ours and says only what is other: then it follows ours by itself."""
    from plgsite.render.template_links import without_comments

    text = without_comments(one.own.decode("utf-8", "replace"))
    return bool(re.search(rf"""\{{%-?\s*(?:extends|include)\s+["']builtin/{re.escape(one.name)}["']""", text))


def without_note(data: bytes) -> bytes:
    """A template without the line that says where it was taken from."""
    first, _, rest = data.partition(b"\n")
    return rest if _VERSION.search(first.decode("utf-8", "replace")) else data


def difference(before: bytes, after: bytes, names: tuple[str, str]) -> str:
    """What has changed from one text to another, in the form of `diff -u`; of what is no text one sentence."""
    try:
        old, new = before.decode("utf-8").splitlines(), after.decode("utf-8").splitlines()
    except UnicodeDecodeError:
        return f"{names[0]} and {names[1]} are no texts, and differ"
    return "\n".join(difflib.unified_diff(old, new, names[0], names[1], lineterm=""))


def _hidden(path: Path, theme: Path) -> bool:
    return any(part.startswith((".", "__")) for part in path.relative_to(theme).parts)


def _write(place: Path, data: bytes) -> None:
    with plainly("write", place):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
