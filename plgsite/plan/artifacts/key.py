"""Keys: the digest of exactly what an artifact is made from. Same key, same bytes."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Self

import msgspec
from msgspec import Struct

from plgsite.digest import Digest, digest_text, plain
from plgsite.packed import Packed, packed
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.texts.projection import MadeArtifact

SHORT_VALUE = 80
_text = msgspec.json.Encoder(order="sorted", enc_hook=plain).encode
_parts_of = msgspec.json.Decoder(dict[str, str]).decode


class Key(Packed, frozen=True):
    """What an artifact is made from, by name, and the digest of that.

    The parts are kept as the text that is digested, packed: a plan of ten thousand programmes has a million of them.
    """

    @classmethod
    def of(cls, parts: Mapping[str, str]) -> Self:
        """The key of parts: names with digests or short values."""
        return cls.known(packed(_text(parts)))

    @classmethod
    def known(cls, text: Packed) -> Self:
        """A key whose text is known already, as the cache has it."""
        return cls(text.data, text.digest)

    @property
    def parts(self) -> dict[str, str]:
        """What it is made from, by name. It is unpacked at each call."""
        return _parts_of(self())


Parts = tuple[tuple[str, str], ...]
"""The leaves of a value, each with the way to it (".programme.terms", "[0 breda]") and its text or digest."""
Shared = dict[int, tuple[object, Parts]]
"""The parts of values that several artifacts hold, by identity; each with its value, so that no other can get the same identity."""


def key(
    artifact: Artifact, closures: Mapping[str, Digest], toolchain: Digest, made: Mapping[str, Digest], shared: Shared | None = None
) -> Key:
    """The key of an artifact. `made` holds the keys of the rank-0 artifacts by path: those it may show the facts of.

    `shared` makes the keys of many artifacts cheaper: what they have in common is walked once. It belongs to one build.
    """
    parts = {"family": artifact.family, "toolchain": toolchain}
    if artifact.template:
        parts["template"] = closures[artifact.template]
    if artifact.record and artifact.medium == "page":  # whose template knows its id
        parts["record"] = artifact.record
    found = _own_parts(artifact.inputs, made, {} if shared is None else shared)
    parts.update((name[1:] if name[:1] == "." else name, text) for name, text in found)
    return Key.of(parts)


def _own_parts(inputs: Any, made: Mapping[str, Digest], shared: Shared) -> Iterable[tuple[str, str]]:
    """The leaves of all inputs: what only this artifact holds is not remembered."""
    kind = inputs.__class__
    names = _fields(kind)
    if not names or kind is MadeArtifact or _has_digest(kind):
        return _parts(inputs, made, shared)
    return ((f".{name}{rest}", text) for name in names for rest, text in _parts(getattr(inputs, name), made, shared))


def _parts(value: Any, made: Mapping[str, Digest], shared: Shared) -> Parts:
    """The leaves of an inputs value: what has a digest of its own counts as that; texts that fit are shown as they are."""
    kind = value.__class__
    if kind is str or value is None:
        return (("", _leaf(value)),)
    if kind is MadeArtifact:
        return (("", made[value.path]),)
    if _has_digest(kind):
        return (("", value.digest),)
    if names := _fields(kind):
        known = shared.get(id(value))
        if known is None:
            inner = ((name, _parts(getattr(value, name), made, shared)) for name in names)
            known = (value, tuple((f".{name}{rest}", text) for name, parts in inner for rest, text in parts))
            shared[id(value)] = known
        return known[1]
    if kind is tuple and any(_has_digest(item.__class__) for item in value):
        members = ((_name(item, number), item) for number, item in enumerate(value))
        return tuple((f"[{member}]{name}", text) for member, item in members for name, text in _parts(item, made, shared))
    if kind is tuple and value and _fields(value[0].__class__):
        return (("", _leaf(value)),)  # structures go by the types of their fields, which is far cheaper
    return (("", _leaf(plain(value))),)


@cache
def _has_digest(kind: type) -> bool:
    return hasattr(kind, "digest")


@cache
def _fields(kind: Any) -> tuple[str, ...]:
    """The names of the fields of a structure; nothing for any other class."""
    return kind.__struct_fields__ if issubclass(kind, Struct) else ()


def _leaf(value: Any) -> str:
    text = _text(value).decode()
    return text if len(text) <= SHORT_VALUE else digest_text(text)


def _name(item: Any, number: int) -> str:
    """How a member of a list is told apart: by its own name; the order counts, so the number stands first."""
    return f"{number} {getattr(item, 'id', '') or getattr(item, 'ref', '')}".strip()


def difference(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[tuple[str, str, str], ...]:
    """What two keys differ in: name, value before and after ("" where there is none), in order of name."""
    names = sorted(before.keys() | after.keys())
    return tuple((name, before.get(name, ""), after.get(name, "")) for name in names if before.get(name) != after.get(name))
