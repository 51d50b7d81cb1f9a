"""Who may ask a preview anything."""

import pytest

from plgsite.preview.guard import Guard

HERE = Guard("127.0.0.1", 5500, "laptop")
OPEN = Guard("0.0.0.0", 5500, "laptop")
HOST = {"Host": "127.0.0.1:5500"}


@pytest.mark.parametrize("host", ["127.0.0.1:5500", "localhost:5500", "LOCALHOST:5500", "localhost.:5500", "[::1]:5500"])
def test_the_preview_answers_under_its_own_names(host):
    assert HERE.refuses("GET", {"Host": host}) == ""


@pytest.mark.parametrize(
    "host",
    [
        "",
        "127.0.0.1",
        "127.0.0.1:5501",
        "localhost",
        "evil.example",
        "evil.example:5500",
        "127.0.0.1.evil.example:5500",
        "localhost.evil.example:5500",
        "evil.example:80@127.0.0.1:5500",
        "127.0.0.1:5500:5500",
        "192.168.1.4:5500",
        "laptop:5500",
        "0.0.0.0:5500",
        "2130706433:5500",
        "[::1]",
        "[::1]5500",
        "127.0.0.1:5500 evil",
        "127.0.0.1:٥٥٠٠",
    ],
)
def test_any_other_name_is_refused_so_that_no_name_can_be_made_to_lead_here(host):
    assert HERE.refuses("GET", {"Host": host})


@pytest.mark.parametrize(
    "host", ["192.168.1.4:5500", "10.0.0.1:5500", "[fe80::1]:5500", "laptop:5500", "laptop.local:5500", "localhost:5500"]
)
def test_where_all_interfaces_are_open_figures_and_the_machines_own_name_lead_here(host):
    assert OPEN.refuses("GET", {"Host": host}) == ""


@pytest.mark.parametrize("host", ["evil.example:5500", "192.168.1.4.evil.example:5500", "laptop.evil.example:5500", "192.168.1.4:80"])
def test_and_still_no_other_name(host):
    assert OPEN.refuses("GET", {"Host": host})


def test_a_named_interface_is_answered_under_its_own_address():
    guard = Guard("192.168.1.4", 5500)
    assert guard.refuses("GET", {"Host": "192.168.1.4:5500"}) == "" and guard.refuses("GET", {"Host": "192.168.1.5:5500"})


@pytest.mark.parametrize(
    "origin",
    [
        "null",
        "",
        "http://evil.example",
        "https://127.0.0.1:5500",
        "http://127.0.0.1",
        "http://127.0.0.1:5501",
        "http://localhost:5500",
        "http://127.0.0.1:5500.evil.example",
        "http://evil.example/127.0.0.1:5500",
        "file://",
        "127.0.0.1:5500",
        "http://[::1",
    ],
)
def test_a_page_of_another_origin_is_refused(origin):
    assert HERE.refuses("GET", {**HOST, "Origin": origin})


def test_a_page_of_the_same_origin_is_welcome():
    assert HERE.refuses("GET", {**HOST, "Origin": "http://127.0.0.1:5500", "Sec-Fetch-Site": "same-origin"}) == ""


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
@pytest.mark.parametrize("mode, dest", [("no-cors", "script"), ("no-cors", "image"), ("navigate", "iframe"), ("cors", "empty"), ("", "")])
def test_what_another_site_fetches_or_frames_is_refused(site, mode, dest):
    assert HERE.refuses("GET", {**HOST, "Sec-Fetch-Site": site, "Sec-Fetch-Mode": mode, "Sec-Fetch-Dest": dest})


def test_somebody_who_follows_a_link_from_elsewhere_is_welcome():
    visit = {**HOST, "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
    assert HERE.refuses("GET", visit) == "" and HERE.refuses("POST", visit)
