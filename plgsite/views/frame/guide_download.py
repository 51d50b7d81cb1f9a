"""The studiegids as a page offers it."""

from msgspec import Struct

from plgsite.texts.projection import MadeArtifact
from plgsite.views.frame.artifact_facts import Facts
from plgsite.views.frame.frame import Frame


class GuideDownload(Struct, frozen=True, kw_only=True):
    """The guide as a page offers it: `label` says how many pages it has and how large it is. In a preview it may not have been made yet."""

    href: str
    label: str


def guide_download(guide: MadeArtifact | None, frame: Frame, facts: Facts) -> GuideDownload | None:
    """The guide with its pages and size, where it is made."""
    if guide is None:
        return None
    made, words = facts.get(guide.path), frame.words
    label = words.guide_unmade
    if made:
        label = words.say("guide_file", pages=words.count("page", made["pages"]), size=words.formats.size(made["bytes"]))
    return GuideDownload(href=frame.href(guide.path), label=label)
