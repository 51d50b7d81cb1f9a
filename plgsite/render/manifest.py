"""The web manifest. https://www.w3.org/TR/appmanifest/"""

import json

from plgsite.views.frame.social import WebManifest


def manifest(given: WebManifest) -> bytes:
    """The manifest as JSON."""
    icons = [{"src": one.href, "type": one.type, "sizes": one.sizes} for one in given.icons]
    told = {
        "name": given.name,
        "lang": given.language,
        "start_url": given.start,
        "scope": given.start,
        "display": "browser",
        "background_color": given.ground,
        "theme_color": given.bars,
        "icons": icons,
    }
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()
