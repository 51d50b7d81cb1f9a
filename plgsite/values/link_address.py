"""Addresses that lead elsewhere: only those that a browser reads as they are written. One function for all fields, for prose and for flags.

Browsers mend what is wrong (WHATWG URL): they drop tabs, take `\\` for `/`, `0x7f.1` for a number and `https:host` for `https://host`. What
they would mend leads elsewhere than a reader of the file believes, so it is refused here.
"""

import ipaddress
import re
import unicodedata
from typing import Any

from plgsite.values.fault import fault

HIDDEN = ("Cc", "Cf", "Zl", "Zp", "Zs")
"""Categories of signs that nobody sees, blanks among them."""
LONGEST = 2000
"""More than any server or browser is sure to take."""
LAST_PORT = 65_535

_WEB = re.compile(r"(https?):(/*)([^/?#]*)(.*)", re.DOTALL | re.IGNORECASE)
_HOST = re.compile(r"(?P<host>\[[^\]]*\]|[^:\[\]]*)(?P<port>:.*)?", re.DOTALL)
_NUMBER = re.compile(r"\d+|0[xX][0-9a-fA-F]*")
_MAIL = re.compile(r"[^\s@<>\"'\\(),:;\[\]]+@([^\s@<>\"'\\]+)")
_PHONE = re.compile(r"\+?[0-9().;=a-zA-Z*#-]*[0-9][0-9().;=a-zA-Z*#-]*")


def unlike(url: str) -> str:
    """Why a browser would not read an address (http, https, mailto, tel, or from the root of the site) as it is written; "" where it
    would."""
    if found := next((sign for sign in url if unicodedata.category(sign) in HIDDEN), ""):
        return "it has a blank in it" if found == " " else f"it has a sign that nobody sees (U+{ord(found):04X})"
    if len(url) > LONGEST:
        return f"it has {len(url)} signs; {LONGEST} is the most that is sure to work"
    if url.startswith("/") and (url.replace("\\", "/").startswith("//") or "\\" in re.split("[?#]", url)[0]):
        return "it has a \\, which browsers take for a /" if "\\" in url else "it begins with //, which leads to another site"
    scheme = url.partition(":")[0].lower()
    if scheme == "mailto":
        return _unlike_mail(url[len("mailto:") :])
    if scheme == "tel":
        return "" if _PHONE.fullmatch(url[len("tel:") :]) else "there is no telephone number in it"
    return _unlike_web(url)


def _unlike_web(url: str) -> str:
    found = _WEB.fullmatch(url)
    if found is None:
        return ""
    _, slashes, authority, rest = found.groups()
    if "\\" in authority or "\\" in re.split("[?#]", rest)[0]:
        return "it has a \\, which browsers take for a /"
    if slashes != "//":
        return "it does not have two slashes behind the colon"
    if "@" in authority:
        return f"it has an @ before its path: it leads to '{authority.rpartition('@')[2]}'"
    parts = _HOST.fullmatch(authority)
    if parts is None:
        return "the name of its site has a sign that cannot stand there"
    return _unlike_port(parts["port"]) or unlike_host(parts["host"])


def _unlike_port(written: str | None) -> str:
    if written is None:
        return ""
    digits = written[1:]
    if not re.fullmatch(r"[0-9]{1,5}", digits) or not 0 < int(digits) <= LAST_PORT:
        return f"'{digits[:20]}' is no port; those are numbers up to {LAST_PORT}"
    return ""


def unlike_host(host: str) -> str:
    """Why a name of a site would not be read as it is written; "" where it would."""
    if host.startswith("["):
        return _unlike_number(host[1:-1])
    if unicodedata.normalize("NFKC", host) != host:
        return f"browsers read '{host}' as '{unicodedata.normalize('NFKC', host)}'"
    labels = host.removesuffix(".").split(".")
    if not host or not all(labels):
        return "the name of its site is not whole"
    if _NUMBER.fullmatch(labels[-1]):
        return _unlike_number(host)
    return next((why for label in labels if (why := _unlike_label(label))), "")


def _unlike_label(label: str) -> str:
    if len(label) > 63:
        return f"'{label[:20]}…' is too long for the name of a site"
    wrong = next((sign for sign in label if not (sign.isalnum() or sign in "-_" or unicodedata.category(sign) in ("Mn", "Mc"))), "")
    if wrong:
        return f"the name of its site has a '{wrong}'"
    return f"'{label}' begins or ends with a hyphen" if label[0] == "-" or label[-1] == "-" else ""


def _unlike_number(host: str) -> str:
    """Numbers are addresses of machines, and stand as such in one way only."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return f"'{host[:40]}' is no address of a machine"
    return ""


def _unlike_mail(written: str) -> str:
    address = written.partition("?")[0]
    found = _MAIL.fullmatch(address)
    if found is None:
        return "there is no mail address in it"
    return unlike_host(found[1]) or ("" if "." in found[1] else "its mail address has no domain")


def as_meant(value: Any) -> Any:
    """A check for fields: an address that a browser reads as it is written. Raises a fault for any other."""
    if isinstance(value, str) and (why := unlike(value.strip())):
        raise fault("wrong-address", f"'{_shown(value)}' does not lead where it seems to: {why}", "copy it from a browser")
    return value


def mail_as_meant(value: Any) -> Any:
    """The same for mail addresses."""
    if isinstance(value, str) and (why := unlike(f"mailto:{value.strip()}")):
        raise fault("wrong-address", f"'{_shown(value)}' is no mail address: {why}", "write it as info@voorbeeld.nl")
    return value


def _shown(value: str) -> str:
    """An address as a message shows it: what nobody sees is left out."""
    plain = "".join(sign for sign in value.strip() if unicodedata.category(sign) not in HIDDEN or sign == " ")
    return plain if len(plain) <= 60 else f"{plain[:60]}…"
