"""The product's own source, as the tests of its architecture read it."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = ROOT / "verifier"


def files(*packages: str) -> list[Path]:
    """List the modules of the product, or of some of its packages."""
    roots = [PRODUCT / package for package in packages] if packages else [PRODUCT]
    return sorted(
        path
        for root in roots
        for path in (root.rglob("*.py") if root.is_dir() else [root.with_suffix(".py")])
    )


@cache  # several rules look at each module
def tree(path: Path) -> ast.Module:
    """Parse a module; nobody changes what comes of it."""
    return ast.parse(path.read_text("utf-8"))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """List the functions of a module, methods and nested ones included."""
    return (node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def length(node: ast.AST) -> int:
    """Count the lines of a function."""
    return node.end_lineno - node.lineno + 1


def name(path: Path) -> str:
    """Name a module by its place in the product."""
    return str(path.relative_to(ROOT))
