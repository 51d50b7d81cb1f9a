"""What is drawn: social cards for those who share a page, icons, the manifest that names these, and the patterns of cards."""

from collections.abc import Iterator

from plgsite.plan.artifacts.artifact import Artifact
from plgsite.projections.identity import Identity
from plgsite.projections.projections import Projections
from plgsite.routes import address
from plgsite.views.frame.social import WebManifest, icon_address


def social_artifacts(known: Projections) -> Iterator[Artifact]:
    """A card for the site and for each programme and story that has a page; icons; the manifest; patterns."""
    for ref in known.socials:
        yield from social_card(known, ref)
    yield from icons(known.identity)
    yield Artifact(path=known.identity.pattern_address, family="pattern", medium="data", template="", inputs=known.identity.pattern, rank=0)
    frame = known.frame
    manifest = WebManifest(
        name=frame.site_title,
        language=known.language,
        start=frame.href(frame.home),
        icons=tuple(known.identity.manifest_icons),
        ground=known.identity.palettes["dark" if frame.schemes == "dark" else "light"]["paper"],
        bars=frame.theme_colours[frame.schemes == "dark"],
    )
    yield Artifact(path=address("manifest", known.language), family="manifest", medium="data", template="", inputs=manifest, rank=2)


def social_card(known: Projections, ref: str) -> Iterator[Artifact]:
    """The card of a record, where the site has cards."""
    if ref in known.socials:
        face, shown = known.socials[ref]
        record = ref if ref != "site:site" else ""
        yield Artifact(path=shown.address, family="card", medium="card", template="", inputs=face, rank=0, record=record)


def icons(identity: Identity) -> Iterator[Artifact]:
    """The icons that are drawn."""
    for icon in identity.icon_faces:
        at = icon_address(icon, identity.language)
        yield Artifact(path=at, family="icon", medium="icon", template="", inputs=icon, rank=0)
