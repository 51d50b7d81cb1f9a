"""What a file system can hold: asked before the first write."""

import os
from collections.abc import Iterable
from pathlib import Path  # noqa: TID251

from plgsite.storage.errors import Notice

USUAL_NAME, USUAL_PATH = 255, 4096
"""Bytes of a name and of a path, where the system does not say."""
SHORTEN = "shorten the slug or the file name that it is made from"


def too_long(output: Path, paths: Iterable[str]) -> dict[str, Notice]:
    """Of these paths, those with a name, or in all, longer than the file system of the output can hold."""
    there = next((folder for folder in (output, *output.parents) if folder.is_dir()), output)
    name, whole = _limit(there, "PC_NAME_MAX", USUAL_NAME), _limit(there, "PC_PATH_MAX", USUAL_PATH)
    room = whole - len(os.fsencode(output)) - 2
    shortest = min(name, room) // 4
    found = {path: _why(path, name, room) for path in paths if len(path) > shortest}
    return {path: Notice(path, why, SHORTEN) for path, why in found.items() if why}


def _limit(folder: Path, what: str, usual: int) -> int:
    try:
        return os.pathconf(folder, what) or usual
    except (AttributeError, OSError, ValueError):
        return usual


def _why(path: str, name: int, room: int) -> str:
    parts = path.encode("utf-8", "surrogatepass").split(b"/")
    if any(len(part) > name for part in parts):
        return f"has a name of more than {name} bytes, the most that the file system of the output can hold"
    return (
        f"is longer than {room} bytes, the most that there is room for below the output folder"
        if sum(map(len, parts)) + len(parts) > room
        else ""
    )
