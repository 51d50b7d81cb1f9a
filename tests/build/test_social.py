"""Social cards, icons and the manifest: what stands for the site where it is shared or kept."""

import io
import json
import re

import pytest
from PIL import Image

from plgsite.render.cards import draw_card, draw_icon
from plgsite.views.frame.looks import LOOKS, Look
from plgsite.views.frame.social import CARD_SIZE, CardFace, IconFace
from tests.support import SiteFolder, programme, site, told

COLOURS = {"ground": "#14505c", "ink": "#ffffff", "accent": "#ffc0ae"}
CALM = LOOKS["calm"]


def face(title: str = "Een leergang", look: Look = CALM, **how: object) -> CardFace:
    drawn = {"shape": look.shape, "titles": look.titles, "text": look.facts}
    return CardFace(
        **{"kicker": "Leergang", "title": title, "facts": ("6 weken", "€ 100,-"), "wordmark": "Proef", **COLOURS, **drawn, **how}
    )


def _site(tmp_path, more: str = "") -> SiteFolder:
    folder = site(tmp_path)
    folder.write("content/site.yaml", (tmp_path / "content/site.yaml").read_text() + more)
    folder.write("content/programmes/a.md", programme("prices: [{amount: 100}]\n"))
    folder.write("content/stories/b.yaml", "title: Een verhaal\nsummary: Kort.\n")
    return folder


def _picture(path: str, folder: SiteFolder) -> Image.Image:
    return Image.open(io.BytesIO(folder.published()[path]))


@pytest.mark.parametrize("title", ["A", "Een leergang", "woord " * 80, "Meervoudigepersoonlijkheidsontwikkelingstrajecten" * 3, "€ – ’ é"])
@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_a_card_is_drawn_whatever_the_title_and_its_text_stays_inside(title, look):
    shown = Image.open(io.BytesIO(draw_card(face(title, look))))
    assert shown.size == CARD_SIZE and shown.format == "JPEG"
    margin = shown.crop((46, 60, 70, CARD_SIZE[1] - 60)).convert("L").getextrema()
    assert margin[1] - margin[0] < 12


def test_each_look_draws_its_own_card():
    assert len({draw_card(face(look=look)) for look in LOOKS.values()}) == len(LOOKS)


def test_the_same_card_has_the_same_bytes():
    assert draw_card(face()) == draw_card(face()) and draw_icon(_letter(32)) == draw_icon(_letter(32))


def _letter(size: int) -> IconFace:
    return IconFace(size=size, filled=False, letter="P", ground="#14505c", ink="#ffffff", titles=CALM.titles)


def test_pages_name_their_own_card_and_others_that_of_the_site(tmp_path):
    folder = _site(tmp_path)
    assert told(folder.build()) == []
    named = {}
    for path in ("index.html", "aanbod/a/index.html", "verhalen/b/index.html", "locaties/breda/index.html"):
        page = folder.page(path)
        (at,) = re.findall(r'og:image" content="https://proef\.example/([^"]+)"', page)
        assert 'og:image:width" content="1200"' in page and 'twitter:card" content="summary_large_image"' in page
        assert _picture(at, folder).size == CARD_SIZE
        named[path] = at
    assert len(set(named.values())) == 3 and named["index.html"] == named["locaties/breda/index.html"]
    assert 'og:image:alt" content="Een leergang, Leergang, €' in folder.page("aanbod/a/index.html")


def test_a_site_without_cards_has_none(tmp_path):
    folder = _site(tmp_path, "social: false\n")
    assert folder.build().published
    assert not any("social" in path for path in folder.published()) and "og:image" not in folder.page("index.html")


def test_an_edit_of_the_text_draws_no_card_again_and_one_of_the_title_another(tmp_path):
    folder = _site(tmp_path)
    assert folder.build().published
    before = {path for path in folder.published() if "social" in path}
    folder.write("content/programmes/a.md", programme("prices: [{amount: 100}]\n", "## Nieuw\n\nTekst.\n"))
    assert not any("social" in one.path for one in folder.build().made)
    folder.write("content/programmes/a.md", programme("prices: [{amount: 100}]\n").replace("Een leergang", "Een andere"))
    assert folder.build().published
    assert len({path for path in folder.published() if "social" in path} - before) == 1


def test_without_a_logo_the_first_letter_is_the_icon(tmp_path):
    folder = _site(tmp_path)
    assert folder.build().published
    page = folder.page("index.html")
    for rel, size in (("icon", 32), ("apple-touch-icon", 180)):
        (at,) = re.findall(rf'<link rel="{rel}" href="/([^"]+)" type="image/png" sizes="{size}x{size}">', page)
        assert _picture(at, folder).size == (size, size)


def test_a_square_drawing_is_the_icon_itself_and_a_wide_one_is_not(tmp_path):
    for size, is_icon in (((64, 60), True), ((200, 60), False)):
        folder = _site(tmp_path / str(size[0]), "brand: {logo: media/logo.svg, logo_alt: Proef}\n")
        folder.write("content/media/logo.svg", f'<svg xmlns="http://www.w3.org/2000/svg" width="{size[0]}" height="{size[1]}"/>')
        assert folder.build().published
        assert ('rel="icon" href="/assets/logo-' in folder.page("index.html")) == is_icon


def test_a_logo_that_is_a_photo_is_drawn_on_icons_and_cards(tmp_path):
    made = io.BytesIO()
    Image.new("RGB", (300, 100), "#00ff00").save(made, "PNG")
    folder = _site(tmp_path, "brand: {logo: media/logo.png, logo_alt: Proef}\n")
    folder.write("content/media/logo.png", made.getvalue())
    assert told(folder.build()) == []
    (at,) = re.findall(r'apple-touch-icon" href="/([^"]+)"', folder.page("index.html"))
    assert _picture(at, folder).convert("RGB").getpixel((90, 90)) == (0, 255, 0)
    (at,) = re.findall(r'og:image" content="https://proef\.example/([^"]+)"', folder.page("aanbod/a/index.html"))
    assert _picture(at, folder).getpixel((200, 96))[1] > 200


def test_the_manifest_names_the_site_and_icons_that_are_there(tmp_path):
    folder = _site(tmp_path)
    assert folder.build().published
    found = json.loads(folder.page("manifest.webmanifest"))
    assert (found["name"], found["lang"], found["start_url"]) == ("Proefcatalogus", "nl", "/")
    assert [one["sizes"] for one in found["icons"]] == ["192x192", "512x512"]
    assert all(one["src"].removeprefix("/") in folder.published() for one in found["icons"])
    assert '<link rel="manifest" href="/manifest.webmanifest">' in folder.page("index.html")
