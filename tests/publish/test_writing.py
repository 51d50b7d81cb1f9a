"""Files are written in the order of ranks, by one hand or by several, and the same comes of both."""

import os
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plgsite.digest import digest_bytes
from plgsite.packed import packed
from plgsite.publish.manifest import Published
from plgsite.publish.outgoing import Outgoing
from plgsite.publish.signatures import Seen, signature_of
from plgsite.publish.writing import SAMPLE, write_all
from plgsite.storage.errors import MachineFault

from .folders import KILLED, Folders, in_child, needs_fork, outgoing, tree

ONE_HAND, SEVERAL = float("inf"), -1.0
"""How slow a disk must be for several hands to write to it."""


def many(ranks: tuple[int, ...], each: int = SAMPLE + 200) -> list[Outgoing]:
    """Files of some ranks, packed and not, several to a folder."""
    found = []
    for rank in ranks:
        for number in range(each):
            body = b"%d %d " % (rank, number) * 300
            found.append(Outgoing(f"{rank}/{number % 40}/{number}.html", "k", packed(body) if number % 2 else body, rank))
    return found


def written(folder: Path, items: list[Outgoing], slow: float) -> dict[str, Seen]:
    return write_all(folder, items, {item.path: Published(item.key, item.digest()) for item in items}, slow=slow)


def test_several_hands_write_what_one_writes(tmp_path):
    items = many((0, 1, 2))
    one, several = written(tmp_path / "one", items, ONE_HAND), written(tmp_path / "several", items, SEVERAL)
    assert tree(tmp_path / "one") == tree(tmp_path / "several") == {item.path: item.contents() for item in items}
    assert list(one) == list(several) == [item.path for item in items]
    for path, seen in several.items():
        place = tmp_path / "several" / path
        assert seen == Seen(signature_of(os.lstat(place)), digest_bytes(place.read_bytes()))


def test_of_a_slow_disk_several_hands_take_the_files_after_the_first(tmp_path):
    hands = set()

    def told(number: int):
        def body() -> bytes:
            hands.add((number >= SAMPLE, threading.current_thread() is threading.main_thread()))
            return b"%d" % number

        return body

    for slow, expected in ((ONE_HAND, {(False, True), (True, True)}), (SEVERAL, {(False, True), (True, False)})):
        items = [outgoing(f"{number}", told(number)) for number in range(SAMPLE + 100)]
        wanted = {item.path: Published(item.key, item.digest()) for item in items}
        hands.clear()
        write_all(tmp_path / str(slow), items, wanted, slow=slow)
        assert hands == expected


def test_no_file_is_written_before_all_that_it_may_refer_to(tmp_path):
    seen = written(tmp_path, many((0, 1, 2)), SEVERAL)
    last = dict.fromkeys(range(3), 0)
    for path, one in seen.items():
        last[int(path[0])] = max(last[int(path[0])], one.signature.modified)
    first = {rank: min(one.signature.modified for path, one in seen.items() if path[0] == str(rank)) for rank in range(3)}
    assert last[0] <= first[1] and last[1] <= first[2]


@pytest.mark.parametrize("slow", [ONE_HAND, SEVERAL])
def test_what_stands_in_the_way_of_one_file_is_told_of_it(tmp_path, slow):
    items = many((0,))
    (tmp_path / "0/7").mkdir(parents=True)
    (tmp_path / "0/7/247.html").mkdir()
    with pytest.raises(MachineFault) as fault:
        written(tmp_path, items, slow)
    assert "0/7/247.html" in fault.value.message and "Traceback" not in fault.value.message
    assert threading.active_count() == 1


@pytest.mark.parametrize("slow", [ONE_HAND, SEVERAL])
def test_a_body_that_changes_is_never_written(tmp_path, slow):
    bodies = iter((b"first", b"first", b"second"))  # for the key in this test, to check, to write
    items = many((0,))
    items.insert(200, outgoing("0/moody", lambda: next(bodies)))
    with pytest.raises(ValueError, match="0/moody"):
        written(tmp_path, items, slow)
    assert not (tmp_path / "0/moody").exists()


@needs_fork
@given(st.integers(0, SAMPLE + 199))
@settings(max_examples=8, deadline=None)
def test_killed_while_several_hands_write_the_next_publish_finishes(tmp_path_factory, at):
    from plgsite.publish import writing

    place = tmp_path_factory.mktemp("killed")
    folders = Folders(output=place / "output", cache=place / "cache")
    wanted = {f"{number % 40}/{number}.html": b"%5d" % number * 100 for number in range(SAMPLE + 200)}

    def publish_and_die() -> None:
        calls = iter((False, False, True))  # for the key in this test, to check, to write
        deadly = outgoing(f"{at % 40}/{at}.html", lambda: os._exit(KILLED) if next(calls) else wanted[f"{at % 40}/{at}.html"])
        writing.write_all.__kwdefaults__["slow"] = SEVERAL  # in a child that ends here
        folders.publish_all([deadly if path == deadly.path else outgoing(path, body) for path, body in wanted.items()])

    assert in_child(publish_and_die) == KILLED
    folders.publish(wanted)
    assert folders.files() == wanted
    assert folders.publish(wanted).written == ()
