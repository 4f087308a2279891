"""Functional core, imperative shell: no waiting and no clock where only judgement belongs."""

import ast

import pytest

from tests.architecture.source import files, functions, name, tree

PURE = ("model", "algorithms", "vocabulary", "parse", "proofs", "profiles", "render", "assess", "locate")
CLOCKLESS = (*PURE, "dids", "readings", "status", "checks", "retrieve", "engine", "contracts")
CLOCKS = {"now", "utcnow", "today", "time", "monotonic", "perf_counter"}
CLOCK_OWNERS = {"datetime", "date", "time"}


@pytest.mark.parametrize("path", files(*PURE), ids=name)
def test_a_pure_package_awaits_nothing(path):
    assert [f.name for f in functions(path) if isinstance(f, ast.AsyncFunctionDef)] == []


@pytest.mark.parametrize("path", files(*CLOCKLESS), ids=name)
def test_below_the_shell_nobody_reads_a_clock(path):
    calls = [node.func for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]
    read = [
        call.attr
        for call in calls
        if isinstance(call, ast.Attribute)
        and call.attr in CLOCKS
        and isinstance(call.value, ast.Name)
        and call.value.id in CLOCK_OWNERS
    ]
    assert read == []


@pytest.mark.parametrize("path", files(), ids=name)
def test_a_broad_except_stands_only_where_one_thing_must_not_hide_the_others(path):
    of_checks, of_badges = "verifier/engine/examine.py", "verifier/engine/document_verification.py"
    allowed = {of_checks, of_badges, "verifier/web/", "verifier/cli/"}
    broad = [
        handler
        for handler in ast.walk(tree(path))
        if isinstance(handler, ast.ExceptHandler)
        and (
            handler.type is None
            or (isinstance(handler.type, ast.Name) and handler.type.id in ("Exception", "BaseException"))
        )
    ]
    assert not broad or any(name(path).startswith(place) for place in allowed)


@pytest.mark.parametrize("path", files(), ids=name)
def test_only_the_public_door_imports_for_types_alone(path):
    assert "TYPE_CHECKING" not in path.read_text("utf-8") or name(path) == "verifier/__init__.py"


@pytest.mark.parametrize("path", files(), ids=name)
def test_nothing_is_waved_through_without_being_checked(path):
    text = path.read_text("utf-8")
    assert not [
        mark for mark in ("type: ignore", "# noqa", "pragma: no cover", "TODO", "FIXME") if mark in text
    ]
