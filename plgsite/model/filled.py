"""Which parts of a programme have something to show: what its own record says of that."""

from plgsite.model.fields import ALWAYS_FILLED, OF_OTHERS, PROGRAMME
from plgsite.model.programme import Programme

_PARTS = tuple((name, row.part) for name, row in PROGRAMME.items() if row.part and row.part not in OF_OTHERS)
_EMPTY = {name: Programme.model_fields[name].get_default(call_default_factory=True) for name, _ in _PARTS}


def own_parts(record: Programme) -> frozenset[str]:
    """The parts that have something to show, but for `OF_OTHERS`."""
    return ALWAYS_FILLED.union(part for name, part in _PARTS if getattr(record, name) != _EMPTY[name])
