"""Sites that pages may load from: a source as a security policy takes it. https://www.w3.org/TR/CSP3/#source-lists"""

import re
from urllib.parse import urlsplit

from plgsite.values.fault import fault

SOURCE = r"(https|wss)://(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+(:[0-9]{1,5})?(/[A-Za-z0-9._~/-]*)?"
"""A scheme and a host; `*.` in front of it is whatever lies below it; a path that ends in a / is all below it."""
_MEANT = "write the address of the site alone, such as https://www.example.org"


def read_source(value: object) -> str:
    """Raises PydanticCustomError for what is no source, or would be all of them."""
    text = str(value).strip() if isinstance(value, str) else ""
    if re.fullmatch(SOURCE, text):
        return text.removesuffix("/") if text.count("/") == len("://") else text
    raise fault("wrong-value", f"'{value}' is no site that a page can load from", _hint(text))


def source_of(address: str) -> str:
    """The source that an address needs; "" where it has none that a policy can hold."""
    parts = urlsplit(address if "://" in address else f"https:{address}")
    found = f"{'wss' if parts.scheme in ('ws', 'wss') else 'https'}://{parts.netloc.rpartition('@')[2].lower()}"
    return found if re.fullmatch(SOURCE, found) else ""


def allows(source: str, address: str) -> bool:
    """Whether a source covers an address. https://www.w3.org/TR/CSP3/#match-url-to-source-expression"""
    wanted, given = urlsplit(source), urlsplit(address if "://" in address else f"https:{address}")
    host, named = given.netloc.lower(), wanted.netloc
    if wanted.scheme != given.scheme:
        return False
    if not (host.endswith(named[1:]) if named.startswith("*.") else host == named):
        return False
    path = wanted.path
    return not path or (given.path.startswith(path) if path.endswith("/") else given.path == path)


def _hint(text: str) -> str:
    try:
        meant = source_of(re.sub("^http:", "https:", text) if re.match("(https?:)?//", text) else f"https://{text}")
    except ValueError:
        meant = ""
    return f"did you mean {meant}?" if meant else _MEANT
