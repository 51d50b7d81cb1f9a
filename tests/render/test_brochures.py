"""Brochures: whatever content holds, it is printed as text; what a template does wrong is told with its place."""

import datetime
import io
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from pypdf import PageObject, PdfReader

from plgsite.catalogue import Catalogue, Entry
from plgsite.digest import digest_of
from plgsite.model.kinds import KINDS
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.plan.plan import plan
from plgsite.projections.settings import Settings
from plgsite.render.brochures import facts_of, letters_in, print_brochure
from plgsite.render.compiler import Press, Printed
from plgsite.render.font_folder import font_folder
from plgsite.theme import theme_folder
from tests.support import programme, site, told

TODAY = datetime.date(2026, 11, 21)


@pytest.fixture(scope="module")
def press(tmp_path_factory) -> Press:
    return made_press(tmp_path_factory.mktemp("press"))


def made_press(folder: str | Path) -> Press:
    """The press of the built-in templates, in a folder of its own."""
    (Path(folder) / "root").mkdir()
    files = sorted((theme_folder() / "brochure").rglob("*.typ"))
    names = {file.relative_to(theme_folder() / "brochure").as_posix(): file for file in files}
    return Press(
        sources={name: file.read_bytes() for name, file in names.items()},
        paths={name: f"builtin/brochure/{name}" for name in names},
        fonts=str(font_folder(Path(folder) / "fonts")),
        root=str(Path(folder) / "root"),
    )


def entry(kind: str, id: str, data: dict[str, object]) -> Entry:
    record = KINDS[kind].model_validate(data)
    return Entry(id=id, path="", digest=digest_of(record), record=record)


def brochure(scan: dict[str, object] | None = None, **facts: object) -> Artifact:
    """The brochure of a programme with these facts."""
    facts |= {"scan": "scan"} if scan else {}
    records = {
        "scan": {"scan": entry("scan", "scan", scan)} if scan else {},
        "site": {"site": entry("site", "site", {"title": "Proef", "base_url": "https://proef.example/", "provider": "proef"})},
        "provider": {"proef": entry("provider", "proef", {"name": "Proefacademie"})},
        "programme": {"a": entry("programme", "a", {"title": "Een leergang", "kind": "leergang", "summary": "Kort.", **facts})},
    }
    made = plan(Catalogue(records), Settings(today=TODAY, theme_assets={}), {})
    return next(one for one in made.artifacts if one.medium == "pdf")


def text_of(pdf: bytes) -> str:
    return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def alternatives(node: Any) -> list[str]:
    """The text alternatives in a tree of tags."""
    node = node.get_object()
    children = node.get("/K", []) if isinstance(node, dict) else node if isinstance(node, list) else []
    own = [str(node["/Alt"])] if isinstance(node, dict) and "/Alt" in node else []
    return own + [found for child in (children if isinstance(children, list) else [children]) for found in alternatives(child)]


ANY = st.text(min_size=1, max_size=60).filter(lambda text: text.strip() and not re.search(r"\][(:]", text))
"""Any text without a link: where links lead is looked at before anything is printed."""
LINE = ANY.map(lambda text: " ".join(text.split())).filter(bool)


SNIPPETS = (
    "[woord](https://a.example/%s) en **[vet _en_ schuin](mailto:a@a.example)**" % ("lang/" * 30),
    "een noot[^1] en `code` en ~~weg~~\n\n[^1]: Met [link](https://b.example) en\n    tweede regel.",
    "| kop [x](https://a.example) | b |\n|:--|--:|\n| 1[^1] | [2](#a) |",
    "1. een\n   - twee\n     > drie [vier](https://a.example)\n2. vijf",
    "Woord\n: Uitleg [hier](https://a.example)\n: Nog een",
    "::: note Let op\n[alles](https://a.example)\n:::",
    "::: flow Fasen\n1. **Een** [x](https://a.example)\n2. Twee\n:::",
    "::: pillars icons=book,users\n- Een\n- Twee\n:::",
    "::: matrix\n| | kort | lang |\n|--|--|--|\n| Leden | a; b | [c](https://a.example) |\n:::",
    "::: tree Wie\n- A\n  - B\n    - C\n- D\n:::",
    "::: pillars icons=book\n- **Een** [x](https://a.example)\n\n  - a\n  - b\n- %s\n- Drie\n- Vier\n:::" % ("woord " * 90),
    "::: matrix Waarde\n| | kort | **lang** [x](https://a.example) |\n|--|--|--|\n| [A](https://a.example) | %s; b | *c*; `d` |\n| B |\n:::"
    % ("lang " * 70),
    "::: tree Breed\n- A [x](https://a.example)\n{}:::".format(
        "".join(f"  - Afdeling {one}\n    - [Team](https://a.example) {one}\n    - Tweede\n" for one in range(9))
    ),
    "### Kop [met link](https://a.example)\n\n##### Dieper",
    "[\u200b](https://a.example)[ ](https://b.example) \u0301[\u00ad](https://c.example)",
    "```python\nprint('#x')\n```\n\n---\n\n> \"citaat\" --- met streep",
)


@pytest.mark.slow
@given(st.lists(st.sampled_from(SNIPPETS), min_size=1, max_size=14), st.integers(1, 6))
@settings(max_examples=12)
def test_no_markdown_makes_the_compiler_fail(press, snippets, times):
    prose = "\n\n".join(snippets * times)
    result = print_brochure(press, brochure(body=f"{prose}\n\n## Deel\n\n{prose}", outcomes=snippets, price_note=prose), {})
    assert isinstance(result, Printed), result


@given(title=LINE, prose=ANY, lines=st.lists(ANY, max_size=3))
@example(
    title='#panic("x")',
    prose='#import "@preview/cetz:0.1.0"',
    lines=["$ x $", '#read("/etc/passwd")', "<label> @ref [x] {y} \\", "\u0000 \ufffe \ue000 \U000f0000"],
)
@example(title="汉字 عربى 😀 \u202e", prose="- a\n  - b\n\n| a | b |\n|--|--|\n| 1 | 2 |\n", lines=["`#code`", "```\n#let x = 1\n```"])
@example(title="\u200b", prose="\x8c", lines=["\u0301"])
@settings(max_examples=30)
def test_no_text_makes_the_compiler_fail_or_run_code(press, title, prose, lines):
    facts = {"title": title, "body": prose, "outcomes": lines, "modules": [{"title": title, "goals": lines, "summary": prose}]}
    facts["steps"] = [{"title": title, "body": prose}]
    result = print_brochure(press, brochure(**facts), {})
    assert isinstance(result, Printed), result
    assert facts_of(result.pdf)["pages"] == len(PdfReader(io.BytesIO(result.pdf)).pages) > 1


ADDRESS = "https://a.example/" + "lang/" * 30
QUESTIONS = st.fixed_dictionaries(
    {"ask": ANY, "answer": st.sampled_from(["text", "mark", "words", "choice"]), "choices": st.lists(LINE, max_size=9)},
    optional={"scale": st.integers(2, 20), "count": st.integers(1, 20), "lines": st.integers(0, 40), "if_no": ANY},
)
SESSIONS = st.fixed_dictionaries({"topics": st.lists(ANY, max_size=40)}, optional={"title": LINE, "half_days": st.just("1.5")})
QUOTES = st.fixed_dictionaries({"quote": ANY}, optional={"name": LINE, "role": LINE})
SOURCES = st.fixed_dictionaries({"text": ANY}, optional={"url": st.just(ADDRESS), "doi": st.just("10.1000/" + "x" * 150)})


@st.composite
def scans(draw: st.DrawFn) -> dict[str, object]:
    """Scans from a short blank one to a crowded chart of four series; some have series that lack a value."""
    top = draw(st.sampled_from([1, 5, 10, 100]))
    series = [{"id": f"s{number}", "label": draw(LINE)} for number in range(draw(st.integers(1, 4)))]
    filled = draw(st.booleans())
    values = st.fixed_dictionaries({}, optional={one["id"]: st.integers(0, top) for one in series}) if draw(st.booleans()) else None
    whole = st.fixed_dictionaries({one["id"]: st.integers(0, top) for one in series}) if values is None else values
    title = st.one_of(LINE, st.just("Aansprakelijkheidswaardevaststellingsveranderingen en nog veel meer"))
    dimension = st.fixed_dictionaries({"title": title, "values": whole if filled else st.just({})}, optional={"question": ANY})
    dimensions = draw(st.lists(dimension, min_size=3, max_size=24))
    return {
        "title": draw(LINE),
        "intro": draw(ANY),
        "scale": {"min": 0, "max": top},
        "series": series,
        "dimensions": dimensions,
        "source": draw(ANY),
    }


@pytest.mark.slow
@given(
    facts=st.fixed_dictionaries(
        {
            "badges": st.lists(LINE, max_size=9),
            "sessions": st.lists(SESSIONS, max_size=10),
            "discussion": st.lists(QUESTIONS, max_size=6),
            "testimonials": st.lists(QUOTES, max_size=5),
            "references": st.lists(SOURCES, max_size=40),
        }
    ),
    scan=st.one_of(st.none(), scans()),
)
@settings(max_examples=25)
def test_no_session_question_quote_source_or_scan_makes_the_compiler_fail(press, facts, scan):
    result = print_brochure(press, brochure(scan, **facts), {})
    assert isinstance(result, Printed), result


def test_a_chart_has_a_text_alternative_and_a_table_of_its_numbers(press):
    series = [{"id": "nu", "label": "nu"}, {"id": "straks", "label": "over een jaar"}]
    dimensions = [{"title": title, "values": {"nu": 2, "straks": 4.5}} for title in ("Cultuur", "Structuur", "Beleid")]
    result = print_brochure(press, brochure({"title": "Zelfscan", "series": series, "dimensions": dimensions}), {})
    assert isinstance(result, Printed)
    told = alternatives(PdfReader(io.BytesIO(result.pdf)).root_object["/StructTreeRoot"])
    assert [one for one in told if one.startswith("Radardiagram Zelfscan: 3\N{NO-BREAK SPACE}onderdelen, nu en over een jaar")]
    text = text_of(result.pdf)
    assert text.count("Structuur") == 2 and text.count("4,5") == 3


def test_a_blank_scan_has_empty_axes_to_draw_on(press):
    series = [{"id": "nu", "label": "nu"}]
    result = print_brochure(press, brochure({"title": "Zelfscan", "series": series, "dimensions": [{"title": one} for one in AXES]}), {})
    assert isinstance(result, Printed)
    told = alternatives(PdfReader(io.BytesIO(result.pdf)).root_object["/StructTreeRoot"])
    assert "Leeg radardiagram Zelfscan, om in te tekenen." in told
    text = text_of(result.pdf)
    assert "Zet uw cijfers op de assen" in text
    assert all(text.count(one) == 2 for one in AXES), "in the form and at its axis"


AXES = ("Cultuur", "Structuur", "Beleid")


@pytest.mark.parametrize("values", [{}, {"nu": 2}])
def test_the_name_of_an_axis_is_never_broken_and_is_a_number_where_it_has_no_room(press, values):
    series = [{"id": "nu", "label": "nu"}]
    long = "Professionaliseringsactiviteitenbeleid"
    dimensions = [{"title": title, "values": values} for title in ("Cultuur", long, "Beleid", "Structuur")]
    result = print_brochure(press, brochure({"title": "Zelfscan", "series": series, "dimensions": dimensions}), {})
    assert isinstance(result, Printed)
    text = text_of(result.pdf)
    assert text.count("Structuur") == 1 and f"2. {long}" in text.replace("-\n", "").replace("\n", "")


@pytest.mark.parametrize(("provider", "title"), [("Proefacademie", "Proef"), ("Een ander", "Proef"), ("Proef", "Proef")])
def test_the_cover_names_the_provider_once(press, provider, title):
    made = brochure()
    given = made.inputs.programme
    other = replace(given, provider=replace(given.provider, record=given.provider.record.model_copy(update={"name": provider})))
    result = print_brochure(press, replace(made, inputs=replace(made.inputs, programme=other)), {})
    assert isinstance(result, Printed)
    cover = PdfReader(io.BytesIO(result.pdf)).pages[0].extract_text()
    assert cover.count(provider) == 1 and title in cover


def test_code_in_content_is_printed_as_it_is_written(press):
    result = print_brochure(press, brochure(title="#datetime.today()", outcomes=["#lorem(3) *niet* $x$"]), {})
    assert isinstance(result, Printed)
    text = text_of(result.pdf)
    assert "#datetime.today()" in text and "#lorem(3)" in text and "Lorem ipsum" not in text


def test_a_brochure_is_tagged_and_says_its_language_and_title(press):
    result = print_brochure(press, brochure(), {})
    assert isinstance(result, Printed)
    reader = PdfReader(io.BytesIO(result.pdf))
    assert reader.root_object["/Lang"] == "nl" and reader.root_object["/MarkInfo"]["/Marked"]
    assert reader.metadata is not None and reader.metadata.title == "Een leergang"
    assert reader.root_object["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid:part" in result.pdf


def test_long_words_alone_are_hyphenated(press):
    long, short = "organisatieontwikkelingstraject ", "begeleiding "
    for words, broken in ((long, True), (short, False)):
        result = print_brochure(press, brochure(body="## Deel\n\n" + ("a " + words) * 40), {})
        assert isinstance(result, Printed)
        assert bool(re.search("[a-z][-\N{HYPHEN}\N{SOFT HYPHEN}]\\s*[a-z]", text_of(result.pdf))) == broken


FACTS: dict[str, object] = {
    "level": "hbo",
    "sectors": ["po", "vo", "mbo", "ho", "so"],
    "code": "K-1",
    "language": "en",
    "study_load": {"sbu": 40},
    "group_size": {"max": 12},
}
LABELS = {"Type", "Niveau", "Sector", "Code", "Voertaal", "Omvang", "Groepsgrootte"}


def _spaced(page: PageObject) -> str:
    """The text of a page. A space that does not break has the glyph of one that does, and pypdf does not know which of them is meant."""
    return page.extract_text().replace("\u00a0", " ")


@pytest.mark.parametrize("count", range(2, len(FACTS) + 1))
def test_no_fact_stands_alone_on_the_last_row(press, count):
    result = print_brochure(press, brochure(**dict(list(FACTS.items())[:count])), {})
    assert isinstance(result, Printed)
    page = next(page for page in PdfReader(io.BytesIO(result.pdf)).pages if "In het kort" in _spaced(page))
    rows: dict[int, set[str]] = {}
    page.extract_text(visitor_text=lambda text, at, to, *_: rows.setdefault(round(at[5] + to[5]), set()).add(text.strip()))
    labels = [found & LABELS for _, found in sorted(rows.items(), reverse=True) if found & LABELS]
    assert sum(map(len, labels)) == count + 1
    assert len(labels[-1]) > 1, labels


def test_the_same_data_gives_the_same_bytes(press):
    assert print_brochure(press, brochure(), {}) == print_brochure(press, brochure(), {})


def test_a_fault_of_a_brochure_template_names_file_line_and_programme(tmp_path):
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", programme())
    folder.write("templates/brochure/main.typ", '#set document(title: "x")\n= Kop\n#niets\n')
    outcome = folder.build(brochures=True)
    assert told(outcome) == ["templates/brochure/main.typ:3:2 error[brochure-template] unknown variable: niets"]
    assert [note.message for note in outcome.diagnostics[0].notes] == ["while making aanbod/a/brochure/a.pdf"]


def test_a_template_that_looks_for_the_programme_in_the_file_of_the_style_is_told_where_it_is(tmp_path):
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", programme())
    folder.write("templates/brochure/main.typ", '#import "style.typ": *\n#set document(title: "x")\n#words(programme.title)\n')
    (fault,) = folder.build(brochures=True).diagnostics
    assert fault.message == "unknown variable: programme"
    assert fault.hint.startswith("write '#import \"data.typ\": programme' in the file")


def test_the_files_of_style_and_prose_read_nothing_of_one_programme():
    """Typst evaluates them once for all brochures of a process."""
    texts = {path.name: path.read_text() for path in theme_folder().glob("brochure/*.typ")}
    taken = {name: set(re.findall(r'^#import "(.+?)"', text, re.MULTILINE)) for name, text in texts.items()}
    reached, waiting = set(), ["style.typ", "prose.typ"]
    while waiting:
        reached.add(name := waiting.pop())
        waiting.extend(taken[name] - reached)
    assert "site.typ" in reached
    assert "data.typ" not in reached


def test_a_brochure_is_the_same_whatever_was_printed_before_it(press):
    """What one process keeps from brochure to brochure holds nothing of them."""
    alone = print_brochure(press, brochure(title="De tweede"), {})
    print_brochure(press, brochure(title="De eerste"), {})
    assert print_brochure(press, brochure(title="De tweede"), {}) == alone


@pytest.mark.slow
def test_a_brochure_that_does_not_end_is_stopped_and_named(tmp_path):
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", programme())
    loop = "#for a in range(9000) { for b in range(9000) { for c in range(9000) { } } }\n"
    folder.write("templates/brochure/main.typ", loop)
    outcome = folder.build(brochures=True, brochure_seconds=1.0)
    assert told(outcome) == [
        "templates/brochure/main.typ:1:1 error[brochure-template] the brochure was not ready after 1 seconds and was stopped"
    ]
    assert not (tmp_path / "output").exists()


def test_a_package_of_typst_is_refused(tmp_path):
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", programme())
    folder.write("templates/brochure/main.typ", '#import "@preview/cetz:0.1.0"\n')
    assert told(folder.build(brochures=True)) == [
        "templates/brochure/main.typ:1:1 error[brochure-template] packages are not used here: nothing is fetched while building"
    ]


def test_a_lone_letter_stays_with_its_word_and_accents_do_no_harm(tmp_path):
    text = "Éénoudergezinnenbeleid. " + " ".join(f"{'woord ' * (count % 7)}{'x' * (count % 11)} e-learning" for count in range(90))
    folder = site(tmp_path, f"-- content/programmes/a.md --\n{programme(body=f'## Kop{chr(10)}{chr(10)}{text}{chr(10)}')}")
    assert folder.build(brochures=True).published
    pages = PdfReader(folder.root / "output/aanbod/a/brochure/a.pdf").pages
    lines = [line.strip() for page in pages for line in page.extract_text().splitlines()]
    assert sum(line.count("e-learning") for line in lines) >= 30 and not any(line.endswith("e-") for line in lines)


@pytest.mark.parametrize(
    ("value", "letters"),
    [
        ({"kind": "text", "text": "Één dag"}, len("textÉén dag".encode())),
        ({"href": "https://proef.example/", "src": "a.jpg", "id": "n1", "children": [{"text": "hier"}]}, 4),
        (["een", ["twee"], None, 3, True, {}], 7),
    ],
)
def test_letters_are_those_of_texts_and_not_of_addresses_and_names_of_pictures(value: Any, letters: int) -> None:
    assert letters_in(value) == letters
