"""A record as the index reads it: a page with nothing on it but words."""

from html import escape

from plgsite.views.search import Indexed, passages


def record_html(given: Indexed) -> bytes:
    """The small file of a record: its title, what a result says of it, its words. https://pagefind.app/docs/metadata/"""
    said = {"title": given.title, "kind": given.kind, "facts": " · ".join(given.facts)}
    lines = [
        f'<!doctype html>\n<html lang="{given.language}">\n<head>',
        *(f'<meta data-pagefind-meta="{name}[content]" content="{escape(value)}">' for name, value in said.items() if value),
        "</head>\n<body data-pagefind-body>",
    ]
    for text, is_heading in passages(given):
        if text.strip():
            tag = "h2" if is_heading else "p"
            lines.append(f"<{tag}>{escape(text)}</{tag}>")
    lines.append("</body>\n</html>\n")
    return "\n".join(lines).encode("utf-8")
