"""Where a site lies: an address that pages can be put behind."""

import re
from urllib.parse import urlsplit

_HOST = re.compile(r"[^\W_]([\w.-]*\w)?\.?|\[[0-9a-f:.]+\]|[0-9.]+", re.IGNORECASE)
EXAMPLE = "https://www.academie.example/"


def why_no_base(address: str) -> str:
    """What is wrong with the base address of a site; "" where nothing is."""
    if not address.startswith(("https://", "http://")):
        return "does not start with https://"
    if re.search(r"[\s<>\"'\\\x00-\x1f\x7f]", address):
        return "holds a blank, a quote, a backslash or a control character"
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return "has no host or port that there can be"
    if not _HOST.fullmatch(parts.netloc.rpartition("@")[2].removesuffix(f":{port}")) or port == 0:
        return "has no host or port that there can be"
    if "@" in parts.netloc:
        return "holds a user or a password, which would stand on every page"
    if re.search(r"[?#]", address):
        return "has a query or a fragment, behind which no page can lie"
    from plgsite.values.link_address import unlike  # brings Pydantic, which the command line does without until it is needed

    why = unlike(address)
    return f"does not lead where it seems to: {why}" if why else ""
