"""The facts of a programme in a few words each: its length and load, its group, its rating, what recognises it."""

from collections.abc import Mapping

from plgsite.model.outline import StudyLoad
from plgsite.model.parts import Length, Rating
from plgsite.model.programme import Duration, Programme
from plgsite.rules.standing import Standing
from plgsite.texts.projection import RegisterName
from plgsite.texts.registers import register_of
from plgsite.wording import Wording


def duration_text(duration: Duration | None, words: Wording) -> str:
    """1 jaar, 10 bijeenkomsten; 4 losse dagdelen. One day is neither separate nor consecutive."""
    if duration is None:
        return ""
    parts = []
    spread = words.label(duration.spread) if duration.spread else ""
    for name in ("years", "months", "weeks", "days", "half_days", "sessions"):
        number = getattr(duration, name)
        if number is not None:
            text = words.count(name.removesuffix("s"), number)
            if spread and number > 1 and name in ("days", "half_days", "sessions"):
                figure, _, noun = text.partition("\N{NO-BREAK SPACE}")
                text, spread = f"{figure} {spread} {noun}", ""
            parts.append(text)
    return ", ".join(parts)


def study_load_text(load: StudyLoad | None, words: Wording) -> str:
    """144 SBU, 5 EC; 0 is printed."""
    if load is None:
        return ""
    named = (("sbu", load.sbu), ("ec", load.ec), ("contact_hour", load.contact_hours))
    parts = [words.count(name, number) for name, number in named if number is not None]
    if load.self_study_hours is not None:
        parts.append(words.count("self_study_hour", load.self_study_hours) if load.self_study_hours else words.no_self_study)
    return ", ".join(parts)


def score_text(rating: Rating, words: Wording) -> str:
    """8,6 on a scale of ten; another scale is said."""
    score = words.formats.number(rating.score)
    return score if rating.scale == 10 else words.say("rating_of", score=score, scale=rating.scale)


def rating_text(rating: Rating | None, words: Wording) -> str:
    """8,6 (bron: deelnemers, 120 beoordelingen, stand 1 mei 2026)."""
    return f"{score_text(rating, words)} ({rating_source(rating, words)})" if rating else ""


def rating_source(rating: Rating, words: Wording) -> str:
    """Bron: deelnemers, 120 beoordelingen, stand 1 mei 2026."""
    said = [words.say("rating_source", source=rating.source)]
    if rating.count is not None:
        said.append(words.count("rating", rating.count))
    if rating.as_of:
        said.append(words.say("rating_as_of", date=words.formats.date(rating.as_of)))
    return ", ".join(said)


def hours_text(length: Length, words: Wording) -> str:
    """3 tot 3,5 uur."""
    low, high = (words.formats.number(figure) for figure in (length.hours.min, length.hours.max))
    return f"{low if low == high else f'{low} {words.to} {high}'} {words.hours}"


def length_text(name: str, length: Length | None, words: Wording) -> str:
    """Een dagdeel duurt 3 tot 3,5 uur, inclusief pauzes."""
    if length is None:
        return ""
    breaks = {True: words.includes_breaks, False: words.excludes_breaks, None: ""}[length.includes_breaks]
    return words.say(f"a_{name}_takes", hours=hours_text(length, words), breaks=breaks)


def group_text(programme: Programme, words: Wording) -> str:
    """12 tot 16 deelnemers; 12 deelnemers; vanaf 12 deelnemers; maximaal 16 deelnemers."""
    size = programme.group_size
    if size is None or (size.min is None and size.max is None):
        return ""
    if size.min is None or size.min == size.max:
        most = words.count("participant", size.max)
        return most if size.min is not None else words.say("group_max", max=most)
    if size.max is None:
        return words.say("group_min", min=words.count("participant", size.min))
    return words.say("group_min_max", min=words.formats.number(size.min), max=words.count("participant", size.max))


def start_text(programme: Programme, now: Standing, words: Wording) -> str:
    """The next start: the first day of the edition that decides, else what the programme says of it."""
    decides = next((one for one in programme.editions if one.id == now.edition), None)
    return words.formats.date(decides.first_day) if decides and decides.first_day else programme.start_note or ""


def recognition_text(programme: Programme, expired: tuple[bool, ...], registers: Mapping[str, RegisterName], words: Wording) -> str:
    """The registers that recognise a programme, with what is not simply recognised said."""
    found = []
    for recognition, over in zip(programme.recognitions, expired, strict=True):
        name = register_of(recognition, registers).name
        status = "expired" if over else recognition.status
        found.append(name if status == "recognised" else f"{name} ({words.label(f'status_{status}')})")
    return ", ".join(found)


def language_name(code: str | None, words: Wording) -> str:
    """The name of a language of teaching; the code itself where it has no name."""
    return words.formats.language_name(code) if code else ""
