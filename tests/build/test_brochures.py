"""Brochures of a site: the same with any number of workers, cheap to keep a worker at, and named with pages and size."""

import io
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from plgsite.theme import example_folder
from tests.support import SiteFolder, programme, site, told

ONE_PAGE = '#set document(title: "Een leergang")\n#set text(lang: "nl")\n= Een leergang\nKort.\n'


def brochure_of(folder: SiteFolder) -> tuple[str, bytes]:
    """Path and bytes of the only brochure."""
    [found] = [one for one in pdfs(folder).items() if "/brochure/" in one[0]]
    return found


def pdfs(folder: SiteFolder) -> dict[str, bytes]:
    return {path: body for path, body in folder.published().items() if path.endswith(".pdf")}


@pytest.mark.slow
@pytest.mark.parametrize("jobs", [1, 3])
def test_the_brochures_of_the_example_are_the_same_on_every_run_and_with_any_number_of_jobs(jobs, published_example, tmp_path) -> None:
    folder = SiteFolder(tmp_path)
    shutil.copytree(example_folder(), tmp_path / "content")
    assert folder.build(brochures=True, jobs=jobs).published
    assert len(pdfs(folder)) > 15 and pdfs(folder) == pdfs(published_example)


PRINT_MANY = """
import resource, sys
from tests.render.test_brochures import brochure, made_press
from plgsite.render.brochures import print_brochure

press = made_press(sys.argv[1])
words = "school leraar team leren cultuur kwaliteit onderzoek visie praktijk samen doel reflectie".split()


def text(seed, length):
    return " ".join(words[(seed * 7 + at * (seed % 5 + 1) + at // 9) % len(words)] for at in range(length)).capitalize() + "."


def peak(first, last):
    for number in range(first, last):
        chapters = [f"## Deel {part}\\n\\n{text(number + part, 80)}\\n\\n- {text(number, 9)}" for part in range(5)]
        body = "\\n\\n".join(chapters)
        modules = [{"title": text(number, 3), "goals": [text(number + at, 12) for at in range(4)]} for at in range(4)]
        made = print_brochure(press, brochure(title=f"Leergang {number}", body=body, modules=modules), {})
        assert made.pdf
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


print(peak(0, 50), peak(50, 250))
"""


@pytest.mark.slow
def test_two_hundred_more_brochures_need_no_more_memory_than_the_first_fifty(tmp_path) -> None:
    root = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": str(root), "RAYON_NUM_THREADS": "1"}
    done = subprocess.run([sys.executable, "-c", PRINT_MANY, str(tmp_path)], cwd=root, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    after_50, after_250 = map(int, done.stdout.split())
    assert after_250 <= 1.1 * after_50


@pytest.mark.parametrize(
    ("language", "said"),
    [("nl", "Brochure (pdf, 1\N{NO-BREAK SPACE}pagina, "), ("en", "Brochure (PDF, 1\N{NO-BREAK SPACE}page, ")],
)
def test_a_brochure_of_one_page_is_offered_in_the_singular_with_its_size(language, said, tmp_path) -> None:
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", programme())
    folder.write("content/site.yaml", f"title: Proef\nbase_url: https://proef.example/\nprovider: proef\nlanguages: [{language}]\n")
    folder.write("templates/brochure/main.typ", ONE_PAGE)
    outcome = folder.build(brochures=True)
    assert outcome.published, told(outcome)
    path, pdf = brochure_of(folder)
    page = folder.page(f"{path.partition('brochure/')[0]}index.html")
    assert f"{said}{round(len(pdf) / 1000)}\N{NO-BREAK SPACE}kB)" in page


WORDS = (
    "Van losse lesverbetering naar een duurzame professionele leergemeenschap met leiderschap onderzoek en samenwerking voor alle "
    "schoolteams in het primair onderwijs"
)


@pytest.mark.parametrize("length", [20, 45, 70, 100, 140])
def test_a_title_of_any_length_stands_whole_on_the_cover_above_the_facts(length, tmp_path) -> None:
    title = WORDS[:length].strip()
    folder = site(tmp_path)
    facts = "subtitle: Een ondertitel van een hele regel, voor wie nog meer wil weten van deze leergang\nduration: {sessions: 4}\n"
    folder.write("content/programmes/a.md", programme(facts).replace("Een leergang", title))
    assert folder.build(brochures=True).published
    lines: list[tuple[float, str]] = []
    cover = PdfReader(io.BytesIO(brochure_of(folder)[1])).pages[0]
    cover.extract_text(visitor_text=lambda text, cm, tm, font, size: lines.append((cm[3] * tm[5] + cm[5], text)))
    told = [(y, text.strip()) for y, text in lines if text.strip()]
    assert re.sub(r"\s", "", title) in re.sub(r"\s", "", "".join(text for _, text in told))
    of_title = [y for y, text in told if re.sub(r"\s", "", text) and re.sub(r"\s", "", text) in re.sub(r"\s", "", title)]
    of_facts = [y for y, text in told if text.startswith("Duur")]
    assert of_title and of_facts and min(of_title) > max(of_facts) > 0


PRICE = "prices: [{amount: '100', per: person, vat: exempt}]\n"
SEEN = "content/programmes/a.md:6:5 warning[missing-glyph] the font of the brochure has no '汉' (U+6C49)"


@pytest.mark.slow
@pytest.mark.parametrize("meanwhile", ["nothing", "the output is lost", "another programme is edited", "the site is edited"])
def test_what_printing_had_to_say_is_said_by_every_build_that_shows_the_brochure(meanwhile, tmp_path) -> None:
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", programme(body="Een 汉 dus."))
    folder.write("content/programmes/b.md", programme())
    assert told(folder.build(brochures=True)) == [SEEN]
    if meanwhile == "the output is lost":
        shutil.rmtree(folder.root / "output")
    elif meanwhile == "another programme is edited":
        folder.write("content/programmes/b.md", programme(PRICE))
    elif meanwhile == "the site is edited":
        folder.write("content/site.yaml", (folder.root / "content/site.yaml").read_text() + "share: [mail]\n")
    assert told(folder.build(brochures=True)) == [SEEN]


@pytest.mark.slow
def test_a_strict_build_is_not_appeased_by_being_tried_again(tmp_path) -> None:
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", programme(body="Een 汉 dus."))
    assert not folder.build(brochures=True, strict=True).published
    folder.write("content/programmes/b.md", programme(PRICE))
    assert not folder.build(brochures=True, strict=True).published


@pytest.mark.slow
def test_a_strict_build_knows_what_was_wrong_with_a_published_brochure_even_when_the_cache_is_lost(tmp_path) -> None:
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", programme(body="Een 汉 dus."))
    assert folder.build(brochures=True).published
    shutil.rmtree(folder.root / ".plgsite")
    outcome = folder.build(brochures=True, strict=True)
    assert (told(outcome), outcome.published) == ([SEEN], False)
