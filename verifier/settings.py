"""Settings from the environment: one table, read once, or an error that names the variable."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import TypeAlias

MIB = 1024 * 1024
_MAX_PORT = 65_535
_LOG_LEVELS = ("debug", "info", "warning", "error")
_YES = ("1", "true", "yes", "on")
_NO = ("", "0", "false", "no", "off")

Value: TypeAlias = str | int | bool | Path | None


class SettingsError(ValueError):
    """A variable of the environment cannot be read. The message names it and the rule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How this verifier runs. The defaults are right for one process on one's own machine."""

    host: str = "127.0.0.1"
    port: int = 8080
    samples: Path | None = None
    no_cache: bool = False
    log_level: str = "info"
    max_body_bytes: int = 16 * MIB
    in_flight: int = 64
    waiting: int = 128
    requests_per_minute: int = 60
    burst: int = 20

    @staticmethod
    def from_environment(environment: Mapping[str, str]) -> "Settings":
        """Read every variable of the table; those that are not set keep their default.

        Raises:
            SettingsError: a variable is set to something that it cannot be.
        """
        given = {
            setting.member: setting.read(environment) for setting in TABLE if setting.name in environment
        }
        return _with(Settings(), given)

    def overridden(self, **flags: Value) -> "Settings":
        """Put what was said on the command line in the place of the environment; None says nothing."""
        return _with(self, {member: value for member, value in flags.items() if value is not None})


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One variable of the environment."""

    name: str
    member: str
    parse: Callable[[str], Value] = field(repr=False)
    help: str

    def read(self, environment: Mapping[str, str]) -> Value:
        """Read the variable.

        Raises:
            SettingsError: it is set to something that it cannot be.
        """
        try:
            return self.parse(environment[self.name].strip())
        except ValueError as error:
            raise SettingsError(f"{self.name}: {error}") from None


def _with(settings: Settings, given: Mapping[str, Value]) -> Settings:
    known = {member.name for member in fields(Settings)}
    if not known.issuperset(given):
        raise TypeError(f"no such setting: {sorted(set(given) - known)}")
    return replace(settings, **given)


def _host(text: str) -> str:
    if not text or any(sign.isspace() or sign in "/@" for sign in text):
        raise ValueError("must be a host name or an address to listen on")
    return text


def _directory(text: str) -> Path | None:
    if not text:
        return None
    if not Path(text).is_dir():
        raise ValueError("must be a directory that exists")
    return Path(text)


def _truth(text: str) -> bool:
    if text.lower() not in (*_YES, *_NO):
        raise ValueError(f"must be one of {', '.join((*_YES, *_NO[1:]))}")
    return text.lower() in _YES


def _level(text: str) -> str:
    if text.lower() not in _LOG_LEVELS:
        raise ValueError(f"must be one of {', '.join(_LOG_LEVELS)}")
    return text.lower()


def _number(least: int, most: int) -> Callable[[str], int]:
    def parse(text: str) -> int:
        if not (text.isascii() and text.isdigit()) or not least <= int(text[:12]) <= most:
            raise ValueError(f"must be a whole number from {least} to {most}")
        return int(text)

    return parse


TABLE: tuple[Setting, ...] = (
    Setting(name="VERIFIER_HOST", member="host", parse=_host, help="address to listen on"),
    Setting(
        name="VERIFIER_PORT", member="port", parse=_number(0, _MAX_PORT), help="port; 0 takes a free one"
    ),
    Setting(
        name="VERIFIER_SAMPLES",
        member="samples",
        parse=_directory,
        help="directory of sample badges that answer for hosts under .example",
    ),
    Setting(
        name="VERIFIER_NO_CACHE", member="no_cache", parse=_truth, help="fetch every document anew if true"
    ),
    Setting(
        name="VERIFIER_LOG_LEVEL",
        member="log_level",
        parse=_level,
        help="least serious event that is logged: " + ", ".join(_LOG_LEVELS),
    ),
    Setting(
        name="VERIFIER_MAX_BODY_BYTES",
        member="max_body_bytes",
        parse=_number(1024, 16 * MIB),
        help="largest request body, in bytes",
    ),
    Setting(
        name="VERIFIER_IN_FLIGHT",
        member="in_flight",
        parse=_number(1, 1024),
        help="verifications at the same time",
    ),
    Setting(
        name="VERIFIER_WAITING",
        member="waiting",
        parse=_number(0, 4096),
        help="verifications that may wait for their turn, at most 2 seconds",
    ),
    Setting(
        name="VERIFIER_REQUESTS_PER_MINUTE",
        member="requests_per_minute",
        parse=_number(0, 1_000_000),
        help="verifications a minute that one client may ask for; 0 does not count them",
    ),
    Setting(
        name="VERIFIER_BURST",
        member="burst",
        parse=_number(1, 1_000_000),
        help="verifications that one client may ask for at once",
    ),
)
