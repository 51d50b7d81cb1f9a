"""What a page must never do: fail in a script, break its own policy, or ask something of another site."""

from collections.abc import Callable
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

OWN = ("data", "blob", "about", "chrome-error")
"""Schemes that leave nothing of the browser."""

TELL_VIOLATIONS = """
addEventListener("securitypolicyviolation", (event) =>
  console.error(`policy violated: ${event.violatedDirective} by ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
"""


def watch(context: BrowserContext, origin: str) -> list[str]:
    """Starts to write down the faults of all pages of a context. What is asked of another origin is refused as well."""
    faults: list[str] = []
    context.add_init_script(TELL_VIOLATIONS)
    context.on("page", lambda page: _watch_page(page, faults))
    context.route(lambda url: not _is_own(url, origin), _refuse(faults))
    return faults


def _watch_page(page: Page, faults: list[str]) -> None:
    def told(message: ConsoleMessage) -> None:
        if message.type == "error":
            faults.append(f"{page.url}: console: {message.text} ({message.location.get('url', '')})")

    page.on("console", told)
    page.on("pageerror", lambda error: faults.append(f"{page.url}: script: {error}"))


def _is_own(url: str, origin: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in OWN or f"{parts.scheme}://{parts.netloc}" == origin


def _refuse(faults: list[str]) -> Callable[..., None]:
    def refuse(route, request: Request) -> None:
        faults.append(f"{request.frame.url}: asks {request.url}")
        route.abort()

    return refuse
