"""A record as the index reads it: a page with nothing on it but words."""

from html import escape
from json import dumps

from plgsite.views.lists.search import Indexed, joined_facts, passages


def record_html(given: Indexed) -> bytes:
    """The small file of a record: its title, what a result says of it, its words. https://pagefind.app/docs/metadata/"""
    later = dumps(given.later, ensure_ascii=False) if given.later else ""  # its line ends and tabs must come through
    said = {"title": given.title, "kind": given.kind, "facts": joined_facts(given.facts), "later": later}
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
