"""What the frame of a page asks about what it frames."""

import re
from collections.abc import Iterable

_CLASSES = re.compile(r'class="([^"]*)"')


def classes_in(html: str) -> frozenset[str]:
    """The classes of the elements of a page: the frame names the styles of those alone. One look at the whole page, where to ask for each
    class took a tenth of the time of a page."""
    return frozenset(name for names in set(_CLASSES.findall(html)) for name in names.split())


def named(addresses: Iterable[str], name: str) -> tuple[str, ...]:
    """The files of that name among addresses that end with a key: `/assets/fresh-1a2b.js` for "fresh". (A key has no hyphen: "search" is
    not also the beginning of "search-engine".)"""
    return tuple(one for one in addresses if one.rpartition("-")[0].endswith(f"/{name}"))
