"""Keys: the digest of exactly what an artifact is made from. Same key, same bytes."""

import dataclasses
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from plgsite.digest import Digest, digest_of, digest_text, plain
from plgsite.plan.artifact import Artifact
from plgsite.views.projection import Made

SHORT = 80


@dataclass(frozen=True, slots=True)
class Key:
    """A struct first: what the artifact is made from, by name. Its digest second."""

    parts: Mapping[str, str]

    @property
    def digest(self) -> Digest:
        return digest_of(self.parts)


def key(artifact: Artifact, closures: Mapping[str, Digest], toolchain: Digest, made: Mapping[str, Digest]) -> Key:
    """The key of an artifact. `made` holds the keys of the rank-0 artifacts by path: those it may show the facts of."""
    parts = {"family": artifact.family, "toolchain": toolchain}
    if artifact.template:
        parts["template"] = closures[artifact.template]
    parts.update(_parts(artifact.inputs, "", made))
    return Key(parts)


def _parts(value: Any, name: str, made: Mapping[str, Digest]) -> Iterator[tuple[str, str]]:
    """The leaves of an inputs value: what has a digest of its own counts as that; texts that fit are shown as they are."""
    if isinstance(value, Made):
        yield name, made[value.path]
    elif digest := getattr(value, "digest", ""):
        yield name, digest
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from _parts(getattr(value, field.name), f"{name}.{field.name}" if name else field.name, made)
    elif isinstance(value, tuple) and any(getattr(item, "digest", "") for item in value):
        for number, item in enumerate(value):
            yield from _parts(item, f"{name}[{_name(item, number)}]", made)
    else:
        text = json.dumps(plain(value), ensure_ascii=False, sort_keys=True)
        yield name, text if len(text) <= SHORT else digest_text(text)


def _name(item: Any, number: int) -> str:
    """How a member of a list is told apart: by its own name; the order counts, so the number stands first."""
    return f"{number} {getattr(item, 'id', '') or getattr(item, 'ref', '')}".strip()


def difference(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[tuple[str, str, str], ...]:
    """What two keys differ in: name, value before and after ("" where there is none), in order of name."""
    names = sorted(before.keys() | after.keys())
    return tuple((name, before.get(name, ""), after.get(name, "")) for name in names if before.get(name) != after.get(name))
