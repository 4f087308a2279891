"""Links as people, programs and attackers change them: some thousands, the same ones each time."""

import hashlib
import itertools
from collections.abc import Callable, Iterator, Sequence
from urllib.parse import quote

_PLACES = {
    "host": (
        lambda host: host.upper(),
        lambda host: f"{host}.",
        lambda host: f"{host}..",
        *(
            lambda host, port=port: f"{host}:{port}"
            for port in ("", "443", "80", "0443", "8443", "x", "99999")
        ),
        *(lambda host, name=name: f"{name}@{host}" for name in ("sam", "sam:secret", "", "www.credly.com")),
        lambda host: f"{host}@evil.example",
        lambda host: f"{host}\\@evil.example",
        lambda host: f"{host}%00.evil.example",
        lambda host: f"{host}.evil.example",
        lambda host: f"evil-{host}",
        lambda host: f"a.{host}",
        lambda host: f"-a.{host}",
        lambda host: f"a_b.{host}",
        lambda host: f"{'a' * 63}.{host}",
        lambda host: f"{'a' * 64}.{host}",
        lambda host: f"{'a.' * 130}{host}",
        lambda host: host.replace("c", "\uff43", 1),  # full-width
        lambda host: host.replace("e", "\u0435", 1),  # Cyrillic
        lambda host: host.replace("s", "\u017f", 1),  # a long s
        lambda host: host.replace("o", "\u00ad" + "o", 1),  # a soft hyphen
        lambda host: host.replace(".", "\u3002", 1),
        lambda host: host.replace(".", "%2E", 1),
        lambda host: host.replace(".", ".."),
        lambda host: f"xn--{host}",
        lambda host: f"xn--bcher-kva.{host}",
        lambda host: f"[{host}]",
        lambda host: f"[va.{host}]",
        lambda host: f"{host}.0x7f",
        lambda host: f"{host}.1",
        *(
            lambda _, host=host: host
            for host in ("127.0.0.1", "0x7f.1", "127.1", "[::1]", "localhost", "", ".")
        ),
    ),
    "path": (
        lambda path: f"{path}/",
        lambda path: f"/{path}",
        lambda path: path.replace("/", "//"),
        lambda path: path.upper(),
        lambda path: path.replace("/", "\\", 1),
        lambda path: f"/.{path}",
        lambda path: f"/a/..{path}",
        lambda path: f"/..{path}",
        lambda path: f"{path}/..",
        lambda path: f"{path}/.",
        lambda path: f"{path}/x/%2E%2e",
        lambda path: f"/a/..%2f{path}",
        lambda path: f"/a/..;x{path}",
        lambda path: f"/a/%252e%252e%252f{path}",
        lambda path: f"{path};x=1",
        *(
            lambda path, end=end: path + end
            for end in (".json", ".html", "%", "%zz", "%00", "%0a", "%C3%A9", "%c3%28", "%ff", "%7E", "%7e")
        ),
        *(
            lambda path, sign=sign: path[:3] + sign + path[3:]
            for sign in (
                "\t",
                "\n",
                "\r",
                " ",
                "\x0b",
                "\x7f",
                "\x85",
                "\u00a0",
                "\u2028",
                "\ufeff",
                "\u200b",
            )
        ),
        *(
            lambda path, sign=sign: path + sign
            for sign in ("é", "ÿ", "漢", "\U0001f600", "\ud800", "'", '"', "|")
        ),
        lambda path: "".join(f"%{ord(c):02x}" if c.isalpha() and c.isascii() else c for c in path),
        lambda path: path[:-1],
        lambda _: "",
        lambda path: f"/{'a/' * 40}..{path}",
    ),
    "query": (
        *(
            lambda query, more=more: f"{query}&{more}" if query else more
            for more in (
                "utm_source=x",
                "UTM_Source=x",
                "trk=x&lipi=y",
                "tr%6b=x",
                "tr\u212a=x",
                "l\u0131pi=x",
                "u%2574m_x=1",
                "identity__email=sam%40example.org",
                "identity__email=sam%2540example.org",
                "Identity__Email=+sam@example.org+",
                "identity%255F%255Femail=sam%40example.org",
                "IDENT\u0130TY__email=sam@example.org",
                "identity__email=",
                "identity__url=sam",
                f"identity__email={'a' * 250}@example.org",
                "next=https%3A%2F%2Funi.example%2F%3Fidentity__email%3Dsam%40example.org",
                "v=3_0",
                "v=2_0&v=3_0",
                "v=3%5F0",
                "v=3_0;utm_medium=a;b=c",
                "action=1",
                "%EF%BB%BFv=2_0",
                "a=%ff%fe&%c3%a9=%e9",
                "a=b+c%2Bd",
                "é=ü",
                "&&a&=b&",
                "a=1&amp;b=2&amp;amp;c=3",
                "&".join(f"p{number}={number}" for number in range(99)),
                "&".join(f"p{number}={number}" for number in range(120)),
            )
        ),
        lambda query: "&".join(reversed(query.split("&"))),
        lambda query: f"{query}&{query}",
        lambda query: f"?{query}",
        lambda query: query.replace("=", "%3D"),
        lambda query: query.upper(),
        lambda _: "",
    ),
    "fragment": (
        lambda _: "",
        lambda _: "acc.Zk1xYq0b",
        lambda _: "acc.Zk1xYq0b%0a",
        lambda fragment: f"{fragment}#x",
        lambda _: "verify?vc=https%3A%2F%2Funi.example%2Fbadges%2F7.json",
        lambda _: "verify?vc=https://uni.example/1&vc=https://uni.example/2",
        lambda _: "verify?vc=",
        lambda _: "sam@example.org",
    ),
}
_WHOLE: tuple[Callable[[str], str], ...] = (
    lambda link: link.replace("https:", "http:", 1),
    lambda link: link.replace("https:", "HTTPS:", 1),
    lambda link: link.replace("https://", "https:/", 1),
    lambda link: link.replace("https://", "https:", 1),
    lambda link: link.replace("https://", "https:///", 1),
    lambda link: link.replace("https://", "https:\\\\", 1),
    lambda link: link.replace("https://", "//", 1),
    lambda link: link.replace("https://", "", 1),
    lambda link: link.replace("https:", "ftp:", 1),
    lambda link: link.replace("https:", "http\u017f:", 1),
    lambda link: f"javascript:location='{link}'",
    lambda link: f"data:text/html,{link}",
    lambda link: f"blob:{link}",
    lambda link: f"view-source:{link}",
    *(
        lambda link, blank=blank: blank + link
        for blank in (" ", "\n\t", "\x1c", "\ufeff", "\x00", "\x85", "\u3000")
    ),
    *(
        lambda link, blank=blank: link + blank
        for blank in ("  ", "\r\n", "\x1f", "\ufeff", "\x00", "\u2028", ".")
    ),
    lambda link: quote(link, safe="", errors="replace"),
    lambda link: f"{link}{'a' * 2048}",
    lambda link: f"{link}?{'a' * 8192}",
    lambda link: f"https://example.net/?next={link}",
)
_WRAPPERS = (
    "https://www.linkedin.com/safety/go?url={}&urlhash=ab_C",
    "https://www.linkedin.com/safety/go/?url={}",
    "https://linkedin.com/redir/redirect?trk=x&url={}",
    "https://www.linkedin.com/csp/redirect/?urlhash=x&amp;url={}",
    "https://www.linkedin.com/csp/redirect/?url={0}&url={0}",
    "https://www.google.com/url?sa=t&q={}",
    "https://google.co.jp/url?q={}",
    "https://www.google.example/url?q={}",
    "https://eur01.safelinks.protection.outlook.com/?url={}&data=05",
    "https://verifierplus.org/#verify?vc={}",
    "https://www.linkedin.com/safety/go?url=",
    "https://lnkd.in/{}",
)
_ESCAPES: tuple[Callable[[str], str], ...] = (
    str,
    lambda link: quote(link, safe="", errors="replace"),
    lambda link: quote(_ESCAPES[1](link), safe=""),
    lambda link: quote(_ESCAPES[2](link), safe=""),
    lambda link: _ESCAPES[1](link).replace(".", "%2E").lower(),
)


class Chance:
    """Chooses, and chooses the same each time."""

    def __init__(self, seed: int) -> None:
        """Begin anew; each seed gives other choices."""
        self._numbers = (hashlib.sha256(f"{seed}/{turn}".encode()).digest() for turn in itertools.count())

    def below(self, limit: int) -> int:
        """Give a number from 0 to below ``limit``."""
        return int.from_bytes(next(self._numbers)[:6], "big") % limit

    def choice(self, options: Sequence):
        """Choose one."""
        return options[self.below(len(options))]


def variations(links: Sequence[str], *, each: int, seed: int = 7) -> Iterator[str]:
    """Give every link as it is, and ``each`` changed forms of it."""
    chance = Chance(seed)
    for link in links:
        yield link
        for _ in range(each):
            yield _changed(link, chance)


def single_changes(link: str) -> Iterator[str]:
    """Give a link with each change that there is, one at a time."""
    for place, changes in _PLACES.items():
        for change in changes:
            yield _at(place, change, link)
    for change in _WHOLE:
        yield change(link)
    for wrapper in _WRAPPERS:
        for escape in _ESCAPES:
            yield wrapper.format(escape(link))


def _changed(link: str, chance: Chance) -> str:
    for _ in range(1 + chance.below(3)):
        kind = chance.choice((*_PLACES, "whole", "wrapped", "typed"))
        if kind == "whole":
            link = chance.choice(_WHOLE)(link)
        elif kind == "wrapped":
            link = chance.choice(_WRAPPERS).format(chance.choice(_ESCAPES)(link))
        elif kind == "typed":
            link = _mistyped(link, chance)
        else:
            link = _at(kind, chance.choice(_PLACES[kind]), link)
    return link


def _at(place: str, change: Callable[[str], str], link: str) -> str:
    """Change one part of a link."""
    rest, sign, fragment = link.partition("#")
    rest, mark, query = rest.partition("?")
    scheme, slashes, rest = rest.partition("//")
    host, slash, path = rest.partition("/")
    parts = {"host": host, "path": slash + path, "query": query, "fragment": fragment}
    parts[place] = change(parts[place])
    query = f"?{parts['query']}" if parts["query"] or mark else ""
    fragment = f"#{parts['fragment']}" if parts["fragment"] or sign else ""
    return f"{scheme}{slashes}{parts['host']}{parts['path']}{query}{fragment}"


def _mistyped(link: str, chance: Chance) -> str:
    """Put in, leave out or exchange one sign."""
    place = chance.below(len(link) + 1)
    sign = chance.choice("aZ9/.:?#&=%@;+-_~\\ \té漢[]'<")
    return chance.choice(
        (
            link[:place] + sign + link[place:],
            link[:place] + link[place + 1 :],
            link[:place] + sign + link[place + 1 :],
        )
    )
