"""Words for a synthetic site: made up by rule, in the manner of Dutch, and as often as words are in natural text.

An index of texts is as large as its words are many, so a few hundred words would flatter it. Of these, the word of rank r stands in a text
1/r times as often as the first (Zipf), and most are rare: plurals, forms of verbs and compounds, which share their beginnings and ends.
"""

import random
from bisect import bisect
from collections.abc import Iterator
from functools import cache
from itertools import accumulate

COUNT = 16_000
"""How many forms there are."""
DRAWS = 1 << 19
"""Of how many equal chances a word is drawn: the rarest form has three."""

FREQUENT = (
    *("de", "en", "van", "een", "het", "in", "met", "voor", "is", "op", "te", "u", "dat", "die", "aan", "om", "wordt", "bij", "naar"),
    *("uit", "over", "als", "zijn", "ook", "niet", "door", "er", "of", "tot", "kunt", "hoe", "wat", "meer", "zelf", "kan", "deze", "na"),
    *("school", "team", "leraar", "leerling", "les", "vraag", "plan", "doel", "taal", "rekenen", "gesprek", "groep", "samen", "leren"),
    *("werken", "kijken", "vragen", "bouwen", "oefenen", "kiezen", "delen", "denken", "onderzoek", "praktijk", "kennis", "ervaring"),
    *("resultaat", "aanpak", "ruimte", "vertrouwen", "richting", "keuze", "stap", "week", "jaar"),
)
"""Those that lead: the small words of any text, and what a catalogue speaks of."""
SMALL = 37
"""How many of them are small words, which begin no title."""

ONSETS = (
    "b",
    "bl",
    "br",
    "d",
    "dr",
    "f",
    "g",
    "gr",
    "h",
    "j",
    "k",
    "kl",
    "kr",
    "l",
    "m",
    "n",
    "p",
    "pl",
    "r",
    "s",
    "sch",
    "sl",
    "sp",
    "st",
)
ONSETS_MORE = ("str", "t", "tr", "v", "vl", "w", "z", "zw")
SHORT, LONG, BOTH = ("a", "e", "i", "o", "u"), ("aa", "ee", "oo", "uu"), ("ie", "oe", "ei", "ui", "ou", "eu", "ij")
CODAS, PAIRS = ("k", "l", "m", "n", "p", "r", "s", "t", "f", "g", "d"), ("nd", "nt", "rk", "rm", "lt", "st", "cht", "ns", "rg", "mp")
MIDDLES = ("ba", "de", "fo", "ge", "ka", "le", "li", "ma", "me", "no", "pa", "ra", "ri", "se", "ta", "ti", "to", "ver", "wa", "reë", "coö")
VOICED = {"s": "z", "f": "v"}


@cache
def forms() -> tuple[str, ...]:
    """All forms, each once, the most frequent first; the same at every call."""
    chance = random.Random(1190)
    found = dict.fromkeys(FREQUENT)
    stems = _stems(chance, 2600)
    made = [form for stem in stems for form in _family(stem, chance)]
    made += [form for _ in range(4000) for form in _compound(stems, chance)]
    chance.shuffle(made)
    found.update(dict.fromkeys(made))
    return tuple(found)[:COUNT]


@cache
def _drawn_from() -> tuple[str, ...]:
    """Each form as many times as it is likely, so that a draw costs little."""
    share = [*accumulate(1 / rank for rank in range(1, COUNT + 1))]
    return tuple(forms()[bisect(share, (place + 0.5) * share[-1] / DRAWS)] for place in range(DRAWS))


def text_words(chance: random.Random, length: int) -> list[str]:
    """So many words of a text."""
    return chance.choices(_drawn_from(), k=length)


def title_words(chance: random.Random, length: int) -> list[str]:
    """So many words of a title: none is a small one, and most are not frequent."""
    return [forms()[SMALL + int(chance.paretovariate(0.35)) % (COUNT - SMALL)] for _ in range(length)]


def _stems(chance: random.Random, count: int) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < count:
        before = "".join(chance.choice(MIDDLES) for _ in range(chance.choice((0, 0, 1, 1, 2))))
        found[before + chance.choice(ONSETS + ONSETS_MORE) + _rhyme(chance)] = None
    return list(found)


def _rhyme(chance: random.Random) -> str:
    """The end of a stem: a short vowel may have two consonants after it, a long one is written twice before one."""
    if chance.random() < 0.5:
        return chance.choice(SHORT) + chance.choice(CODAS + PAIRS)
    return chance.choice(LONG + BOTH) + chance.choice(CODAS)


def _open(stem: str) -> str:
    """The stem before a vowel: raam-ram(en), bal-ball(en), huis-huiz(en), band-band(en)."""
    vowels, end = stem[-3:-1], stem[-1]
    if vowels in LONG:
        return stem[:-2] + VOICED.get(end, end)
    if vowels in BOTH:
        return stem[:-1] + VOICED.get(end, end)
    return stem + end if stem[-2] in SHORT else stem


def _family(stem: str, chance: random.Random) -> Iterator[str]:
    """A stem with some of its forms: of a thing, of what is done, or of how something is."""
    base = _open(stem)
    families = (
        (f"{base}en", f"{stem}je", f"{stem}jes"),
        (f"{base}en", f"{stem}t", f"ge{stem}d", f"{base}ing", f"{base}ingen", f"{base}er", f"{base}ers"),
        (f"{base}ig", f"{base}ige", f"{base}igheid", f"{base}igheden"),
        (f"{stem}tie", f"{stem}ties", f"{stem}teur", f"{stem}teurs"),
    )
    yield stem
    yield from chance.choice(families)


def _compound(stems: list[str], chance: random.Random) -> Iterator[str]:
    """Two stems as one word, and its plural; a few have a hyphen."""
    first, last = chance.choice(stems), chance.choice(stems)
    joint = "-" if chance.random() < 0.04 else chance.choice(("", "", "s"))
    yield f"{first}{joint}{last}"
    yield f"{first}{joint}{_open(last)}en"
