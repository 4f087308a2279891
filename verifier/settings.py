"""Settings, in code or from the environment: what each can be, and the table of the variables."""

import ipaddress
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol, TypedDict, Unpack

from verifier.parse.likeness import meant

_PREFIX = "VERIFIER_"
MIB = 1024 * 1024
_MAX_PORT = 65_535
_LOG_LEVELS = ("debug", "info", "warning", "error")
_ORIGIN = re.compile(r"https://[a-z0-9.-]{1,253}(?::[0-9]{1,5})?")
_YES = ("1", "true", "yes", "on")
_NO = ("", "0", "false", "no", "off")


class SettingsError(ValueError):
    """A setting or its variable has a value that it cannot have. The message names it and the rule."""


class Flags(TypedDict, total=False):
    """What the command line may say itself. None says nothing."""

    host: str | None
    port: int | None
    samples: Path | None
    profiles_dir: Path | None
    lists_dir: Path | None
    keys_dir: Path | None
    no_cache: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How this verifier runs. The defaults are right for one process on one's own machine.

    Directories may also be given as ``str`` or as another ``os.PathLike``; they are kept as ``Path``.

    Raises:
        SettingsError: one of them is something that it cannot be.
    """

    host: str = "127.0.0.1"
    port: int = 8080
    samples: Path | None = None
    profiles_dir: Path | None = None
    lists_dir: Path | None = None
    keys_dir: Path | None = None
    public_origin: str = ""
    embed_sites: tuple[str, ...] = ()
    trusted_proxies: tuple[str, ...] = ()
    no_cache: bool = False
    log_level: str = "info"
    max_body_bytes: int = 16 * MIB
    body_seconds: int = 15
    in_flight: int = 64
    waiting: int = 128
    requests_per_minute: int = 60
    burst: int = 20

    def __post_init__(self) -> None:
        for name in DIRECTORIES:
            given: object = getattr(self, name)
            if _is_directory(given) and isinstance(given, str | os.PathLike):
                object.__setattr__(self, name, Path(given))
        for name, rule in RULES.items():
            if not rule.holds(getattr(self, name)):
                raise SettingsError(f"{name} {rule.says}")

    @property
    def origin(self) -> str:
        """Where others reach the service: as it was set, else where it listens."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return self.public_origin or f"http://{host}:{self.port}".lower()

    @staticmethod
    def from_environment(environment: Mapping[str, str]) -> "Settings":
        """Read every variable of the table; those that are not set keep their default.

        Raises:
            SettingsError: a variable is set to something that it cannot be, or is none of the table.
        """
        _refuse_unknown(environment)
        settings = Settings()
        for setting in TABLE:
            if setting.name in environment:
                settings = setting.read(environment[setting.name], settings)
        return settings

    def overridden(self, **said: Unpack[Flags]) -> "Settings":
        """Put what was said on the command line in the place of the environment; None says nothing."""
        return _with(self, **{name: value for name, value in said.items() if value is not None})


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What a setting can be."""

    says: str
    holds: Callable[[object], bool] = field(repr=False)


def _is_host(value: object) -> bool:
    if not isinstance(value, str):
        return False
    return value != "" and not any(sign.isspace() or sign in "/@" for sign in value)


def _is_origin(value: object) -> bool:
    return isinstance(value, str) and _ORIGIN.fullmatch(value) is not None


def _are_origins(value: object) -> bool:
    return isinstance(value, tuple) and all(map(_is_origin, value))


def _are_networks(value: object) -> bool:
    try:
        return isinstance(value, tuple) and all(ipaddress.ip_network(network) for network in value)
    except ValueError:
        return False


def _is_directory(value: object) -> bool:
    named = os.fspath(value) if isinstance(value, str | os.PathLike) else None
    return isinstance(named, str) and named != "" and Path(named).is_dir()


def _whole(least: int, most: int) -> Rule:
    def holds(value: object) -> bool:
        return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most

    return Rule(says=f"must be a whole number from {least} to {most}", holds=holds)


DIRECTORIES = ("samples", "profiles_dir", "lists_dir", "keys_dir")
_DIRECTORY = Rule(
    says="must be a directory that exists", holds=lambda value: value is None or _is_directory(value)
)
RULES: Mapping[str, Rule] = {
    "host": Rule(says="must be a host name or an address to listen on", holds=_is_host),
    "port": _whole(0, _MAX_PORT),
    **dict.fromkeys(DIRECTORIES, _DIRECTORY),
    "public_origin": Rule(
        says="must be an address such as https://badges.example, without a path",
        holds=lambda value: value == "" or _is_origin(value),
    ),
    "embed_sites": Rule(
        says="must be addresses such as https://portfolio.example, in the environment with spaces between",
        holds=_are_origins,
    ),
    "trusted_proxies": Rule(
        says="must be addresses or networks such as 10.0.0.0/24, in the environment with spaces between",
        holds=_are_networks,
    ),
    "no_cache": Rule(
        says=f"must be true or false; in the environment one of {', '.join((*_YES, *_NO[1:]))}",
        holds=lambda value: isinstance(value, bool),
    ),
    "log_level": Rule(
        says=f"must be one of {', '.join(_LOG_LEVELS)}", holds=lambda value: value in _LOG_LEVELS
    ),
    "max_body_bytes": _whole(1024, 16 * MIB),
    "body_seconds": _whole(1, 600),
    "in_flight": _whole(1, 1024),
    "waiting": _whole(0, 4096),
    "requests_per_minute": _whole(0, 10**6),
    "burst": _whole(1, 10**6),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One variable of the environment."""

    name: str
    parse: Callable[[str], object] = field(repr=False)
    help: str

    @property
    def field_name(self) -> str:
        """The name that it has in the settings."""
        return self.name.removeprefix(_PREFIX).lower()

    def read(self, text: str, settings: Settings) -> Settings:
        """Put the value of the variable into the settings.

        Raises:
            SettingsError: it is set to something that it cannot be.
        """
        try:
            return _with(settings, **{self.field_name: self.parse(text.strip())})
        except ValueError:
            raise SettingsError(f"{self.name} {RULES[self.field_name].says}") from None


class _Replaces(Protocol):
    def __call__(self, settings: Settings, /, **changes: object) -> Settings: ...


_with: _Replaces = replace  # the name of the setting is known at run time alone


def _directory(text: str) -> Path | None:
    return Path(text) if text else None


def _truth(text: str) -> bool:
    if text.lower() not in (*_YES, *_NO):
        raise ValueError(text)
    return text.lower() in _YES


def _several(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise ValueError(text)
    return int(text[:12])  # further digits make it no smaller, and Python reads no endless ones


TABLE: tuple[Setting, ...] = (
    Setting(name="VERIFIER_HOST", parse=str, help="address to listen on"),
    Setting(name="VERIFIER_PORT", parse=_number, help="port to listen on; 0 takes a free one"),
    Setting(
        name="VERIFIER_SAMPLES",
        parse=_directory,
        help="directory of sample badges that answer for hosts under .example; none if empty",
    ),
    Setting(
        name="VERIFIER_PROFILES_DIR",
        parse=_directory,
        help="directory of metadata profiles of one's own, TOML files; none if empty",
    ),
    Setting(
        name="VERIFIER_LISTS_DIR",
        parse=_directory,
        help="directory of issuer lists: badges of the issuers on them may be `trusted`; none if empty",
    ),
    Setting(
        name="VERIFIER_KEYS_DIR",
        parse=_directory,
        help="directory of keys that sign reports, made by `verifier keys new`; none if empty",
    ),
    Setting(
        name="VERIFIER_PUBLIC_ORIGIN",
        parse=str,
        help="https address of the service that signed reports name; where it listens, if empty",
    ),
    Setting(
        name="VERIFIER_EMBED_SITES",
        parse=_several,
        help="https addresses of sites that may embed badges in a frame, with spaces between; any, if empty",
    ),
    Setting(
        name="VERIFIER_TRUSTED_PROXIES",
        parse=_several,
        help="addresses or networks of one's own proxies, with spaces between: their X-Forwarded-For counts",
    ),
    Setting(name="VERIFIER_NO_CACHE", parse=_truth, help="true: fetch every document anew"),
    Setting(
        name="VERIFIER_LOG_LEVEL",
        parse=str.lower,
        help=f"least serious event that is logged: {', '.join(_LOG_LEVELS)}",
    ),
    Setting(name="VERIFIER_MAX_BODY_BYTES", parse=_number, help="largest request body, in bytes"),
    Setting(
        name="VERIFIER_BODY_SECONDS",
        parse=_number,
        help="time for a request body of up to 1 MiB to arrive; larger ones have four times as long",
    ),
    Setting(name="VERIFIER_IN_FLIGHT", parse=_number, help="verifications at the same time"),
    Setting(
        name="VERIFIER_WAITING",
        parse=_number,
        help="verifications that may wait for their turn, at most 2 seconds",
    ),
    Setting(
        name="VERIFIER_REQUESTS_PER_MINUTE",
        parse=_number,
        help="verifications a minute that one client may ask for; 0: not counted (a proxy does it)",
    ),
    Setting(name="VERIFIER_BURST", parse=_number, help="verifications that one client may ask for at once"),
)


def _refuse_unknown(environment: Mapping[str, str]) -> None:
    """Refuse a variable that has our prefix and sets nothing: a slip would be passed over in silence."""
    known = [setting.name.removeprefix(_PREFIX) for setting in TABLE]
    for name in sorted(environment):
        word = name.removeprefix(_PREFIX)
        if name.startswith(_PREFIX) and word not in known:
            raise SettingsError(f"{name} is no setting{meant(word, known, before=_PREFIX)}")
