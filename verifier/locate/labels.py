"""The words beside a badge: which of them name it, and do they name the badge that was found?"""

import re
from collections.abc import Iterable

from verifier.algorithms.unicode_form import normalized

MAX_LABEL = 200  # characters
_ADDRESS = re.compile(r"https?:|www\.|(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}/", re.IGNORECASE)
_BEFORE_ADDRESS = "([{<\"'“„«「（"
_WORD = re.compile(r"\w+")
# Numbers that tell when, or which copy: years, whole dates, identifiers. All others tell badges apart.
_WHEN = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\b(?:19|20)\d\d\b|\b\d{5,}\b")
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
    return any(not word.isdigit() for word in _telling(text))


def label_of(texts: Iterable[str]) -> str:
    """Give the first of some texts that names something, as one line without addresses; "" if none does."""
    for text in texts:
        words = text[: 4 * MAX_LABEL].split()
        line = " ".join(word for word in words if not _ADDRESS.match(word.lstrip(_BEFORE_ADDRESS)))
        if names_something(line):
            return line[:MAX_LABEL]
    return ""


def agree(label: str, name: str) -> bool:
    """Say whether a label and a badge's name may well mean the same badge; what names nothing always does.

    They do if one of them says all that the other says. "Statistics 501" is not "Statistics 101", and an
    Architect Professional no Architect Associate, however many words they share.
    """
    said, named = _telling(label), _telling(name)
    if not said or not named or said <= named or named <= said:
        return True
    return _plain(name) in _plain(label) or _plain(label) in _plain(name)


def _telling(text: str) -> frozenset[str]:
    """Give the words of a text that tell badges apart, in the singular as far as a final s tells."""
    plain = normalized(text[: 4 * MAX_LABEL], form="NFKC").casefold()
    words = _WORD.findall(_WHEN.sub(" ", plain))
    return frozenset(word.removesuffix("s") for word in words if word not in _OF_ANY_BADGE)


def _plain(text: str) -> str:
    return "".join(_WORD.findall(normalized(text[: 4 * MAX_LABEL], form="NFKC").casefold()))
