"""The Content-Security-Policy of a page in a preview: that of the real page, and exactly what reloading needs.

What is needed: the script and the styles of the preview, which are files of the same origin, and a WebSocket to it. That
`connect-src 'self'` covers the WebSocket of the same origin is the rule (Chrome since 70, Firefox), but Safari followed it only later, so
the address is named.
https://github.com/w3c/webappsec-csp/issues/7
"""

import html
import re

_META = re.compile(r"""(<meta\s[^>]*http-equiv=["']?Content-Security-Policy["']?[^>]*\scontent=)(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)


def with_reload(page: str, socket: str) -> str:
    """A page whose policies also allow the preview's own files and its socket (`ws://127.0.0.1:5500`)."""
    return _META.sub(lambda found: f'{found[1]}"{html.escape(widened(html.unescape(found[2] or found[3] or ""), socket))}"', page)


def widened(policy: str, socket: str) -> str:
    """A policy with what reloading needs."""
    directives: dict[str, list[str]] = {}
    for part in policy.split(";"):
        name, *sources = part.split() or [""]
        if name:
            directives.setdefault(name.lower(), sources)
    for name, more in (("script-src", ["'self'"]), ("style-src", ["'self'"]), ("connect-src", ["'self'", socket])):
        for narrower in (name, f"{name}-elem"):
            if narrower in directives or (narrower == name and "default-src" in directives):
                directives[narrower] = _with(directives.get(narrower, directives.get("default-src", [])), more)
    return "; ".join(" ".join((name, *sources)) for name, sources in directives.items())


def _with(sources: list[str], more: list[str]) -> list[str]:
    kept = [source for source in sources if source.lower() != "'none'"]
    return [*kept, *(source for source in more if source not in kept)]
