"""What stands behind BADGE: a link, a file, or what is piped in."""

import re
import sys
from pathlib import Path

import click

from verifier.locate import Shape, classify
from verifier.locate.document_text import several_links
from verifier.settings import MIB

MAX_INPUT = 16 * MIB  # of what is longer one byte more is read, so that the report can say so
_STDIN = "-"
_LONGEST_LINK = 4_096  # characters of a link that is piped in
_LONGEST_NAME = 200  # characters of an argument that are said again
_LIKE_AN_ADDRESS = re.compile(r"(?:[\w-]+\.)+[^\W\d][\w-]+(?::\d+)?/\S*|www\.\S+")


def read_given(badge: str) -> str | bytes:
    """Take a link as it is, and read a file or what is piped in, up to one byte more than we judge.

    Raises:
        click.UsageError: there is nothing to verify. It names the argument.
    """
    if not badge.strip():
        raise click.UsageError("BADGE is empty. Give a link, a file, or - for stdin.")
    if is_link(badge):
        return badge
    body = read_file(badge, hint=_hint(badge))
    text = body[:_LONGEST_LINK].decode("utf-8", errors="replace").strip()
    return text if is_link(text) and len(body) <= _LONGEST_LINK else body


def read_file(name: str, *, hint: str) -> bytes:
    """Read a file or what is piped in, up to one byte more than we judge.

    Args:
        name: of the file, or a hyphen.
        hint: what to say to somebody who gave no such file.

    Raises:
        click.UsageError: there is nothing to read. It names the file.
    """
    try:
        body = _piped() if name == _STDIN else _beginning(Path(name))
    except (OSError, ValueError) as error:  # ValueError: a name with a NUL in it
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "not a file name"
        raise click.UsageError(f"cannot read {name[:_LONGEST_NAME]!r}: {reason}. {hint}") from None
    if not body:
        raise click.UsageError("The file is empty.")
    return body


def is_link(text: str) -> bool:
    """Say whether a text is the address of a badge, and nothing beside it."""
    return text.lower().startswith(("https://", "http://")) and not any(sign.isspace() for sign in text)


def is_document(body: bytes) -> bool:
    """Say whether this is a PDF, a web page or a list of links: there may be several badges in it."""
    return classify(body) in (Shape.PDF, Shape.HTML) or several_links(body, most=2) > 0


def _hint(badge: str) -> str:
    if _LIKE_AN_ADDRESS.fullmatch(badge[:_LONGEST_NAME]):
        return f"If it is an address, write https://{badge[:_LONGEST_NAME]}"
    return "Give a link, a file, or - for stdin."


def _piped() -> bytes:
    return b"" if sys.stdin is None else sys.stdin.buffer.read(MAX_INPUT + 1)  # it may have been closed


def _beginning(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MAX_INPUT + 1)
