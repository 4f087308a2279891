"""A link as somebody has it → what may be asked for, and the platform that it is of.

Nothing is fetched here: a wrapper that LinkedIn or a mail program put around a link is undone locally.
"""

import re
import unicodedata
from urllib.parse import urlsplit

from verifier.algorithms.unicode_form import normalized
from verifier.locate.parameters import named_once
from verifier.locate.wrapped_links import is_short, unwrapped
from verifier.model.link import Link, Route, SharedUrl
from verifier.parse.personal import without_personal
from verifier.parse.plain_text import one_line
from verifier.platforms import PLATFORMS
from verifier.readings.hosted_addresses import a_label, read_address

MAX_LEVELS = 3  # of wrappers around wrappers; nobody honest has more
MAX_LINK = 8_192  # characters; one that is wrapped three times is longer than any that is asked
_LEFT_OF_HTML = re.compile(r"&(?:amp;)+")  # the link was copied out of a page's source
_HOST = re.compile(r"(https?://)([^/?#\\@:]{1,253})((?::[0-9]{0,5})?(?:[/?#].*)?)", re.IGNORECASE | re.DOTALL)
_OF_HOSTS = frozenset("LMN")  # letters, marks and numbers
# Countries have hosts of their own. To programs it answers 999, and to people who have no account by a wall.
_LINKEDIN = re.compile(r"(?:[a-z]{1,3}\.)?linkedin\.com")
_PROFILE = re.compile(r"/(?:in|pub)/[^/]+(?:/.*)?")


def read_link(text: str) -> Link:
    """Read a link as a person copied it, however it is wrapped. It never raises.

    What is no web address, or one that two readers would read differently, has no host and is of no platform.
    Of one that is longer than anybody's nothing is left: each of its parameters would take its time.
    """
    if len(text) > MAX_LINK:
        return Link(url="")
    via: tuple[str, ...] = ()
    text = _LEFT_OF_HTML.sub("&", text.strip())
    for _ in range(MAX_LEVELS):
        url = read_url(text)
        inner = unwrapped(url) if url else None
        if inner is None:
            return _link(text, url, via=via)
        via += (inner.by,)
        if inner.target is None:
            break
        text = _LEFT_OF_HTML.sub("&", inner.target)
    url = read_url(text)
    still_wrapped = url is not None and unwrapped(url) is not None
    return _link(text, url, via=via, is_closed=still_wrapped)


def badge_address(text: str) -> str:
    """Give the address to ask for a badge of which nothing but a link was found, in a picture say."""
    link = read_link(text)
    route = link.route
    return route.candidates[0] if route and link.is_known and route.candidates else link.url


def in_a_labels(text: str) -> str:
    """Write the host of a link in A-labels, as browsers ask for it: of "bücher" it is "xn--bcher-kva".

    One with signs that browsers read as others, or pass over, stays as it is: it would be another host.
    """
    parts = _HOST.fullmatch(text.strip())
    if parts is None or parts[2].isascii() or not _stays_itself(parts[2].lower()):
        return text
    host = a_label(parts[2])
    return f"{parts[1]}{host}{parts[3]}" if host else text


def _stays_itself(host: str) -> bool:
    kinds = {unicodedata.category(sign)[0] for sign in host if not sign.isascii()}
    return kinds <= _OF_HOSTS and normalized(host, form="NFKC") == host == one_line(host)


def read_url(text: str) -> SharedUrl | None:
    """Take a web address apart; None for what is none, or has an unusual port or letters in its host."""
    address = read_address(text)
    if address is None or address.port is not None or "." not in address.host:
        return None
    whole = without_personal(text).url
    parts = urlsplit(whole)
    if not parts.netloc.isascii():  # letters that look like others
        return None
    return SharedUrl(
        text=f"{parts.scheme}://{address.host}{whole[len(parts.scheme) + 3 + len(parts.netloc) :]}",
        scheme=parts.scheme,
        host=address.host,
        path=address.path,
        parameters=named_once(urlsplit(text).query),
        fragment=text.partition("#")[2],
    )


def route_of(url: SharedUrl) -> Route | None:
    """Find the way to the badge by the first platform that knows the link."""
    return next((route for platform in PLATFORMS if (route := platform.recognise(url))), None)


def _profile_at(url: SharedUrl) -> str:
    """Name the site of which a link shows somebody's profile; "" for every other link."""
    is_profile = _LINKEDIN.fullmatch(url.host) and _PROFILE.fullmatch(url.path)
    return "LinkedIn" if is_profile else ""


def _link(text: str, url: SharedUrl | None, *, via: tuple[str, ...], is_closed: bool = False) -> Link:
    trimmed = without_personal(text)
    if url is None:
        return Link(url=trimmed.url, via=via, claimed_address=trimmed.address)
    closed = is_closed or is_short(url)
    route = None if closed else route_of(url)
    return Link(
        url=url.text,
        host=url.host,
        route=route,
        via=(*via, route.platform) if route else via,
        claimed_address=trimmed.address,
        is_short=closed,
        profile_at=_profile_at(url),
    )
