"""The manifest: which files of the output folder are ours, and what they hold."""

import json
from collections.abc import Mapping
from pathlib import Path  # noqa: TID251
from typing import Any, NamedTuple

from msgspec import Struct

from plgsite.digest import Digest
from plgsite.storage.errors import OutputRefused, plainly
from plgsite.storage.files import Kind, digest_at, file_kind_at, write_own
from plgsite.storage.paths import MANIFEST_NAME, is_safe_path

FORMAT = 1
_quoted = json.encoder.encode_basestring


class Published(NamedTuple):
    """One published file: the key of the artifact it was made from, the digest of its bytes."""

    key: Digest
    digest: Digest


class Manifest(Struct, frozen=True):
    """Paths relative to the output folder, all of them safe."""

    files: Mapping[str, Published]


def read_manifest(output: Path) -> Manifest | None:
    """None if there is no such file. Raises OutputRefused if there is one that we did not write or cannot trust."""
    place = output / MANIFEST_NAME
    match file_kind_at(place):
        case Kind.NOTHING:
            return None
        case Kind.FILE:
            with plainly("read", place):
                return _parsed(place, place.read_bytes())
        case _:
            raise _refused(place, "is not a plain file")


def manifest_digest(output: Path) -> Digest:
    """The digest of the manifest as it lies there; "" if there is none."""
    return digest_at(output / MANIFEST_NAME) or ""


def write_manifest(output: Path, manifest: Manifest) -> None:
    """Replaces the manifest of an output. Raises MachineFault."""
    write_own(output / MANIFEST_NAME, manifest_bytes(manifest))


def manifest_bytes(manifest: Manifest) -> bytes:
    """Sorted, one file per line, the same bytes for the same files."""
    lines = [f"{_quoted(path)}: [{_quoted(key)}, {_quoted(digest)}]" for path, (key, digest) in sorted(manifest.files.items())]
    files = ",\n".join(lines)
    return f'{{\n"plgsite": {FORMAT},\n"files": {{\n{files}\n}}\n}}\n'.encode()


def files_to_json(files: Mapping[str, Published]) -> dict[str, list[str]]:
    """Key and digest by path, sorted."""
    return {path: list(published) for path, published in sorted(files.items())}


def files_from_json(value: Any) -> dict[str, Published]:
    """Raises ValueError for anything that is not a mapping of safe paths to a key and a digest."""
    if not isinstance(value, dict):
        raise ValueError("'files' is no mapping")
    return {_checked_path(path): _checked_entry(path, entry) for path, entry in value.items()}


def _checked_path(path: str) -> str:
    if not is_safe_path(path):
        raise ValueError(f"lists the path {_quoted(path)}, which could lie outside the output folder")
    return path


def _checked_entry(path: str, entry: Any) -> Published:
    if not (isinstance(entry, list) and len(entry) == 2 and isinstance(entry[0], str) and isinstance(entry[1], str)):
        raise ValueError(f"has no key and digest for {_quoted(path)}")
    return Published(*entry)


def _parsed(place: Path, body: bytes) -> Manifest:
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        raise _refused(place, "is damaged") from None
    match value:
        case {"plgsite": 1, "files": files}:
            try:
                return Manifest(files_from_json(files))
            except ValueError as fault:
                raise _refused(place, str(fault)) from None
        case {"plgsite": int(version)} if version > FORMAT:
            raise _refused(place, "was written by a newer plgsite")
    raise _refused(place, "was not written by plgsite")


def _refused(place: Path, why: str) -> OutputRefused:
    hint = f"if all of '{place.parent}' was made by plgsite, delete that folder and build again; otherwise give another output folder"
    return OutputRefused(f"'{place}' {why}, so it cannot tell which files may be replaced", hint=hint)
