"""The fonts of a site: those of the font package, or the provider's own, on pages and in brochures alike."""

import io
import re

import pytest
from fontTools.ttLib import TTFont

from plgsite.render.fonts import font_bytes
from plgsite.render.webfonts import face_metrics, web_font
from plgsite.theme import theme_folder
from plgsite.views.frame.faces import FONT_PIECES, PACKAGE_PREFIX
from plgsite.views.frame.fonts import package_typeface
from tests.reading import fonts_of_pdf
from tests.support import SiteFolder, programme, site, told

SOURCE = f"{PACKAGE_PREFIX}SourceSans3-Regular"


def _own(name: str = "Proefletter", style: str = "Regular") -> bytes:
    """A font of a provider: one of the package under another name."""
    font = TTFont(io.BytesIO(font_bytes(f"{PACKAGE_PREFIX}SourceSans3-{style}", lambda path: b"")), recalcTimestamp=False)
    font["name"].names = []
    for number, text in ((1, name), (2, style), (4, f"{name} {style}"), (6, f"{name}-{style}"), (16, name)):
        font["name"].setName(text, number, 3, 1, 0x409)
    made = io.BytesIO()
    font.save(made)
    return made.getvalue()


def _site(tmp_path, fonts: str = "") -> SiteFolder:
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", programme("", "## Eén hoofdstuk\n\nMet *nadruk* en **klem**.\n"))
    if fonts:
        folder.write("content/site.yaml", (tmp_path / "content/site.yaml").read_text() + f"brand:\n  fonts: {fonts}\n")
    return folder


def _styles(folder: SiteFolder) -> str:
    (found,) = (folder.root / "output/assets").glob("brand-*.css")
    return found.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def plain(tmp_path_factory) -> SiteFolder:
    folder = _site(tmp_path_factory.mktemp("plain"))
    assert folder.build().published
    return folder


def test_a_piece_shows_its_letters_and_no_others():
    data = font_bytes(SOURCE, lambda path: b"")
    for piece, ranges in FONT_PIECES.items():
        shown = set(TTFont(io.BytesIO(web_font(data, piece))).getBestCmap())
        assert shown <= {code for first, last in ranges for code in range(first, last + 1)}
    assert {ord(one) for one in "ëéïÜ€–’→✓·@&"} <= set(TTFont(io.BytesIO(web_font(data, "latin"))).getBestCmap())
    assert {ord(one) for one in "«»õßø$"} <= set(TTFont(io.BytesIO(web_font(data, "west"))).getBestCmap())


def test_no_character_stands_in_two_pieces():
    codes = [code for ranges in FONT_PIECES.values() for first, last in ranges for code in range(first, last + 1)]
    assert len(codes) == len(set(codes)) and {*range(0x20, 0x7F), *range(0xA0, 0x100)} <= set(codes)


def test_what_styles_put_before_a_text_stands_in_the_piece_that_every_page_fetches():
    first = {chr(code) for start, last in FONT_PIECES["latin"] for code in range(start, last + 1)}
    styles = "".join(path.read_text(encoding="utf-8") for path in (theme_folder() / "assets").glob("*.css"))
    shown = set("".join(re.findall(r'content: "([^"\\\\]+)"', styles)))
    assert len(shown) > 9 and shown <= first


def test_a_piece_is_small_and_the_same_each_time():
    data = font_bytes(SOURCE, lambda path: b"")
    made = web_font(data, "latin")
    assert made == web_font(data, "latin") and made[:4] == b"wOF2" and len(made) < 6_000


def test_what_stands_in_takes_the_same_room():
    regular = face_metrics(font_bytes(SOURCE, lambda path: b""))
    assert (regular.weights, regular.italic, regular.family) == ("400", False, "Source Sans 3")
    assert 90 < regular.size < 97 and regular.ascent * regular.size == pytest.approx(10240, rel=0.001)


def test_pages_ask_for_the_fonts_of_their_text_and_their_headings_first(plain):
    page, styles = plain.page("aanbod/a/index.html"), _styles(plain)
    for face in ("regular", "semibold"):
        (name,) = [one for one in plain.published() if f"{face}-latin-" in one]
        assert f'<link rel="preload" href="/{name}" as="font" type="font/woff2" crossorigin>' in page and page.count("preload") == 2
    assert page.index("preload") < page.index("stylesheet")
    assert name.removeprefix("assets/") in styles and styles.count("font-display: optional") == len(FONT_PIECES) * len(
        package_typeface("Source Sans 3").files
    )
    assert "size-adjust" in styles and "https://" not in styles


def test_every_font_that_the_styles_name_is_published_and_no_other(plain):
    published = {path.removeprefix("assets/") for path in plain.published() if path.endswith(".woff2")}
    assert published == {one.split('"')[0] for one in _styles(plain).split('url("')[1:]}


@pytest.mark.slow
def test_a_provider_brings_fonts_of_its_own_for_pages_and_brochures(tmp_path):
    folder = _site(tmp_path, "{text: media/letters, headings: Source Sans 3}")
    for style in ("Regular", "Strong", "It"):
        folder.write(f"content/media/letters/Proefletter-{style}.ttf", _own(style=style))
    outcome = folder.build(brochures=True)
    assert outcome.published, told(outcome)
    styles, page = _styles(folder), folder.page("aanbod/a/index.html")
    assert '--font-headings: "Headings"' in styles and styles.count('font-family: "Text";') == 3 * len(FONT_PIECES)
    assert 'href="/assets/proefletter-regular-latin-' in page
    assert {"Proefletter", "SourceSans3"} <= {name.split("-")[0] for name in fonts_of_pdf(folder.published()["aanbod/a/brochure/a.pdf"])}


def test_the_name_of_a_family_may_be_spelled_otherwise(tmp_path):
    assert told(_site(tmp_path, "{text: source-sans-3}").build()) == []


def test_an_unknown_font_is_told_where_it_is_named(tmp_path):
    outcome = _site(tmp_path, "{text: Source Sand 3, headings: media/leters}").build()
    assert told(outcome) == [
        "content/site.yaml:5:17 error[unknown-font] no font 'Source Sand 3'",
        "content/site.yaml:5:42 error[unknown-font] no font 'media/leters': there is no such folder, or it is empty",
    ]
    assert outcome.diagnostics[0].hint == "did you mean 'Source Sans 3'?"
    assert outcome.diagnostics[1].hint == "put the TTF or OTF files of the font in content/media/leters/"


def test_a_file_that_is_no_font_is_told_where_its_folder_is_named(tmp_path):
    folder = _site(tmp_path, "{text: media/letters}")
    folder.write("content/media/letters/Kapot-Regular.ttf", b"geen letters")
    outcome = folder.build(brochures=True)
    assert not outcome.published and [(one.code, one.at.path) for one in outcome.diagnostics] == [("wrong-font", "content/site.yaml")]


def test_another_file_in_the_folder_of_fonts_is_another_address(tmp_path):
    folder = _site(tmp_path, "{text: media/letters}")
    folder.write("content/media/letters/Proefletter-Regular.ttf", _own())
    assert folder.build().published
    before = {path for path in folder.published() if path.endswith(".woff2")}
    folder.write("content/media/letters/Proefletter-Regular.ttf", _own(name="Andere"))
    assert folder.build().published
    assert before.isdisjoint(path for path in folder.published() if path.endswith(".woff2"))


def test_fonts_are_made_once(tmp_path):
    folder = _site(tmp_path)
    assert folder.build().published
    for path in (folder.root / "output/assets").glob("*.woff2"):
        path.unlink()
    kept = folder.build()
    assert kept.published and all(path in folder.published() for path in (one.path for one in kept.made))


def test_a_folder_without_a_font_that_can_be_printed_says_what_it_lacks(tmp_path):
    folder = _site(tmp_path, "{text: letters/web, headings: letters/leeg}")
    folder.write("content/letters/web/Proef-Regular.woff2", b"wOF2")
    folder.write("content/letters/goed/Proef-Regular.ttf", _own())
    first, second = folder.build().diagnostics
    assert first.message == "the folder 'letters/web' holds no TTF or OTF, only web fonts (WOFF), which cannot be printed"
    assert first.hint == "put the TTF or OTF files of that font there"
    assert second.message == "no font 'letters/leeg': there is no such folder, or it is empty"
    assert second.hint.startswith("put the TTF or OTF files of the font in content/letters/leeg/")


@pytest.mark.parametrize(
    ("styles", "said"),
    [
        (("Semibold",), "has no regular and no italic, so all text is bold"),
        (("Regular",), "has no bold and no italic, so headings and bold words are as light as other text"),
        (("Regular", "It"), "has no bold, so headings and bold words are as light as other text"),
        (("Regular", "Semibold"), ""),
    ],
)
def test_a_font_of_which_faces_are_missing_that_are_seen_is_a_warning(tmp_path, styles, said):
    folder = _site(tmp_path, "{text: letters}")
    for style in styles:
        folder.write(f"content/letters/Proef-{style}.ttf", _own(style=style))
    for _ in range(2):  # what is remembered of a font says the same
        expected = [f"content/site.yaml:5:17 warning[few-faces] the font 'letters' {said}"] if said else []
        assert told(folder.build()) == expected
    folder.write("content/site.yaml", (tmp_path / "content/site.yaml").read_text() + "  adjusted: accept\n")
    assert told(folder.build()) == []


def test_a_font_for_headings_alone_may_have_one_weight(tmp_path):
    folder = _site(tmp_path, "{headings: letters}")
    folder.write("content/letters/Proef-Semibold.ttf", _own(style="Semibold"))
    assert told(folder.build()) == []


def test_a_font_with_brackets_in_its_name_has_an_address_without_and_its_upright_face_is_fetched_first(tmp_path):
    folder = _site(tmp_path, "{text: letters}")
    folder.write("content/letters/Proef-Italic[wght].ttf", _own(style="It"))
    folder.write("content/letters/Proef-Semibold.ttf", _own(style="Semibold"))
    folder.write("content/letters/Proef[wght].ttf", _own())
    assert told(folder.build()) == []
    addresses = [path for path in folder.published() if path.endswith(".woff2")]
    assert addresses and not any(set(path) & set("[]%") for path in addresses)
    assert 'rel="preload" href="/assets/proef-' in folder.page("404.html") and "/assets/proef-italic" not in folder.page("404.html")
