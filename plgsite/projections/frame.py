"""What stands around every page, from the record of the site, its provider and its look."""

from plgsite.model.places import Provider
from plgsite.model.site import MenuItem
from plgsite.projections.identity import Identity
from plgsite.projections.names import RecordNames
from plgsite.prose.nodes import plain_text
from plgsite.routes import address
from plgsite.texts.postal import address_lines
from plgsite.views.frame.fonts import piece_address
from plgsite.views.frame.frame import FeedLink, Frame, LabelledLink, MenuEntry, Social
from plgsite.views.frame.policy import ALLOWED
from plgsite.views.machines.feeds import FEED_TYPES
from plgsite.wording import Wording


def frame_of(names: RecordNames, identity: Identity, social: Social | None, *, has_search: bool, has_feeds: bool) -> Frame:
    """The frame of all pages of a site; `social` is the card of those that have none of their own."""
    provider = names.catalogue.get(Provider, names.site.record.provider)
    record = names.site.record
    logo, logo_dark = identity.logos(names.base_path)
    first = (identity.typefaces.text.upright, identity.typefaces.text.bold, identity.typefaces.headings.bold)
    return Frame(
        language=names.language,
        form=record.form_of_address,
        own_words=names.own_words,
        site_title=record.title,
        base_url=names.base_url,
        base_path=names.base_path,
        home=address("home", names.language),
        catalogue=address("catalogue", names.language),
        search=address("search", names.language) if has_search else "",
        theme_colours=(identity.palettes["light"]["brand-deep"], identity.palettes["dark"]["paper"]),
        schemes=record.brand.schemes,
        logo=logo,
        logo_dark=logo_dark,
        icons=identity.icons,
        manifest=names.base_path + address("manifest", names.language),
        patterns=names.base_path + identity.pattern_address,
        social=social,
        preloads=tuple(dict.fromkeys(names.base_path + piece_address(one, "latin", names.language) for one in first)),
        stylesheets=tuple(names.base_path + at for name, at in identity.theme_assets.items() if name.endswith(".css")),
        scripts=tuple(names.base_path + at for name, at in identity.theme_assets.items() if name.endswith(".js")),
        provider_name=provider.record.name,
        provider_lines=address_lines(provider.record.address, names.words),
        country=names.home,
        provider_email=provider.record.email or "",
        provider_phone=provider.record.phone or "",
        provider_summary=plain_text(provider.nodes(provider.record.summary)),
        provider_facts=_registered(provider.record, names.words),
        menu=_menu(record.menu, names),
        footer=_menu(record.footer, names),
        share=record.share,
        feeds=_feeds(names) if has_feeds else (),
        records=tuple((ref, names.address(ref)) for ref in sorted(names.settings.named) if names.catalogue.has(ref)),
        allowed=tuple((directive, source) for name, directive in ALLOWED.items() for source in getattr(record.allow, name)),
    )


def _registered(provider: Provider, words: Wording) -> tuple[str, ...]:
    """Under which name and numbers a provider is registered; no line ends between a number and what it is."""
    numbers = (("kvk", provider.kvk), ("vat_number", provider.vat_number))
    said = (f"{words.label(name)}\N{NO-BREAK SPACE}{number}" for name, number in numbers if number)
    return (*filter(None, (provider.legal_name,)), *said)


def _menu(items: tuple[MenuItem, ...], names: RecordNames) -> tuple[MenuEntry, ...]:
    """The entries of a menu, without links to records that have no page today. Where one with links below it leads comes first of these."""
    return tuple(entry for item in items if (entry := _entry(item, names)))


def _entry(item: MenuItem, names: RecordNames) -> MenuEntry | None:
    above = ((item.label, item.to),) if item.to else ()
    links = (*above, *((one.label, one.to) for one in item.items))
    found = tuple(LabelledLink(label=label, href=names.href(to)) for label, to in links if to not in names.catalogue.absent)
    if not found:
        return None
    if item.items:
        return MenuEntry(label=item.label, href="", items=found, button=item.button)
    return MenuEntry(label=item.label, href=found[0].href, button=item.button)


def _feeds(names: RecordNames) -> tuple[FeedLink, ...]:
    title = names.words.say("feed_title", title=names.site.record.title)
    return tuple(
        FeedLink(title=title, href=names.base_path + address(name, names.language), type=media_type) for name, media_type in FEED_TYPES
    )
