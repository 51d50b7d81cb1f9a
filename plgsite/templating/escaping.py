"""Text in HTML: what has to be escaped, as every page does it thousands of times."""


def escaped(text: str) -> str:
    """What `markupsafe.escape` makes of a text, as plain text; most have nothing to escape, and are given back as they are."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    if "'" in text:
        text = text.replace("'", "&#39;")
    if '"' in text:
        text = text.replace('"', "&#34;")
    return text
