"""The pages of a site that are about no programme: about, contact, terms."""

from msgspec import Struct

from plgsite.catalogue import Entry
from plgsite.model.places import Page, Provider
from plgsite.prose.nodes import Document, plain_text, sections
from plgsite.texts.chapters import Chapter, ChapterBlock, chapter_blocks
from plgsite.texts.projection import Named, ProviderMark
from plgsite.texts.reading import Nodes
from plgsite.views.frame.artifact_facts import Facts
from plgsite.views.frame.foot import FootInputs, FootView, foot_view
from plgsite.views.frame.frame import Frame, page_reader
from plgsite.views.programme.contact import ContactView, contact_view


class PageInputs(Struct, frozen=True, kw_only=True):
    """What a page of the site is made from."""

    frame: Frame
    address: str
    page: Entry[Page]
    provider: Entry[Provider]
    marks: tuple[ProviderMark, ...]
    links: tuple[Named, ...]
    foot: FootInputs


class PageView(Struct, frozen=True, kw_only=True):
    """`lead` and `chapters` hold the body; a block with part "contact" shows the provider's contact."""

    frame: Frame
    canonical: str
    title: str
    summary: Nodes
    lead: tuple[ChapterBlock, ...]
    chapters: tuple[Chapter, ...]
    contact: ContactView
    foot: FootView


def page_view(given: PageInputs, facts: Facts) -> PageView:
    """The view of a page of the site."""
    record, read = given.page.record, page_reader(given.page, given.links, given.frame)
    lead, own = sections(Document(nodes=read.nodes(record.body)))
    return PageView(
        frame=given.frame,
        canonical=given.frame.absolute(given.address),
        title=record.title,
        summary=read.nodes(record.summary),
        lead=tuple(chapter_blocks(lead)),
        chapters=tuple(Chapter(id=one.id, title=plain_text(one.title), blocks=tuple(chapter_blocks(one.nodes))) for one in own),
        contact=contact_view(
            None, given.provider.record, given.marks, page_reader(given.provider, given.links, given.frame, read.ids), given.frame.words
        ),
        foot=foot_view(given.foot, given.frame, read.ids),
    )
