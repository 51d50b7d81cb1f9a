"""Style sheets as they are sent: without what only their writers read."""

from plgsite.render.styles import lean


def test_comments_and_indents_are_left_out():
    assert lean(b"/* Of\n two lines */\na {\n  color: red; /* why */\n}\n") == b"\na {\ncolor: red;\n}\n"


def test_what_stands_in_quotation_marks_stays():
    kept = b"""a::before { content: "/* \\" */"; } b { content: '/* no */' }"""
    assert lean(kept) == kept
