"""Standard output: in any encoding, to a reader who may leave, and never a verdict of its own."""

import codecs
import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TextIO

import click
import orjson
from rich.console import Console

from verifier.model.words import JsonObject
from verifier.render.json import dumps

_ERRORS = "verifier.plain"
_CLEARED = "\r\033[K"  # the line that stood there is gone
_LEAST_WIDTH = 20  # columns
_PLAIN = {  # a question mark in the place of a mark would be read as one: it says that we cannot tell
    **dict.fromkeys("‐‑–—―−·•─━", "-"),
    **dict.fromkeys("“”„«»「」『』", '"'),
    **dict.fromkeys("‘’‚", "'"),
    **dict.fromkeys("\u00a0\u3000", " "),
    "…": "...",
    "→": "->",
    "×": "x",
}


class OutputError(click.ClickException):
    """What was to be said could not be written. No verdict has this exit code."""

    exit_code = 70


def write_any_text(*streams: TextIO | None) -> None:
    """Let streams write what their encoding lacks in ASCII, or as a question mark, and never stop midway."""
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_ERRORS)


def blank_page() -> io.TextIOWrapper:
    """Make a stream that keeps what is printed, in the encoding of standard output."""
    encoding = "utf-8" if sys.stdout is None else sys.stdout.encoding
    return io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors=_ERRORS)


def say(page: bytes) -> None:
    """Write to standard output. A reader who has left has read enough: that is no error.

    Raises:
        OutputError: it cannot be written, for example because a disk is full.
    """
    stream = sys.stdout
    if stream is None:  # the process was started without one
        return
    try:
        stream.buffer.write(page)
        stream.buffer.flush()
    except BrokenPipeError:
        _close_quietly(stream)
    except OSError as error:
        _close_quietly(stream)
        raise OutputError(f"cannot write the report: {error.strerror}") from None


def say_lines(lines: Iterable[str]) -> None:
    """Write lines to standard output.

    Raises:
        OutputError: it cannot be written.
    """
    page = blank_page()
    page.writelines(f"{line}\n" for line in lines)
    say(printed(page))


def printed(page: io.TextIOWrapper) -> bytes:
    """Give what was printed on a page."""
    page.seek(0)
    return bytes(page.buffer.read())


def show(rendered: Callable[[], JsonObject], print_on: Callable[[Console], None], *, as_json: bool) -> None:
    """Write an answer to standard output: as JSON and nothing else, or as text for a terminal.

    Raises:
        OutputError: it cannot be written.
    """
    if as_json:
        say(dumps(rendered(), layout=orjson.OPT_INDENT_2) + b"\n")
        return
    page = blank_page()  # a console that writes by itself ends the process with 1 if nobody reads on
    is_terminal = (sys.stdout is not None and sys.stdout.isatty()) or None  # None: the environment decides
    console = Console(file=page, force_terminal=is_terminal, highlight=False, markup=False, emoji=False)
    console.width = max(console.width, _LEAST_WIDTH)  # the environment may name any, and 0 shows nothing
    print_on(console)
    say(printed(page))


@contextmanager
def progress(text: str) -> Iterator[None]:
    """Say on a terminal what is being done, as long as it is, for it may take a while."""
    stream = sys.stderr
    if stream is None or not stream.isatty():
        yield
        return
    stream.write(text)
    stream.flush()
    try:
        yield
    finally:
        stream.write(_CLEARED)
        stream.flush()


def _close_quietly(stream: TextIO) -> None:
    """Send what is left nowhere: Python would try once more at the end, and change the exit code."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def _in_ascii(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(_signs(error.object[error.start : error.end])), error.end


def _signs(lacking: str) -> Iterator[str]:
    return (_PLAIN.get(sign, "?") for sign in lacking)


codecs.register_error(_ERRORS, _in_ascii)
