"""The extension's programs: small, without ways from text to script, and none of them idle."""

import re
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

from tests.architecture.extension_source import (
    EXTENSION,
    SOURCE,
    bare,
    code,
    files,
    functions,
    manifest,
    name,
    strings,
    templates,
    text,
)
from verifier.platforms import PLATFORMS

MAX_FILE_LINES = 300
MAX_FUNCTION_LINES = 50
MAX_LINE = 110
FORBIDDEN = {
    # A frame's own document is looked for, in lists of attributes and in selectors, and never written.
    "text becomes HTML": r"\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|DOMParser"
    r"|createContextualFragment)\b|\bdocument\.write|(?<!, \")(?<![\"(]\[)\bsrcdoc\b",
    "text becomes script": r"\beval\b|\bnew Function\b|\bset(?:Timeout|Interval)\(\s*[\"'`]|javascript:",
    "a module of a page is open to it": r"\bimport\(",
    "history is patched": r"\bhistory\.(?:push|replace)State\s*=",
}
# The third names SVG and is never asked; a badge that Credly embeds in a page bears its number alone.
HOSTS = {"127.0.0.1", "localhost", "www.w3.org", "www.credly.com"}
CLASSIC = "src/content_files.js"
_IMPORT = re.compile(r"""(?:\bfrom|^import)\s*"(\.{1,2}/[^"]+)";""", re.MULTILINE)
_STYLED = re.compile(r"""@import\s+(?:url\()?["']([^"']+)""")
_LOADED = re.compile(r'\b(?:src|href)="([^"#:]+)"')

PROGRAMS = files(".js")
PAGES = files(".html")


def classic() -> list[str]:
    """List the programs that run in pages, in the order in which they are loaded."""
    return [string for string in strings(EXTENSION / CLASSIC) if string.endswith(".js")]


def modules() -> list[Path]:
    """List the programs that run in the extension's own pages alone."""
    return [path for path in PROGRAMS if name(path) not in classic()]


@pytest.mark.parametrize("path", files(".js", ".ts", ".css", ".html"), ids=name)
def test_no_file_is_longer_than_three_hundred_lines_and_no_line_runs_off(path):
    lines = text(path).splitlines()
    assert len(lines) <= MAX_FILE_LINES
    assert [line for line in lines if len(line) > MAX_LINE] == []


@pytest.mark.parametrize("path", PROGRAMS, ids=name)
def test_no_function_is_longer_than_fifty_lines(path):
    assert [(named, lines) for named, lines in functions(path) if lines > MAX_FUNCTION_LINES] == []


def test_files_and_functions_are_small_in_the_median():
    assert median(len(text(path).splitlines()) for path in PROGRAMS) <= 110
    assert median(lines for path in PROGRAMS for _, lines in functions(path)) <= 12


@pytest.mark.parametrize("path", PROGRAMS, ids=name)
def test_a_program_is_checked_for_types_and_says_what_it_is_for(path):
    assert re.match(r"// @ts-check\n/\*\*", text(path))
    assert not re.search(r"@ts-(?:ignore|nocheck|expect-error)|eslint-disable|\bTODO\b", text(path))


@pytest.mark.parametrize("path", PROGRAMS, ids=name)
def test_nothing_turns_text_into_html_or_script(path):
    assert [why for why, pattern in FORBIDDEN.items() if re.search(pattern, code(path))] == []


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_a_page_holds_no_script_and_no_style_of_its_own(path):
    page = text(path)
    assert not re.search(
        r"""\son\w+\s*=|\sstyle\s*=|<style\b|<script(?![^>]*\ssrc=)|javascript:|https?:""", page
    )
    assert "<meta charset=" in page
    assert re.search(r'<html lang="en">', page)


@pytest.mark.parametrize("path", [*PROGRAMS, *files(".css")], ids=name)
def test_no_address_of_anybody_stands_in_it_but_those_of_platforms(path):
    if path.parent.name in {"sites", "tables"}:
        return
    hosts = set(re.findall(r"\bhttps?://([\w.-]*\w)", code(path) if path.suffix == ".js" else text(path)))
    assert hosts <= HOSTS
    assert path.suffix == ".js" or not re.search(r"\burl\([^)]*(?:://|data:)", text(path))


@pytest.mark.parametrize("listed", classic())
def test_what_runs_in_pages_is_a_strict_block_that_leaks_nothing(listed):
    program = bare(EXTENSION / listed)
    assert not re.search(r"^\s*(?:import|export)\b", program, re.MULTILINE)
    outside = "".join(_outside_of_blocks(program)).replace('"";', "")
    assert not re.search(r"\b(?:var|let|const|class|function)\b", outside)
    assert '"use strict";' in text(EXTENSION / listed)


def _outside_of_blocks(program: str) -> Iterator[str]:
    depth = 0
    for sign in program:
        depth -= sign == "}"
        if not depth:
            yield sign
        depth += sign == "{"


def test_every_program_is_listed_for_pages_or_reached_from_the_manifest():
    assert len(classic()) == len(set(classic()))
    assert {*classic(), *map(name, modules())} == set(map(name, PROGRAMS))
    assert set(map(name, modules())) - reached() == set()


def test_no_file_of_the_extension_is_idle():
    known = reached() | set(classic()) | {"manifest.json"}
    known |= {f"_locales/{language}/messages.json" for language in ("en", "ja")}
    types = set(map(name, files(".ts")))  # read by the type checker
    assert {name(path) for path in EXTENSION.rglob("*") if path.is_file()} - known == types


def test_sites_are_all_loaded_before_the_shelf_and_the_namespace_before_all():
    order = classic()
    shelf = order.index("src/sites/index.js")
    sites = {name(path) for path in (SOURCE / "sites").glob("*.js")} - {"src/sites/index.js"}
    assert order[0] == "src/space.js"
    assert set(order[:shelf]) >= sites
    assert order[-1] == "src/content.js"


def reached() -> set[str]:
    """List what the browser loads: from the manifest on, through pages, programs and the imports of each."""
    waiting = {*_of_manifest(manifest()), *_pages_that_are_opened()}
    found: set[str] = set()
    while waiting:
        path = waiting.pop()
        found.add(path)
        waiting |= {*_loads(EXTENSION / path)} - found
    return found


def _of_manifest(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for member in value:
            yield from _of_manifest(member)
    elif isinstance(value, str) and re.search(r"\.(?:js|html|png)$", value):
        yield value


def _pages_that_are_opened() -> Iterator[str]:
    """List pages that programs open in a tab by their place."""
    for path in PROGRAMS:
        for said in (*strings(path), *templates(path)):
            if hit := re.match(r"/?(src/[\w/]+\.html)", said):
                yield hit[1]


def _loads(path: Path) -> Iterator[str]:
    pattern = {".js": _IMPORT, ".html": _LOADED, ".css": _STYLED}.get(path.suffix)
    for found in pattern.findall(code(path) if path.suffix == ".js" else text(path)) if pattern else ():
        assert (path.parent / found).is_file(), f"{name(path)} loads {found}, which is not there"
        yield name((path.parent / found).resolve())


def test_modules_import_what_is_there():
    assert [found for path in modules() for found in _loads(path) if not (EXTENSION / found).is_file()] == []


def test_the_shelf_of_sites_has_the_files_of_the_service():
    theirs = {path.stem for path in (SOURCE / "sites").glob("*.js")} - {"index"}
    assert theirs == {platform.recognise.__module__.rpartition(".")[2] for platform in PLATFORMS}


def test_each_site_of_the_shelf_has_the_ids_of_the_service():
    for platform in PLATFORMS:
        site = SOURCE / "sites" / f"{platform.recognise.__module__.rpartition('.')[2]}.js"
        table = SOURCE / "tables" / site.name
        named = re.search(r"ids: \[([^\]]*)\]", code(site))
        ids = re.findall(r'"(\w+)"', named[1]) if named else re.findall(r'\bid: "(\w+)"', code(table))
        assert sorted(set(ids)) == sorted(platform.ids), site.name


def test_there_are_six_faces_one_a_verdict():
    faces = dict(
        re.findall(
            r'^\s+(\w+): \{ shape: "(\w+", tone: "\w+)" \},?$',
            code(SOURCE / "mark" / "face.js"),
            re.MULTILINE,
        )
    )
    assert faces == {
        "trusted": 'tick", tone: "green',
        "valid": 'tick", tone: "blue',
        "caution": 'triangle", tone: "amber',
        "incomplete": 'ring", tone: "grey',
        "rejected": 'octagon", tone: "red',
        "not_a_badge": 'square", tone: "none',
    }


def test_a_mark_has_the_colours_that_the_pages_of_the_extension_have():
    ours, marks = (
        dict(re.findall(r"--([a-z]+): (light-dark\([^;]+\));", text(SOURCE / path)))
        for path in ("view/tokens.css", "mark/style.js")
    )
    assert len(marks) >= 11
    assert marks == {colour: ours[colour] for colour in marks}
