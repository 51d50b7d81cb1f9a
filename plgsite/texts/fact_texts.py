"""The facts of a programme in a few words each: its length and load, its group, its rating, what recognises it."""

from collections.abc import Mapping

from plgsite.model.durations import Age, Duration, LessonLength, NumberRange, WholeRange
from plgsite.model.outline import StudyLoad
from plgsite.model.parts import UNKNOWN, Length, Rating, Recognition
from plgsite.model.programme import Programme
from plgsite.rules.standing import RecognitionState, Standing
from plgsite.texts.projection import RegisterName
from plgsite.texts.registers import register_of
from plgsite.texts.spread import with_spread
from plgsite.wording import Wording


def duration_text(duration: Duration | None, words: Wording) -> str:
    """1 jaar, 10 bijeenkomsten; 3 tot 4 losse dagdelen; lessen van 50 minuten. One day is neither separate nor consecutive."""
    if duration is None:
        return ""
    parts = []
    spread = words.label(duration.spread) if duration.spread else ""
    for name in ("years", "months", "weeks", "days", "half_days", "sessions", "hours"):
        number = getattr(duration, name)
        if number is not None:
            text = range_text(name.removesuffix("s"), number, words)
            if spread and number.max > 1 and name in ("days", "half_days", "sessions"):
                text, spread = with_spread(text, spread), ""
            parts.append(text)
    if duration.per_lesson:
        parts.append(words.say("lessons_of", length=lesson_text(duration.per_lesson, words)))
    return ", ".join(parts)


def range_text(name: str, number: NumberRange | WholeRange, words: Wording) -> str:
    """3 tot 4 dagen; 1 dag."""
    most = words.count(name, number.max)
    return most if number.exact is not None else f"{words.formats.number(number.min)} {words.to} {most}"


def lesson_text(length: LessonLength, words: Wording) -> str:
    """50 minuten; 1,5 uur."""
    return words.count("hour", length.hours) if length.minutes is None else words.count("minute", length.minutes)


def age_text(age: Age | None, words: Wording) -> str:
    """6 tot en met 12 jaar; vanaf 16 jaar; tot en met 12 jaar; 8 jaar."""
    if age is None:
        return ""
    if age.min == age.max or age.min is None:
        most = words.count("year", age.max)
        return most if age.min is not None else words.say("age_until", max=most)
    if age.max is None:
        return words.say("age_from", min=words.count("year", age.min))
    return words.say("age_between", min=words.formats.number(age.min), max=words.count("year", age.max))


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
    """Bron: deelnemers, 120 beoordelingen, stand 1 mei 2026; bron niet vermeld."""
    said = [words.rating_unsourced if rating.source == UNKNOWN else words.say("rating_source", source=rating.source)]
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


def recognition_text(
    programme: Programme, states: tuple[RecognitionState, ...], registers: Mapping[str, RegisterName], words: Wording
) -> str:
    """The registers that recognise a programme, with what is not simply recognised said."""
    found = []
    for recognition, state in zip(programme.recognitions, states, strict=True):
        name, said = register_of(recognition, registers).name, recognition_status(recognition, state, words)
        found.append(name if said == words.label("status_recognised") else f"{name} ({said})")
    return ", ".join(found)


def recognition_status(recognition: Recognition, state: RecognitionState, words: Wording) -> str:
    """What a recognition is by now, in words: one that does not hold yet says from when."""
    if state == "coming" and recognition.status == "recognised" and recognition.valid_from:
        return words.say("valid_from", date=words.formats.date(recognition.valid_from))
    return words.label("status_expired" if state == "over" else f"status_{recognition.status}")


READ_BY_PEOPLE: Mapping[str, str] = {"croho": "CROHO", "crohocode": "CROHO", "isat": "ISAT", "crebo": "crebo", "rio": "RIO", "stap": "STAP"}
"""The lists whose codes a reader looks for or fills in, by their keys; other codes are for machines alone, and stand in JSON-LD."""


def ids_text(programme: Programme) -> str:
    """CROHO 34567, crebo 25655."""
    known = ((READ_BY_PEOPLE.get(name.casefold()), code) for name, code in programme.external_ids.items())
    return ", ".join(f"{name} {code}" for name, code in known if name)


def funding_text(programme: Programme, over: tuple[bool, ...]) -> str:
    """STAP, SLIM: the schemes that still pay."""
    return ", ".join(one.scheme for one, gone in zip(programme.funding, over, strict=True) if not gone)


def language_name(code: str | None, words: Wording) -> str:
    """The name of a language of teaching; the code itself where it has no name."""
    return words.formats.language_name(code) if code else ""
