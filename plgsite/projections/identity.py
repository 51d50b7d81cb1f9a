"""What a site looks like: colours, fonts, logo and icons, and what is drawn with them."""

import posixpath
from collections.abc import Mapping
from functools import cached_property
from typing import Literal

from plgsite.catalogue import Entry, File
from plgsite.colour import WHITE, Colour
from plgsite.digest import digest_of
from plgsite.model.site import Site
from plgsite.projections.settings import Settings
from plgsite.rules.logos import by_day, by_night, has_day, has_night
from plgsite.rules.own_words import site_words
from plgsite.rules.palette import Scheme, ink_on, palette, surface
from plgsite.texts.pictures import Picture, asset_address, asset_of, file_address, picture_of
from plgsite.views.frame.fonts import Typeface, Typefaces, files_in, known_family, package_typeface
from plgsite.views.frame.frame import Icon, Social
from plgsite.views.frame.imprint import Imprint
from plgsite.views.frame.looks import LOOKS, Look
from plgsite.views.frame.pattern import PatternFace, pattern_address
from plgsite.views.frame.social import ICON_SIZES, CardFace, IconFace, card_address, icon_address

BRAND_STYLE = "brand.css"
"""The theme's stylesheet that is a template: it is given the colours of the brand."""


def look_style(look: str) -> str:
    """The theme's stylesheet of a look; the calm one is what all others say."""
    return f"look-{look}.css"


class Identity:
    """The look of a site, from its own record alone. `base_url` and `base_path` are where it lies, with a slash at the end."""

    def __init__(self, site: Entry[Site], settings: Settings, base_url: str, base_path: str) -> None:
        self.site = site
        self.settings = settings
        self.language = site.record.languages[0]
        self.base_url = base_url
        self.base_path = base_path

    @cached_property
    def palettes(self) -> dict[Scheme, Mapping[str, Colour]]:
        """The colours of the theme by day and by night."""
        brand = self.site.record.brand
        return {"light": palette(brand.primary, brand.accent, "light"), "dark": palette(brand.primary, brand.accent, "dark")}

    @property
    def _of_one_scheme(self) -> tuple[str, ...]:
        schemes = self.site.record.brand.schemes
        return () if schemes == "both" else (schemes,)

    @property
    def look(self) -> Look:
        """The look that the brand names."""
        return LOOKS[self.site.record.brand.look]

    @cached_property
    def typefaces(self) -> Typefaces:
        """The fonts of text and of headings: the brand's own, else those of its look. Headings are set in a text font of its own too."""
        fonts = self.site.record.brand.fonts
        own = self._typeface(fonts.text if fonts else None)
        headings = self._typeface(fonts.headings if fonts else None, "headings")
        text = own or package_typeface(self.look.text)
        titles = headings or own or package_typeface(self.look.headings, "headings")
        return Typefaces(text=package_typeface(text.name, "text") if text.name and titles != text else text, headings=titles)

    def _typeface(self, written: str | None, role: Literal["all", "headings"] = "all") -> Typeface | None:
        if not written:
            return None
        if name := known_family(written):
            return package_typeface(name, role)
        folder = posixpath.normpath(f"content/{written}")
        return Typeface(name="", files=files_in(folder, self.settings.fonts))

    @cached_property
    def theme_assets(self) -> dict[str, str]:
        """The addresses of the theme's assets by name, the brand's colours first: the styles build on them. What the site adds comes last,
        so that its styles have the last word."""
        found, added = self.settings.theme_assets, self.settings.added_assets
        others = {look_style(name) for name in LOOKS} - {look_style(self.site.record.brand.look)}
        names = sorted(found.keys() - others, key=lambda name: (name != BRAND_STYLE, name in added, name))
        brand = digest_of([found.get(BRAND_STYLE, ""), *self.palettes.values(), self.typefaces, *self._of_one_scheme])
        digests = {name: brand if name == BRAND_STYLE else found[name] for name in names}
        keyed = self.settings.keyed_assets
        return {name: asset_address(name, digests[name] if keyed else "preview", self.language) for name in names}

    def face(self, kicker: str, title: str, facts: tuple[str, ...], name: str) -> tuple[CardFace, Social]:
        """A social card as it is drawn and as a page names it. `name` begins its file name; `facts` are short texts."""
        colours = self.palettes["light"]
        face = CardFace(
            kicker=kicker,
            title=title,
            facts=facts,
            wordmark=self.site.record.title,
            ground=colours["brand-deep"],
            ink=colours["on-deep"],
            accent=self.palettes["dark"]["action-strong"],
            shape=self.look.shape,
            titles=self.look.titles,
            text=self.look.facts,
            logo=self._drawable.source if self._drawable else "",
            logo_contents=self._drawable.digest if self._drawable else "",
        )
        return face, Social(address=card_address(name, face, self.language), alt=", ".join(filter(None, (title, kicker, *facts))))

    @cached_property
    def pattern(self) -> PatternFace:
        """The patterns of cards without a picture: as dark by night as by day, like a photo."""
        colours = self.palettes["light"]
        return PatternFace(ground=colours["brand-deep"], ink=colours["on-deep"], accent=colours["plane"])

    @cached_property
    def pattern_address(self) -> str:
        """Where the drawing of the patterns is published."""
        return pattern_address(self.pattern, self.language)

    @property
    def _drawable(self) -> File | None:
        """The logo, where it is a picture that can be drawn on white: a photo, no SVG."""
        file = self._file(self.site.record.brand.logo)
        return file if file and file.form != "as it is" and not by_day(file) else None

    def _file(self, written: str | None) -> File | None:
        return self.site.files[written] if written else None

    @cached_property
    def icon_faces(self) -> tuple[IconFace, ...]:
        """The icons that are drawn: for a tab of a browser, for the start screen of a telephone, and two for the manifest."""
        ground, ink = self.palettes["light"]["brand-deep"], self.palettes["light"]["on-deep"]
        letter = next((one for one in self.site.record.title if one.isalnum()), "•").upper()
        own, drawn = self._file(self.site.record.brand.icon), self._drawable
        if own:
            letter, drawn, ground = "", own, ground if by_day(own) else WHITE
        logo, contents = (drawn.source, drawn.digest) if drawn else ("", "")
        return tuple(
            IconFace(
                size=size,
                filled=size > ICON_SIZES[0],
                letter=letter,
                ground=ground,
                ink=ink,
                titles=self.look.titles,
                logo=logo,
                logo_contents=contents,
            )
            for size in ICON_SIZES
        )

    @cached_property
    def icons(self) -> tuple[Icon, ...]:
        """The icons that pages name: one of the site's own that is a drawing, or a logo that is one and about square, as it is; else one
        that is drawn."""
        tab, phone, *_ = self._drawn_icons
        brand = self.site.record.brand
        file = self._file(brand.icon or brand.logo)
        if file and file.source.lower().endswith(".svg") and (brand.icon or _is_square(file)):
            tab = Icon(rel="icon", href=self.base_path + file_address(file, self.language), type="image/svg+xml", sizes="any")
        return tab, phone

    @property
    def manifest_icons(self) -> tuple[Icon, ...]:
        """The drawn icons that the web manifest names."""
        return self._drawn_icons[2:]

    @cached_property
    def _drawn_icons(self) -> tuple[Icon, ...]:
        rels = ("icon", "apple-touch-icon", "", "")
        return tuple(
            Icon(rel=rel, href=self.base_path + icon_address(face, self.language), type="image/png", sizes=f"{face.size}x{face.size}")
            for rel, face in zip(rels, self.icon_faces, strict=True)
        )

    @cached_property
    def imprint(self) -> Imprint:
        """The imprint of the brochures and of the studiegids."""
        record = self.site.record
        return Imprint(
            language=self.language,
            look=record.brand.look,
            form=record.form_of_address,
            own_words=site_words(record),
            site_title=record.title,
            base_url=self.base_url,
            primary=surface(record.brand.primary),
            accent=record.brand.accent,
            primary_ink=self.palettes["light"]["brand"],
            accent_ink=self.palettes["light"]["action"],
            on_primary=ink_on(surface(record.brand.primary)),
            typefaces=self.typefaces,
            logo=self._printed_logo(),
        )

    def logos(self, assets_at: str) -> tuple[Picture | None, Picture | None]:
        """The logo of the site on its pages, and the one of its dark pages where that is another; None where there is none.

        `assets_at` is what stands before their addresses.
        """
        brand = self.site.record.brand
        if not has_day(brand):
            return self._logo(brand.logo_dark or brand.logo, assets_at, day=False, night=True), None
        is_other = bool(brand.logo_dark and has_night(brand))
        light = self._logo(brand.logo, assets_at, day=True, night=has_night(brand) and not is_other)
        return light, self._logo(brand.logo_dark, assets_at, day=False, night=True) if is_other else None

    def _printed_logo(self) -> Picture | None:
        """The logo on paper, which is white: that of dark pages only where the other cannot be seen there."""
        brand = self.site.record.brand
        logo, dark = self._file(brand.logo), self._file(brand.logo_dark)
        takes_dark = logo and dark and by_day(logo) and not by_day(dark)
        return self._logo(brand.logo_dark if takes_dark else brand.logo, "/", day=True, night=False)

    def _logo(self, written: str | None, assets_at: str, *, day: bool, night: bool) -> Picture | None:
        """A logo for pages of some schemes."""
        file = self._file(written)
        if not file:
            return None
        plates = [name for name, is_there in (("day-plate", day and by_day(file)), ("night-plate", night and by_night(file))) if is_there]
        asset = asset_of(file, self.language, assets_at)
        return picture_of(asset, self.site.record.brand.logo_alt or self.site.record.title, plate=" ".join(plates))


def _is_square(file: File) -> bool:
    return bool(file.width and file.height and 0.8 <= file.width / file.height <= 1.25)
