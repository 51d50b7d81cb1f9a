"""After its cover a brochure shows another picture: of the programme, of a story of it, or of its theme."""

from pathlib import Path

from tests.plan.planned import family, planned
from tests.support import programme, site

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20"><rect width="{}" height="20"/></svg>\n'
PICTURES = "".join(f"-- content/{name}.svg --\n{DRAWING.format(width)}" for width, name in enumerate(("own", "story", "theme"), 5))
THEME = "-- content/themes.yaml --\nleiderschap: {title: Leiderschap, image: {file: theme.svg, alt: Thema}}\n"
STORY = (
    "-- content/stories/b.md --\n---\ntitle: Zo ging het\nsummary: Goed.\nprogrammes: [a]\nhero: {file: /story.svg, alt: Verhaal}\n---\n"
)


def shown(root: Path, facts: str, more: str = "") -> str:
    """The text alternative of the second picture."""
    made = planned(site(root, f"{PICTURES}{THEME}{more}-- content/programmes/a.md --\n{programme(facts)}"), brochures=True)
    found = family(made, "brochure-pdf")[0].inputs
    assert found.moment is None or found.moment.src.lstrip("/") in dict(found.files)
    return found.moment.alt if found.moment else ""


def test_it_is_the_picture_of_the_theme_where_there_is_no_nearer_one(tmp_path: Path) -> None:
    assert shown(tmp_path / "none", "") == ""
    assert shown(tmp_path / "theme", "themes: [leiderschap]\n") == "Thema"
    assert shown(tmp_path / "story", "themes: [leiderschap]\n", STORY) == "Verhaal"
    own = "themes: [leiderschap]\nhero: {file: /own.svg, alt: Eigen}\nbrochure: {cover: {file: /story.svg, alt: Kaft}}\n"
    assert shown(tmp_path / "own", own, STORY) == "Eigen"


def test_it_is_never_the_picture_of_the_cover(tmp_path: Path) -> None:
    assert shown(tmp_path, "themes: [leiderschap]\nhero: {file: /theme.svg, alt: Eigen}\n") == ""
