"""The beginning of a line."""


def capital(text: str) -> str:
    """A text that begins with a capital; what comes after stays as it is. The Dutch "één" loses its first mark: "Eén"."""
    return f"E{text[1:]}" if text.startswith("één") else text[:1].upper() + text[1:]
