"""What a template of the site has pages load, and their policy would block: told at the template, not by the console of a reader."""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from plgsite.diagnostics import Diagnostic, Span
from plgsite.model.allow import Allow
from plgsite.model.site import Site
from plgsite.render.templates import OWN
from plgsite.templating.loads import HOLE, Load, loads_in, loads_in_styles
from plgsite.values.source import allows, source_of

INLINE: Mapping[str, str] = {
    "inline script": "write it as templates/assets/mine.js, and load that: {% from 'parts/scripts.html' import script %}"
    "{{ script(frame, 'mine') }}",
    "inline style": "give it a class, and write the styles of that class in templates/assets/house.css, which every page loads",
    "plugin": "lead to the file with a link",
    "film": "name it as video: of a story, which asks before it plays one of elsewhere; or lead to it with a link",
    "file": "lay a copy into static/ or templates/assets/; a font as brand.fonts",
    "base": "write whole links: {{ frame.base_path }} is the root of the site",
    "styles": "lay a copy into templates/assets/, which every page loads, fonts as brand.fonts",
}
"""What is to be done instead, of what no line of the settings allows."""
CALLED: Mapping[str, str] = {
    "scripts": "a script of",
    "frames": "a frame of",
    "images": "a picture of",
    "forms": "what is sent to",
    "styles": "a stylesheet of",
    "file": "a file of",
}
SECURE = "write it with https://, which the policy asks for"
_SETS = re.compile(r"\{%-?\s*set\s+policy\b")
_PATH_ONLY = re.compile(r"(?!//)(?![a-zA-Z][a-zA-Z0-9+.-]*:)")


def blocked_in_styles(texts: Mapping[str, str], site: Site, base_url: str) -> Iterator[Diagnostic]:
    """The same in style sheets of the site's own."""
    for path, text in sorted(texts.items()):
        for load in loads_in_styles(text):
            if not load.address.startswith("data:") and (found := _why(load, site, base_url)):
                yield _fault(*found, Span(path=path, line=load.line, column=load.column))


def blocked(texts: Mapping[str, str], site: Site, base_url: str) -> Iterator[Diagnostic]:
    """A fault for each place in the site's own templates. `texts` are all templates by path; `base_url` is where the site lies."""
    for path, text in sorted(texts.items()):
        if path.startswith(OWN) and path.endswith(".html"):
            for load in loads_in(text):
                if found := _why(load, site, base_url):
                    yield _fault(*found, Span(path=path, line=load.line, column=load.column))
            for match in _SETS.finditer(text):
                line = text.count("\n", 0, match.start()) + 1
                message = "a policy that a template sets is that of the page alone: the host sends another, and browsers obey both"
                yield _fault(message, "say it for all of them, as allow: in content/site.yaml", Span(path=path, line=line))


def _why(load: Load, site: Site, base_url: str) -> tuple[str, str] | None:
    """The message and the way out; None where the policy lets it be, or where the address is made while the page is made."""
    if load.what == "film" and load.address.startswith(HOLE):  # as ours, which knows what is allowed
        return None
    if load.what in ("inline script", "inline style", "plugin", "film", "base"):
        return f"{load.name} is blocked by the security policy of the pages", INLINE[load.what]
    address = load.address.strip()
    if not address or address.startswith(HOLE) or _PATH_ONLY.match(address):
        return _own(load)
    if address.lower().startswith(("data:", "blob:")):
        return f"{load.name} holds its own data, which the security policy of the pages blocks", "lay it into static/ as a file"
    host = urlsplit(address if "://" in address else f"https:{address}").netloc
    if HOLE in host or _is_own(address, base_url):
        return None
    message = f"{load.name}: {CALLED[load.what]} {host or address} is blocked by the security policy of the pages"
    if load.what in INLINE:
        return message, INLINE[load.what]
    if any(allows(source, re.sub("^http:", "https:", address)) for source in getattr(site.allow, load.what)):
        return (message, SECURE) if address.startswith("http:") else None
    return message, _line(load.what, source_of(address), site)


def _own(load: Load) -> tuple[str, str] | None:
    """Of the site's own, all may be loaded but frames."""
    if load.what != "frames" or load.address.startswith(HOLE):
        return None
    return f"{load.name} is blocked by the security policy of the pages, which may not stand in a frame", "lead to it with a link"


def _is_own(address: str, base_url: str) -> bool:
    one, site = urlsplit(address), urlsplit(base_url)
    return (one.scheme or site.scheme, one.netloc) == (site.scheme, site.netloc)


def _line(what: str, source: str, site: Site) -> str:
    """The line to write, with what stands there already."""
    if not source:
        return "no security policy can allow that address; write it with https:// and the name of its site"
    sources = ", ".join(f'"{one}"' for one in (*getattr(site.allow, what), source))
    if site.allow == Allow():
        return f"write in content/site.yaml, if you trust that site: allow: {{{what}: [{sources}]}}"
    return f"write below allow: in content/site.yaml, if you trust that site: {what}: [{sources}]"


def _fault(message: str, hint: str, at: Span) -> Diagnostic:
    return Diagnostic(level="error", code="blocked", message=message, at=at, hint=hint)
