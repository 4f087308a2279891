"""Lines added to lists that people read: found by what they hold, wherever and however they are written."""

import ast


class NotThereError(ValueError):
    """The list or import that a line belongs to does not look as expected."""


def add_item(source: str, item: str, *, to: str, before_last: int = 0) -> str:
    """Add ``item`` to the tuple or list that is called ``to``, or to the first in the function of that name.

    It becomes the last element, or stands before the ``before_last`` last ones.
    """
    for node in ast.walk(ast.parse(source)):
        for part in ast.walk(_called(to, node)):
            if isinstance(part, ast.Tuple | ast.List) and part.elts:
                last = part.elts[-1 - before_last]
                place = _offset(source, line=last.end_lineno or 0, column=last.end_col_offset or 0)
                return f"{source[:place]}, {item}{source[place:]}"
    raise NotThereError(f"there is no list {to}")


def add_import(source: str, name: str, *, module: str) -> str:
    """Add ``name`` to the names that are imported from ``module``."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.ImportFrom) and node.module == module:
            names = sorted({alias.name for alias in node.names} | {name})
            begin = _offset(source, line=node.lineno, column=0)
            end = _offset(source, line=node.end_lineno or 0, column=node.end_col_offset or 0)
            return f"{source[:begin]}from {module} import ({', '.join(names)}){source[end:]}"
    raise NotThereError(f"nothing is imported from {module}")


def add_entry(source: str, entry: str, *, table: str) -> str:
    """Add a line to a table of a TOML document, as its last one."""
    lines = source.splitlines()
    if f"[{table}]" not in lines:
        raise NotThereError(f"there is no table {table}")
    begin = lines.index(f"[{table}]") + 1
    end = next((place for place in range(begin, len(lines)) if lines[place].startswith("[")), len(lines))
    while not lines[end - 1].strip():
        end -= 1
    return "\n".join([*lines[:end], entry, *lines[end:]]) + "\n"


def _called(name: str, node: ast.AST) -> ast.AST:
    """Give what ``name`` stands for if ``node`` says so; else nothing, as a node."""
    match node:
        case ast.Assign(targets=[ast.Name(id=known)]) | ast.AnnAssign(target=ast.Name(id=known)):
            return node.value if known == name and node.value is not None else ast.Pass()
        case ast.FunctionDef(name=known) if known == name:
            return node
        case _:
            return ast.Pass()


def _offset(source: str, *, line: int, column: int) -> int:
    """Turn a place as the parser counts it, in bytes of a line from one, into an index."""
    lines = source.splitlines(keepends=True)
    return sum(map(len, lines[: line - 1])) + len(lines[line - 1].encode()[:column].decode())
