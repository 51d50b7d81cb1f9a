"""Links to share a page: plain links, so nobody else is asked for anything before a click."""

from urllib.parse import quote

from plgsite.views.frame.frame import Frame, LabelledLink

PLACES = {
    "mastodon": "https://share.joinmastodon.org/#text={title}%20{url}",
    "linkedin": "https://www.linkedin.com/sharing/share-offsite/?url={url}",
    "whatsapp": "https://wa.me/?text={title}%20{url}",
    "mail": "mailto:?subject={title}&body={url}",
}


def share_links(frame: Frame, title: str, url: str) -> tuple[LabelledLink, ...]:
    """A link for each place that the site names, in its order."""
    filled = {"title": quote(title, safe=""), "url": quote(url, safe="")}
    return tuple(LabelledLink(label=frame.words.label(f"share_{name}"), href=PLACES[name].format(**filled)) for name in frame.share)
