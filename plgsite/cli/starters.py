"""Texts to begin with: read from the package, filled in, and written where nothing stands yet."""

import json
import re
from pathlib import Path  # noqa: TID251
from string import Template

import click

from plgsite.diagnostics import Report
from plgsite.source.layout import SITE
from plgsite.theme import starters_folder
from plgsite.varieties import VARIETIES
from plgsite.yaml.reader import read_yaml

_PLAIN = re.compile(r"[^\W\d_]\w*(?:[ ][\w(][\w.()’'–-]*|[\w.’'()–-])*")
"""Texts that need no quotes in YAML, between brackets neither."""
_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off", "ja", "nee"})


def quoted(text: str) -> str:
    """A text as a value in YAML."""
    return text if _PLAIN.fullmatch(text) and text.casefold() not in _WORDS else json.dumps(text, ensure_ascii=False)


def starter(path: str, /, **values: str) -> str:
    """A text of the package with its values in it. A value that it does not name is a fault of ours."""
    return Template((starters_folder() / path).read_text(encoding="utf-8")).substitute(values)


def read_text(file: Path) -> str:
    """A file as it is, line ends too. Raises UsageError where it is not UTF-8."""
    try:
        return file.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise click.UsageError(f"{file.name} is not UTF-8; save it as UTF-8 first") from None


def write_text(file: Path, text: str) -> None:
    """Writes a file whole."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode("utf-8"))


def data_in(file: Path, *, text: str | None = None) -> dict[str, object]:
    """What a YAML file says at its top; nothing where there is none. Raises UsageError where it cannot be read."""
    report = Report()
    said = text if text is not None else read_text(file) if file.is_file() else ""
    tree = read_yaml(said, file.name, report)
    if tree is None or report.found or not isinstance(tree.data, dict):
        raise click.UsageError(f"{file.name} has faults, so nothing was added; plgsite check tells which")
    return tree.data


def tag_of(root: Path) -> str:
    """The language of a site as its tag, nl-BE too; Dutch where it names none that there is."""
    found = data_in(root / SITE).get("languages")
    first = found[0] if isinstance(found, list) and found else found
    return first if first in ("en", *VARIETIES) else "nl"


def language_of(root: Path) -> str:
    """The language of a site without its variety: nl or en."""
    return VARIETIES.get(tag_of(root), tag_of(root))
