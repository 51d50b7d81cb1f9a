"""The words of the synthetic catalogue are as many, and as unevenly frequent, as in natural text: else every index looks small."""

import random
import re
from collections import Counter
from functools import cache
from itertools import pairwise
from math import log
from pathlib import Path

import pytest

from tests.benchmarks.catalogue import Size, write_site
from tests.benchmarks.vocabulary import COUNT, FREQUENT, SMALL, forms, text_words, title_words

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
OF_1000 = 1190 * 1000


@cache
def drawn(count: int) -> Counter[str]:
    return Counter(text_words(random.Random(1), count))


def test_no_form_stands_twice_and_each_is_one_word() -> None:
    assert len(set(forms())) == len(forms()) == COUNT
    assert all(WORD.fullmatch(form) for form in forms())


def test_words_of_1000_programmes_have_15000_forms_and_ten_of_them_are_a_quarter() -> None:
    found = drawn(OF_1000)
    assert len(found) >= 15_000
    first_ten = sum(count for _, count in found.most_common(10)) / OF_1000
    assert 0.22 < first_ten < 0.31


def test_a_word_is_rarer_as_its_rank_is_higher_by_the_law_of_zipf() -> None:
    counts = [count for _, count in drawn(OF_1000).most_common()]
    ranks = [2**power for power in range(14)]
    slopes = [log(counts[last - 1] / counts[first - 1]) / log(last / first) for first, last in pairwise(ranks)]
    assert -1.1 < sum(slopes) / len(slopes) < -0.9
    assert all(-1.4 < slope < -0.7 for slope in slopes)


def test_words_that_belong_together_share_their_beginnings_and_ends() -> None:
    ends = Counter(form[-2:] for form in forms())
    assert min(ends["en"], ends["er"], ends["ng"], ends["je"]) > 50
    assert sum("-" in form for form in forms()) > 20 and sum("ë" in form for form in forms()) > 20


def test_a_title_has_no_small_word() -> None:
    assert not {*FREQUENT[:SMALL]} & {*title_words(random.Random(1), 4000)}


def test_a_programme_has_about_1190_words(tmp_path: Path) -> None:
    write_site(tmp_path / "site", Size(programmes=20))
    known, count = {*forms()}, 0
    for path in (tmp_path / "site" / "content" / "programmes").iterdir():
        text = re.sub(r'"\w+":', "", path.read_text(encoding="utf-8"))
        count += sum(word.lower() in known for word in WORD.findall(text))
    assert 1150 < count / 20 < 1250


@pytest.mark.slow
def test_1000_programmes_use_all_that_their_words_can_be(tmp_path: Path) -> None:
    write_site(tmp_path / "site", Size(programmes=1000))
    texts = (path.read_text(encoding="utf-8").lower() for path in (tmp_path / "site" / "content" / "programmes").iterdir())
    used = {word for text in texts for word in WORD.findall(text)}
    assert len(used & {*forms()}) >= 15_000
