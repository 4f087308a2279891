"""The documents say what is so: commands run, tables agree with the code, links lead somewhere."""

import os
import pkgutil
import re
import subprocess
import sys

import pytest

from scripts import documents
from tests.architecture.source import PRODUCT, ROOT
from verifier import dids, profiles, proofs, readings, status
from verifier.cli import EXIT_CODES
from verifier.locate.document import MAX_BADGES
from verifier.model.codes import ALL
from verifier.profiles import concepts
from verifier.render.catalogue import catalogue
from verifier.render.wording import placeholders
from verifier.settings import Settings
from verifier.web.pages.oembed import NARROW, height
from verifier.web.routes import ROUTES
from verifier.web.verifying import DOCUMENT_TOKENS

README = (ROOT / "README.md").read_text("utf-8")
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
HOW_TO = sorted((ROOT / "docs" / "how-to").glob("*.md"))
WITH_FILES_TO_COPY = {"run-it-for-an-organisation": 200}  # lines; most are of a unit and of two proxies
SPOKEN_OF = re.compile(r"`((?:verifier|tests|fixtures|docs|scripts|requirements)/[\w./-]+)`")


def named(path):
    return str(path.relative_to(ROOT))


def blocks(language):
    """Give the fenced blocks of the README that say they run offline."""
    return re.findall(rf"^```{language} offline\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def commands():
    """Give each command of the README with the exit code that it promises."""
    promises = [line.partition("  # exits ") for line in "".join(blocks("sh")).splitlines()]
    return [pytest.param(command, int(promise or 0), id=command) for command, _, promise in promises]


@pytest.fixture
def surroundings():
    """What a reader has: no settings, a terminal in English."""
    plain = {key: text for key, text in os.environ.items() if not key.startswith(("VERIFIER_", "LC_"))}
    return {**plain, "LANG": "C.UTF-8", "PYTHONPATH": str(ROOT)}


@pytest.mark.parametrize(("command", "promised"), commands())
def test_a_command_of_the_readme_ends_as_it_says(command, promised, surroundings):
    here = command.replace(".venv/bin/verifier", f"{sys.executable} -m verifier")
    assert here != command, "commands that run offline begin with the program itself"
    done = subprocess.run(
        ["/bin/sh", "-c", here], cwd=ROOT, env=surroundings, capture_output=True, text=True, check=False
    )
    assert done.returncode == promised, done.stdout + done.stderr
    assert done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize("program", blocks("python"))
def test_the_library_command_of_the_readme_runs(program, surroundings):
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        cwd=ROOT,
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "status" in done.stdout


def test_the_readme_has_commands_and_a_program_that_run_offline():
    assert len(commands()) >= 4
    assert len(blocks("python")) == 1


def test_every_generated_document_is_current():
    assert documents.out_of_date() == [], "make docs"


def test_every_code_has_its_own_anchor():
    page = (ROOT / documents.FINDINGS).read_text("utf-8")
    assert re.findall(r'<a id="([^"]+)">', page) == [code.id for code in ALL]


def test_every_placeholder_of_a_sentence_is_explained_and_no_other():
    used = {name for code in ALL for name in placeholders(catalogue("en").sentence(code))}
    assert sorted(used) == list(documents.PLACEHOLDERS)


def test_findings_name_the_first_cases_and_do_not_count_the_others():
    page = documents.findings_page({"status.revoked": ["a", "b", "c", "d"]})
    entry = page.partition('<a id="status.revoked">')[2].partition("<a id=")[0]
    assert entry.rstrip().endswith("- Shown by: `a`, `b`, `c`")
    assert max(map(len, page.splitlines())) < 300


@pytest.mark.parametrize(
    "shown", ["", "\n", "? (engine.crashed · internal)", '{"code": "engine.out-of-time"}']
)
def test_a_report_about_ourselves_is_not_put_into_a_document(shown):
    with pytest.raises(documents.InsaneReportError, match="make docs once more"):
        documents.refuse_insane(shown)


def test_every_setting_has_a_variable_of_its_own_name():
    table = documents.settings_table()
    assert table.count("\n") == 2 + len(documents.TABLE)
    assert "| `VERIFIER_PORT` | 8080 |" in table
    assert "| `VERIFIER_SAMPLES` | none |" in table


def how_to(name):
    return " ".join((ROOT / "docs" / "how-to" / f"{name}.md").read_text("utf-8").split())


def test_a_server_that_asks_for_many_is_told_how_often_it_may():
    told = how_to("run-it-for-an-organisation")
    assert f"{Settings().burst} verifications at once (`VERIFIER_BURST`)" in told
    assert f"{Settings().requests_per_minute} a minute come back (`VERIFIER_REQUESTS_PER_MINUTE`" in told
    assert DOCUMENT_TOKENS == 5
    assert f"A document counts five, a list of more links as many as it has, up to {MAX_BADGES}" in told


@pytest.mark.parametrize("path", [*HOW_TO, ROOT / "docs" / "extension" / "install.md"], ids=named)
def test_before_the_program_is_called_by_its_name_alone_it_is_said_how_it_is_reached(path):
    before, called, _ = re.split(r"(`verifier [a-z]|\Z)", path.read_text("utf-8"), maxsplit=1)
    assert not called or ".venv/bin/verifier" in before


def test_lists_are_kept_and_renewed_where_an_organisation_has_them():
    organised, told = how_to("run-it-for-an-organisation"), how_to("use-issuer-lists")
    directory = re.search(r"VERIFIER_LISTS_DIR=(\S+)", organised)[1]
    user = re.search(r"User=(\S+)", organised)[1]
    program = re.search(r"ExecStart=(\S+) serve", organised)[1]
    assert f"`export VERIFIER_LISTS_DIR={directory}`" in told
    assert f"17 4 * * * {user} {program} lists refresh --lists-dir {directory} >/dev/null" in told
    assert set(re.findall(r"/[\w/-]+/lists\b", told)) == {directory}


def test_a_frame_that_is_copied_has_room_for_the_whole_card():
    told = how_to("embed-the-widget")
    assert re.findall(r'<iframe [^>]*height="(\d+)">', told) == [str(height("compact"))]
    assert f"`&size=full` {NARROW} by {height('full')}" in told


def test_every_verdict_is_told_with_its_exit_code_and_its_words():
    words = catalogue("en").tables["verdicts"]
    for verdict, code in EXIT_CODES.items():
        assert f"| `{verdict.value}` | {code} | {words[verdict.value]} |" in README


def test_every_address_of_the_service_is_told_and_no_other():
    told = re.findall(r"`(GET|POST) (/[^?`]*)(?:\?[^`]*)?`", README)
    assert sorted(told) == sorted((route.method, route.path) for route in ROUTES)


def test_every_method_that_is_read_is_told():
    suites = [suite.id for suite in proofs.SUITES if suite.id != "vc-jwt"]  # told by its algorithms
    methods = [f"did:{method.name}" for method in dids.METHODS]
    types = [name for method in status.METHODS for name in method.types]
    assert [name for name in (*suites, *methods, *types) if f"`{name}`" not in README] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=named)
def test_every_link_leads_somewhere(path):
    for target in re.findall(r"\]\(([^)\s]+)\)", path.read_text("utf-8")):
        if not target.startswith("https://"):
            file, _, anchor = target.partition("#")
            there = (path.parent / file).resolve() if file else path
            assert there.exists(), target
            assert not anchor or anchor in _anchors(there), target


def _anchors(path):
    headings = re.findall(r"^#+ (.+)$", path.read_text("utf-8"), re.MULTILINE)
    return [re.sub(r"[^\w -]", "", heading).strip().lower().replace(" ", "-") for heading in headings]


@pytest.mark.parametrize("path", [path for path in DOCUMENTS if path not in HOW_TO], ids=named)
def test_every_path_that_is_spoken_of_is_there(path):
    missing = [name for name in SPOKEN_OF.findall(path.read_text("utf-8")) if not (ROOT / name).exists()]
    assert missing == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=named)
def test_every_make_target_that_is_spoken_of_is_there(path):
    there = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    spoken = re.findall(r"(?:`|^)make ([a-z-]+)", path.read_text("utf-8"), re.MULTILINE)
    assert set(spoken) <= set(there)


def test_every_part_of_the_product_has_its_row_in_the_architecture():
    parts = {
        path.name.removesuffix(".py")
        for path in PRODUCT.iterdir()
        if path.suffix == ".py" or (path / "__init__.py").exists()
    } - {"__init__"}
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    assert [part for part in sorted(parts) if f"`{part}`" not in text] == []


def test_every_directory_beside_the_product_has_its_row_in_the_architecture():
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    for name in ("verifier/__init__.py", "fixtures/", "tests/", "tests/world/", "scripts/"):
        assert f"\n| `{name}` |" in text, name


@pytest.mark.parametrize("package", [readings, profiles, concepts], ids=lambda package: package.__name__)
def test_the_files_of_a_package_are_told_apart_each_by_a_line(package):
    lines = re.findall(r"^    (\w+)  +\w", package.__doc__, re.MULTILINE)
    assert sorted(lines) == sorted(module.name for module in pkgutil.iter_modules(package.__path__))


def test_architecture_is_one_page_and_a_how_to_is_short():
    assert len((ROOT / "ARCHITECTURE.md").read_text("utf-8").splitlines()) <= 120
    for path in HOW_TO:
        most = WITH_FILES_TO_COPY.get(path.stem, 30)
        assert len(path.read_text("utf-8").splitlines()) <= most, named(path)


def test_every_state_of_the_widget_is_told_and_no_other():
    source = (ROOT / "verifier/web/static/widget/asking.js").read_text("utf-8")
    states = re.search(r"@typedef \{\{state: ([^,]+),", source)[1]
    told = (ROOT / "docs/how-to/embed-the-widget.md").read_text("utf-8")
    listed = re.search(r"`state` is (.+?)\.\n", told, re.DOTALL)[1]
    words = re.findall(r"`(\w+)`", re.sub(r"\([^)]*\)", "", listed))
    assert sorted(words) == sorted(re.findall(r'"(\w+)"', states))


def test_every_shelf_has_a_how_to():
    assert [path.stem for path in HOW_TO] == [
        "add-a-check",
        "add-a-did-method",
        "add-a-metadata-profile",
        "add-a-platform",
        "add-a-proof-suite",
        "add-a-status-method",
        "bring-lists-with-a-request",
        "check-a-signed-report-yourself",
        "compare-two-reports",
        "compare-without-sending-the-address",
        "embed-the-widget",
        "keep-a-list-of-issuers",
        "run-it-for-an-organisation",
        "sign-reports",
        "use-issuer-lists",
    ]


def test_a_document_that_is_out_of_date_is_named_and_then_written(tmp_path, capsys):
    marks = "<!-- settings, written by make docs -->\n", "<!-- end of settings -->\n"
    (tmp_path / "docs").mkdir()
    (tmp_path / "README.md").write_text("old\n".join(("before\n" + marks[0], marks[1] + "after\n")), "utf-8")
    assert documents.main(["--check"], tmp_path) == 1
    late = "docs/findings.md is out of date: make docs\nREADME.md is out of date: make docs\n"
    assert capsys.readouterr().out == late
    assert documents.main([], tmp_path) == 0
    assert documents.main(["--check"], tmp_path) == 0
    written = (tmp_path / "README.md").read_text("utf-8")
    assert written == f"before\n{marks[0]}{documents.settings_table()}{marks[1]}after\n"


def test_the_report_in_the_readme_answers_all_four_questions():
    answered = [line for line in documents.report().splitlines() if "?  " in line]
    assert [line.partition("?")[0].strip() for line in answered] == [
        "Genuine",
        "Still valid",
        "From whom",
        "For this person",
    ]
