"""The modules of a programme as files of their own."""

from tests.support import programme, site, told

MODULE = "---\ntitle: {title}\ngoals: [U leert {title}.]\n---\n{body}"


def build(tmp_path, **files):
    folder = site(tmp_path)
    folder.write("content/programmes/a/index.md", programme("", "## Programma\n\nBegin met [](module:leren).\n\n[[modules]]\n"))
    for name, text in files.items():
        folder.write(f"content/programmes/a/modules/{name.replace('_', '-')}.md", text)
    return folder


def test_modules_as_files_come_in_the_order_of_their_names(tmp_path):
    folder = build(
        tmp_path, **{"2_delen": MODULE.format(title="Delen", body=""), "1_leren": MODULE.format(title="Leren", body="Een inleiding.")}
    )
    assert told(folder.build()) == []
    page = folder.page("aanbod/a/index.html")
    assert 0 < page.index("U leert Leren.") < page.index("U leert Delen.") and "Een inleiding." in page and 'href="#leren"' in page


def test_a_fault_of_a_module_has_its_place_in_the_modules_file(tmp_path):
    folder = build(
        tmp_path, **{"1_leren": MODULE.format(title="Leren", body="Zie [daar](programme:niets).\n").replace("goals", "leerdoelen")}
    )
    assert told(folder.build()) == [
        "content/programmes/a/modules/1-leren.md:3:1 error[unknown-key] unknown key 'leerdoelen'",
        "content/programmes/a/modules/1-leren.md:5:12 error[unknown-programme] no programme 'niets'",
    ]


def test_an_edit_of_a_module_is_noticed(tmp_path):
    folder = build(tmp_path, **{"1_leren": MODULE.format(title="Leren", body="Oud.")})
    folder.build()
    folder.write("content/programmes/a/modules/1-leren.md", MODULE.format(title="Leren", body="Nieuw."))
    folder.build()
    assert "Nieuw." in folder.page("aanbod/a/index.html")


def test_modules_without_a_programme_are_a_fault(tmp_path):
    folder = site(tmp_path)
    folder.write("content/programmes/b/modules/1-x.md", MODULE.format(title="X", body=""))
    assert [line.partition(" ")[2] for line in told(folder.build())] == ["error[missing-file] these modules have no programme"]
