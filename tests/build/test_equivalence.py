"""The crown: after any series of edits, an incremental build equals a clean one, byte for byte."""

import dataclasses
import datetime
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plgsite.theme import theme_folder
from tests.support import BASE, TODAY, SiteFolder, programme

DAYS = [TODAY + datetime.timedelta(days=number) for number in (0, 1, 30, 120, 121, 500)]

PROGRAMMES = st.builds(
    lambda title, theme, location, start, status, draft, publish_on, link, extra: programme(
        f"{theme}{location}{draft}{publish_on}updated: 2026-10-01\nprices: [{{amount: {extra}00, vat: exempt}}]\n"
        f"editions: [{{id: een, starts: {start}, location: breda, status: {status}}}]\n",
        f"Inleiding {title}.\n\n## Inhoud\n\nEen tekst van {title} {link}.\n\n## Praktisch\n\n[[prices]]\n",
    ).replace("Een leergang", f"Leergang {title}"),
    st.sampled_from(["een", "twee", "drie"]),
    st.sampled_from(["", "themes: [leiderschap]\n"]),
    st.sampled_from(["", "locations: [zwolle]\n", "locations: [breda, zwolle]\n"]),
    st.sampled_from([day.isoformat() for day in DAYS]),
    st.sampled_from(["open", "few_places", "full", "planned", "cancelled"]),
    st.sampled_from(["", "draft: true\n", "listed: false\n"]),
    st.sampled_from(["", f"publish_on: {DAYS[2]}\n", f"expires_on: {DAYS[3]}\n"]),
    st.sampled_from(["", "[Breda](location:breda)", "[](page:over)", "**vet**"]),
    st.integers(1, 3),
)

CARD = (theme_folder() / "parts" / "card.html").read_text(encoding="utf-8")
THEME_PAGE = '{% extends "builtin/pages/theme.html" %}\n'


STORY = "---\ntitle: {title}\nsummary: Kort.\naliases: [/oud/]\n---\nZie [](theme:leiderschap).\n"
SCAN = "title: Meting\nseries: [{{id: nu, label: Nu}}]\ndimensions: [{{title: A, values: {{nu: {points}}}}}, {{title: B}}, {{title: C}}]\n"


@dataclasses.dataclass
class Course:
    """A site under edit, and the day."""

    folder: SiteFolder
    today: datetime.date = TODAY
    names: set[str] = dataclasses.field(default_factory=set)


Step = Callable[[Course], None]


def write(path: str, text: str) -> Step:
    return lambda course: course.folder.write(path, text)


def put(name: str, text: str) -> Step:
    def step(course: Course) -> None:
        course.names.add(name)
        course.folder.write(f"content/programmes/{name}.md", text)

    return step


def remove(name: str) -> Step:
    def step(course: Course) -> None:
        course.names.discard(name)
        (course.folder.root / f"content/programmes/{name}.md").unlink(missing_ok=True)

    return step


def rename(name: str, to: str) -> Step:
    def step(course: Course) -> None:
        if name in course.names and to not in course.names:
            place = course.folder.root / "content/programmes"
            (place / f"{name}.md").rename(place / f"{to}.md")
            course.names.symmetric_difference_update({name, to})

    return step


def write_on(name: str, text: str) -> Step:
    """An edit of the body alone, which a build may treat by itself."""

    def step(course: Course) -> None:
        if name in course.names:
            path = course.folder.root / f"content/programmes/{name}.md"
            path.write_text(f"{path.read_text(encoding='utf-8')}\n{text}\n", encoding="utf-8")

    return step


def on(day: datetime.date) -> Step:
    def step(course: Course) -> None:
        course.today = day

    return step


def lose(name: str) -> Step:
    return lambda course: shutil.rmtree(course.folder.root / name, ignore_errors=True)


def spoil(course: Course) -> None:
    """Somebody edits the home page by hand, and deletes another. (A page that was edited by hand is never deleted; the home page is always
    wanted.)"""
    output = course.folder.root / "output"
    if (output / "index.html").exists():
        (output / "index.html").write_text("met de hand veranderd", encoding="utf-8")
        sorted(output.rglob("*/index.html"))[-1].unlink()


def drop_shadow(course: Course) -> None:
    (course.folder.root / "templates/parts/card.html").unlink(missing_ok=True)


MANY = f"[{', '.join(f'Plaats {number}' for number in range(23))}]"
"""So many places that lists do not show them all."""

NAMES = st.sampled_from(["a", "b", "c"])
TEXTS = st.sampled_from(["Nog een zin.", "## Daarna", "[Zwolle](location:zwolle)", "[](page:over)", "[[prices]]"])
STEPS = st.one_of(
    st.builds(put, NAMES, PROGRAMMES),
    st.builds(put, NAMES, PROGRAMMES),
    st.builds(put, NAMES, PROGRAMMES),
    st.builds(write_on, NAMES, TEXTS),
    st.builds(write_on, NAMES, TEXTS),
    st.builds(remove, NAMES),
    st.builds(rename, NAMES, NAMES),
    st.builds(on, st.sampled_from(DAYS)),
    st.builds(
        lambda name, places: write("content/locations.yaml", f"breda:\n  name: {name}\n  places: {places}\nzwolle:\n  name: Zwolle\n"),
        st.sampled_from(["Breda", "Breda-Zuid"]),
        st.sampled_from(["[]", "[]", MANY, MANY.replace("Plaats 7,", ""), MANY.replace("Plaats 7", "Plaats 70")]),
    ),
    st.builds(
        lambda name: write("content/themes.yaml", f"leiderschap:\n  title: {name}\n"), st.sampled_from(["Leiderschap", "Leiding geven"])
    ),
    st.builds(lambda name: write("content/pages/over.md", f"---\ntitle: {name}\n---\nTekst.\n"), st.sampled_from(["Over ons", "Over"])),
    st.builds(
        lambda title: write("content/site.yaml", BASE["content/site.yaml"].replace("Proefcatalogus", title)),
        st.sampled_from(["Een", "Twee"]),
    ),
    st.builds(lambda mark: write("templates/parts/card.html", f"{CARD}<!-- {mark} -->"), st.sampled_from(["x", "y"])),
    st.just(write("templates/pages/theme.html", THEME_PAGE)),
    st.just(drop_shadow),
    st.builds(lambda text: write("static/humans.txt", text), st.sampled_from(["een", "twee"])),
    st.builds(lambda title: write("content/stories/verhaal.md", STORY.format(title=title)), st.sampled_from(["Een verhaal", "Verhaal"])),
    st.builds(lambda points: write("content/scans/meting.yaml", SCAN.format(points=points)), st.sampled_from([2, 3])),
    st.just(lose(".plgsite")),
    st.just(lose("output")),
    st.just(spoil),
)


def begin(root: Path) -> Course:
    course = Course(SiteFolder(root))
    for path, text in {**BASE, "content/pages/over.md": "---\ntitle: Over ons\n---\nTekst.\n"}.items():
        course.folder.write(path, text)
    return course


def clean_build(course: Course, elsewhere: Path, **changes: object) -> dict[str, bytes]:
    """The same sources in another folder, built from nothing."""
    for name in ("content", "templates", "static"):
        if (course.folder.root / name).exists():
            shutil.copytree(course.folder.root / name, elsewhere / name)
    other = SiteFolder(elsewhere)
    outcome = other.build(today=course.today, **changes)
    assert outcome.published, outcome.diagnostics
    return other.published()


def check_series(series: list[list[Step]], **changes: object) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        course = begin(Path(temporary) / "site")
        for number, steps in enumerate(series):
            for step in steps:
                step(course)
            outcome = course.folder.build(today=course.today, **changes)
            assert outcome.published, outcome.diagnostics
            assert course.folder.published() == clean_build(course, Path(temporary) / f"clean-{number}", **changes)


@given(st.lists(st.lists(STEPS, min_size=1, max_size=4), min_size=1, max_size=4))
@settings(max_examples=3)
def test_after_any_series_of_edits_an_incremental_build_equals_a_clean_one(series):
    check_series(series)


@pytest.mark.slow
@given(st.lists(st.lists(STEPS, min_size=1, max_size=4), min_size=2, max_size=6))
@settings(max_examples=16)
def test_after_many_series_of_edits_an_incremental_build_equals_a_clean_one(series):
    check_series(series)


@pytest.mark.slow
@given(st.lists(st.lists(STEPS, min_size=1, max_size=3), min_size=2, max_size=3))
@settings(max_examples=4)
def test_the_same_holds_for_brochures(series):
    check_series(series, brochures=True)


@given(st.lists(STEPS, min_size=3, max_size=8))
@settings(max_examples=3)
@example([put("a", programme("draft: true\n"))])
def test_a_second_build_of_the_same_sources_changes_nothing(steps):
    with tempfile.TemporaryDirectory() as temporary:
        course = begin(Path(temporary))
        for step in steps:
            step(course)
        course.folder.build(today=course.today)
        again = course.folder.build(today=course.today)
        assert (again.changed, again.removed, again.made) == (0, 0, ())


@pytest.mark.slow
@given(st.lists(st.lists(st.one_of(st.builds(write_on, NAMES, TEXTS), STEPS), min_size=1, max_size=2), min_size=2, max_size=4))
@settings(max_examples=5)
def test_the_same_holds_with_all_that_is_on_by_default(series):
    check_series([[put(name, programme()) for name in ("a", "b")], *series], brochures=True, search=True)
