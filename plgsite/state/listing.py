"""What a preview tells of the files that it shows: where each comes from, and what no reader would see today."""

from urllib.parse import urlsplit

from plgsite.catalogue import Catalogue
from plgsite.model.record import Record
from plgsite.model.site import Site
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.plan.plan import Plan
from plgsite.rules.own_words import words_of
from plgsite.rules.publication import Admit, absence
from plgsite.state.request import Listing, Request
from plgsite.wording import Wording


def listing(request: Request, planned: Plan, catalogue: Catalogue, unmade: frozenset[str]) -> Listing:
    """The listing of a preview. `unmade` are the PDFs that were left out."""
    site = catalogue.get(Site, "site").record
    words = words_of(site)
    records = {f"{kind}:{id}": entry.record for kind, entries in catalogue.records.items() for id, entry in entries.items()}
    marks = {ref: mark for ref, record in records.items() if ref != "site:site" and (mark := _mark(record, request, words))}
    return Listing(
        base_path=urlsplit(request.base_url or site.base_url).path.rstrip("/") + "/",
        origins={one.path: origin_of(one, catalogue) for one in planned.artifacts if one.medium == "page" and one.record},
        marks={one.path: marks[one.record] for one in planned.artifacts if one.medium == "page" and one.record in marks},
        unmade=unmade,
    )


def origin_of(artifact: Artifact, catalogue: Catalogue) -> tuple[str, str]:
    """The file and the id of the record that an artifact is about; nothing and nothing if it is about none."""
    kind, _, id = artifact.record.partition(":")
    return (catalogue.records[kind][id].path, id) if id else ("", "")


def _mark(record: Record, request: Request, words: Wording) -> str:
    """Why a record would not be published today, in words; nothing if it would."""
    why = absence(record, request.today, Admit())
    day = record.publish_on if why == "future" else record.expires_on
    return words.say(f"mark_{why}", date=words.formats.date(day) if day else "") if why else ""
