"""The format of a brochure follows its content: no half-empty pages, something to see after the cover, few pages for a short course."""

import re
import shutil
from pathlib import Path

import pytest

from plgsite.theme import example_folder, theme_folder
from plgsite.wording import wording
from tests.paper import Mark, Paper, paper
from tests.reading import plain, text_of_pdf
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
    return "editions:\n" + "".join(
        f"  - {{id: n{nr}, location: breda, starts: 2027-{1 + nr % 12:02}-{1 + nr % 27:02}, status: open}}\n" for nr in range(count)
    )


def modules(count: int, goals: int) -> str:
    listed = "".join(f"      - Onderdeel {goal} van wat u leert, in een zin van gewone lengte\n" for goal in range(goals))
    return "modules:\n" + "".join(
        f"  - title: Module over onderwerp {nr}\n    summary: {TEXT}\n    goals:\n{listed}" for nr in range(count)
    )


def questions(count: int, lines: int = 14) -> str:
    return "discussion:\n" + "".join(f"  - {{ask: Wat valt u op aan les {nr}?, lines: {lines}}}\n" for nr in range(count))


def chapters(count: int, times: int) -> str:
    return "\n".join(f"## Hoofdstuk {nr}\n\n" + "\n\n".join([TEXT * 3] * times) + "\n" for nr in range(count))


CROWDED = "".join(
    (
        "outcomes: [" + ", ".join(f"Doel nummer {nr}" for nr in range(12)) + "]\n",
        "audience: [" + ", ".join(f"Groep {nr} van mensen" for nr in range(12)) + "]\n",
        "admission: [" + ", ".join(f"Eis {nr} van toelating" for nr in range(20)) + "]\n",
        "prices:\n"
        + "".join(
            f"  - {{amount: {nr}50, per: person, vat: exempt, label: Prijs {nr}, note: {TEXT.replace(',', '')}}}\n" for nr in range(1, 8)
        ),
        "recognitions:\n" + "".join(f"  - {{register: slr, status: recognised, as: nascholing, number: S{nr}}}\n" for nr in range(9)),
    )
)
QUOTE = "testimonials:\n  - {quote: Ik kijk anders naar mijn eigen lessen., name: Een deelnemer}\n"
PRICES = "prices:\n  - {amount: 1250, per: person, vat: excluded, vat_rate: 21}\n"
GENERATED: dict[str, str] = {
    "bare": programme(),
    "long-title": programme(body=chapters(2, 1)).replace("title: Een leergang", f"title: {TITLE}").replace("Een korte samenvatting.", TEXT),
    "many-editions": programme(editions(30) + PRICES, chapters(2, 2)),
    "twenty-modules": programme(modules(20, 5) + PRICES + QUOTE, chapters(3, 2)),
    "much-text": programme(QUOTE, chapters(9, 5)),
    "short-chapters": programme("outcomes: [Een, Twee, Drie, Vier, Vijf]\n" + PRICES, chapters(12, 1)),
    "crowded": programme(editions(30) + CROWDED, chapters(2, 2)),
    "workbook": programme(questions(9), chapters(2, 1)),
    **{f"size-{count}": programme("duration: {days: 1}\n" + PRICES, chapters(count, 2)) for count in range(1, 9)},
    **{
        f"lines-{count}": programme(f"audience: [{', '.join(f'Leraren {nr}' for nr in range(count))}]\n", "woord " * 90 * count + "\n")
        for count in range(1, 6)
    },
}
QUICK_GENERATED = ("bare", "crowded", "twenty-modules")


def marked(names: tuple[str, ...] | list[str], quick: tuple[str, ...]) -> list[object]:
    return [pytest.param(one, marks=() if one in quick else pytest.mark.slow) for one in names]


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> SiteFolder:
    folder = SiteFolder(tmp_path_factory.mktemp("example"))
    shutil.copytree(example_folder(), folder.root / "content")
    return folder


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> SiteFolder:
    return site(
        tmp_path_factory.mktemp("generated"), "".join(f"-- content/programmes/{name}.md --\n{text}" for name, text in GENERATED.items())
    )


def holds(found: Paper) -> None:
    """What holds of each brochure."""
    assert found.half_empty() == {}
    assert any(page > 1 for page in found.moments)
    assert found.marks[-1].kind == "end" and found.marks[-1].page == len(found.depths)
    assert len(set(found.decision)) <= 1
    assert missing_of_decision(found) == {}


MORE = re.compile("|".join(re.escape(wording(tag).decision_more.casefold()).replace(r"\{pages\}", "([0-9, ]+)") for tag in ("nl", "en")))


COUNTED = frozenset({"keer", "daarna", "more", "dates", "until", "t", "m"})
"""What counts the dates that are not named: those stand elsewhere, and not their number."""


def missing_of_decision(found: Paper) -> dict[str, list[str]]:
    """The words of each answer that stand neither on the decision page nor where that sends a reader: a page that it names or the next."""
    if not found.decision:
        return {}
    sheet = found.pages[found.decision[0] - 1]
    named = [int(page) for at in MORE.finditer(sheet) for page in "".join(filter(None, at.groups())).replace(" ", "").split(",") if page]
    read = words(sheet + " ".join(" ".join(found.pages[page - 1 : page + 1]) for page in named))
    missing = {one["name"]: sorted(words(said(one["lines"])) - read - COUNTED) for one in found.view["decision"]}
    return {name: some for name, some in missing.items() if some}


def said(value: object) -> str:
    """All that nodes say."""
    if isinstance(value, dict):
        return value.get("text", "") + said(value.get("children", []))
    return " ".join(map(said, value)) if isinstance(value, list) else ""


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", plain(text).replace("-", "")))


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


SITES = {
    "nl-BE": ("languages: [nl-BE]\n", "Op één bladzijde"),
    "je": ("form_of_address: je\n", "Op één bladzijde"),
    "en": ("languages: [en]\n", "On one page"),
}


def test_a_decision_page_without_room_says_what_counts_and_where_the_rest_stands(generated, tmp_path: Path) -> None:
    found = paper(generated.root, "crowded", tmp_path)
    sheet = found.pages[found.decision[0] - 1]
    assert "een korte samenvatting" in sheet and "prijs 7: € 750" in sheet and "doel nummer 11" not in sheet
    assert len(MORE.findall(sheet)) > 3


@pytest.mark.slow
@pytest.mark.parametrize("name", SITES)
def test_the_same_holds_in_every_language(tmp_path: Path, name: str) -> None:
    stated, title = SITES[name]
    folder = site(tmp_path / "site", f"-- content/programmes/a.md --\n{GENERATED['twenty-modules']}")
    folder.write("content/site.yaml", (folder.root / "content/site.yaml").read_text(encoding="utf-8") + stated)
    found = paper(folder.root, "a", tmp_path / "paper")
    holds(found)
    assert title.casefold() in found.text


def test_the_decision_page_is_set_in_letters_that_can_be_read() -> None:
    """All sizes that are tried: what does not fit in them goes on overleaf."""
    tried = re.search(r"^#let sizes = \((.+)\)$", (theme_folder() / "brochure/decision.typ").read_text(encoding="utf-8"), re.MULTILINE)
    assert tried
    assert all(10 <= float(one.removesuffix("pt")) <= 11 for one in tried[1].split(", "))


WEB_WORDS = re.compile(
    r"hieronder|hierboven|\bklik|deze pagina|\bclick\b|this page|\bbelow\b|\bbrowser|javascript|https?://", re.IGNORECASE
)
"""What is said to who looks at a screen."""


@pytest.mark.parametrize(("language", "form"), [("nl", "u"), ("nl", "je"), ("nl-BE", "u"), ("en", "u")])
def test_no_label_of_a_brochure_says_what_only_a_screen_can(language: str, form: str) -> None:
    texts = [file.read_text(encoding="utf-8") for file in (theme_folder() / "brochure").rglob("*.typ")]
    labels = wording(language, form).labels
    asked = {name for text in texts for name in re.findall(r'(?:label-of|say|numbered|included)\("(\w+)"', text)}
    asked |= {name for name in labels if name.startswith(("form_", "field_", "decision_"))}
    assert len(asked) > 60 and asked <= set(labels)
    assert {name: labels[name] for name in asked if WEB_WORDS.search(labels[name])} == {}


@pytest.mark.slow
def test_no_brochure_of_the_example_says_so_either(published_example: SiteFolder) -> None:
    found = sorted((published_example.root / "output/aanbod").glob("*/brochure/*.pdf"))
    assert len(found) > 12
    for file in found:
        assert (file.stem, WEB_WORDS.findall(text_of_pdf(file.read_bytes()))) == (file.stem, [])


def test_an_address_in_a_text_is_printed_whole_as_somebody_may_type_it(tmp_path: Path) -> None:
    long = "https://elders.example/" + "map/" * 30
    folder = site(
        tmp_path / "site", f"-- content/programmes/a.md --\n{programme(body=f'Lees <https://elders.example/korte-gids/> en <{long}>.')}"
    )
    said = "".join(paper(folder.root, "a", tmp_path / "paper").text.split())
    assert "leeselders.example/korte-gidsenelders.example/map/" in said
    assert "https:" not in said and said.count("map/") == 29 and "map." in said


@pytest.mark.parametrize("lines", [6, 13, 16])
def test_questions_with_much_room_to_write_leave_no_page_half_white(tmp_path: Path, lines: int) -> None:
    folder = site(tmp_path / "site", f"-- content/programmes/a.md --\n{programme(questions(5, lines), chapters(2, 1))}")
    found = paper(folder.root, "a", tmp_path / "paper")
    asking = [number for number, text in enumerate(found.pages) if "wat valt u op" in text]
    assert [round(found.depths[number], 2) for number in asking[:-1] if found.depths[number] < 0.7] == []
    assert found.text.count("wat valt u op") == 5


@pytest.mark.slow
@pytest.mark.parametrize("words_above", [470, 500])
def test_whom_to_ask_stands_on_one_page(tmp_path: Path, words_above: int) -> None:
    who = "contact: {name: Anne Brug, phone: '+31 10 200 30 40', email: anne@proef.example}\n"
    body = f"## Inhoud\n\n{'woord ' * words_above}\n\n[[contact]]\n\n" + chapters(6, 3)
    folder = site(tmp_path / "site", f"-- content/programmes/a.md --\n{programme(who, body)}")
    found = paper(folder.root, "a", tmp_path / "paper")
    asked = [text for text in found.pages[2:] if "anne brug" in text]
    assert asked and all("anne@proef.example" in text for text in asked)


def test_a_text_that_is_the_name_of_a_page_alone_has_its_address_on_paper(tmp_path: Path) -> None:
    terms = "terms: ['page:voorwaarden', '[Alle regels](https://elders.example/regels/) gelden.']\n"
    page = "---\ntitle: Voorwaarden\n---\nRegels.\n"
    folder = site(tmp_path / "site", f"-- content/programmes/a.md --\n{programme(terms)}-- content/pages/voorwaarden.md --\n{page}")
    text = paper(folder.root, "a", tmp_path / "paper").text
    assert "voorwaarden: proef.example/voorwaarden" in text
    assert "alle regels gelden." in text and "elders.example" not in text


def test_half_empty_pages_are_found() -> None:
    """The measure can fail, and excuses no more than it says."""
    assert Paper(depths=(1.0, 0.5, 0.9, 0.1), marks=(), text="").half_empty() == {2: 0.5}
    kept = (Mark("kept", 3, 40.0), Mark("kept", 3, 41.0), Mark("kept-end", 3, 60.0), Mark("kept-end", 3, 140.0))
    assert Paper(depths=(1.0, 0.5, 0.9, 0.1), marks=kept, text="").half_empty() == {}
    assert Paper(depths=(1.0, 0.5, 0.9, 0.1), marks=kept[1:3], text="").half_empty() == {2: 0.5}
    assert Paper(depths=(1.0, 0.5, 0.9, 0.1), marks=(Mark("moment", 2, 90.0),), text="").half_empty() == {}
