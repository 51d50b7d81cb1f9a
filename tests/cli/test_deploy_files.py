"""What hosts need: files that their programs can read, a line in the settings, and nothing overwritten."""

import tomllib
from pathlib import Path

import pytest

from plgsite.cli.exits import USAGE, guarded
from plgsite.cli.hosts import HOSTS, PLACES
from plgsite.cli.main import plgsite
from plgsite.diagnostics import Report
from plgsite.yaml.reader import read_yaml
from tests.support import TODAY, SiteFolder, site


def run(*words: str) -> int:
    return guarded(lambda **how: plgsite.main([*words], **how))


def data_in(file: Path) -> dict[str, object]:
    tree = read_yaml(file.read_text(encoding="utf-8"), file.name, report := Report())
    assert tree is not None and not report.found and isinstance(tree.data, dict)
    return tree.data


@pytest.mark.parametrize("host", HOSTS)
def test_a_host_gets_its_file_and_the_settings_name_it(tmp_path, capsys, host):
    folder = site(tmp_path)
    assert run("deploy-files", host, "--root", str(tmp_path)) == 0
    text = (tmp_path / PLACES[host]).read_text("utf-8")
    assert "$$" not in text and "plgsite" in text
    assert data_in(tmp_path / "content/site.yaml")["host"] == host
    outcome = folder.build(strict=True)
    assert outcome.published and (".nginx.conf" in folder.published()) == (host == "nginx")


@pytest.mark.parametrize("host", HOSTS)
def test_a_new_site_can_begin_with_its_host(tmp_path, capsys, host):
    assert run("init", str(tmp_path / "a"), "--today", TODAY.isoformat(), "--deploy", host) == 0
    assert (tmp_path / "a" / PLACES[host]).is_file()
    assert SiteFolder(tmp_path / "a").build(strict=True).diagnostics == ()
    assert data_in(tmp_path / "a/content/site.yaml")["host"] == host


def test_a_job_publishes_only_what_was_built_and_checked(tmp_path, capsys):
    site(tmp_path)
    for host in ("github", "gitlab"):
        assert run("deploy-files", host, "--root", str(tmp_path)) == 0
    github, gitlab = (data_in(tmp_path / PLACES[host]) for host in ("github", "gitlab"))
    assert github["jobs"]["pages"]["needs"] == "site" and github["jobs"]["site"]["steps"]
    assert gitlab["pages"]["needs"] == ["site"] and gitlab["site"]["script"]
    assert "Left       'host: github'" in capsys.readouterr().err


def test_the_files_of_netlify_and_cloudflare_are_toml_that_names_the_output(tmp_path, capsys):
    site(tmp_path)
    for host in ("netlify", "cloudflare"):
        assert run("deploy-files", host, "--root", str(tmp_path)) == 0
    assert tomllib.loads((tmp_path / "netlify.toml").read_text())["build"]["publish"] == "output"
    assert tomllib.loads((tmp_path / "wrangler.toml").read_text())["pages_build_output_dir"] == "output"


def test_below_a_sub_path_a_server_has_the_folder_above_as_its_root(tmp_path, capsys):
    folder = site(tmp_path)
    folder.write(
        "content/site.yaml", (tmp_path / "content/site.yaml").read_text().replace("https://proef.example/", "https://x.example/cat/")
    )
    assert run("deploy-files", "nginx", "--root", str(tmp_path)) == 0
    text = (tmp_path / "deploy/nginx.conf").read_text()
    assert 'root "/srv/x.example";' in text and 'include "/srv/x.example/cat/.nginx.conf";' in text


def test_nothing_that_is_there_is_overwritten(tmp_path, capsys):
    folder = site(tmp_path)
    folder.write("netlify.toml", "mine")
    assert run("deploy-files", "netlify", "--root", str(tmp_path)) == 0
    assert (tmp_path / "netlify.toml").read_text() == "mine" and "Left       netlify.toml" in capsys.readouterr().err


def test_settings_that_a_line_cannot_be_added_to_are_left_alone(tmp_path, capsys):
    folder = site(tmp_path)
    folder.write("content/site.yaml", '{"title": "A", "base_url": "https://x.example/", "provider": "proef"}\n')
    before = (tmp_path / "content/site.yaml").read_bytes()
    assert run("deploy-files", "netlify", "--root", str(tmp_path)) == USAGE
    assert (tmp_path / "content/site.yaml").read_bytes() == before


def test_an_unknown_host_is_told_which_there_are(tmp_path, capsys):
    site(tmp_path)
    assert run("deploy-files", "vercel", "--root", str(tmp_path)) == USAGE
    assert "'nginx'" in capsys.readouterr().err
