"""A scan: a radar chart and the table of the same numbers, or a blank form."""

from decimal import Decimal

from msgspec import Struct

from plgsite.catalogue import Entry
from plgsite.model.stories import Scan
from plgsite.texts.radar import Radar, radar
from plgsite.texts.reading import Nodes, Reader
from plgsite.wording import Wording


class DimensionView(Struct, frozen=True, kw_only=True):
    """A row of the table; `values` are in the order of the series, "" where there is none."""

    id: str
    title: str
    question: Nodes
    values: tuple[str, ...]


class ScanView(Struct, frozen=True, kw_only=True):
    """A scan in words and lines; `marks` are those of the scale. `summary` is the text alternative of the chart."""

    id: str
    title: str
    intro: Nodes
    marks: tuple[int, ...]
    series: tuple[str, ...]
    dimensions: tuple[DimensionView, ...]
    filled: bool
    radar: Radar
    summary: str
    source: Nodes


def scan_view(entry: Entry[Scan], read: Reader, words: Wording) -> ScanView:
    """A scan in words, with its chart. All values have as many decimals as the most exact one."""
    record = entry.record
    exact = _finest([value for dimension in record.dimensions for value in dimension.values.values()])
    return ScanView(
        id=entry.id,
        title=record.title,
        intro=read.nodes(record.intro),
        marks=tuple(range(record.scale.min, record.scale.max + 1)),
        series=tuple(one.label for one in record.series),
        dimensions=tuple(
            DimensionView(
                id=one.id or f"dimension-{number}",
                title=one.title,
                question=read.nodes(one.question),
                values=tuple(
                    words.formats.number(one.values[series.id].quantize(exact)) if series.id in one.values else ""
                    for series in record.series
                ),
            )
            for number, one in enumerate(record.dimensions, 1)
        ),
        filled=record.is_filled,
        radar=radar(record),
        summary=words.say(
            "radar_summary",
            title=record.title,
            count=words.count("dimension", len(record.dimensions)),
            series=words.listing(tuple(one.label for one in record.series)),
        ),
        source=read.nodes(record.source),
    )


def _finest(values: list[Decimal]) -> Decimal:
    """The last decimal place that any of the values has: all are shown as exactly, so that they can be compared at a glance."""
    exponents = [value.as_tuple().exponent for value in values]
    return Decimal(1).scaleb(min((one for one in exponents if isinstance(one, int)), default=0))
