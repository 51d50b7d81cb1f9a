"""What only the writers of a script read is left out of it; what is text stays."""

from plgsite.render.scripts import lean_script
from plgsite.theme import theme_folder


def test_lines_of_comment_and_indents_are_left_out():
    assert lean_script(b"// Of\n// two lines\nif (a) {\n  // Why\n  b(); // behind\n}\n") == b"if (a) {\nb(); // behind\n}\n"


def test_addresses_and_divisions_stay():
    written = b'const at = "https://proef.example";\nconst half = one\n/ 2;\n'
    assert lean_script(written) == written


def test_a_text_over_several_lines_leaves_the_script_as_it_is():
    for written in (b"const a = `een\n  // geen commentaar\n`;\n", b"a(); /* Of\n  // two */\n", b"a = 'een \\\n  // twee';\n"):
        assert lean_script(written) == written


def test_comments_between_signs_are_left_out_where_they_have_lines_of_their_own():
    assert lean_script(b"/** Of a,\n    and more. */\na();\n  /* Of b. */\n  b();\n") == b"a();\nb();\n"


def test_scripts_of_the_theme_get_leaner():
    written = {path.name: path.read_bytes() for path in (theme_folder() / "assets").glob("*.js")}
    same = {name for name, script in written.items() if lean_script(script) == script}
    assert len(written) > 10 and same <= {"search-words.js"}  # which has a lone backtick
