"""What a link says about the person who shares it, and what follows them: cut off before anybody is asked.

Badgr adds ``identity__email`` and its like to the links that it hands out; others add marks that tell readers
apart. None of it is needed to find the badge.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from urllib.parse import unquote_plus

MAX_EMAIL = 254  # characters; RFC 5321 section 4.5.3.1
_EMAIL = "identity__email"
_PERSONAL = re.compile(
    r"identity__.*|utm_.*|trk|trkEmail|lipi|midToken|midSig|otpToken|fbclid|gclid|mc_eid",
    re.IGNORECASE | re.DOTALL,
)
_URL = re.compile(r"([^/?#]*//)([^/?#]*)([^?#]*)(?:\?([^#]*))?(#.*)?", re.DOTALL)
_SEPARATORS = re.compile(r"([&;])")
_MAX_ESCAPES = 3  # of escapes of escapes; beyond that no server goes


@dataclass(frozen=True, slots=True, kw_only=True)
class Trimmed:
    """A link without what is personal in it, and the e-mail address that it carried."""

    url: str
    address: str | None = field(default=None, repr=False)  # the candidate's own word


def without_personal(url: str) -> Trimmed:
    """Cut everything personal out of a link, and the fragment; all else stays as it is written.

    Names and passwords before the host go too. Their "@" stays, so that nobody asks the host in their stead.
    """
    parts = _URL.fullmatch(url)
    if parts is None:
        return Trimmed(url=url)
    beginning, authority, path, query, _ = parts.groups()
    _, sign, host = authority.rpartition("@")
    pieces = _SEPARATORS.split(query or "")
    kept = [piece for pair in _pairs(pieces) if not _is_personal(pair[1]) for piece in pair]
    rest = "".join(kept[1:])
    return Trimmed(
        url=f"{beginning}{sign}{host}{path}" + (f"?{rest}" if rest else ""),
        address=next((found for piece in pieces if (found := _address(piece))), None),
    )


def may_name_a_person(url: str) -> bool:
    """Say whether an e-mail address may stand anywhere in a link, however it is escaped."""
    whole = unicodedata.normalize("NFKC", _unescaped(url)).lower()  # also "＠"
    return "@" in whole or "identity__" in whole


def _pairs(pieces: list[str]) -> list[tuple[str, str]]:
    """Give each parameter with the separator before it."""
    return list(zip(["", *pieces[1::2]], pieces[::2], strict=True))


def _is_personal(piece: str) -> bool:
    """Say whether a parameter is personal, or holds an address in which one is."""
    whole = _unescaped(piece)
    return _PERSONAL.fullmatch(whole.partition("=")[0]) is not None or "identity__" in whole.lower()


def _address(piece: str) -> str | None:
    name, _, value = piece.partition("=")
    if not value or _unescaped(name).lower() != _EMAIL:
        return None
    address = unquote_plus(value).strip()
    return address if "@" in address and len(address) <= MAX_EMAIL else None


def _unescaped(text: str) -> str:
    for _ in range(_MAX_ESCAPES):
        if "%" not in text and "+" not in text:  # of a thousand parameters each would take its time
            break
        text = unquote_plus(text)
    return text.strip()
