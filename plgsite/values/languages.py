"""The tags of languages (BCP 47), and which of them somebody means who writes a name."""

import re
from functools import cache
from typing import Any

from plgsite.values.fault import fault

_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_EXAMPLE = "write its tag, for example nl, en or fy"


def read_language(value: Any) -> Any:
    """A tag such as nl or en-GB, of a language that has a name. Raises what Pydantic tells for anything else."""
    if isinstance(value, str) and not is_tag(value.strip()):
        raise fault("wrong-type", f"expects the tag of a language, not '{value}'", _hint(value.strip()))
    if isinstance(value, (dict, list)):
        raise fault("wrong-type", "expects the tag of one language", _EXAMPLE)
    return value


def is_tag(text: str) -> bool:
    """Whether a text is the tag of a language that has a name."""
    return _TAG.fullmatch(text) is not None and text.partition("-")[0] in _names("en")


def _hint(value: str) -> str:
    wanted = value.casefold()
    if is_tag(wanted):
        return f"write {wanted}"
    found = next((tag for of in ("nl", "en") for tag, name in _names(of).items() if name.casefold() == wanted and is_tag(tag)), "")
    return f"write {found or _by_own_name(wanted)}" if found or _by_own_name(wanted) else _EXAMPLE


@cache
def _names(language: str) -> dict[str, str]:
    """The names of all languages in one, by tag. Babel is asked for when a record names a language."""
    from babel import Locale

    return {tag.replace("_", "-"): str(name) for tag, name in Locale.parse(language).languages.items()}


def _by_own_name(wanted: str) -> str:
    """The tag of a language by what it calls itself: deutsch, frysk."""
    from babel import Locale, UnknownLocaleError

    for tag in _names("en"):
        try:
            own = Locale.parse(tag, sep="-").get_language_name()
        except (ValueError, UnknownLocaleError):
            continue
        if own and own.casefold() == wanted:
            return tag
    return ""
