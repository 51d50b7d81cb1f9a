"""An end that comes while modules are imported is the same end."""

import pytest

from plgsite.cli.endings import Ended, endings_as_raised
from plgsite.cli.exits import guarded


class Ends:
    """What is told its name while a class is made, as fields of many libraries are."""

    def __set_name__(self, owner: type, name: str) -> None:
        raise Ended(15)


def made(**_: object) -> int:
    type("Late", (), {"field": Ends()})
    return 0


def test_an_end_while_a_class_is_made_is_an_end() -> None:
    with pytest.raises(Ended), endings_as_raised():
        made()
    assert guarded(made) == 143


def test_other_faults_stay_what_they_are() -> None:
    with pytest.raises(RuntimeError, match="else"), endings_as_raised():
        raise RuntimeError("something else")
