"""The records that prose links to."""

from plgsite.markdown.parse import parse


def links_in(texts: tuple[str, ...]) -> tuple[str, ...]:
    """References (`kind:id`) in some texts, in order."""
    return tuple(target.to for text in texts for target in parse(text).targets if target.kind in ("record", "title"))
