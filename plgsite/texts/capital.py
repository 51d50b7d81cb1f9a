"""The beginning of a line."""


def capital(text: str) -> str:
    """A text that begins with a capital; what comes after stays as it is."""
    return text[:1].upper() + text[1:]
