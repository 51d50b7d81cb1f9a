"""Pages as a browser sees them behind real servers: no breach of a policy, and a drawing by itself in its own colours."""

import io

import pytest
from PIL import Image

from tests.hosts.servers import apache, nginx, web_folder
from tests.support import programme, site, told

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20">'
    '<style>.a{fill:#ff0000}</style><rect class="a" width="40" height="20"/></svg>\n'
)


@pytest.fixture(params=["apache", "nginx"])
def address(request, tmp_path):
    folder = site(tmp_path)
    folder.write("content/site.yaml", (tmp_path / "content/site.yaml").read_text() + "host: nginx\n")
    folder.write("content/programmes/a.md", programme("", "## Schema\n\n![Schema](media/a.svg)\n"))
    folder.write("content/programmes/media/a.svg", DRAWING)
    folder.write("static/rood.svg", DRAWING)
    folder.write("static/vol.svg", DRAWING.replace("<style>", "<script>document.documentElement.remove()</script><style>"))
    with web_folder() as root:
        outcome = folder.build(base_url="https://proef.example/cat/", output=root / "cat", search=True)
        assert outcome.published, told(outcome)
        include = f'include "{root}/cat/.nginx.conf";'
        with apache(root, override="FileInfo") if request.param == "apache" else nginx(root, include) as server:
            yield f"http://127.0.0.1:{server.port}"


def test_pages_keep_to_the_policies_that_servers_send(new_page, address):
    page = new_page(at=address)
    for path in ("", "aanbod/", "aanbod/a/", "zoeken/?q=leergang", "nope/"):
        answer = page.goto(f"{address}/cat/{path}")
        assert answer.status == (404 if path == "nope/" else 200)
    page.faults[:] = [one for one in page.faults if "404" not in one]  # what the console says of nope/


@pytest.mark.parametrize("name", ["rood.svg", "vol.svg"])
def test_a_drawing_by_itself_has_its_colours_and_runs_nothing(chromium, address, name):
    page = chromium.new_page(viewport={"width": 40, "height": 20})
    page.goto(f"{address}/cat/{name}")
    shot = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    page.close()
    assert shot.getpixel((20, 10)) == (255, 0, 0)
