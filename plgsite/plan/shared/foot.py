"""What stands at the foot of pages, for each kind of page once."""

from functools import cached_property, lru_cache
from typing import Any, Literal

from msgspec.structs import replace

from plgsite.catalogue import Entry
from plgsite.model.places import Provider
from plgsite.model.site import Block, Teaser
from plgsite.plan.shared.linked_records import links_in
from plgsite.projections.projections import Projections
from plgsite.rules.logos import by_day
from plgsite.texts.pictures import Picture, asset_of, picture_of
from plgsite.texts.reading import ProseTexts
from plgsite.texts.story_link import StoryLink
from plgsite.views.frame.foot import FootInputs, InvitationInputs, Partner, TeaserCard

PageKind = Literal["home", "programme", "story", "page"]
STORIES = 3
"""How many stories a foot names."""


class Foot:
    """The feet of a site. Pages of one kind share one, unless their record asks for other blocks."""

    def __init__(self, known: Projections) -> None:
        self._known = known
        self._made = lru_cache(maxsize=None)(self._make)

    def of(self, kind: PageKind, own: tuple[Block, ...] | None = None, story: str = "") -> FootInputs:
        """The foot of a page: the blocks that its record asks for, else those of the site for that kind of page.

        A `story` does not name itself.
        """
        names = own if own is not None else getattr(self._known.site.record.blocks, kind)
        return self._made(names, story if "stories" in names else "")

    @cached_property
    def invitations(self) -> InvitationInputs:
        """The site's invitations beside the contact of a programme."""
        site = self._known.site
        introduction, feedback = site.record.introduction, site.record.feedback
        texts = tuple(one.text for one in (introduction, feedback) if one and one.text)
        return InvitationInputs(
            texts=ProseTexts(texts=texts, files=site.files) if texts else ProseTexts(),
            links=self._known.links(links_in(texts)),
            introduction=introduction,
            feedback=feedback,
        )

    def _make(self, names: tuple[Block, ...], story: str) -> FootInputs:
        site = self._known.site
        record = site.record
        reasons = record.reasons if "reasons" in names else ()
        shown = (one for one in record.teasers if one.to not in self._known.catalogue.absent)
        teasers = tuple(self._teaser(one) for one in shown) if "teasers" in names else ()
        newsletter = record.newsletter if "newsletter" in names else None
        spoken = (*(one.text for one in reasons), *(one.text for one in teasers), newsletter.text if newsletter else None)
        texts = tuple(text for text in spoken if text)
        return FootInputs(
            names=names,
            texts=ProseTexts(texts=texts, files=site.files) if texts else ProseTexts(),
            links=self._known.links(links_in(texts)),
            reasons=reasons,
            teasers=teasers,
            partners=tuple(self._partner(self._known.catalogue.get(Provider, id)) for id in record.partners) if "partners" in names else (),
            newsletter=newsletter,
            stories=self._stories(story) if "stories" in names else (),
        )

    def _teaser(self, teaser: Teaser) -> TeaserCard:
        known, image = self._known, teaser.image
        picture = self._picture(known.site, image.file, image.alt, image.credit or "") if image else None
        return TeaserCard(title=teaser.title, text=teaser.text, href=known.href(teaser.to), image=picture)

    def _partner(self, entry: Entry[Provider]) -> Partner:
        record = entry.record
        logo = self._picture(entry, record.logo, record.logo_alt or record.name) if record.logo else None
        if logo and record.logo and by_day(entry.files[record.logo]):
            logo = replace(logo, plate="day-plate")
        return Partner(name=record.name, url=record.url or "", logo=logo)

    def _picture(self, entry: Entry[Any], written: str, alt: str, credit: str = "") -> Picture:
        return picture_of(asset_of(entry.files[written], self._known.language, self._known.base_path), alt, credit)

    def _stories(self, without: str) -> tuple[StoryLink, ...]:
        cards = [one for one in self._known.story_cards.values() if one.id != without][:STORIES]
        return tuple(one.link for one in cards)
