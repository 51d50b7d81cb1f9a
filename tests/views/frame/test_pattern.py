"""Patterns stand in for pictures: always the same one for a record, of a family for a theme."""

import re
import xml.etree.ElementTree as ElementTree

from hypothesis import given
from hypothesis import strategies as st

from plgsite.render.patterns import pattern
from plgsite.views.frame.pattern import MOTIFS, PARTS, PatternFace, pattern_picture

FACE = PatternFace(ground="#14505c", ink="#ffffff", accent="#b0472a")
VIEWS = set(re.findall(r'<view id="([^"]+)"', pattern(FACE).decode()))


@given(st.text(), st.text(), st.text())
def test_every_text_has_a_part_that_the_drawing_holds_and_a_family_that_follows_from_its_motif(motif, one, other):
    shown = [pattern_picture("p.svg", motif, record).src for record in (one, other)]
    assert {src.partition("#")[2] for src in shown} <= VIEWS
    assert len({src.partition("-")[0] for src in shown}) == 1


def test_the_drawing_has_a_view_for_every_part_and_five_colours_on_its_ground():
    root = ElementTree.fromstring(pattern(FACE))
    assert len(VIEWS) == MOTIFS * len(PARTS)
    colours = [one.get("fill") for one in root.iter("{http://www.w3.org/2000/svg}path")]
    assert len(colours) == len(set(colours)) == 6 and {FACE.ground, FACE.accent} < set(colours)


def test_the_same_colours_are_the_same_bytes_and_others_are_not():
    assert pattern(FACE) == pattern(PatternFace(ground="#14505c", ink="#ffffff", accent="#b0472a"))
    assert pattern(FACE) != pattern(PatternFace(ground="#402060", ink="#ffffff", accent="#b0472a"))
