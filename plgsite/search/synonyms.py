"""Words that mean the same to a reader of a catalogue: those of the field that plgsite knows, and those of a site.

A table has a group on each line; bars stand between its phrases. Only what is certain stands here: a training is a course to most, but who
types one may want just that. A shorter or longer spelling with a hyphen, or a plural, needs no row: word forms know them.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache

Group = tuple[str, ...]
"""Phrases of one or more words, as they are written; each means what the others mean."""

_DUTCH = """
aed | automatische externe defibrillator
ai | kunstmatige intelligentie | artificiële intelligentie | artificial intelligence
adhd | aandachtstekortstoornis
adl | algemene dagelijkse levensverrichtingen
arbo | arbeidsomstandigheden
ass | autisme | autismespectrumstoornis
avg | gdpr | algemene verordening gegevensbescherming
cello | violoncel
cv | curriculum vitae
ec | ects | studiepunten
ehbo | eerste hulp | eerste hulp bij ongevallen | eerste hulp bij ongelukken
erk | cefr | europees referentiekader
evc | erkenning van verworven competenties | eerder verworven competenties
gratis | kosteloos | zonder kosten
haccp | hazard analysis and critical control points
hbo | hoger beroepsonderwijs
heftruck | vorkheftruck
hoogbegaafdheid | hoogbegaafd
hr | hrm | human resources | human resource management | personeelszaken
ict | it | informatietechnologie
inschrijven | aanmelden
inschrijving | aanmelding
leraar | leerkracht
lmra | laatste minuut risicoanalyse
loopbaan | carrière
nt2 | nederlands als tweede taal
online | e-learning
pabo | lerarenopleiding basisonderwijs
prijs | kosten | tarief
privéles | individuele les
proefles | kennismakingsles
sova | sociale vaardigheden
startdatum | begindatum
tos | taalontwikkelingsstoornis
ukelele | ukulele
vca | checklist aannemers
"""
"""What Dutch means in the Netherlands and in Flanders."""

_NETHERLANDS = """
's-gravenhage | den haag
's-hertogenbosch | den bosch
basisonderwijs | po | primair onderwijs
bbl | beroepsbegeleidende leerweg
bhv | bedrijfshulpverlening
boa | buitengewoon opsporingsambtenaar
bso | buitenschoolse opvang
crkbo | centraal register kort beroepsonderwijs
ggz | geestelijke gezondheidszorg
gmr | gemeenschappelijke medezeggenschapsraad
ib'er | intern begeleider
ib | interne begeleiding
kdv | kinderdagverblijf
lob | loopbaanoriëntatie
mbo | middelbaar beroepsonderwijs
mkb | midden- en kleinbedrijf
or | ondernemingsraad
p&o | personeel en organisatie
ri&e | risico-inventarisatie
rt | remedial teaching
rt'er | remedial teacher
sbo | speciaal basisonderwijs
sbu | studiebelastingsuren | studiebelastinguren
so | speciaal onderwijs
vmbo | voorbereidend middelbaar beroepsonderwijs
vo | voortgezet onderwijs
vog | verklaring omtrent het gedrag
vso | voortgezet speciaal onderwijs
vve | voor- en vroegschoolse educatie
vvt | verpleging, verzorging en thuiszorg
zzp | zzp'er | zelfstandige zonder personeel
"""

_FLANDERS = """
basisonderwijs | bao
buo | buitengewoon onderwijs
clb | centrum voor leerlingenbegeleiding
dko | deeltijds kunstonderwijs
ggz | geestelijke gezondheidszorg
kmo | kleine en middelgrote onderneming
or | ondernemingsraad
so | secundair onderwijs
tso | technisch secundair onderwijs
"""

_ENGLISH = """
adhd | attention deficit hyperactivity disorder
aed | automated external defibrillator
ai | artificial intelligence
autism | asd | autism spectrum disorder
behaviour | behavior
cefr | common european framework of reference
cello | violoncello
centre | center
clil | content and language integrated learning
counselling | counseling
cpd | continuing professional development | continuous professional development
cpr | cardiopulmonary resuscitation
curriculum vitae | cv | résumé
ects | ec | ects credits
efl | english as a foreign language
enrol | enroll
enrolment | enrollment
esl | english as a second language
fee | price | cost | tuition
free | free of charge | without charge
gdpr | general data protection regulation
haccp | hazard analysis and critical control points
hr | hrm | human resources | human resource management
ict | information technology
individual lesson | private lesson
labour | labor
licence | license
mathematics | maths | math
occupational health and safety | ohs | occupational safety and health
online | e-learning
organisation | organization
organise | organize
primary school | elementary school
programme | program
secondary school | high school
sen | special educational needs
sme | small and medium-sized enterprise
start date | starting date
tefl | teaching english as a foreign language
trial lesson | taster lesson
ukulele | ukelele
"""


def phrases_in(row: str) -> tuple[str, ...]:
    """The phrases of a row of a table, which bars part."""
    return tuple(phrase.strip() for phrase in row.split("|"))


def _groups(table: str) -> tuple[Group, ...]:
    return tuple(map(phrases_in, table.strip().splitlines()))


BUILT_IN: Mapping[str, tuple[Group, ...]] = {
    "nl": _groups(_DUTCH) + _groups(_NETHERLANDS),
    "nl-BE": _groups(_DUTCH) + _groups(_FLANDERS),
    "en": _groups(_ENGLISH),
}
"""The groups that a site has unasked, by the tag of its language."""


@cache
def phrase_key(phrase: str) -> str:
    """What two spellings of one phrase have in common: its letters and digits in lower case, without marks. Signs that are read aloud stay:
    P&O is not PO."""
    plain = unicodedata.normalize("NFKD", phrase.casefold())
    return "".join(sign for sign in plain if sign.isalnum() or sign in "&+")


def is_built_in(phrase: str) -> bool:
    """Whether a phrase stands in a group of any language."""
    return any(phrase_key(one) == phrase_key(phrase) for groups in BUILT_IN.values() for group in groups for one in group)


def synonym_groups(language: str, own: Mapping[str, tuple[str, ...]]) -> tuple[Group, ...]:
    """The groups of a site in a language (nl, nl-BE, en), sorted: its own (a phrase, and what means the same), and the built-in ones.
    Groups that share a phrase are one. A phrase of its own with nothing beside it takes away the built-in groups that it stands in."""
    unwanted = {phrase_key(phrase) for phrase, others in own.items() if not others}
    built_in = (group for group in BUILT_IN.get(language, ()) if unwanted.isdisjoint(map(phrase_key, group)))
    written = ((phrase, *others) for phrase, others in own.items() if others)
    return tuple(sorted(_joined((*written, *built_in))))


def _joined(groups: Iterable[Group]) -> list[Group]:
    """Groups without a phrase in common. A phrase that two of them spell differently is written as in the first."""
    found: list[dict[str, str]] = []
    for group in groups:
        one = {phrase_key(phrase): phrase for phrase in reversed(group)}
        met = [other for other in found if not one.keys().isdisjoint(other)]
        for other in reversed(met):
            one |= other
        found = [*(other for other in found if other not in met), one]
    return [tuple(sorted(one.values())) for one in found]
