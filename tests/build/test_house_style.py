"""What a house gives is seen on every page, by day and by night: its logo, its icon, the schemes that it has."""

import io
import json
import re

import pytest
from PIL import Image

from tests.support import published_in, site, told

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} 40">{more}<path d="{bars}" fill="{fill}"/></svg>'
BARS = "M4 4h20v30h-20zM30 8h80v6h-80zM30 22h80v6h-80z"
PLATE = '<rect width="120" height="40" fill="#ffffff"/>'


def drawn(fill: str, more: str = "", width: int = 120) -> str:
    return SVG.format(bars=BARS, fill=fill, more=more, width=width)


def png(side: tuple[int, int], colour: str = "#c0392b") -> bytes:
    made = io.BytesIO()
    Image.new("RGBA", side, colour).save(made, "PNG")
    return made.getvalue()


def house(tmp_path, brand: str, files: dict[str, str | bytes]):
    folder = site(tmp_path)
    for name, text in files.items():
        folder.write(f"content/media/{name}", text)
    folder.write("content/site.yaml", (tmp_path / "content/site.yaml").read_text() + "brand:\n" + brand)
    return folder


def logo_of(folder) -> str:
    page = (folder.root / "output/404.html").read_text()
    return re.search(r'<a class="brand".*?</a>', page, re.DOTALL)[0]


@pytest.mark.parametrize(
    ("fill", "more", "plate", "said"),
    [
        ("#111111", "", "night-plate", ["100% of the outlines of this logo have a contrast of less than 3:1 on a dark page"]),
        ("#ffffff", "", "day-plate", ["100% of the outlines of this logo have a contrast of less than 3:1 on a light page"]),
        ("#111111", PLATE, "", []),
        ("#808080", "", "", []),
    ],
    ids=["black", "white", "black on white of its own", "grey"],
)
def test_a_logo_that_cannot_be_seen_on_a_ground_stands_on_a_plate_there_and_that_is_told_once(tmp_path, fill, more, plate, said):
    folder = house(tmp_path, "  logo: media/logo.svg\n", {"logo.svg": drawn(fill, more)})
    for _ in range(2):  # a measure that is remembered says the same
        found = told(folder.build())
        assert [line.partition("] ")[2].partition(", so")[0] for line in found] == said
        assert all(line.startswith("content/site.yaml:5:9 warning[low-contrast]") for line in found)
    assert (f'class="{plate}"' in logo_of(folder)) if plate else ("plate" not in logo_of(folder))


def test_a_plate_that_the_house_accepts_is_not_told(tmp_path):
    folder = house(tmp_path, "  logo: media/logo.svg\n  adjusted: accept\n", {"logo.svg": drawn("#111111")})
    assert told(folder.build()) == []
    assert "night-plate" in logo_of(folder)


def test_a_logo_of_dark_pages_takes_the_place_of_the_other_there_in_a_size_that_is_known(tmp_path):
    brand = "  logo: media/logo.svg\n  logo_dark: media/wit.svg\n"
    folder = house(tmp_path, brand, {"logo.svg": drawn("#111111"), "wit.svg": drawn("#ffffff", width=140)})
    assert told(folder.build()) == []
    source, shown = re.search(r"<source [^>]*>", logo_of(folder))[0], re.search(r"<img [^>]*>", logo_of(folder))[0]
    assert 'media="screen and (prefers-color-scheme: dark)" width="140" height="40" srcset="/assets/wit-' in source
    assert 'src="/assets/logo-' in shown and 'width="120" height="40"' in shown
    assert "plate" not in logo_of(folder)


@pytest.mark.parametrize(("schemes", "logo", "plate"), [("light", "logo", "night"), ("dark", "wit", "plate")])
def test_pages_of_one_scheme_have_its_logo_its_colours_and_nothing_of_the_other(tmp_path, schemes, logo, plate):
    brand = f"  logo: media/logo.svg\n  logo_dark: media/wit.svg\n  schemes: {schemes}\n"
    folder = house(tmp_path, brand, {"logo.svg": drawn("#111111"), "wit.svg": drawn("#ffffff")})
    assert told(folder.build()) == []
    assert f'src="/assets/{logo}-' in logo_of(folder) and "<source" not in logo_of(folder) and plate not in logo_of(folder)
    files = published_in(folder.root / "output")
    (style,) = (body.decode() for path, body in files.items() if path.startswith("assets/brand-"))
    assert "prefers-color-scheme" not in style and f"color-scheme:{schemes}" in style.replace(": ", ":")
    page = files["404.html"].decode()
    assert page.count('name="theme-color"') == 1 and "prefers-color-scheme" not in page
    assert all(b"prefers-color-scheme" not in body for path, body in files.items() if path.endswith(".css"))


def test_a_black_logo_has_no_night_to_be_lost_in_where_there_are_light_pages_only(tmp_path):
    folder = house(tmp_path, "  logo: media/logo.svg\n  schemes: light\n", {"logo.svg": drawn("#111111")})
    assert told(folder.build()) == []
    assert "plate" not in logo_of(folder)


@pytest.mark.parametrize("name", ["icoon.svg", "icoon.png"])
def test_an_icon_of_the_house_is_in_the_tab_on_the_telephone_and_in_the_manifest(tmp_path, name):
    red = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="#c0392b"/></svg>'
    folder = house(tmp_path, f"  icon: media/{name}\n", {name: red if name.endswith("svg") else png((512, 512))})
    assert told(folder.build()) == []
    files = published_in(folder.root / "output")
    links = dict(re.findall(r'<link rel="(icon|apple-touch-icon)" href="/([^"]+)"', files["404.html"].decode()))
    manifest = [one["src"].removeprefix("/") for one in json.loads(files["manifest.webmanifest"])["icons"]]
    assert links["icon"].endswith(".svg") == name.endswith(".svg")
    for path, side in zip((links["apple-touch-icon"], *manifest), (180, 192, 512), strict=True):
        icon = Image.open(io.BytesIO(files[path])).convert("RGB")
        assert icon.size == (side, side)
        assert {icon.getpixel(at) for at in ((0, 0), (side // 2, side // 2), (side - 1, side - 1))} == {(192, 57, 43)}


@pytest.mark.parametrize(
    ("name", "bytes", "said"),
    [
        ("i.png", png((64, 64)), "warning[wrong-icon] the icon is 64 x 64 pixels: telephones show it larger, so it is blurred there"),
        ("i.png", png((512, 300)), "warning[wrong-icon] the icon is 512 x 300 pixels: it is not square, so it gets empty borders"),
        ("i.txt", b"icon", "error[wrong-picture] the icon 'media/i.txt' is no picture"),
    ],
)
def test_what_makes_no_good_icon_is_told_at_its_line(tmp_path, name, bytes, said):
    assert told(house(tmp_path, f"  icon: media/{name}\n", {name: bytes}).build()) == [f"content/site.yaml:5:9 {said}"]


def test_a_partner_with_a_white_logo_has_a_dark_plate(tmp_path):
    folder = site(tmp_path)
    folder.write("content/media/wit.svg", drawn("#ffffff"))
    folder.write("content/providers.yaml", "proef: {name: Proef, email: a@b.example, logo: media/wit.svg, logo_alt: Proef}\n")
    more = "partners: [proef]\nblocks: {home: [partners]}\n"
    folder.write("content/site.yaml", (tmp_path / "content/site.yaml").read_text() + more)
    (said,) = told(folder.build())
    assert said.startswith("content/providers.yaml:1:") and "100% of the outlines of this logo" in said
    assert '<li class="dark">' in (folder.root / "output/index.html").read_text()
