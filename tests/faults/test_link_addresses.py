"""A link leads where a browser reads it to lead, in every field and in prose; what browsers would mend is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from plgsite.values.link_address import unlike
from plgsite.values.types import ActionAddress, MailAddress, WebAddress
from tests.cli.test_show import plgsite
from tests.support import BASE, programme, site, told

MEANT = (
    "https://school.example",
    "https://school.example/pad/?a=1&b=%20#plek",
    "http://www.school.example:8080/",
    "HTTPS://School.Example/",
    "https://münchen.example/straße",
    "https://xn--mnchen-3ya.example/",
    "https://a_b.example/",
    "https://127.0.0.1/",
    "https://[::1]:443/",
    "https://school.example./",
    "https://localhost:5500/",
    "https://school.example/a@b",
    "https://school.example/?q=a\\b",
    "https://school.example/{edition}/",
    "mailto:info@school.example",
    "mailto:info@school.example?subject=Vraag%20over",
    "tel:+31-30-1234567",
    "tel:0301234567;ext=12",
    "/agenda/?maand=mei#top",
)
NOT_MEANT = (
    "https://school.example\\@elders.example/",
    "https://school.example/\\elders",
    "https:\\\\school.example/",
    "https:/school.example/",
    "https:school.example",
    "https:///school.example/",
    "https://",
    "https:///",
    "https://school.example:99999999/",
    "https://school.example:0/",
    "https://school.example:/",
    "https://school.example:80a/",
    "https://school.example:-1/",
    "https://school.example:８０/",
    "https://jan@elders.example/",
    "https://school.example@elders.example/",
    "https://school.example:443@elders.example/",
    "https://jan:geheim@elders.example",
    "https://school.exa mple/",
    "https://school.example/a b",
    "https://school.example/a\tb",
    "https://school.example/a\nb",
    "https://school.example/\x00",
    "https://school.example/\x7f",
    "https://school.example/\x85",
    "https://school\u00ad.example/",
    "https://school\u200b.example/",
    "https://school.example/\u202egpj.exe",
    "https://school\u3000.example/",
    "https://school.example/\ufeff",
    "https://school.example/\u2028",
    "https://ｓchool.example/",
    "https://school。example/",
    "https://school℀.example/",
    "https://sch%6fol.example/",
    "https://school..example/",
    "https://.example/",
    "https://-school.example/",
    "https://school-.example/",
    "https://school!.example/",
    "https://sch,ool.example/",
    f"https://{'a' * 64}.example/",
    f"https://school.example/{'a' * 3000}",
    "https://1/",
    "https://0x7f.1/",
    "https://127.1/",
    "https://256.1.1.1/",
    "https://010.0.0.1/",
    "https://[::1/",
    "https://[::zz]/",
    "https://[::1]x/",
    "mailto:",
    "mailto:info",
    "mailto:info@",
    "mailto:info@school",
    "mailto:a@b@school.example",
    "mailto:a@b.example,c@d.example",
    "mailto:info@school.example:99",
    "tel:",
    "tel:bel ons",
    "//elders.example/",
    "/\\elders.example/",
    "\\\\elders.example/"[1:] + " x",
    "/pad\\elders/",
    "/pad/\u202e",
)


@pytest.mark.parametrize("url", MEANT)
def test_an_address_that_is_read_as_it_is_written_is_taken(url):
    assert unlike(url) == ""


@pytest.mark.parametrize("url", NOT_MEANT)
def test_an_address_that_a_browser_would_mend_is_refused(url):
    assert unlike(url)


@given(st.text(max_size=40))
def test_whatever_is_written_is_judged_and_never_crashes(text):
    for before in ("", "https://", "mailto:", "tel:", "/"):
        assert isinstance(unlike(before + text), str)


@pytest.mark.parametrize("url", [one for one in NOT_MEANT if one.startswith(("https:", "mailto:"))])
def test_fields_of_all_types_ask_the_same_question(url):
    kind, value = (MailAddress, url.removeprefix("mailto:")) if url.startswith("mailto:") else (WebAddress, url)
    for one, written in ((kind, value), (ActionAddress, url)):
        with pytest.raises(ValidationError):
            TypeAdapter(one).validate_python(written)


FIELDS = {
    "content/programmes/a.md": programme("enrolment: {enrol: {url: '{0}'}}\n"),
    "content/providers.yaml": "proef:\n  name: Proefacademie\n  email: info@proef.example\n  url: '{0}'\n",
    "content/teachers.yaml": BASE["content/teachers.yaml"] + "  url: '{0}'\n",
    "content/registers.yaml": "slr:\n  name: Register\n  kind: register\n  url: '{0}'\n",
    "content/site.yaml": BASE["content/site.yaml"] + "menu: [{label: Elders, to: '{0}'}]\n",
    "content/pages/over.md": "---\ntitle: Over\nsummary: Over ons.\n---\nLees [dit](<{0}>).\n",
}


@pytest.mark.parametrize("path", FIELDS)
@pytest.mark.parametrize("url", ["https://a.example:99999999/", "https://jan@elders.example/", "https://127.1/"])
def test_each_field_tells_of_an_address_that_is_not_meant_at_its_line(tmp_path, path, url):
    folder = site(tmp_path, "-- content/programmes/b.md --\n" + programme())
    folder.write(path, FIELDS[path].replace("{0}", url))
    faults = [one for one in told(folder.build(publish=False)) if "error" in one]
    assert len(faults) == 1 and faults[0].startswith(f"{path}:") and "error[wrong-address]" in faults[0]


@pytest.mark.parametrize("to", ["/\\elders.example/", "//elders.example/"])
def test_a_menu_does_not_lead_to_another_site_as_if_it_were_this_one(tmp_path, to):
    folder = site(tmp_path, "-- content/programmes/b.md --\n" + programme())
    folder.write("content/site.yaml", FIELDS["content/site.yaml"].replace("{0}", to))
    assert [one.partition(" ")[0] for one in told(folder.build(publish=False))] == ["content/site.yaml:4:28"]


def test_a_base_address_is_asked_the_same(tmp_path):
    folder = site(tmp_path, "-- content/programmes/b.md --\n" + programme())
    done = plgsite(folder.root, "check", "-u", "https://0x7f.1/")
    assert done.returncode == 2 and "does not lead where it seems to" in done.stderr
