"""Structured data as JSON-LD, for a data block in a page: the one place where it is written."""

import msgspec
from markupsafe import Markup

from plgsite.schema_org.thing import Thing

UNSAFE = (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"), ("\u2028", "\\u2028"), ("\u2029", "\\u2029"))
"""What could end the block, or begin a comment in it, stands there as JSON's own escapes: the same text, and no markup."""

_encode = msgspec.json.Encoder(decimal_format="number").encode


def json_ld(things: tuple[Thing, ...]) -> Markup:
    """The things of a page as one graph (https://www.w3.org/TR/json-ld11/)."""
    text = _encode({"@context": "https://schema.org", "@graph": things}).decode()
    for found, written in UNSAFE:
        text = text.replace(found, written)
    return Markup(text)
