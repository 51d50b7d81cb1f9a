"""`except: holidays` of a series of dates: the school holidays that the site names, in their place. What is kept of a programme says all by
itself, so no other part of plgsite has to know of which site it is."""

import json
from typing import Any

from plgsite.model.own_fields import DeclaredFields
from plgsite.model.series import HOLIDAYS

EXCEPT = "except"


def with_holidays(data: dict[str, Any], declared: DeclaredFields | None) -> dict[str, Any]:
    """The data of a programme with the holidays of its site in it. Where these cannot be told, because there is a fault in them, nothing is
    excepted: no such site is published."""
    editions = data.get("editions")
    if not isinstance(editions, list) or not any(isinstance(one, dict) and _asks(one.get("dates")) for one in editions):
        return data
    unknown = declared is None or declared.holidays_unknown
    meant = json.loads(declared.holidays) if declared and declared.holidays else {}
    if "region" in meant:
        meant[HOLIDAYS] = meant.pop("region")
    return {**data, "editions": [_edition(one, meant, unknown) for one in editions]}


def _asks(dates: Any) -> bool:
    items = dates if isinstance(dates, list) else [dates]
    return any(isinstance(one, dict) and HOLIDAYS in _listed(one.get(EXCEPT)) for one in items)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _edition(edition: Any, meant: Any, unknown: bool) -> Any:
    if not isinstance(edition, dict) or not _asks(dates := edition.get("dates")):
        return edition
    made = [_item(one, meant, unknown) for one in dates] if isinstance(dates, list) else _item(dates, meant, unknown)
    return {**edition, "dates": made}


def _item(item: Any, meant: Any, unknown: bool) -> Any:
    if not isinstance(item, dict) or HOLIDAYS not in _listed(item.get(EXCEPT)):
        return item
    if unknown:
        return {**item, EXCEPT: [one for one in _listed(item[EXCEPT]) if one != HOLIDAYS]}
    return {**item, EXCEPT: [meant if meant and one == HOLIDAYS else one for one in _listed(item[EXCEPT])]}
