"""The format of a brochure follows its content: no half-empty pages, something to see after the cover, few pages for a short course."""

import shutil
from pathlib import Path

import pytest

from plgsite.theme import example_folder
from tests.paper import Paper, paper
from tests.support import SiteFolder, programme, site

EXAMPLES = (
    "conferentie-leren-in-teams-2026",
    "coordinator-leerteams",
    "drumworkshop",
    "het-goede-gesprek",
    "kwaliteitscoordinator",
    "leergang-bestuurders",
    "leiderschap-delen",
    "lezen-in-alle-vakken",
    "plg-bouwen",
    "plg-teamtraject",
    "praktijkonderzoek-in-de-klas",
    "professionele-cultuurontwikkeling",
    "samen-lessen-ontwerpen",
    "samen-na-een-fusie",
    "school-als-plg",
    "schoolleider-basisbekwaam",
    "starters-begeleiden",
    "visietraject",
    "zomerweek-leiderschap",
)
QUICK = ("coordinator-leerteams", "drumworkshop", "kwaliteitscoordinator", "lezen-in-alle-vakken")
"""A format each; the others are looked at where there is time."""
ONE_DAY = frozenset({"conferentie-leren-in-teams-2026", "drumworkshop", "leiderschap-delen", "samen-lessen-ontwerpen"})
"""What takes a day. (So does plg-bouwen, which is a workbook: its questions and its scan have pages to write on.)"""

TEXT = "Wie samen lessen voorbereidt, ziet meer van wat leerlingen leren. Daarom beginnen wij bij de les van morgen en niet bij een plan. "
TITLE = "Samen werken aan een professionele leergemeenschap waarin leraren, teamleiders en bestuurders elke week van elkaar leren"


def editions(count: int) -> str:
    return "editions:\n" + "".join(f"  - {{id: n{nr}, location: breda, starts: 2027-{1 + nr % 12:02}-{1 + nr % 27:02}, status: open}}\n" for nr in range(count))


def modules(count: int, goals: int) -> str:
    listed = "".join(f"      - Onderdeel {goal} van wat u leert, in een zin van gewone lengte\n" for goal in range(goals))
    return "modules:\n" + "".join(f"  - title: Module over onderwerp {nr}\n    summary: {TEXT}\n    goals:\n{listed}" for nr in range(count))


def questions(count: int) -> str:
    return "discussion:\n" + "".join(f"  - {{ask: Wat valt u op aan les {nr}?, lines: 14}}\n" for nr in range(count))


def chapters(count: int, times: int) -> str:
    return "\n".join(f"## Hoofdstuk {nr}\n\n" + "\n\n".join([TEXT * 3] * times) + "\n" for nr in range(count))


QUOTE = "testimonials:\n  - {quote: Ik kijk anders naar mijn eigen lessen., name: Een deelnemer}\n"
PRICES = "prices:\n  - {amount: 1250, per: person, vat: excluded, vat_rate: 21}\n"
GENERATED: dict[str, str] = {
    "bare": programme(),
    "long-title": programme(body=chapters(2, 1)).replace("title: Een leergang", f"title: {TITLE}").replace("Een korte samenvatting.", TEXT),
    "many-editions": programme(editions(30) + PRICES, chapters(2, 2)),
    "twenty-modules": programme(modules(20, 5) + PRICES + QUOTE, chapters(3, 2)),
    "much-text": programme(QUOTE, chapters(9, 5)),
    "short-chapters": programme("outcomes: [Een, Twee, Drie, Vier, Vijf]\n" + PRICES, chapters(12, 1)),
    "workbook": programme(questions(9), chapters(2, 1)),
    **{f"size-{count}": programme("duration: {days: 1}\n" + PRICES, chapters(count, 2)) for count in range(1, 9)},
    **{f"lines-{count}": programme(f"audience: [{', '.join(f'Leraren {nr}' for nr in range(count))}]\n", "woord " * 90 * count) for count in range(1, 6)},
}
QUICK_GENERATED = ("bare", "twenty-modules")


def marked(names: tuple[str, ...] | list[str], quick: tuple[str, ...]) -> list[object]:
    return [pytest.param(one, marks=() if one in quick else pytest.mark.slow) for one in names]


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> SiteFolder:
    folder = SiteFolder(tmp_path_factory.mktemp("example"))
    shutil.copytree(example_folder(), folder.root / "content")
    return folder


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> SiteFolder:
    return site(tmp_path_factory.mktemp("generated"), "".join(f"-- content/programmes/{name}.md --\n{text}" for name, text in GENERATED.items()))


def holds(found: Paper) -> None:
    """What holds of each brochure."""
    assert found.half_empty() == {}
    assert any(page > 1 for page in found.moments)
    assert found.marks[-1].kind == "end" and found.marks[-1].page == len(found.depths)


@pytest.mark.parametrize("name", marked(EXAMPLES, QUICK))
def test_a_brochure_of_the_example_has_no_half_empty_page_and_something_to_see(example, tmp_path: Path, name: str) -> None:
    found = paper(example.root, name, tmp_path)
    holds(found)
    if name in ONE_DAY:
        assert len(found.depths) in (2, 4)


@pytest.mark.parametrize("name", marked(list(GENERATED), QUICK_GENERATED))
def test_a_brochure_of_any_size_has_no_half_empty_page_and_something_to_see(generated, tmp_path: Path, name: str) -> None:
    holds(paper(generated.root, name, tmp_path))


def test_the_least_that_can_be_said_is_said_on_one_sheet(generated, tmp_path: Path) -> None:
    assert len(paper(generated.root, "bare", tmp_path).depths) == 2


def test_half_empty_pages_are_found() -> None:
    """The measure can fail, and excuses no more than it says."""
    assert Paper(depths=(1.0, 0.5, 0.9, 0.1), marks=()).half_empty() == {2: 0.5}
