"""What stands around every page: the frame, with its links and icons."""

from msgspec import Struct

from plgsite.prose.ids import Ids
from plgsite.routes import address
from plgsite.texts.pictures import Picture
from plgsite.texts.projection import Named, Projection
from plgsite.texts.reading import ProseSource, Reader, reader
from plgsite.texts.story_link import StoryLink
from plgsite.views.frame.destination import destination, has_page, is_plain
from plgsite.views.frame.pattern import pattern_picture
from plgsite.views.frame.policy import Allowed
from plgsite.wording import OwnWords, Wording, wording


class LabelledLink(Struct, frozen=True, kw_only=True):
    """A label and where it leads; `href` is complete."""

    label: str
    href: str


class MenuEntry(Struct, frozen=True, kw_only=True):
    """An entry of a menu: where it leads, or links below it (then `href` is ""); `button` where it looks like one."""

    label: str
    href: str
    items: tuple[LabelledLink, ...] = ()
    button: bool = False


class StoryLinkView(Struct, frozen=True, kw_only=True):
    """A story as a link from elsewhere; `href` is complete."""

    title: str
    summary: str
    href: str
    picture: Picture


def story_link_view(story: StoryLink, at: str) -> StoryLinkView:
    """A story as a link; `at` stands before addresses of the site."""
    return StoryLinkView(title=story.title, summary=story.summary, href=at + story.address, picture=story.picture)


class FeedLink(Struct, frozen=True, kw_only=True):
    """A feed that programs can find from any page: its title, complete address and media type."""

    title: str
    href: str
    type: str


class Social(Projection, frozen=True, kw_only=True):
    """A card as a page names it: its address, and what it says."""

    address: str
    alt: str


class Icon(Projection, frozen=True, kw_only=True):
    """An icon as pages and the manifest name it: what it is for, where it is from any page, its media type, `sizes` as "32x32" or "any"."""

    rel: str
    href: str
    type: str
    sizes: str


class Frame(Projection, frozen=True, kw_only=True):
    """The shell of every page: `base_path` is the path part of the base address, with a slash at both ends."""

    language: str
    form: str
    own_words: OwnWords
    """What the site says otherwise than the tables of labels do."""
    site_title: str
    base_url: str
    base_path: str
    home: str
    catalogue: str
    search: str
    """The address of the page to search on; nothing where there is no search."""
    theme_colours: tuple[str, str]
    """The colour of the browser's own bars, by day and by night."""
    schemes: str
    """Whether there are light pages, dark ones or both."""
    logo: Picture | None
    logo_dark: Picture | None
    """The logo on dark pages, where it is another and there are light pages too."""
    icons: tuple[Icon, ...]
    manifest: str
    patterns: str
    """Where the drawing of the patterns is, from any page."""
    social: Social | None
    """The card of pages that have none of their own."""
    preloads: tuple[str, ...]
    """The fonts of running text, of what is bold in it and of headings, which a first screen waits for."""
    stylesheets: tuple[str, ...]
    scripts: tuple[str, ...]
    provider_name: str
    provider_lines: tuple[str, ...]
    country: str
    """The country of the provider of the site: an address in another one names its country."""
    provider_email: str
    provider_phone: str
    provider_summary: str
    provider_facts: tuple[str, ...]
    menu: tuple[MenuEntry, ...]
    footer: tuple[MenuEntry, ...]
    share: tuple[str, ...]
    feeds: tuple[FeedLink, ...]
    records: tuple[tuple[str, str], ...]
    """The records that templates of the site's own name (`page:contact`), each with its address; "" for one without a page today."""
    allowed: Allowed
    """What pages may load from elsewhere: pairs of a directive of the security policy and a site."""

    @property
    def words(self) -> Wording:
        """The words of the site, in its language and form of address."""
        return wording(self.language, self.form, self.own_words)

    @property
    def locale(self) -> str:
        """The language with its country, as OpenGraph writes it: nl_NL."""
        return self.words.formats.locale

    def href(self, to: str) -> str:
        """A link from any page of this site to what a menu could lead to: `page:contact`, `/agenda/` or `agenda/`, `#place`,
        `https://...`. What is not there is a fault."""
        return self.base_path + to if is_plain(to) else destination(to, self.base_path, dict(self.records))

    def has_page(self, ref: str) -> bool:
        """Whether a record, named in full (`page:contact`), has a page today."""
        return has_page(ref, dict(self.records))

    def pattern(self, motif: str, part: str = "") -> Picture:
        """A pattern in the colours of the site: always the same one for two texts, of a family for one `motif`."""
        return pattern_picture(self.patterns, motif, part)

    def way(self, name: str) -> str:
        """The address of a page that every site has once: agenda, new."""
        return address(name, self.language)

    def absolute(self, to: str) -> str:
        """The complete address of the same, for canonical links."""
        return self.base_url + to if is_plain(to) else destination(to, self.base_url, dict(self.records))

    def absolute_href(self, href: str) -> str:
        """The complete address of what a page of this site links to."""
        return self.absolute(href.removeprefix(self.base_path))


def page_reader(source: ProseSource, links: tuple[Named, ...], frame: Frame, ids: Ids | None = None) -> Reader:
    """A reader of prose for a page of the site, whose addresses all begin at its base path."""
    return reader(source, links, frame.language, links_at=frame.base_path, assets_at=frame.base_path, ids=ids)
