"""Photos: published small and sharp, upright, without what a camera noted, and made once."""

import io
import re

import pikepdf
import pytest
from PIL import Image, ImageCms

from plgsite.render.pictures import made_of, shape
from tests.support import SiteFolder, programme, site, told

GPS, ORIENTATION = 0x8825, 0x0112
SECRET = "Dorpsstraat 1"


def photo(width: int = 2000, height: int = 1500, format: str = "JPEG", mode: str = "RGB", **how: object) -> bytes:
    """A picture that is red at its left and blue at its right."""
    image = Image.new(mode, (width, height), (0, 0, 255, 255)[: len(mode)] if mode != "CMYK" else (255, 255, 0, 0))
    image.paste((255, 0, 0, 255)[: len(mode)] if mode != "CMYK" else (0, 255, 255, 0), (0, 0, width // 2, height))
    made = io.BytesIO()
    image.save(made, format, **how)
    return made.getvalue()


def noted(orientation: int = 1) -> Image.Exif:
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    exif[0x010E] = SECRET
    exif.get_ifd(GPS)[2] = (52.0, 5.0, 0.0)
    return exif


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def _site(tmp_path, data: bytes | str, name: str = "foto.jpg") -> SiteFolder:
    folder = site(tmp_path)
    folder.write(f"content/media/{name}", data)
    hero = f"hero: {{file: /media/{name}, alt: Een klas}}\n"
    folder.write("content/programmes/a.md", programme(hero, f"## Deel\n\n![In de tekst](/media/{name})\n"))
    return folder


def _made(folder: SiteFolder, ending: str) -> dict[str, bytes]:
    return {path: data for path, data in folder.published().items() if path.endswith(ending) and "/foto-" in path}


@pytest.fixture(scope="module")
def large(tmp_path_factory) -> SiteFolder:
    folder = _site(tmp_path_factory.mktemp("large"), photo(exif=noted()))
    assert told(folder.build()) == []
    return folder


def test_a_photo_comes_in_a_few_widths_and_two_formats(large):
    for ending, format in ((".avif", "AVIF"), (".jpg", "JPEG")):
        sizes = sorted((opened(data).format, opened(data).size) for data in _made(large, ending).values())
        assert sizes == [(format, (480, 360)), (format, (800, 600)), (format, (1200, 900)), (format, (1600, 1200))]
    assert not any("2000" in path for path in large.published())


def test_a_page_lets_the_browser_choose_and_keeps_the_room(large):
    page = large.page("aanbod/a/index.html")
    (hero,) = re.findall(r'<figure class="picture hero-picture">.*?</figure>', page, re.DOTALL)
    assert hero.count("<source") == 1 and 'type="image/avif"' in hero and hero.count(".avif ") == 4 and hero.count(".jpg ") == 4
    assert 'width="2000" height="1500"' in hero and 'fetchpriority="high"' in hero and "lazy" not in hero and 'alt="Een klas"' in hero
    (text,) = re.findall(r"<picture><source[^>]*>(<img[^>]*In de tekst[^>]*>)</picture>", page)
    assert 'loading="lazy"' in text and 'decoding="async"' in text and 'width="2000"' in text


def test_every_address_of_a_srcset_is_published(large):
    named = {
        one for group in re.findall(r'srcset="([^"]*)"', large.page("aanbod/a/index.html")) for one in re.findall(r"/(\S+) \d+w", group)
    }
    assert named and named <= set(large.published())


def test_a_picture_is_never_made_larger_than_it_is(tmp_path):
    folder = _site(tmp_path, photo(500, 400))
    assert folder.build().published
    assert [opened(data).size for data in _made(folder, ".avif").values()] == [(500, 400)]


def test_what_a_camera_noted_is_not_published(large):
    for path, data in large.published().items():
        if "/foto-" in path:
            assert SECRET.encode() not in data and not opened(data).getexif() and "xmp" not in opened(data).info, path


def test_a_picture_stands_upright_and_its_size_is_that_of_what_is_seen(tmp_path):
    folder = _site(tmp_path, photo(exif=noted(6)))
    assert folder.build().published
    assert 'width="1500" height="2000"' in folder.page("aanbod/a/index.html")
    largest = max((opened(data) for data in _made(folder, ".jpg").values()), key=lambda one: one.width)
    assert largest.size == (1500, 2000)
    above, below = largest.getpixel((750, 200)), largest.getpixel((750, 1800))
    assert above[0] > 200 > above[2] and below[2] > 200 > below[0]


def test_what_is_transparent_stays_so(tmp_path):
    image = opened(photo(900, 600, "PNG", "RGBA"))
    image.putalpha(Image.linear_gradient("L").resize(image.size))
    made = io.BytesIO()
    image.save(made, "PNG")
    folder = _site(tmp_path, made.getvalue(), "foto.png")
    assert folder.build().published
    assert {opened(data).mode for data in _made(folder, ".png").values()} == {"RGBA"} and not _made(folder, ".jpg")
    assert {opened(data).mode for data in _made(folder, ".avif").values()} == {"RGBA"}


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (photo(900, 600, "JPEG", "CMYK"), "foto.jpg"),
        (photo(900, 600, "WEBP"), "foto.webp"),
        (photo(900, 600, "AVIF"), "foto.avif"),
        (photo(900, 600, "PNG"), "foto.png"),
        (photo(900, 600, "GIF"), "foto.gif"),
        (photo(900, 600, "JPEG", icc_profile=ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()), "foto.jpg"),
        (photo(900, 600, "JPEG", icc_profile=b"geen profiel"), "foto.jpg"),
    ],
)
def test_every_kind_of_picture_becomes_one_that_browsers_show(tmp_path, data, name):
    folder = _site(tmp_path, data, name)
    assert told(folder.build()) == []
    for one in _made(folder, ".jpg").values():
        red, blue = opened(one).getpixel((20, 20)), opened(one).getpixel((opened(one).width - 20, 20))
        assert opened(one).mode == "RGB" and "icc_profile" not in opened(one).info
        assert red[0] > 180 and red[2] < 90 and blue[2] > 120 and blue[0] < 90


def test_deep_greys_become_greys_of_screens():
    image = Image.new("I;16", (600, 400), 40000)
    made = io.BytesIO()
    image.save(made, "PNG")
    (shown,) = made_of(made.getvalue(), [("jpg", 600, 400)])
    assert abs(opened(shown).getpixel((5, 5))[0] - 40000 // 256) < 4


def test_a_moving_picture_goes_on_moving(tmp_path):
    frames = [Image.new("RGB", (60, 40), colour) for colour in ("red", "green", "blue")]
    made = io.BytesIO()
    frames[0].save(made, "GIF", save_all=True, append_images=frames[1:])
    folder = _site(tmp_path, made.getvalue(), "foto.gif")
    assert folder.build().published
    assert list(_made(folder, ".gif").values()) == [made.getvalue()] and 'width="60" height="40"' in folder.page("aanbod/a/index.html")


@pytest.mark.parametrize(
    ("head", "size"),
    [
        ('<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20px">', (30, 20)),
        ('<?xml version="1.0"?>\n<svg viewBox="0 0 640 320.4" width="100%">', (640, 320)),
        ("<svg viewBox='-5,-5,10,20'>", (10, 20)),
        ("<svg>", (None, None)),
    ],
)
def test_a_drawing_stays_as_it_is_and_has_a_size(head, size):
    found = shape("a.svg", f"{head}</svg>".encode())
    assert (found.width, found.height, found.form) == (*size, "as it is")


def test_a_file_that_is_no_picture_is_told_where_it_is_named(tmp_path):
    outcome = _site(tmp_path, b"geen plaatje").build()
    assert told(outcome) == [
        f"content/programmes/a.md:{place} error[wrong-picture] the picture '/media/foto.jpg' cannot be used: "
        "it is no picture, or its name has the wrong ending"
        for place in ("5:14",)
    ]


def test_a_damaged_file_is_told_where_it_is_named(tmp_path):
    data = photo()
    outcome = _site(tmp_path, data[: len(data) // 2]).build()
    assert not outcome.published
    assert [(one.code, one.at.path) for one in outcome.diagnostics] == [("wrong-picture", "content/programmes/a.md")]


@pytest.mark.slow
def test_a_small_file_that_claims_to_be_huge_is_refused(tmp_path):
    made = io.BytesIO()
    Image.new("1", (30_000, 30_000)).save(made, "PNG")
    outcome = _site(tmp_path, made.getvalue(), "foto.png").build()
    assert not outcome.published and "pixels" in outcome.diagnostics[0].message


def test_the_same_picture_gives_the_same_bytes():
    wanted = [("avif", 800, 600), ("jpg", 800, 600), ("png", 480, 360)]
    assert made_of(photo(), wanted) == made_of(photo(), wanted)


def test_a_picture_is_made_once(tmp_path):
    folder = _site(tmp_path, photo())
    assert folder.build().published
    before = folder.published()
    for path in (folder.root / "output/assets").glob("foto-*"):
        path.unlink()
    folder.write("content/media/foto.jpg", photo())
    assert folder.build().published and folder.published() == before


@pytest.mark.slow
def test_a_brochure_holds_a_picture_of_a_sensible_size(tmp_path):
    large = photo(5000, 3000)
    folder = _site(tmp_path, large)
    assert told(folder.build(brochures=True)) == []
    with pikepdf.open(io.BytesIO(folder.published()["aanbod/a/brochure/a.pdf"])) as pdf:
        widths = {int(one.Width) for page in pdf.pages for one in page.get_images().values()}
    assert widths and max(widths) <= 1600


@pytest.mark.slow
def test_pictures_do_not_depend_on_how_many_workers_there_are(tmp_path):
    bodies = []
    for jobs in (1, 3):
        folder = _site(tmp_path / str(jobs), photo())
        for number in range(3):
            folder.write(f"content/media/foto-{number}.jpg", photo(700 + number, 500))
            folder.write(f"content/programmes/p{number}.md", programme(f"hero: {{file: /media/foto-{number}.jpg, alt: ''}}\n"))
        assert told(folder.build(jobs=jobs)) == []
        bodies.append(folder.published())
    assert bodies[0] == bodies[1]
