"""Titles of programmes in lists that show nothing else."""

from collections import Counter
from collections.abc import Iterable


def distinct_titles(programmes: Iterable[tuple[str, str, str]]) -> dict[str, str]:
    """The titles by id, of id, title and kind: where capitals alone tell two apart, or nothing, each has its kind with it."""
    programmes = tuple(programmes)
    times = Counter(title.casefold() for _, title, _ in programmes)
    return {id: f"{title} ({_within(kind)})" if times[title.casefold()] > 1 else title for id, title, kind in programmes}


def _within(label: str) -> str:
    """A label inside a line: without its capital, unless it is one of several."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def kicker(*said: str) -> str:
    """The small line above a title: Training · Proefacademie. What is empty is left out."""
    return " · ".join(filter(None, said))
