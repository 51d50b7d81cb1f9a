"""Stories: cards, the list, and the page."""

from msgspec import Struct

from plgsite.catalogue import Entry
from plgsite.model.stories import Story, Video
from plgsite.prose.nodes import Document, plain_text, sections
from plgsite.routes import address
from plgsite.schema_org.thing import Thing
from plgsite.schema_org.types import Article, Organization, VideoObject
from plgsite.texts.chapters import Chapter, chapter_blocks
from plgsite.texts.pictures import Picture
from plgsite.texts.projection import Named, Projection
from plgsite.texts.reading import Nodes, Reader
from plgsite.texts.story_link import StoryLink
from plgsite.views.frame.artifact_facts import Facts
from plgsite.views.frame.foot import FootInputs, FootView, foot_view
from plgsite.views.frame.frame import Frame, LabelledLink, Social, page_reader
from plgsite.views.frame.paging import PagerView, Paging, page_address, pager_view
from plgsite.views.structured.breadcrumbs import breadcrumbs


class StoryCard(Projection, frozen=True, kw_only=True):
    """A story as lists show it."""

    id: str
    title: str
    summary: str
    tags: tuple[str, ...]
    address: str
    picture: Picture

    @property
    def link(self) -> StoryLink:
        """The story as programmes and the foot of pages name it."""
        return StoryLink(title=self.title, summary=self.summary, address=self.address, picture=self.picture)


class StoryCardView(Struct, frozen=True, kw_only=True):
    """A story in a list; `href` is complete."""

    title: str
    href: str
    summary: str
    tags: tuple[str, ...]
    picture: Picture


class StoriesInputs(Struct, frozen=True, kw_only=True):
    """What a page of the list of stories is made from."""

    frame: Frame
    paging: Paging
    cards: tuple[StoryCard, ...]


class StoriesView(Struct, frozen=True, kw_only=True):
    """A page of the list of stories."""

    frame: Frame
    canonical: str
    title: str
    cards: tuple[StoryCardView, ...]
    pager: PagerView


class StoryInputs(Struct, frozen=True, kw_only=True):
    """What the page of a story is made from."""

    frame: Frame
    social: Social | None
    address: str
    story: Entry[Story]
    links: tuple[Named, ...]
    programmes: tuple[Named, ...]
    foot: FootInputs


class VideoView(Struct, frozen=True, kw_only=True):
    """A film behind a click: `embed` is asked for only then. A film of our own has `file` instead."""

    title: str
    embed: str
    file: str
    watch: str
    site: str
    poster: Picture | None
    transcript: Nodes


class AttachmentView(Struct, frozen=True, kw_only=True):
    """A file to download: its kind in capitals (PDF), and its address."""

    title: str
    kind: str
    href: str


class StoryView(Struct, frozen=True, kw_only=True):
    """The page of a story. Empty texts and tuples mean: not stated, show nothing."""

    frame: Frame
    social: Social | None
    canonical: str
    title: str
    summary: Nodes
    tags: tuple[str, ...]
    sectors: tuple[str, ...]
    people: tuple[str, ...]
    period: str
    hero: Picture | None
    video: VideoView | None
    lead: Nodes
    chapters: tuple[Chapter, ...]
    attachments: tuple[AttachmentView, ...]
    more: tuple[LabelledLink, ...]
    programmes: tuple[LabelledLink, ...]
    stories_href: str
    foot: FootView
    published: str
    updated: str
    """Days (2026-11-02), "" where not known."""
    structured: tuple[Thing, ...]


EMBEDS = {
    "youtube": ("https://www.youtube-nocookie.com/embed/{id}?autoplay=1", "https://www.youtube.com/watch?v={id}", "YouTube"),
    "vimeo": ("https://player.vimeo.com/video/{id}?dnt=1&autoplay=1", "https://vimeo.com/{id}", "Vimeo"),
}


def _story_card_view(card: StoryCard, frame: Frame) -> StoryCardView:
    """A card with its address as a link from any page."""
    return StoryCardView(title=card.title, href=frame.href(card.address), summary=card.summary, tags=card.tags, picture=card.picture)


def stories_view(given: StoriesInputs, facts: Facts) -> StoriesView:
    """The view of a page of the list of stories."""
    frame = given.frame
    cards = tuple(_story_card_view(one, frame) for one in given.cards)
    return StoriesView(
        frame=frame,
        canonical=frame.absolute(page_address(given.paging, frame)),
        title=frame.words.stories,
        cards=cards,
        pager=pager_view(given.paging, frame),
    )


def story_view(given: StoryInputs, facts: Facts) -> StoryView:
    """The view of the page of a story."""
    frame, record = given.frame, given.story.record
    read = page_reader(given.story, given.links, frame)
    lead, own = sections(Document(nodes=read.nodes(record.body)))
    summary, hero, canonical = read.nodes(record.summary), read.picture(record.hero), frame.absolute(given.address)
    video = _video(record.video, read) if record.video else None
    trail = (frame.words.stories, address("stories", frame.language))
    return StoryView(
        frame=frame,
        social=given.social,
        canonical=canonical,
        title=record.title,
        summary=summary,
        tags=record.tags,
        sectors=tuple(frame.words.label(f"sector_{one}") for one in record.sectors),
        people=tuple(", ".join(filter(None, (one.name, one.role, one.organisation))) for one in record.people),
        period=record.period or "",
        hero=hero,
        video=video,
        lead=lead,
        chapters=tuple(Chapter(id=one.id, title=plain_text(one.title), blocks=tuple(chapter_blocks(one.nodes))) for one in own),
        attachments=tuple(_attachment(one.title, read.assets[one.file].address) for one in record.attachments),
        more=tuple(LabelledLink(label=one.title, href=one.url) for one in record.more),
        programmes=tuple(LabelledLink(label=one.title, href=frame.href(one.address)) for one in given.programmes if one.address),
        stories_href=frame.href(address("stories", frame.language)),
        foot=foot_view(given.foot, frame, read.ids),
        published=str(record.published or ""),
        updated=str(record.updated or ""),
        structured=(_article(given, plain_text(summary), hero, video, canonical), breadcrumbs(frame, canonical, record.title, trail)),
    )


def _attachment(title: str, at: str) -> AttachmentView:
    return AttachmentView(title=title, kind=at.rpartition(".")[2].upper(), href=at)


def _article(given: StoryInputs, summary: str, hero: Picture | None, video: VideoView | None, canonical: str) -> Article:
    frame, record = given.frame, given.story.record
    return Article(
        id=canonical,
        url=canonical,
        headline=record.title,
        description=summary,
        image=frame.absolute_href(hero.src) if hero else "",
        in_language=frame.language,
        date_published=record.published,
        date_modified=record.updated,
        publisher=Organization(name=frame.provider_name, url=frame.base_url),
        keywords=record.tags,
        about=tuple(Thing(id=frame.absolute(one.address), name=one.title) for one in given.programmes if one.address),
        video=_video_object(video, frame) if video else None,
    )


def _video_object(video: VideoView, frame: Frame) -> VideoObject:
    def complete(href: str) -> str:
        return frame.absolute_href(href) if href else ""

    poster = complete(video.poster.src) if video.poster else ""
    return VideoObject(name=video.title, embed_url=video.embed.partition("?")[0], content_url=complete(video.file), thumbnail_url=poster)


def _video(video: Video, read: Reader) -> VideoView:
    embed, watch, site = EMBEDS.get(video.provider, ("", "", ""))
    return VideoView(
        title=video.title,
        embed=embed.format(id=video.id),
        file=read.assets[video.url].address if video.provider == "file" and video.url else "",
        watch=watch.format(id=video.id),
        site=site,
        poster=read.picture(video.poster),
        transcript=read.nodes(video.transcript),
    )
