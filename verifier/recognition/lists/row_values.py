"""What may stand in an entry of a list: by which an issuer is recognised, and how it is shown.

Whatever recognises an issuer has to be its own. A public suffix is nobody's, a host on which many people
publish does not belong to any of them, and a platform's host speaks for all who have an account there: of a
platform, only an account is taken.
"""

import re
import unicodedata

from verifier.dids import web
from verifier.parse.plain_text import hidden_sign
from verifier.readings.hosted_addresses import Address, a_label, read_address
from verifier.readings.places import is_shared_host, is_shared_place, registrable_domain
from verifier.readings.platform_places import issuing_platform, platform_at
from verifier.recognition.lists.malformed import quoted

_NO_OWNER = "is no name that one organisation registered: name the host below it that is theirs, or ids"
MAX_TEXT = 300  # characters of a name or a location
MAX_IDENTIFIER = 4_096  # characters; a did:jwk has some hundred
_DID = re.compile(r"did:[a-z0-9]{1,32}:(?:[A-Za-z0-9._:-]|%[0-9A-Fa-f]{2}){1,4096}")
_SHA256 = re.compile(r"sha256:[0-9a-fA-F]{64}")
_JOINERS = str.maketrans("", "", "\u200c\u200d")  # belong to the spelling of Persian and Indian names


class UnfitValueError(ValueError):
    """A value cannot stand where it does; the message says why, and quotes it: ``rule`` says why alone."""

    def __init__(self, value: str, problem: str) -> None:
        super().__init__(f"{quoted(value)} {problem}")
        self.rule = problem


def issuer_id(text: str) -> str:
    """Give an issuer id exactly as it is, once it is one.

    Raises:
        UnfitValueError: it is no DID and no https address, or on a platform's host and no account there.
    """
    if len(text) > MAX_IDENTIFIER:
        raise UnfitValueError(text, f"is longer than {MAX_IDENTIFIER} characters")
    if not text.startswith(("did:", "https:")):
        raise UnfitValueError(text, "is no DID and no https address")
    host = _host_of_did(text) if text.startswith("did:") else _of_https(text).host
    platform = platform_at(host)
    if platform is not None and issuing_platform(text) is None:
        raise UnfitValueError(text, f"is on a host of {platform.name}, and no id of an issuer there")
    return text


def domain(text: str) -> str:
    """Give a host in A-labels that belongs to one organisation as a whole.

    Raises:
        UnfitValueError: it is no host alone, or not one organisation's.
    """
    if "/" in text or "@" in text or ":" in text:
        raise UnfitValueError(text, "is more than a domain: write uni.example, without scheme, port and path")
    if text.startswith("*"):
        raise UnfitValueError(text, "stands for several domains: list each by itself")
    host = a_label(text)
    if host is None:
        raise UnfitValueError(text, "is no domain")
    _refuse_platform(text, host)
    if is_shared_host(host):
        raise _shared(text, host)
    return host


def place(text: str) -> str:
    """Give an https address in its normal form, of which everything below is one organisation's.

    Raises:
        UnfitValueError: it is no https address that ends in "/", or not one organisation's.
    """
    address = _of_https(text)
    if address.rest:
        raise UnfitValueError(text, "has a query or a fragment: leave it out")
    if not address.path.endswith("/"):
        raise UnfitValueError(text, 'must end in "/": everything below it counts as theirs')
    _refuse_platform(text, address.host)
    if is_shared_place(text):
        raise _shared(text, address.host)
    return f"https:{address.text}"


def account(text: str) -> str:
    """Give the id of an issuer at a platform exactly as it is.

    Raises:
        UnfitValueError: it names no account at a platform that is known.
    """
    if issuing_platform(issuer_id(text)) is None:
        raise UnfitValueError(text, "is at no platform that is known here: an issuer elsewhere is an id")
    return text


def logo(text: str) -> str:
    """Give the https address of a picture, or the digest of its bytes in lower case.

    Raises:
        UnfitValueError: it is neither.
    """
    if _SHA256.fullmatch(text):
        return text.lower()
    if text.startswith("sha256"):
        raise UnfitValueError(text, "is no digest: write sha256: and 64 hexadecimal digits")
    _of_https(text)
    return text


def page(text: str) -> str:
    """Give the address of a web page.

    Raises:
        UnfitValueError: it is none.
    """
    if read_address(text) is None:
        raise UnfitValueError(text, "is no web address")
    return text


def words(text: str) -> str:
    """Give a name in one line.

    Raises:
        UnfitValueError: it is too long, or has signs in it that nobody sees.
    """
    line = " ".join(text.split())
    if len(line) > MAX_TEXT:
        raise UnfitValueError(line, f"is longer than {MAX_TEXT} characters")
    hidden = hidden_sign(line.translate(_JOINERS))
    if hidden is not None:
        raise UnfitValueError(line, f"has a sign in it that does not show, {hidden}")
    if line and not any(unicodedata.category(sign)[0] in "LN" for sign in line):
        raise UnfitValueError(line, "has neither a letter nor a digit")
    return line


def _host_of_did(text: str) -> str:
    """Give the host that a did:web is at; "" for other DIDs, which are at none."""
    if _DID.fullmatch(text) is None:
        raise UnfitValueError(text, "is no DID: write it without what stands behind #, ? or /")
    if not text.startswith("did:web:"):
        return ""
    if web.document_url(text) is None:
        raise UnfitValueError(text, "is no did:web")
    return text.split(":")[2].partition("%3A")[0]


def _of_https(text: str) -> Address:
    address = read_address(text)
    if address is None or not text.lower().startswith("https:"):
        raise UnfitValueError(text, "is no https address")
    return address


def _refuse_platform(text: str, host: str) -> None:
    platform = platform_at(host)
    if platform is not None:
        raise UnfitValueError(text, f"is on a host of {platform.name}: name the account under accounts")


def _shared(text: str, host: str) -> UnfitValueError:
    if registrable_domain(host) is None:
        return UnfitValueError(text, _NO_OWNER)
    return UnfitValueError(text, "is where many people publish: name what is theirs alone under ids")
