"""What ends a command early, whose fault it is, and with which exit code."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EADDRINUSE

import click

from verifier.model import crash
from verifier.net.samples import SamplesError
from verifier.profiles import ProfileError
from verifier.render import foreign
from verifier.report_keys import ReportKeysError

log = logging.getLogger(__name__)
log.addFilter(crash.discreet)

UNOBTAINED = 3  # exit code of a command that could not do all of it, as of a badge not fully checked
USAGE, OURS, INTERRUPTED = 64, 70, 130  # exit codes beside those of a verdict
_HIGHEST_PORT = 65_535


class OurError(click.ClickException):
    """Something broke on our side."""

    exit_code = OURS


class OwnFileError(click.ClickException):
    """A file of one's own is wrong. How the command is written has nothing to do with it."""

    exit_code = USAGE


class CannotListenError(click.ClickException):
    """The service cannot start where it was to listen; if somebody listens there, what to do about it."""

    exit_code = USAGE

    def __init__(self, error: OSError, *, host: str, port: int) -> None:
        said = f"cannot listen on {host}, port {port}: {error.strerror}"
        if error.errno == EADDRINUSE:
            other = port % _HIGHEST_PORT + 1
            said = (
                f"port {port} on {host} is in use, perhaps by this service itself: end that, or take "
                f"another port by VERIFIER_PORT={other} or --port {other}"
            )
        super().__init__(said)


click.UsageError.exit_code = USAGE  # click's own 2 means a caution here


@contextmanager
def crashes_are_ours() -> Iterator[None]:
    """Let a crash say whose it is, and that it says nothing about the badge."""
    try:
        yield
    except (click.ClickException, click.exceptions.Exit):
        raise
    except SamplesError as error:
        said = foreign.quote(f"the samples cannot be used: {error}", limit=foreign.PARAGRAPHS)
        raise click.UsageError(said) from None
    except ProfileError as error:
        raise OwnFileError(f"the metadata profiles cannot be used: {error}") from None
    except ReportKeysError as error:
        raise OwnFileError(f"the keys that sign reports cannot be used: {error}") from None
    except KeyboardInterrupt:
        raise click.exceptions.Exit(INTERRUPTED) from None
    except Exception as error:
        log.exception("command crashed")
        kind = type(error).__name__
        said = f"something went wrong on our side ({kind}). It says nothing about the badge."
        raise OurError(said) from error
