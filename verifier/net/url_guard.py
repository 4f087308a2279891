"""May this URL be asked at all? Our own grammar decides first, then yarl has to read the same.

Two parsers that disagree are how a forbidden host is smuggled past a check, so anything that the
grammar does not describe is refused, however a browser would mend it.
"""

import enum
import re
from collections.abc import Callable, Set
from dataclasses import dataclass
from urllib.parse import quote, unquote

from yarl import URL

from verifier.model.words import Url

MAX_URL_CHARACTERS = 2048
_MAX_HOST_CHARACTERS = 253
_PORTS = {"https": "443", "http": "80"}

# Controls, white space, backslash, line separators, BOM: some parser drops or turns each of them.
_FORBIDDEN = re.compile(r"[\x00-\x20\x7f-\xa0\\\u2028\u2029\ufeff\ud800-\udfff]")
_URL = re.compile(
    r"(?P<scheme>https?)://(?P<authority>[^/?#]*)(?P<path>[^?#]*)(?P<query>\?[^#]*)?(?:#.*)?",
    re.IGNORECASE | re.ASCII,
)
_AUTHORITY = re.compile(r"(?P<host>[A-Za-z0-9_.-]+)(?::(?P<port>[0-9]{1,5}))?")
_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
_NUMERIC = re.compile(r"[0-9]+|0x[0-9a-f]*")  # 127.1, 2130706433 and 0x7f.1 reach 127.0.0.1
_MAX_ESCAPES = 3  # of escapes of escapes; beyond that no server goes
_KEPT = "!#$%&'()*+,-./:;=?@[]_~"  # of ASCII; all else is percent-encoded before it is sent

# Names of no public host: https://www.iana.org/assignments/special-use-domain-names and common habit.
SPECIAL_NAMES = frozenset(
    {"localhost", "localdomain", "local", "internal", "intranet", "lan", "home", "corp"}
    | {"test", "example", "invalid", "onion", "arpa", "alt"}
)


class Rule(enum.Enum):
    """Which rule refused a URL: for our log, never for the one who asked."""

    CHARACTERS = "characters"
    SHAPE = "shape"
    SCHEME = "scheme"
    AUTHORITY = "authority"
    PORT = "port"
    HOST = "host"
    SPECIAL_NAME = "special-name"
    OWN_NAME = "own-name"
    DOT_SEGMENT = "dot-segment"
    PARSERS_DISAGREE = "parsers-disagree"
    REDIRECT_LIMIT = "redirect-limit"
    REDIRECT_LOOP = "redirect-loop"
    REDIRECT_SHAPE = "redirect-shape"
    LEFT_THE_DOMAIN = "left-the-domain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """The URL is not asked."""

    rule: Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A URL that may be asked, as it will be sent; its host still has to resolve to public addresses."""

    scheme: str
    host: str  # lower case, without a trailing dot
    url: URL

    @property
    def text(self) -> Url:
        """The URL as it is sent, without a fragment."""
        return Url(str(self.url))

    @property
    def origin(self) -> str:
        """Scheme and host; the port is the scheme's own."""
        return f"{self.scheme}://{self.host}"


def judge_url(
    text: str, *, schemes: Set[str], own_hosts: Set[str] = frozenset(), parse: Callable[[str], URL] = URL
) -> Target | Refusal:
    """Read ``text`` as the URL of a public host, or refuse it.

    Args:
        text: the URL, as foreign as it is.
        schemes: those allowed, of ``https`` and ``http``.
        own_hosts: our own names, which are refused.
        parse: the second opinion.
    """
    target = read_url(text)
    if isinstance(target, Rule):
        return Refusal(rule=target)
    rule = _objection(target, schemes=schemes, own_hosts=own_hosts)
    if rule is None and not _agrees(target, parse, text):
        rule = Rule.PARSERS_DISAGREE
    return target if rule is None else Refusal(rule=rule)


def has_forbidden_characters(text: str) -> bool:
    """Say whether ``text`` holds what no URL holds, before some parser quietly takes it out."""
    return _FORBIDDEN.search(text) is not None


def read_url(text: str) -> Target | Rule:
    """Take a URL apart by our own grammar, or name the rule that it breaks; what it names is not judged."""
    if len(text) > MAX_URL_CHARACTERS or has_forbidden_characters(text):
        return Rule.CHARACTERS
    parts = _URL.fullmatch(text)
    if parts is None:
        return Rule.SHAPE
    authority = _AUTHORITY.fullmatch(parts["authority"])
    if authority is None:  # no host, user information, an escape, brackets, a port of other digits
        return Rule.AUTHORITY
    scheme = parts["scheme"].lower()
    if authority["port"] not in (None, _PORTS[scheme]):
        return Rule.PORT
    host = authority["host"].lower().removesuffix(".")
    path = quote(parts["path"] or "/", safe=_KEPT) + quote(parts["query"] or "", safe=_KEPT)
    return Target(scheme=scheme, host=host, url=URL(f"{scheme}://{host}{path}", encoded=True))


def _objection(target: Target, *, schemes: Set[str], own_hosts: Set[str]) -> Rule | None:
    if target.scheme not in schemes:
        return Rule.SCHEME
    if not _is_name(target.host):
        return Rule.HOST
    if target.host.rsplit(".", 1)[1] in SPECIAL_NAMES:
        return Rule.SPECIAL_NAME
    if target.host in own_hosts:
        return Rule.OWN_NAME
    # /issuer/../~mallory/ is mallory's place, and looks like the issuer's to whoever compares prefixes.
    if not {".", ".."}.isdisjoint(_segments(target.url.raw_path)):
        return Rule.DOT_SEGMENT
    return None


def _segments(path: str) -> list[str]:
    """Take a path apart as the most obliging server would: "%2e%2e", "..%2f" and "..;/" are ways up too."""
    for _ in range(_MAX_ESCAPES):
        path = unquote(path)
    return [segment.partition(";")[0] for segment in path.replace("\\", "/").split("/")]


def _is_name(host: str) -> bool:
    """Tell a host name with a dot from numbers, which resolvers take for addresses, and from what is none."""
    labels = host.split(".")
    return (
        len(host) <= _MAX_HOST_CHARACTERS
        and len(labels) > 1
        and all(_LABEL.fullmatch(label) for label in labels)
        and not _NUMERIC.fullmatch(labels[-1])
    )


def _agrees(target: Target, parse: Callable[[str], URL], text: str) -> bool:
    try:
        seen = parse(text)
    except ValueError:
        return False
    host = (seen.raw_host or "").removesuffix(".")
    return (seen.scheme, host, seen.port) == (target.scheme, target.host, int(_PORTS[target.scheme]))
