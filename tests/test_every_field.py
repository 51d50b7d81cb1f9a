"""Every field that a provider can fill in is shown somewhere, or stands here with the reason why not.

The site that is built has a value of its own in every field of every record (`tests.filled` walks over the models), so a new field is
part of it at once, and fails here until some template shows it.
"""

from collections.abc import Callable, Mapping

import pytest

from plgsite.model.kinds import KINDS
from plgsite.routes import HAS_PAGE, address
from tests.filled import Filler, Sample
from tests.reading import all_of_html, all_of_pdf, elements, plain, says

WITHOUT_PAGE = ("site", "provider", "register")
POLICY = "It stands in the security policy of the pages."
SWITCH = "It decides whether something is shown, and is nothing to read itself."
NO_PAGE = "A record of this kind has no page, so no address."
NO_PAGE_DATE = "A record of this kind has no page, so no line in the sitemap."
NO_NEWS = "Only programmes and stories are news."
NAME = "It is a name for use in the files of the site; readers see what it names."
THEIR_MARK = "Of a mark of the provider, name, number and link are said; its validity decides whether it stands there."
CREDIT = "The picture is too small for a line of its own; the picture's record elsewhere says it."

NOT_SHOWN: Mapping[str, str] = {
    **{f"{kind}.draft": SWITCH for kind in KINDS},
    **{f"{kind}.listed": SWITCH for kind in KINDS},
    **{f"{kind}.publish_on": SWITCH for kind in KINDS},
    **{f"{kind}.expires_on": SWITCH for kind in KINDS},
    **{f"{kind}.published": NO_NEWS for kind in KINDS if kind not in ("programme", "story")},
    **{f"{kind}.updated": NO_PAGE_DATE for kind in WITHOUT_PAGE},
    **{f"{kind}.slug": NO_PAGE for kind in WITHOUT_PAGE},
    **{f"{kind}.aliases": NO_PAGE for kind in WITHOUT_PAGE if kind != "site"},
    "programme.brochure.enabled": SWITCH,
    "programme.brochure.print": "It decides whether there is an edition for the printer.",
    "site.brochure.print": "It decides whether there is an edition for the printer.",
    "site.brand.schemes": "It decides which style sheets and logos there are.",
    "site.brand.look": "It decides on styles, fonts and shapes; tests/build/test_looks.py and tests/browser/test_looks.py look at each.",
    "site.menu.button": "It decides how a link looks.",
    "site.footer.button": "It decides how a link looks.",
    "site.brand.adjusted": "It decides what a build tells.",
    "page.template": "It decides how its page is made.",
    "programme.layout": "It decides whether chapters are tabs.",
    "programme.prices.headline": "It decides which price stands on cards.",
    "programme.editions.prices.headline": "An edition has no card.",
    "programme.options.price.headline": "An option has no card.",
    "programme.editions.dates.except.holidays": "It chooses a region; the sentence names the holidays that fall on a meeting.",
    "programme.editions.dates.except.complete_years": "It says which days are known.",
    **{f"site.holidays.{key}": "A series that leaves them out says them." for key in ("region", "complete_years", "also.name")},
    "programme.testimonials.id": NAME,
    "programme.discussion.id": NAME,
    "scan.series.id": NAME,
    "site.catalogue.page_size": "It decides how many cards stand on a page.",
    "site.catalogue.price_bands": "They part the prices of whole programmes; here all are for a half-day.",
    **{f"site.allow.{key}": POLICY for key in ("scripts", "frames", "images", "connect", "forms")},
    "site.host": "It says which files hosts are given.",
    "site.external": "It says of which addresses another program takes care.",
    "site.timezone": "All times are local; nobody reads the name of the zone.",
    "site.search.synonyms": "It decides what a reader finds; the index holds it, and no page says it.",
    "site.social": SWITCH,
    "site.feeds": SWITCH,
    "provider.address.country": "An address within the country has no line for it.",
    "register.kind": "The name of a register says what it is.",
    "register.unit": "Points are the only unit there is: 'punten' stands behind their number.",
    **{
        f"provider.marks.{key}": THEIR_MARK
        for key in ("as", "category", "points", "recognised_on", "register_theme", "valid_from", "valid_until")
    },
    "register.logo": "A register is named in words; its logo is not ours to set beside a programme.",
    "provider.image.credit": CREDIT,
    "site.teasers.image.credit": CREDIT,
    "story.video.poster.credit": CREDIT,
    "provider.people.photo.credit": CREDIT,
}

PLACES = ("page", "brochure", "pdf")
NOT_EVERYWHERE: Mapping[str, tuple[tuple[str, ...], str]] = {
    # what of a programme is not said in each of the three: where it is said, and why only there
    "programme.blocks": (("page",), "A brochure has no blocks at its foot."),
    "programme.rating.url": (("page", "brochure"), "On paper the source is named in words; its address is a link."),
    "programme.related": (("page",), "A brochure is about one programme."),
    "programme.themes": (("page",), "Themes are links to pages of the site."),
    "programme.modules.id": (("page", "brochure"), "It is the anchor of a link within the page."),
    "programme.hero.file": (("page",), "The brochure has a cover of its own here."),
    "programme.hero.alt": (("page",), "The brochure has a cover of its own here."),
    "programme.hero.credit": (("page",), "The brochure has a cover of its own here."),
    "programme.brochure.title": (("brochure", "pdf"), "It is the brochure's."),
    "programme.brochure.note": (("brochure", "pdf"), "It is the brochure's."),
    "programme.brochure.cover.file": (("brochure",), "It is the brochure's; in a PDF the file has no name."),
    "programme.brochure.cover.alt": (("brochure",), "It is the brochure's; the PDF has it in its structure, which is not text."),
    "programme.brochure.cover.credit": (("brochure", "pdf"), "It is the brochure's."),
}


class Published:
    """The filled site as it was published: what each of its files says."""

    def __init__(self, made: Filler, files: dict[str, bytes]) -> None:
        self.made, self.files = made, files
        self.said = {path: _said(path, data) for path, data in files.items()}
        pages = [path for path in files if path.endswith((".html", ".pdf"))]
        self.everything = " \n ".join([*pages, *self.said.values()])
        self.shown = {sample.path for sample in made.samples if self._shows(sample)} | {path for path, seen in SEEN.items() if seen(self)}

    def address(self, record: str) -> str:
        kind, _, id = record.partition(":")
        return address(kind, "nl", slug=self.made.records[kind][id].get("slug", id))

    def _shows(self, sample: Sample) -> bool:
        where = self.everything
        if sample.own_pages and sample.record.partition(":")[0] in HAS_PAGE:
            at = self.address(sample.record)
            where = " \n ".join(text for path, text in self.said.items() if path.startswith(at))
        return any(says(where, words) for words in sample.shown)

    def places(self) -> dict[str, set[str]]:
        """For each field of a programme, in which of its page, its brochure page and its PDF it is said."""
        found: dict[str, set[str]] = {}
        for sample in self.made.samples:
            if sample.record.startswith("programme:"):
                at = self.address(sample.record)
                files = (f"{at}index.html", f"{at}brochure/index.html", f"{at}brochure/{at.split('/')[-2]}.pdf")
                if files[-1] not in self.files:
                    continue  # only named by others: without a brochure
                said = {place for place, path in zip(PLACES, files, strict=True) if any(says(self.said[path], one) for one in sample.shown)}
                found.setdefault(sample.path, set()).update(said)
        return found

    def pages_at(self, folder: str) -> list[bytes]:
        return [data for path, data in self.files.items() if path.startswith(folder) and path.endswith(".html")]


def _said(path: str, data: bytes) -> str:
    if path.endswith(".html"):
        return all_of_html(data)
    if path.endswith(".pdf"):
        return all_of_pdf(data)
    return plain(data.decode("utf-8")) if path.endswith((".css", "_redirects", ".xml", ".atom", ".json", ".txt", ".ics")) else ""


def _has_foot(folder: str) -> Callable[[Published], bool]:
    """Whether some page there has the block that the site asks for, and that no record asks for itself."""
    return lambda published: any(b'id="foot_partners"' in page for page in published.pages_at(folder))


def _is_online(published: Published) -> bool:
    cells = [one for page in published.pages_at("aanbod/") for one in elements(page) if one.attrib.get("data-label") == "Waar"]
    return any(" en online " in " ".join("".join(one.itertext()).split()) for one in cells)


def _has_lines(published: Published) -> bool:
    """Room of as many lines as were asked for."""
    return any(len(one) == 23 and not "".join(one.itertext()).strip() for page in published.pages_at("aanbod/") for one in elements(page))


SEEN: Mapping[str, Callable[[Published], bool]] = {
    # what is seen, but has no words of its own
    "site.languages": lambda published: all(b'<html lang="nl">' in page for page in published.pages_at("")),
    "site.blocks.home": _has_foot("index.html"),
    "site.blocks.programme": _has_foot("aanbod/"),
    "site.blocks.story": _has_foot("verhalen/"),
    "site.blocks.page": lambda published: any(
        b'id="foot_partners"' in published.files[f"{published.address(f'page:{id}')}index.html"] for id in published.made.records["page"]
    ),
    "site.brand.fonts.text": lambda published: all(b"text-regular-latin" in page for page in published.pages_at("aanbod/")),
    "site.brand.fonts.headings": lambda published: any("--font-headings: var(--font-text)" in said for said in published.said.values()),
    "programme.editions.online": _is_online,
    "programme.published": lambda published: b"<published>" in published.files["feed.atom"],
    "programme.discussion.lines": _has_lines,
}


@pytest.fixture(scope="module")
def published(filled_site: tuple[Filler, dict[str, bytes]]) -> Published:
    return Published(*filled_site)


def test_every_kind_of_record_is_filled_in(published) -> None:
    assert {path.partition(".")[0] for path in published.made.paths} == KINDS.keys()
    assert {path.partition(".")[2] for path in published.made.paths if path.startswith("theme.")} >= {"title", "image.alt"}


def test_every_field_is_shown_or_stands_on_the_list_of_those_that_are_not(published) -> None:
    assert sorted(published.made.paths - published.shown - NOT_SHOWN.keys()) == [], "show it in a template, or say in NOT_SHOWN why not"


def test_nothing_on_that_list_is_shown_after_all(published) -> None:
    assert sorted(NOT_SHOWN.keys() & published.shown) == [], "take it off NOT_SHOWN"


def test_nothing_on_that_list_is_gone(published) -> None:
    assert sorted((NOT_SHOWN.keys() | SEEN.keys() | NOT_EVERYWHERE.keys()) - published.made.paths) == []


def test_what_is_said_of_a_programme_is_said_on_its_page_in_its_brochure_and_in_its_pdf(published) -> None:
    found = {path: tuple(place for place in PLACES if place in said) for path, said in published.places().items() if said}
    partly = {path: said for path, said in found.items() if said != PLACES}
    assert partly == {path: said for path, (said, _) in NOT_EVERYWHERE.items()}
