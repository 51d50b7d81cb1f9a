"""Style sheets as they are sent: without what only their writers read."""

from plgsite.render.styles import lean


def test_comments_indents_and_blanks_that_nobody_needs_are_left_out():
    assert lean(b"/* Of\n two lines */\na {\n  color: red; /* why */\n}\n") == b"\na{color:red;}"
    assert lean(b"a :hover, b > c { margin: 0 calc(1px + 2px); }\n\n@media (width > 3px) { }") == (
        b"a :hover,b > c{margin:0 calc(1px + 2px);}@media (width > 3px){}"
    )


def test_what_stands_in_quotation_marks_stays():
    assert lean(b"""a::before { content: "/* \\" ; */"; } b { content: '/* no, */' }""") == (
        b"""a::before{content:"/* \\" ; */";}b{content:'/* no, */'}"""
    )
