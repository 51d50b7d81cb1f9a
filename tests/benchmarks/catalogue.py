"""A synthetic site of any size, the same for the same numbers: what a provider of N programmes might have, each of about 1,190 words."""

import json
import random
from dataclasses import dataclass
from pathlib import Path
from textwrap import shorten

from tests.benchmarks.vocabulary import text_words, title_words

KINDS = ("opleiding", "leergang", "training", "cursus", "workshop", "studiedag", "masterclass", "traject")
SECTORS = ("po", "vo", "so", "mbo")


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How many of what a site has."""

    programmes: int
    locations: int = 12
    themes: int = 10
    brochures: bool = False
    social: bool = False


def write_site(folder: Path, size: Size) -> None:
    """The files of a site, in a folder that does not exist yet."""
    content = folder / "content"
    (content / "programmes").mkdir(parents=True)
    site = {"title": "Proefaanbod", "base_url": "https://proef.example/", "provider": "proef", "social": size.social}
    _write(content / "site.yaml", site)
    _write(content / "providers.yaml", {"proef": {"name": "Proefacademie", "email": "info@proef.example"}})
    _write(content / "registers.yaml", {"register": {"name": "Schoolleidersregister", "kind": "register"}})
    _write(
        content / "locations.yaml",
        {f"plaats-{n}": {"name": f"Plaats {n}", "address": {"city": f"Stad {n}"}} for n in range(size.locations)},
    )
    _write(
        content / "themes.yaml", {f"thema-{n}": {"title": f"Thema {n}", "summary": f"Alles over thema {n}."} for n in range(size.themes)}
    )
    chance = random.Random(2026)
    for number in range(size.programmes):
        (content / "programmes" / f"programma-{number:05}.md").write_text(_programme(chance, number, size), encoding="utf-8")


def _write(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")  # JSON is YAML


def _programme(chance: random.Random, number: int, size: Size) -> str:
    credits = chance.randrange(1, 10)
    year, month = 2027 + number % 2, 1 + number % 12
    facts = {
        "title": f"{_title(chance, 4)} {number}",
        "kind": chance.choice(KINDS),
        "summary": shorten(_sentence(chance, 16), 200, placeholder="…"),
        "sectors": chance.sample(SECTORS, 2),
        "themes": [f"thema-{n}" for n in sorted(chance.sample(range(size.themes), min(3, size.themes)))],
        # Three programmes in ten are at the first location, so that its name stands on many pages.
        "locations": sorted(
            {f"plaats-{0 if number % 10 < 3 else chance.randrange(size.locations)}", f"plaats-{chance.randrange(size.locations)}"}
        ),
        "prices": [{"amount": str(chance.randrange(20, 400) * 10), "per": "person", "vat": "exempt"}],
        "study_load": {"sbu": 28 * credits, "ec": credits},
        "duration": {"sessions": chance.randrange(1, 10)},
        "recognitions": [{"register": "register"}],
        "modules": [_module(chance) for _ in range(4)],
        "editions": [
            {"id": f"e{n}", "location": f"plaats-{chance.randrange(size.locations)}", "starts": f"{year}-{month:02}-{10 + n:02}"}
            for n in range(3)
        ],
        "brochure": {"enabled": size.brochures},
    }
    return f"---\n{json.dumps(facts, ensure_ascii=False, indent=1)}\n---\n{_sentence(chance, 30)}\n\n{_sections(chance)}"


def _module(chance: random.Random) -> dict[str, object]:
    lists = {name: [_sentence(chance, 13) for _ in range(3)] for name in ("goals", "insights", "tools", "method")}
    return {"title": _title(chance, 4), **lists}


def _sections(chance: random.Random) -> str:
    return "\n".join(_section(chance, number) for number in range(5))


def _section(chance: random.Random, number: int) -> str:
    items = "\n".join(f"- {_sentence(chance, 9)}" for _ in range(4))
    marked = f"{_sentence(chance, 22)} **{_words(chance, 3)}** en *{_words(chance, 2)}*, zie [de website](https://proef.example/{number})."
    return f"## {_title(chance, 3)} {number}\n\n{marked}\n\n{_sentence(chance, 34)}\n\n{items}\n"


def _sentence(chance: random.Random, length: int) -> str:
    return f"{_words(chance, length).capitalize()}."


def _words(chance: random.Random, length: int) -> str:
    return " ".join(text_words(chance, length))


def _title(chance: random.Random, length: int) -> str:
    return " ".join(title_words(chance, length)).capitalize()
