"""A site published on day after day, and the days that matter: those on which something of a programme begins or is over."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from plgsite.build.build import build
from plgsite.catalogue import Catalogue
from plgsite.diagnostics import Report
from plgsite.load.load import load
from plgsite.load.parsed import Parsed
from plgsite.load.read import read_source
from plgsite.model.programme import Programme
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.plan.guide.guide import guide_artifacts
from plgsite.plan.programme.programmes import programme_artifacts
from plgsite.render.glyphs import Paper
from plgsite.render.page_views import VIEWS
from plgsite.render.toolchain import toolchain
from plgsite.render.view_json import view_json
from plgsite.rules.publication import Admit
from plgsite.source.layout import sources
from plgsite.source.snapshot import Snapshot, snapshot
from plgsite.state.memory import Memory
from plgsite.theme import theme_folder
from tests.outputs import strings_of
from tests.reading import plain
from tests.support import SiteFolder, told

ONE_DAY = datetime.timedelta(days=1)
ANY_PAPER = Paper(frozenset(range(0x110000)))
Turn = tuple[str, int]
"""What turns (`price begins`), and on which side of it a day is: before (-1), on (0), after (1)."""


def turns_of(one: Programme) -> Iterator[tuple[datetime.date, str]]:
    """The days on which something of a programme begins, or on which it is over for the first time."""
    prices = [*one.prices, *(price for edition in one.editions for price in edition.prices), *(o.price for o in one.options if o.price)]
    begins = [("price begins", price.valid_from) for price in prices]
    begins += [("enrolment begins", edition.enrol_from) for edition in one.editions]
    lasts = [("price ends", price.valid_until) for price in prices]
    begins += [("start price begins", price.for_starts_from) for price in prices]
    lasts += [("start price ends", price.for_starts_until) for price in prices]
    costs = [*one.extra_costs, *(cost for edition in one.editions for cost in edition.extra_costs)]
    begins += [("cost begins", cost.valid_from) for cost in costs]
    lasts += [("cost ends", cost.valid_until) for cost in costs]
    begins += [("recognition begins", recognition.valid_from) for recognition in one.recognitions]
    lasts += [("recognition ends", recognition.valid_until) for recognition in one.recognitions]
    lasts += [("funding ends", funding.valid_until) for funding in one.funding]
    for edition in one.editions:
        lasts += [("edition began", edition.first_day), ("edition ends", edition.last_day), ("enrolment ends", edition.enrol_by)]
    yield from ((day, what) for what, day in begins if day)
    yield from ((day + ONE_DAY, what) for what, day in lasts if day)


def turning_days(catalogue: Catalogue) -> dict[datetime.date, dict[str, set[Turn]]]:
    """The days before, on and after each turn, in order: of each day the ids of the programmes that it is about, and what turns."""
    days: dict[datetime.date, dict[str, set[Turn]]] = {}
    for id, entry in catalogue.of(Programme).items():
        for day, what in turns_of(entry.record):
            for step in (-1, 0, 1):
                days.setdefault(day + step * ONE_DAY, {}).setdefault(id, set()).add((what, step))
    return dict(sorted(days.items()))


def days_to_print(days: Mapping[datetime.date, Mapping[str, set[Turn]]], times: int) -> frozenset[datetime.date]:
    """Few of these days, among which are `times` days (where there are) of each kind of turn and each side of it."""
    turns = {day: {turn for of in programmes.values() for turn in of} for day, programmes in days.items()}
    found: set[datetime.date] = set()
    for _ in range(times):
        wanted = {turn for day, of in turns.items() if day not in found for turn in of}
        while wanted:
            best = max((day for day in turns if day not in found), key=lambda day: len(turns[day] & wanted))
            found.add(best)
            wanted -= turns[best]
    return frozenset(found)


@dataclass
class Days:
    """A site, and what its builds of several days share: files as parsed, made pages.

    On a day that is not printed brochures are pages alone, as in a preview. What a printed one is fed with is known of every day.
    """

    folder: SiteFolder
    memories: dict[bool, Memory] = field(default_factory=lambda: {on_paper: Memory(toolchain=toolchain()) for on_paper in (False, True)})
    texts: dict[str, tuple[Artifact, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.files, faults = snapshot(self.folder.root, theme_folder())
        assert not faults
        self.parsed = tuple(_parsed(self.files))

    def catalogue(self, today: datetime.date) -> Catalogue:
        """What is true on a day: read apart from the builds."""
        loaded = load(self.files, self.parsed, today, Admit())
        assert loaded.catalogue is not None
        return loaded.catalogue

    def published(self, today: datetime.date, *, printed: bool) -> dict[str, bytes]:
        """The files of a day by path: without PDFs, unless `printed`."""
        output = self.folder.root / ("printed" if printed else "output")
        request = self.folder.request(
            today=today, brochures=True, preview=not printed, output=output, cache_folder=Path(f"{output}-cache"), explain=False
        )
        outcome = build(request, memory=self.memories[printed])
        assert outcome.published, "\n".join(told(outcome))
        return self.folder.published(output.name)

    def fed(self, today: datetime.date, *, printed: bool) -> dict[str, str]:
        """The texts that brochures and the guide are printed from, by path; of the build before."""
        held = self.memories[printed].held
        assert held is not None and held.request.today == today
        known = held.known.projections
        artifacts = [one for one in (*programme_artifacts(known), *guide_artifacts(known)) if one.medium == "pdf"]
        self.texts = {one.path: (one, self._text_of(one)) for one in artifacts}
        return {path: text for path, (_, text) in self.texts.items()}

    def _text_of(self, artifact: Artifact) -> str:
        """As its view says it; what is made from the same as on the day before says the same."""
        before = self.texts.get(artifact.path)
        if before and before[0] == artifact:
            return before[1]
        return plain(strings_of(view_json(VIEWS[artifact.family](artifact.inputs, {}), ANY_PAPER)))


def _parsed(files: Snapshot) -> Iterator[Parsed]:
    for source in sources(files.under("content/"), Report()):
        yield read_source(source, files.read(source.path), {path: files.read(path) for path in source.pieces})
