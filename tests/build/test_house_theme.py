"""A theme of a web colleague's own, which does all that one may want, at the root of an address and below it."""

import html
import re

import pytest

from tests.support import SiteFolder, programme, site, told

THEME = """\
-- content/site.yaml --
title: Het huis
base_url: https://huis.example{base}
provider: proef
brand: {{primary: "#0b0b0d", accent: "#ffd400", logo: media/zwart.svg, logo_dark: media/wit.svg, icon: media/teken.svg, adjusted: accept}}
allow:
  scripts: ["https://stats.example"]
  frames: ["https://kaart.example"]
  forms: ["https://post.example"]
  privacy: privacy
menu:
  - label: Over ons
    items: [{{label: Ons huis, to: "page:huis"}}, {{label: Docenten, to: /docenten/}}]
  - {{label: Bel ons, to: "tel:+31201234567"}}
  - {{label: Schrijf u in, to: "page:actie", button: true}}
-- content/teachers.yaml --
anna: {{name: Anna de Boer}}
-- content/pages/privacy.md --
---
title: Privacy
---
Wij tellen bezoekers.
-- content/pages/huis.md --
---
title: Ons huis
---
Aan de gracht.
-- content/pages/actie.md --
---
title: Actie
template: pages/landing.html
---
Nu tijdelijk.
-- content/programmes/a.md --
{programme}
-- content/media/zwart.svg --
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><rect width="90" height="30" fill="#111"/></svg>
-- content/media/wit.svg --
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><rect width="90" height="30" fill="#fff"/></svg>
-- content/media/teken.svg --
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 30"><rect width="30" height="30" fill="#ffd400"/></svg>
-- static/los.css --
p {{ color: black }}
-- templates/assets/huis.css --
.vertrouwen {{ border: 1px solid }}
-- templates/assets/teller.js --
export {{}};
-- templates/base.html --
{{% extends "builtin/base.html" %}}
{{% block head %}}{{{{ super() }}}}<link rel="stylesheet" href="{{{{ frame.base_path }}}}los.css">{{% endblock %}}
-- templates/pages/landing.html --
{{% extends "builtin/pages/page.html" %}}
{{% from "parts/scripts.html" import script %}}
{{% block scripts %}}{{{{ super() }}}}{{{{ script(frame, "teller") }}}}<script src="https://stats.example/tel.js"></script>{{% endblock %}}
{{% block main %}}
{{{{ super() }}}}
<p class="landing">{{{{ id }}}}: <a href="{{{{ frame.href("page:huis") }}}}">het huis</a>,
<a href="{{{{ frame.href("/docenten/") }}}}">wie</a></p>
<iframe src="https://kaart.example/gracht" title="Kaart"></iframe>
<form action="https://post.example/in" method="post"><button>Stuur</button></form>
{{% endblock %}}
-- templates/pages/programme.html --
{{% extends "builtin/pages/programme.html" %}}
{{% block main %}}{{{{ super() }}}}{{% include "parts/vertrouwen.html" %}}{{% endblock %}}
-- templates/parts/vertrouwen.html --
<aside class="vertrouwen">{{{{ programme.title }}}}: {{{{ programme.summary|inline }}}}</aside>
-- templates/parts/site-footer.html --
<footer class="site-footer"><p><a href="{{{{ frame.href("page:privacy") }}}}">Privacy</a></p></footer>
-- templates/headers.txt --
{{% include "builtin/headers.txt" %}}
"""


@pytest.fixture(scope="module", params=["/", "/catalogus/"])
def house(request, tmp_path_factory) -> tuple[str, SiteFolder]:
    """The base path, and the published site: without a fault or a warning, every link checked."""
    folder = site(tmp_path_factory.mktemp("house"), THEME.format(base=request.param, programme=programme()))
    assert told(folder.build(publish=False)) == []
    outcome = folder.build(strict=True)
    assert outcome.published and told(outcome) == []
    return request.param, folder


def test_own_styles_are_on_every_page_behind_those_of_the_theme(house):
    base, folder = house
    pages = [path for path in folder.published() if path.endswith(".html")]
    assert len(pages) > 8
    for path in pages:
        styles = re.findall(r'rel="stylesheet" href="([^"]+)"', folder.page(path))
        assert f"{base}los.css" in styles and re.match(rf"{base}assets/huis-\w+\.css", next(one for one in styles if "huis" in one)), path
        assert next(i for i, one in enumerate(styles) if "huis" in one) > next(i for i, one in enumerate(styles) if "/site-" in one)


def test_one_page_has_a_template_a_script_a_frame_and_a_form_of_its_own(house):
    base, folder = house
    page = folder.page("actie/index.html")
    assert f'actie: <a href="{base}huis/">het huis</a>,\n<a href="{base}docenten/">wie</a>' in page and "teller-" in page
    assert "teller-" not in folder.page("huis/index.html") and "landing" not in folder.page("huis/index.html")
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html.unescape(page))
    for directive, source in (("script-src", "stats.example"), ("frame-src", "kaart.example"), ("form-action", "post.example")):
        assert policy and re.search(rf"{directive} [^;]*https://{source}", policy[1]), directive
        assert re.search(rf"{directive} [^;\n]*https://{source}", folder.page("_headers"))
        assert re.search(rf"{directive} [^;\n]*https://{source}", folder.page(".htaccess"))


def test_the_house_has_its_logos_icon_menu_and_footer(house):
    base, folder = house
    page = folder.page("aanbod/a/index.html")
    assert "wit-" in page and "zwart-" in page and 'href="tel:+31201234567"' in page and f'href="{base}actie/"' in page
    assert re.search(r'<aside class="vertrouwen">Een leergang: ', page) and "Over deze site" not in page
    assert re.search(rf'rel="icon" href="{base}assets/[^"]+"', page)
    assert f'<a href="{base}privacy/">Privacy</a></p></footer>' in page


def test_what_is_for_a_year_has_a_key(house):
    _, folder = house
    assert "los.css" not in "".join(one for one in folder.page("_headers").split("\n\n") if "immutable" in one)
