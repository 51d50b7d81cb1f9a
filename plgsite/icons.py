"""Icons by name, from the package that carries Lucide (ISC licence): drawn with lines on a field of 24 by 24."""

import re
from functools import cache

_INSIDE = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)


@cache
def icon_names() -> frozenset[str]:
    """All names there are."""
    from lucide import get_icon_list

    return frozenset(get_icon_list())


@cache
def icon(name: str) -> str:
    """What stands inside the `<svg>` of an icon. Raises KeyError for a name that is not there."""
    if name not in icon_names():
        raise KeyError(name)
    from lucide import lucide_icon

    found = _INSIDE.search(lucide_icon(name))
    if not found:
        raise KeyError(name)
    return " ".join(found[1].split())


def svg(name: str) -> str:
    """A whole drawing of an icon, in the colour of the text around it."""
    head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2"'
    return f'{head} stroke-linecap="round" stroke-linejoin="round">{icon(name)}</svg>'
