"""The words beside a badge: which of them name it, and do they name the badge that was found?"""

import re
from collections.abc import Iterable

from verifier.algorithms.unicode_form import normalized

MAX_LABEL = 200  # characters
_SHARED = 0.5  # of the words of the shorter name: then both name the same thing
_ADDRESS = re.compile(r"https?:|www\.|(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}/", re.IGNORECASE)
_BEFORE_ADDRESS = "([{<\"'“„«「（"
_WORD = re.compile(r"\w+")
_MONTHS = (
    "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august "
    "september october november december"
)
# What links and lists say of any badge: it names none. In the languages that badges are mostly shared in.
_OF_ANY_BADGE = frozenset(
    f"{_MONTHS} a an and at by for from here in is of on or the this to with your my "
    "show see view open verify verified check link click url website page share download image "
    "badge badges credential credentials certificate certificates certification certifications "
    "license licenses licence licences digital online "
    "credly badgr accredible linkedin "
    "id no number issued issue expires expired expiry expiration date valid until present since "
    "ver mostrar credencial insignia certificado voir afficher le la les badge certificat "
    "anzeigen ansehen zertifikat nachweis am bis".split()
) | {
    *("証明書", "証明書を表示", "認定証", "認定証を表示", "資格情報を表示", "バッジ", "バッジを見る"),
    *("バッジを表示", "デジタルバッジ", "オープンバッジ", "資格", "資格情報", "表示", "リンク"),
    *("発行日", "有効期限", "取得", "取得日"),
}


def names_something(text: str) -> bool:
    """Say whether a text may name a badge: it is no date, and not what stands at every badge."""
    return bool(_telling(text))


def label_of(texts: Iterable[str]) -> str:
    """Give the first of some texts that names something, as one line without addresses; "" if none does."""
    for text in texts:
        words = text[: 4 * MAX_LABEL].split()
        line = " ".join(word for word in words if not _ADDRESS.match(word.lstrip(_BEFORE_ADDRESS)))
        if names_something(line):
            return line[:MAX_LABEL]
    return ""


def agree(label: str, name: str) -> bool:
    """Say whether a label and a badge's name may well mean the same badge; what names nothing always does."""
    said, named = _telling(label), _telling(name)
    if not said or not named:
        return True
    if _plain(name) in _plain(label) or _plain(label) in _plain(name):
        return True
    shared = len(said & named)
    return shared >= _SHARED * min(len(said), len(named))


def _telling(text: str) -> frozenset[str]:
    """Give the words of a text that tell badges apart."""
    words = _WORD.findall(normalized(text[: 4 * MAX_LABEL], form="NFKC").casefold())
    return frozenset(word for word in words if word not in _OF_ANY_BADGE and not word.isdigit())


def _plain(text: str) -> str:
    return "".join(_WORD.findall(normalized(text[: 4 * MAX_LABEL], form="NFKC").casefold()))
