"""The labels of a site as its pages say them, read from its files as far as they can be: `check` tells what is wrong with them."""

from collections.abc import Mapping
from pathlib import Path  # noqa: TID251
from typing import Any


def site_labels(root: Path, language: str | None = None) -> dict[str, str]:
    """All labels by name, in the words of the audience and those of the site's own; in the language of the site where none is named.

    An audience that cannot be read is that of a site that names none. Raises UsageError where a file is no YAML.
    """
    from plgsite.cli.starters import data_in, tag_of
    from plgsite.source.layout import SITE, WORDS
    from plgsite.wording import labels_of
    from plgsite.wording.vocabulary import OWN

    data = data_in(root / SITE)
    tongue = language or tag_of(root)
    audience = _audience(data)
    form = "je" if data.get("form_of_address") == "je" else "u"
    words = _words(data_in(root / WORDS) or data.get("words"), tongue)
    return labels_of(tongue, form, audience.kind or OWN, audience.nouns, words)


def _audience(data: Mapping[str, Any]) -> Any:
    from pydantic import TypeAdapter, ValidationError

    from plgsite.load.blanks import without_blanks
    from plgsite.model.audience import Audience, AudienceOf
    from plgsite.wording.vocabulary import DEFAULT

    given = data.get("audience") or DEFAULT
    try:
        return TypeAdapter(AudienceOf).validate_python(without_blanks(given, Audience))
    except ValidationError:
        return Audience(kind="school")


def _words(given: Any, language: str) -> dict[str, str]:
    """The labels of the site's own that there are, with a text."""
    from plgsite.varieties import language_of
    from plgsite.wording import LABELS

    language = language_of(language)
    own = given.get(language) if isinstance(given, dict) else None
    return {name: text for name, text in (own or {}).items() if name in LABELS[language] and text and isinstance(text, str)}
