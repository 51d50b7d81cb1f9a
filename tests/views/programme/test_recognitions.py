"""A recognition is said to hold from its first day to its last, wherever it stands."""

import datetime

from plgsite.theme import theme_folder
from tests.support import programme, site


def test_a_recognition_to_come_is_not_said_to_hold(tmp_path) -> None:
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", programme("recognitions: [{register: slr, valid_from: 2027-08-01}]\n"))
    told = {}
    for day in (datetime.date(2027, 7, 31), datetime.date(2027, 8, 1)):
        assert folder.build(theme=theme_folder(), today=day).published
        told[day.day] = folder.page("aanbod/a/index.html").replace("\N{NO-BREAK SPACE}", " ")
    assert ">geldig vanaf 1 augustus 2027</span>" in told[31] and "recognizedBy" not in told[31]
    assert "(geldig vanaf 1 augustus 2027)</dd>" in told[31]
    assert '<span class="badge">erkend</span>' in told[1] and "recognizedBy" in told[1] and "(geldig vanaf" not in told[1]
