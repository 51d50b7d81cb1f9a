"""What pages may load is said in one place, and a template that loads more is told at its line."""

import re

import pytest

from tests.build.test_policy import _parts, _policy_in, _rules
from tests.support import SiteFolder, programme, site, told

ALLOW = """allow:
  scripts: ["https://stats.example"]
  frames: ["https://kaart.example/embed/"]
  images: ["https://*.beeld.example"]
  connect: ["https://stats.example", "wss://stats.example"]
  forms: ["https://post.example/"]
"""
ALL = """{% extends "builtin/pages/page.html" %}
{% block main %}{{ super() }}
<script src="https://stats.example/a.js"></script>
<iframe src="https://kaart.example/embed/x" title="Kaart"></iframe>
<img src="https://a.beeld.example/x.png" alt="">
<form action="https://post.example/in" method="post"><button>Stuur</button></form>
{% endblock %}
"""
DIRECTIVES = {
    "script-src": {"'self'", "https://stats.example"},
    "frame-src": {"https://kaart.example/embed/"},
    "img-src": {"'self'", "https://*.beeld.example"},
    "connect-src": {"'self'", "https://stats.example", "wss://stats.example"},
    "form-action": {"'self'", "https://post.example"},
}


def folder_with(root, settings: str = "", template: str = "", name: str = "pages/page.html") -> SiteFolder:
    folder = site(root)
    folder.write("content/site.yaml", (root / "content/site.yaml").read_text() + settings)
    folder.write("content/programmes/a.md", programme())
    folder.write("content/pages/over.md", "---\ntitle: Over\n---\nTekst.\n")
    if template:
        folder.write(f"templates/{name}", template)
    return folder


def test_what_the_site_allows_stands_in_pages_and_in_the_files_of_all_hosts(tmp_path):
    folder = folder_with(tmp_path, f"{ALLOW}  privacy: over\nhost: nginx\n", ALL)
    outcome = folder.build()
    assert told(outcome) == [] and outcome.published
    rules = dict(_rules(folder.page("_headers")))
    policies = [_policy_in(folder.published()[path]) for path in ("index.html", "over/index.html", "aanbod/a/index.html", "404.html")]
    policies += [policy for path, policy in rules.items() if path != "/*.svg"]
    for name in (".htaccess", ".nginx.conf"):
        policies += re.findall(r"\"(default-src 'none'; script-src[^\"]*)\"", folder.page(name))
    assert len(policies) >= 7
    for policy in policies:
        found = _parts(policy)
        assert {name: found.get(name) for name in DIRECTIVES} == DIRECTIVES, policy


def test_a_site_that_allows_nothing_says_nothing_of_others(tmp_path):
    folder = folder_with(tmp_path)
    assert folder.build().diagnostics == () and "https://" not in _policy_in(folder.published()["index.html"])


def test_what_it_does_to_readers_is_told_once_until_a_page_tells_them(tmp_path):
    outcome = folder_with(tmp_path, ALLOW).build()
    (line,) = told(outcome)
    assert line.startswith(
        "content/site.yaml:4:1 warning[loads-elsewhere] pages load from https://*.beeld.example, https://kaart.example/embed/,"
    )
    assert "address of every reader" in line and "as if it were yours" in line and "privacy: ID" in outcome.diagnostics[0].hint
    assert folder_with(tmp_path / "b", "allow: {forms: ['https://post.example']}\n").build().diagnostics == ()


def test_a_privacy_page_that_is_not_there_is_a_fault(tmp_path):
    assert "error[unknown-page] no page 'privacy'" in " ".join(told(folder_with(tmp_path, f"{ALLOW}  privacy: privacy\n").build()))


@pytest.mark.parametrize(
    ("line", "said", "hint"),
    [
        ('<script src="https://cdn.example/a.js">', "<script>: a script of cdn.example", 'allow: {scripts: ["https://cdn.example"]}'),
        ('<script src="//cdn.example/a.js">', "<script>: a script of cdn.example", 'allow: {scripts: ["https://cdn.example"]}'),
        ('<iframe src="https://k.example/a" title="k">', "<iframe>: a frame of k.example", 'allow: {frames: ["https://k.example"]}'),
        ('<img src="https://b.example:8443/{{ here }}" alt="">', "of b.example:8443", 'allow: {images: ["https://b.example:8443"]}'),
        ('<form action="https://p.example/">', "action= of <form>: what is sent to p.example", 'allow: {forms: ["https://p.example"]}'),
        ('<script src="http://cdn.example/a.js">', "<script>: a script of cdn.example", 'allow: {scripts: ["https://cdn.example"]}'),
        ('<link rel="stylesheet" href="https://f.example/a.css">', "<link>: a stylesheet of f.example", "templates/assets/"),
        ("<script>let a;</script>", "<script> is blocked", "templates/assets/"),
        ('<p style="color: red">', "style= of <p> is blocked", "house.css"),
        ('<a href="#x" onclick="x()">', "onclick= of <a> is blocked", "templates/assets/"),
        ("<style>p { color: red }</style>", "<style> is blocked", "house.css"),
        ('<img src="data:image/png;base64,AA" alt="">', "<img> holds its own data", "static/"),
        ('<iframe src="/x/" title="x">', "may not stand in a frame", "link"),
        ('<embed src="/x.pdf">', "<embed> is blocked", "link"),
    ],
)
def test_what_the_policy_would_block_is_told_at_its_line_with_the_way_out(tmp_path, line, said, hint):
    text = f'{{% extends "builtin/pages/page.html" %}}\n{{% block main %}}{{{{ super() }}}}\n {line}\n{{% endblock %}}\n'
    folder = folder_with(tmp_path, template=text)
    outcome = folder.build()
    (fault,) = outcome.diagnostics
    assert told(outcome)[0].startswith("templates/pages/page.html:3:2 error[blocked]") and not outcome.published
    assert said in fault.message and hint in fault.hint
    written = re.search(r"allow: \{.*\}", fault.hint)
    if written:  # what the hint says is right
        folder.write("content/site.yaml", (tmp_path / "content/site.yaml").read_text() + written[0] + "\n")
        again = [one for one in folder.build().diagnostics if one.code != "loads-elsewhere"]
        assert [one.hint for one in again] == (["write it with https://, which the policy asks for"] if "http:" in line else [])


def test_the_hint_keeps_what_is_allowed_already(tmp_path):
    folder = folder_with(
        tmp_path, "allow: {scripts: ['https://a.example']}\n", '<script src="https://b.example/x.js"></script>', "parts/x.html"
    )
    fault = next(one for one in folder.build().diagnostics if one.code == "blocked")
    assert (
        fault.hint.endswith(
            'below allow: in content/site.yaml, if you trust that site: scripts: ["https://a.example", "https://b.example"]'
        )
        and fault.at.path == "templates/parts/x.html"
    )


def test_a_policy_that_a_template_sets_is_no_way_around(tmp_path):
    text = "{% extends \"builtin/pages/page.html\" %}\n{% set policy = policy|replace(\"form-action 'self'\", '') %}\n"
    outcome = folder_with(tmp_path, template=text).build()
    assert told(outcome)[0].startswith("templates/pages/page.html:2:1 error[blocked] a policy that a template sets")
    assert "allow: in content/site.yaml" in outcome.diagnostics[0].hint


def test_own_files_and_addresses_that_are_made_are_let_be(tmp_path):
    text = (
        '{% extends "builtin/pages/page.html" %}{% block main %}{{ super() }}<script src="{{ frame.base_path }}x.js"></script>'
        '<img src="/x.png" alt=""><img src="{{ frame.absolute(\'x.png\') }}" alt=""><img src="https://proef.example/x.png" alt="">'
        '<form action="{{ frame.home }}"></form>{% endblock %}'
    )
    folder = folder_with(tmp_path, template=text)
    folder.write("static/x.js", "")
    folder.write("static/x.png", "x")
    assert folder.build().diagnostics == ()


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("http://a.example", "did you mean https://a.example?"),
        ("a.example", "did you mean https://a.example?"),
        ("https://a.example/x?y", "did you mean https://a.example?"),
        ("https://A.example", "did you mean https://a.example?"),
        ("'*'", "write the address of the site alone"),
        ("https://*.nl", "write the address of the site alone"),
        ("'https:'", "write the address of the site alone"),
        ("\"'unsafe-inline'\"", "write the address of the site alone"),
        ("'https://a.example; script-src *'", "write the address of the site alone"),
        ('"https://a.example\\n  X-Bad: 1"', "write the address of the site alone"),
    ],
)
def test_what_is_no_site_is_refused(tmp_path, value, hint):
    outcome = folder_with(tmp_path, f"allow:\n  scripts:\n    - {value}\n").build()
    (fault,) = outcome.diagnostics
    assert (fault.code, fault.at.line) == ("wrong-value", 6) and hint in fault.hint
