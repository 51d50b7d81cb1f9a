"""Links of the parts of a programme."""

from plgsite.views.programme.details import page_href


def test_a_record_without_a_page_has_no_address_to_lead_to() -> None:
    assert page_href("aanbod/a/", "/sub/") == "/sub/aanbod/a/"
    assert page_href("", "/sub/") == ""
