"""The theme's templates, compiled ahead, are what they would be if they were compiled here, and nothing else is ever taken for them."""

from pathlib import Path

import msgspec
import pytest

from plgsite.build.build import build
from plgsite.render.compiled import NOTHING, Shipped, compile_theme, python_of, shipped
from plgsite.render.templates import BUILTIN, Shelf, environment
from plgsite.theme import theme_folder
from tests.support import programme, site, told


@pytest.fixture(scope="module")
def theme() -> Shelf:
    texts = {f"{BUILTIN}{path.relative_to(theme_folder()).as_posix()}": path for path in theme_folder().rglob("*.html")}
    return Shelf({name: path.read_text(encoding="utf-8") for name, path in texts.items()})


@pytest.fixture
def file(tmp_path, theme) -> Path:
    made = tmp_path / "compiled.json"
    made.write_bytes(compile_theme(theme.texts))
    return made


def test_each_template_is_what_this_installation_would_make_of_it(file, theme):
    env, found = environment(theme), shipped(file)
    assert len(theme.texts) > 40
    for path, text in theme.texts.items():
        piece = found.piece(path, text)
        assert piece and piece.python == python_of(env, path, text), path


def test_of_a_template_that_was_edited_since_there_is_nothing(file, theme):
    path, text = next(iter(theme.texts.items()))
    found = shipped(file)
    assert found.piece(path, text) and not found.piece(path, text + " ") and not found.piece("templates/base.html", text)


def test_what_another_compiler_made_is_not_used(file):
    made = msgspec.json.decode(file.read_bytes(), type=Shipped)
    file.write_bytes(msgspec.json.encode(msgspec.structs.replace(made, maker="another")))
    assert shipped(file) is NOTHING


@pytest.mark.parametrize("bytes_", [None, b"", b"{", b"[]", b'{"maker":1,"pieces":{}}'])
def test_without_a_sound_file_there_is_nothing(tmp_path, bytes_):
    file = tmp_path / "compiled.json"
    if bytes_ is not None:
        file.write_bytes(bytes_)
    assert shipped(file) is NOTHING


def test_a_template_of_the_site_goes_before_the_one_of_the_theme(tmp_path):
    folder = site(tmp_path, f"-- content/programmes/a.md --\n{programme()}")
    folder.write("templates/parts/site-footer.html", "<footer>Eigen voet.</footer>\n")
    outcome = build(folder.request())
    assert outcome.published, told(outcome)
    assert "Eigen voet." in folder.page("aanbod/a/index.html")
