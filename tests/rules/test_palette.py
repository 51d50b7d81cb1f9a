"""Whatever colours a brand has, everything can be read; and where it could be read already, the brand's own colours are used."""

import math
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plgsite.colour import contrast, from_oklch, oklch
from plgsite.rules.palette import SHAPE, TEXT, TOKENS, ink_on, palette, surface
from plgsite.theme import theme_folder
from tests.support import site, told

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")

ON: dict[str, tuple[str, ...]] = {
    # what the theme's styles set on what, text and shapes alike
    "ink": ("paper", "tint"),
    "ink-soft": ("paper", "tint"),
    "brand": ("paper", "tint"),
    "action": ("paper", "tint"),
    "action-strong": ("paper", "tint"),
    "on-action": ("action", "action-strong"),
    "on-plane": ("plane", "plane-strong"),
    "on-deep": ("brand-deep",),
    "paper": ("brand", "action"),
}
SHAPES = dict.fromkeys(("line-strong", "state-open", "state-few"), ("paper", "tint"))


@given(COLOURS, COLOURS)
@example("#000000", "#ffffff")
@example("#ffffff", "#000000")
@example("#ffff00", "#00ffff")
@example("#777777", "#767676")
def test_every_pair_of_the_theme_can_be_read_by_day_and_by_night(primary, accent):
    for scheme in ("light", "dark"):
        found = palette(primary, accent, scheme)
        for pairs, least in ((ON, TEXT), (SHAPES, SHAPE)):
            for text, grounds in pairs.items():
                for ground in grounds:
                    assert contrast(found[text], found[ground]) >= least, (scheme, text, found[text], ground, found[ground])


@given(COLOURS)
def test_text_can_be_read_on_every_surface_of_a_brochure(colour):
    assert contrast(surface(colour), ink_on(surface(colour))) >= TEXT


@given(COLOURS, COLOURS)
def test_a_colour_that_can_be_read_is_used_as_it_is(primary, accent):
    found = palette(primary, accent, "light")
    for colour, name in ((primary, "brand"), (accent, "action")):
        could = all(contrast(colour, found[ground]) >= TEXT for ground in TOKENS[name].on)
        assert (found[name] == colour) == could


@given(COLOURS)
def test_a_colour_is_the_same_after_it_was_taken_apart(colour):
    assert from_oklch(*oklch(colour)) == colour


@pytest.mark.parametrize(("one", "other", "ratio"), [("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.48), ("#14505c", "#14505c", 1)])
def test_contrast_is_that_of_the_guidelines(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)


def test_the_styles_know_no_other_colours_than_those_of_the_table():
    styles = (theme_folder() / "assets" / "site.css").read_text(encoding="utf-8")
    used = {name for name in re.findall(r"var\(--([a-z-]+)", styles) if name in TOKENS}
    assert used == set(TOKENS) - {"on-action"}  # sites' own styles set it on `action`


def _with_brand(tmp_path, brand: str):
    folder = site(tmp_path)
    folder.write("content/site.yaml", (tmp_path / "content/site.yaml").read_text() + f"brand:\n{brand}")
    return folder


def test_a_colour_that_cannot_be_read_is_a_warning_that_names_the_ratio_and_the_colour_used(tmp_path):
    folder = _with_brand(tmp_path, '  primary: "#14505c"\n  accent: "#ffcc00"\n')
    outcome = folder.build()
    used = palette("#14505c", "#ffcc00", "light")["action"]
    assert outcome.published and told(outcome) == [
        "content/site.yaml:6:11 warning[low-contrast] text in #ffcc00 has a contrast of 1.3:1 on a light page, less than 4.5:1: "
        f"{used} is used there, and buttons keep it with dark text"
    ]
    assert outcome.diagnostics[0].hint.startswith("a darker colour is used as it is; or write 'adjusted: accept'")
    (style,) = (folder.root / "output/assets").glob("brand-*.css")
    assert f"--action: {used};" in style.read_text()


@pytest.mark.parametrize("brand", ["adjusted: accept", "schemes: dark"])
def test_an_adjusted_colour_that_is_accepted_or_has_no_light_pages_is_not_told(tmp_path, brand):
    assert told(_with_brand(tmp_path, f'  primary: "#14505c"\n  accent: "#ffcc00"\n  {brand}\n').build()) == []


def test_one_colour_for_both_is_told_once(tmp_path):
    (said,) = told(_with_brand(tmp_path, '  primary: "#e05010"\n  accent: "#e05010"\n').build())
    assert said.startswith("content/site.yaml:5:12 ")


@given(st.floats(0.83, 0.95), st.floats(0.13, 0.2), st.floats(1.45, 1.95))
def test_a_yellow_stays_yellow_on_planes_and_turns_no_olive_in_text(lightness, chroma, hue):
    yellow = from_oklch(lightness, chroma, hue)
    day, night = (palette("#14505c", yellow, scheme) for scheme in ("light", "dark"))
    assert day["plane"] == night["plane"] == yellow
    assert oklch(day["action"])[0] < 0.3 and oklch(day["action"])[1] < 0.05
    assert contrast(night["plane"], night["paper"]) >= SHAPE


@given(st.floats(0.83, 0.95), st.floats(0.13, 0.2), st.floats(1.45, 1.95))
def test_a_yellow_of_the_house_stays_so_at_the_foot_and_turns_no_olive_either(lightness, chroma, hue):
    yellow = from_oklch(lightness, chroma, hue)
    day, night = (palette(yellow, "#14505c", scheme) for scheme in ("light", "dark"))
    assert day["brand-deep"] == yellow and contrast(day["brand-deep"], day["on-deep"]) >= TEXT
    assert oklch(day["brand"])[0] < 0.3 and oklch(day["brand"])[1] < 0.05
    assert contrast(night["brand-deep"], night["on-deep"]) >= TEXT
    assert all(contrast(scheme["plate"], "#ffffff") >= TEXT for scheme in (day, night))  # white logos stand on it


def test_an_accent_of_another_light_hue_is_darker_in_text_and_keeps_its_hue():
    day = palette("#14505c", "#00b7c7", "light")
    assert day["plane"] == "#00b7c7"
    assert oklch(day["action"])[2] == pytest.approx(oklch("#00b7c7")[2], abs=0.05) and oklch(day["action"])[1] > 0.08


@given(COLOURS, COLOURS)
def test_planes_are_as_text_where_white_can_be_read_on_them(primary, accent):
    for scheme in ("light", "dark"):
        found = palette(primary, accent, scheme)
        if contrast(accent, "#ffffff") >= SHAPE:
            assert [found[one] for one in ("plane", "plane-strong", "on-plane")] == [
                found[one] for one in ("action", "action-strong", "on-action")
            ]


def test_colours_that_can_be_read_are_no_fault(tmp_path):
    assert told(_with_brand(tmp_path, '  primary: "#14505c"\n  accent: "#b0472a"\n').build()) == []


@given(COLOURS, COLOURS)
@example("#a3161f", "#ff0000")
def test_the_dot_of_a_state_is_green_or_amber_whatever_the_brand_is(primary, accent):
    for scheme in ("light", "dark"):
        found = palette(primary, accent, scheme)
        assert 140 < math.degrees(oklch(found["state-open"])[2]) % 360 < 165
        assert 60 < math.degrees(oklch(found["state-few"])[2]) % 360 < 90
