"""What is meant by the name of a part or a container that does not exist."""

from collections.abc import Iterable

from plgsite.diagnostics import did_you_mean, meant_by
from plgsite.model.words import WORDS

CONTAINER_NAMES = ("web", "brochure", "note", "details", "quote", "flow", "pillars", "matrix", "tree")
"""The keys of `containers.CONTAINERS`, for a module that is read before it."""


def part_hint(name: str, parts: Iterable[str]) -> str:
    """The way out of an unknown `[[name]]`."""
    names = sorted(parts)
    return did_you_mean(name, names, WORDS) or _other(name, CONTAINER_NAMES, "::: {}") or "known parts: " + ", ".join(names)


def container_hint(name: str, parts: Iterable[str]) -> str:
    """The way out of an unknown `::: name`; `parts` are the names that can stand in [[ ]]."""
    other = _other(name, parts, "[[{}]] on a line of its own")
    return did_you_mean(name, CONTAINER_NAMES, WORDS) or other or "known containers: " + ", ".join(CONTAINER_NAMES)


def _other(name: str, names: Iterable[str], written: str) -> str:
    """What is written in another way."""
    found = meant_by(name, names, WORDS)
    return f"write {written.format(found[0])}" if found else ""
