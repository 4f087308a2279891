"""Web addresses of hosted badges in one spelling, so that two of them can be compared.

Compared are host, port, path, query and fragment: ``http:`` and ``https:`` count as one here, for whether an
address is encrypted is asked elsewhere. https://www.rfc-editor.org/rfc/rfc3986#section-6
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import SplitResult, quote, unquote, urlsplit

MAX_URL_CHARACTERS = 2048  # longer ones are refused by the egress guard as well
MAX_HOST_CHARACTERS = 253  # RFC 1035 section 2.3.4
_MAX_LABEL = 63  # RFC 1035 section 2.3.4; Punycode makes no label shorter
_MAX_WRITTEN = 4 * MAX_HOST_CHARACTERS  # as it is written; Punycode costs the square of the length
_PORTS = {"https": 443, "http": 80}
# What URL libraries silently drop or read as something else: two readers would see two addresses.
_AMBIGUOUS = re.compile("[\x00-\x20\x7f-\xa0\\\\\u2028\u2029\ufeff]")
_ASCII_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_DOTS = re.compile("[.\u3002\uff0e\uff61]")
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")
# As nearly every address is written, so that reading it changes nothing: lists have 40,000 of them.
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_AS_IT_IS = re.compile(
    rf"https?://({_LABEL}(?:\.{_LABEL}){{1,10}})((?:/(?!\.{{1,2}}(?:/|\Z))[A-Za-z0-9._~-]{{0,255}}){{0,32}})",
    re.ASCII,
)
_PLAIN_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL}){{1,10}}")
_ASCII = "".join(map(chr, range(128)))
_MAX_ESCAPES = 3  # of escapes of escapes; beyond that no server goes
_REMEMBERED = 256  # addresses: the same few are read dozens of times for one badge
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An absolute http(s) URL, taken apart and normalised. Two are the same place if they are equal."""

    host: str  # lower-case A-labels
    port: int | None  # None: the usual one of the scheme
    path: str  # begins with "/"; without dot segments, escapes only where needed
    rest: str  # "?query", "#fragment", both or ""

    @property
    def origin(self) -> tuple[str, int | None]:
        """Who answers there, whatever the path."""
        return self.host, self.port

    @property
    def text(self) -> str:
        """The address without its scheme, for comparing beginnings."""
        authority = self.host if self.port is None else f"{self.host}:{self.port}"
        return f"//{authority}{self.path}{self.rest}"


def read_address(url: str | None) -> Address | None:
    """Read an absolute http(s) URL; None for anything else, and for what two readers read differently."""
    if url is None or not _reads_one_way(url):
        return None
    return _read(url)


def read_personal_address(url: str) -> Address | None:
    """Read what `read_address` reads and keep nothing of it: the address of a person, whom a reader named."""
    return _take_apart(url) if _reads_one_way(url) else None


def _reads_one_way(url: str) -> bool:
    return len(url) <= MAX_URL_CHARACTERS and not _AMBIGUOUS.search(url)


@lru_cache(maxsize=_REMEMBERED)
def _read(url: str) -> Address | None:
    return _take_apart(url)


def _take_apart(url: str) -> Address | None:
    plain = _AS_IT_IS.fullmatch(url)
    if plain is not None and len(plain[1]) <= MAX_HOST_CHARACTERS:
        return Address(host=plain[1], port=None, path=plain[2] or "/", rest="")
    return _taken_apart(url)


def _taken_apart(url: str) -> Address | None:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:  # brackets that do not match, a port that is no number
        return None
    host = a_label(parts.hostname or "")
    if parts.scheme not in _PORTS or host is None or _is_ambiguous(parts.netloc):
        return None
    usual = port in (None, _PORTS[parts.scheme])
    path = _path(parts.path)
    if _has_hidden_way(path):
        return None
    return Address(host=host, port=None if usual else port, path=path, rest=_rest(parts))


def _is_ambiguous(authority: str) -> bool:
    """Say whether there is more around a host than its port: in brackets a name may stand as well."""
    return not {"@", "["}.isdisjoint(authority) or not authority.isprintable()


def plain_segments(path: str) -> list[str]:
    """Take a path apart as the most obliging server would: escapes undone, without parameters.

    A part that is named "users" in disguise is that part, and "..%2f" and "..;/" are ways up.
    """
    for _ in range(_MAX_ESCAPES):
        path = unquote(path)
    return [segment.partition(";")[0] for segment in path.replace("\\", "/").split("/")]


def is_http(url: str | None) -> bool:
    """Say whether ``url`` is an absolute http or https URL that can be asked."""
    return read_address(url) is not None


def encrypted_twin(url: str) -> str | None:
    """Give the https address of an http one on the usual port, without its fragment; None for any other."""
    address = read_address(url) if url[:5].lower() == "http:" else None
    if address is None or address.port is not None:
        return None
    return f"https:{address.text.partition('#')[0]}"


def host_of(url: str) -> str:
    """Name the host of a URL, as A-labels; "" if it has none that can be read."""
    address = read_address(url)
    return address.host if address else ""


def same_place(one: str | None, other: str | None) -> bool:
    """Say whether two URLs are the same after normalisation, http and https counting as one."""
    first = read_address(one)
    return first is not None and first == read_address(other)


def same_origin(one: str | None, other: str | None) -> bool:
    """Say whether one and the same host and port answers for both URLs."""
    first, second = read_address(one), read_address(other)
    return first is not None and second is not None and first.origin == second.origin


def a_label(host: str) -> str | None:
    """Give a host name in lower-case A-labels, or None if it is no host name (a port, a scheme, a path …).

    https://www.rfc-editor.org/rfc/rfc5890#section-2.3.2.1
    """
    if len(host) <= MAX_HOST_CHARACTERS and _PLAIN_HOST.fullmatch(host):
        return host
    return None if len(host) > _MAX_WRITTEN else _a_labels(host)


@lru_cache(maxsize=_REMEMBERED)
def _a_labels(host: str) -> str | None:
    labels = [_a_label(label) for label in _DOTS.split(host.removesuffix("."))]
    name = ".".join(labels)
    proper = all(_ASCII_LABEL.fullmatch(label) for label in labels)
    return name if proper and len(name) <= MAX_HOST_CHARACTERS else None


def _a_label(label: str) -> str:
    folded = label.lower()
    if folded.isascii():
        return folded
    folded = unicodedata.normalize("NFKC", folded)  # after it, a full-width label may be plain ASCII
    if len(folded) > _MAX_LABEL and not folded.isascii():
        return folded  # no host name has it, and Punycode costs the square of the length
    # Not the codec "idna": it writes ß as ss, so that two names of two owners would be equal.
    return folded if folded.isascii() else "xn--" + folded.encode("punycode").decode("ascii")


def _rest(parts: SplitResult) -> str:
    query = f"?{_escapes(parts.query)}" if parts.query else ""
    return f"{query}#{_escapes(parts.fragment)}" if parts.fragment else query


def _path(path: str) -> str:
    return _without_dots(_escapes(path)) or "/"


def _escapes(text: str) -> str:
    """Undo needless escapes, before dot segments are taken out: %2e%2e is a way up as well."""
    return _ESCAPE.sub(_escape, quote(text, safe=_ASCII, errors="replace"))


def _escape(match: re.Match[str]) -> str:
    character = chr(int(match[1], 16))
    return character if character in _UNRESERVED else match[0].upper()


def _has_hidden_way(path: str) -> bool:
    """Say whether a server may read a way up where RFC 3986 has none: readers would see two addresses."""
    return not {".", ".."}.isdisjoint(plain_segments(path))


def _without_dots(path: str) -> str:
    """Remove dot segments. RFC 3986 section 5.2.4."""
    kept: list[str] = []
    segments = path.split("/")
    for segment in segments[1:]:
        if segment == "..":
            kept = kept[:-1]
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in (".", ".."):
        kept.append("")
    return "/" + "/".join(kept) if path else ""
