"""The spellings that one identifier has among people, and under which an issuer may have stored it.

All spellings of one identifier are one and the same: only what no mail service, browser or telephone tells
apart is brought together. What merely looks alike (a tag, a country code that is not written) is told apart.
"""

import re
from collections.abc import Callable, Mapping
from itertools import product

from verifier.algorithms.unicode_form import normalized
from verifier.model.options import RecipientKind
from verifier.readings.hosted_addresses import MAX_HOST_CHARACTERS, a_label, read_personal_address

MAX_CHARACTERS = 2_048  # of an identifier that is respelled; the longest e-mail address has 254
# What comes along when something is copied: spaces, and marks that show nothing.
_AROUND = " \t\r\n\f\v\xa0\u200b\u200e\u200f\u2060\u3000\ufeff"
_FULL_WIDTH = {**{0xFF01 + place: 0x21 + place for place in range(94)}, 0x3000: 0x20}
_MAIL_SCHEME = re.compile(r"mailto:", re.IGNORECASE)
_PHONE_SCHEME = re.compile(r"tel:", re.IGNORECASE)
_PHONE_MARKS = re.compile(r"[\s().\-/\u2010-\u2015\u2212]")
_TRUNK_ZERO = re.compile(r"\(0\)")  # "+81 (0)3 …": dialled within the country alone


def spellings(kind: RecipientKind, value: str) -> dict[str, str]:
    """Give the spellings of an identifier, by what was done to it: "trimmed", "lower-case"."""
    if len(value) > MAX_CHARACTERS:
        return {"exact": value}
    trimmed = value.strip(_AROUND)
    return {"exact": value, "trimmed": trimmed, **_RESPELLED[kind](trimmed)}


def without_tag(address: str) -> str | None:
    """Give an e-mail address without what follows a plus sign in its name; None if it has no such tag."""
    name, at, domain = address.rpartition("@")
    bare, plus, _ = name.partition("+")
    return f"{bare}{at}{domain}" if at and plus and bare else None


def has_country(phone: str) -> bool:
    """Say whether a telephone number begins with the code of its country."""
    return _digits(phone.strip(_AROUND)).startswith("+")


def _email(trimmed: str) -> dict[str, str]:
    """Respell an address. In the domain case means nothing, and no mail service heeds it in the name."""
    address = _MAIL_SCHEME.sub("", trimmed.translate(_FULL_WIDTH), count=1)
    composed = normalized(address, form="NFC")
    respelled = {"address": address, "composed": composed, **_in_cases(composed)}
    name, at, domain = composed.rpartition("@")
    names = {"composed": name, **_in_cases(name)} if at else {}
    for (how, local), (where, host) in product(names.items(), _domains(domain).items()):
        respelled.setdefault(f"{how}, {where}", f"{local}@{host}")
    return respelled


def _in_cases(text: str) -> dict[str, str]:
    """Write a text in small letters and in capitals, where these are the same letters: "SS" is not "ß"."""
    small = text.lower()
    cases = {"lower-case": small, "capitalised": text.title(), "capitals": text.upper()}
    return {how: cased for how, cased in cases.items() if cased.lower() == small}


def _domains(domain: str) -> dict[str, str]:
    in_ascii = (a_label(domain) if len(domain) <= MAX_HOST_CHARACTERS else None) or domain.lower()
    return {
        "domain in lower case": domain.lower(),
        "domain in ASCII": in_ascii,
        "domain in Unicode": _in_unicode(in_ascii),
    }


def _in_unicode(domain: str) -> str:
    """Write a domain as people read it; a label that nobody's name is written as stays as it is."""
    return normalized(".".join(map(_letters_of, domain.split("."))), form="NFC")


def _letters_of(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        letters = label[4:].encode("ascii").decode("punycode")
    except UnicodeError:
        return label
    return letters if a_label(letters) == label else label  # "xn--uni-" is not "uni"


def _url(trimmed: str) -> dict[str, str]:
    """Respell an address of the web: http and https, and one slash at the end, lead to one page."""
    written = trimmed if "://" in trimmed else f"https://{trimmed}"
    address = read_personal_address(written)
    if address is None:
        return {}
    path, rest = address.path.removesuffix("/"), address.rest
    origin = address.text[: len(address.text) - len(address.path) - len(rest)]
    schemes = {"https": "", "http": ""} if "://" not in trimmed else _schemes(written)
    ends = {f"{path}/": "", path: ""} | {address.path: ""}
    ends |= {end: "another slash at the end" for end in ends if end != address.path}
    return {
        ", ".join(filter(None, ("normalised", other, slash))): f"{scheme}:{origin}{end}{rest}"
        for (scheme, other), (end, slash) in product(schemes.items(), ends.items())
    }


def _schemes(written: str) -> dict[str, str]:
    secure = written.lower().startswith("https:")
    return {"https": "", "http": "http for https"} if secure else {"http": "", "https": "https for http"}


def _phone(trimmed: str) -> dict[str, str]:
    """Respell a telephone number. A country code is never guessed: "03 …" is not "+81 3 …"."""
    number = _PHONE_SCHEME.sub("", trimmed, count=1)
    digits = _digits(trimmed)
    respelled = {"number": number, "digits": digits}
    if digits.startswith("+"):
        respelled |= {"international with 00": f"00{digits[1:]}", "digits after the plus": digits[1:]}
    return respelled


def _digits(number: str) -> str:
    """Give a number as its digits, with "+" if it has an international prefix."""
    written = _PHONE_SCHEME.sub("", number.translate(_FULL_WIDTH), count=1).partition(";")[0]
    international = written.lstrip().startswith(("+", "00"))
    digits = _PHONE_MARKS.sub("", _TRUNK_ZERO.sub("", written) if international else written)
    return f"+{digits[2:]}" if digits.startswith("00") else digits


def _did(trimmed: str) -> dict[str, str]:
    """Give a DID without the name of its own key: of other fragments each may be another person."""
    did, mark, fragment = trimmed.partition("#")
    own = (did.startswith("did:key:") and fragment == did.removeprefix("did:key:")) or (
        did.startswith("did:jwk:") and fragment == "0"
    )
    return {"without its key": did} if mark and own else {}


def _name(_: str) -> dict[str, str]:
    return {}


_RESPELLED: Mapping[RecipientKind, Callable[[str], dict[str, str]]] = {
    "email": _email,
    "did": _did,
    "url": _url,
    "phone": _phone,
    "name": _name,
}
