"""What takes no longer than a day."""

from plgsite.model.durations import Duration
from plgsite.model.programme import Programme

MOST = {"sessions": 1, "half_days": 2, "days": 1, "hours": 8}
"""A day in each unit in which a short programme is measured."""
_LONGER = ("weeks", "months", "years")


def takes_one_day(programme: Programme) -> bool:
    """Whether a programme says that it takes a day at most."""
    duration = programme.duration
    return duration is not None and not any(getattr(duration, unit) for unit in _LONGER) and _is_short(duration)


def _is_short(duration: Duration) -> bool:
    said = {unit: found for unit in MOST if (found := getattr(duration, unit))}
    return bool(said.keys() - {"sessions"}) and all(found.max <= MOST[unit] for unit, found in said.items())
