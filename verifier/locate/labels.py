"""The words beside a badge: which of them name it, and do they name the badge that was found?"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate

from verifier.algorithms.unicode_form import normalized

MAX_LABEL = 200  # characters
_ADDRESS = re.compile(r"https?:|www\.|(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}/", re.IGNORECASE)
_WITH_SCHEME = re.compile(r"https?://.*", re.IGNORECASE)  # to the end of the word
_BEFORE_ADDRESS = "([{<\"'“„«「（"
EAST_ASIAN = r"々〇ぁ-ゖァ-ヺー一-鿿㐀-䶿"
_PLAIN = re.compile(r"\w+")
# Signs of languages that put no space between words, also of Thai, Lao, Burmese and Khmer.
_TOGETHER = re.compile(rf"[{EAST_ASIAN}\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
# A word, or a run of signs of languages that put no space between words.
_WORD = re.compile(rf"[{EAST_ASIAN}]+|[^\W{EAST_ASIAN}]+")
# Numbers that tell when, or which copy: years, whole dates, identifiers. All others tell badges apart.
_WHEN = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|(?<![^\W\d_])(?:19|20)\d\d(?!\w)|(?:19|20)\d\d年|(?<!\w)\d{5,}(?!\w)"
    r"|\d{1,2}[年月日]"
)
# Identifiers: what follows the word for one, or is as long as only digests and the like are.
_IDENTIFIER = re.compile(
    r"\b(?:id|no|nr|number|code|serial)\b[\s.:#]{0,4}[\w-]{0,60}\d[\w-]{0,60}"
    r"|\b(?=[a-f-]{0,40}\d)[0-9a-f]{7,40}\b"
    r"|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b"
)
_MONTHS = (
    "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august "
    "september october november december"
)
# The browser extension has the tables from here: scripts/extension_tables.py.
# What links and lists say of any badge: it names none. In the languages that badges are mostly shared in.
OF_ANY_BADGE = frozenset(
    f"{_MONTHS} a an and at by for from here in is it its my of on or our the this to with your "
    "show see view open verify verified verification check link click url website page share download "
    "image picture photo icon logo png svg jpg "
    "badge badges credential credentials certificate certificates certification certifications certified "
    "achievement achievements earned awarded received granted completed completion "
    "license licenses licence licences digital online "
    "credly badgr accredible linkedin profile portfolio backpack wallet collection collections all "
    "id no number code serial issued issue issuer expires expired expiry expiration date valid until present "
    "since "
    "ver mostrar credencial insignia certificado voir afficher le la les attestation "
    "anzeigen ansehen zertifikat nachweis am bis".split()
)
# The same in Japanese, where words stand together: the longest first, and taken whole.
OF_ANY_BADGE_IN_JAPANESE = (
    "デジタルバッジ|オープンバッジ|バッジ|アイコン|ロゴ|画像|リンク|ページ|認定証|認定|証明書|証明|修了証|修了|資格情報|資格|"
    "番号|発行元|発行者|発行日|発行|有効期限|取得者|取得日|取得|表示|検証|確認|閲覧|参照|ダウンロード|"
    "はこちら|こちら|見る|する|済み|詳細|を|の|は|で|に|年|月|日|第|号"
)
_JAPANESE = re.compile(f"(?:{OF_ANY_BADGE_IN_JAPANESE})++")
_SCRIPTS = {
    "latin": re.compile("[a-zÀ-ʯᴀ-ᶿḀ-ỿ]"),
    "east-asian": re.compile(f"[{EAST_ASIAN}]"),
    "greek": re.compile("[Ͱ-Ͽἀ-῿]"),
    "cyrillic": re.compile("[Ѐ-ԯ]"),
}
# Letters that nobody tells from Latin ones, and those. Small т, м and н, or an accent, show what a word is;
# small у is none of them, for the sake of every "Курс".
LOOK_ALIKE = "АВЕЅІЈКМНОРСТУХҮӀԚԜаеѕіјорсхһԁԛԝѵΑΒΕΖΗΙΚΜΝΟΡΤΥΧͿαικνορυϳ"
LOOKED_LIKE = "ABESIJKMHOPCTYXYIQWaesijopcxhdqwvABEZHIKMNOPTYXJaikvopuj"
_AS_LATIN = str.maketrans(LOOK_ALIKE, LOOKED_LIKE)
_GREEK_OR_CYRILLIC = re.compile(r"(?=\w)[Ͱ-Ͽἀ-῿Ѐ-ԯ]")
_NOT_LATIN = frozenset(("greek", "cyrillic"))
_LEAST = 3  # letters of a name's beginning that may stand for it


def names_something(text: str) -> bool:
    """Say whether a text may name a badge: it is no date, no number, and not what stands at every badge."""
    return any(not word.isdigit() for word in _telling(text))


def label_of(texts: Iterable[str]) -> str:
    """Give the first of some texts that names something, as one line without addresses; "" if none does."""
    for text in texts:
        words = text[: 4 * MAX_LABEL].split()
        line = " ".join(_WITH_SCHEME.sub("", word) for word in words if not _is_address(word))
        if names_something(line):
            return line[:MAX_LABEL]
    return ""


def _is_address(word: str) -> bool:
    return _ADDRESS.match(word.lstrip(_BEFORE_ADDRESS)) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A text whose words were taken apart: once, for it may be compared with many."""

    telling: Mapping[str, str]  # each with its script
    in_order: tuple[str, ...]  # of the alphabet, also as Latin letters have them that look the same
    joined: str  # all its words, without what stands between them
    ends: frozenset[int]  # the places in ``joined`` where one ends and another begins
    is_cut: bool  # labels and names in reports are, at 200 characters: the last word may go on
    as_latin: "Words | None" = None  # of Greek or Cyrillic words in which no letter tells that they are so


def words_of(text: str) -> Words:
    """Take a text apart. Of the first 800 characters it takes milliseconds."""
    telling, plain, latin = _telling(text), _plain(text), _as_latin(text)
    scripts = {word: _script(word) for word in telling}
    looks_latin = not _NOT_LATIN.isdisjoint(scripts.values()) and not _GREEK_OR_CYRILLIC.search(latin)
    return Words(
        telling=scripts,
        in_order=tuple(sorted(telling | _telling(latin))),
        joined="".join(plain),
        ends=frozenset(accumulate(map(len, plain), initial=0)),
        is_cut=len(text) >= MAX_LABEL - 1,
        as_latin=words_of(latin) if looks_latin else None,
    )


def _as_latin(text: str) -> str:
    """Write the letters that look Latin as Latin ones."""
    return normalized(text[: 4 * MAX_LABEL], form="NFKC").translate(_AS_LATIN)


NO_WORDS = Words(telling={}, in_order=(), joined="", ends=frozenset((0,)), is_cut=False)


def agree(label: Words, name: Words, *, issuer: Words = NO_WORDS, claimed: Words = NO_WORDS) -> bool:
    """Say whether a label and a badge's name may well mean the same badge; what names nothing always does.

    They do if one of them says all that the other says. "Statistics 501" is not "Statistics 101", and an
    Architect Professional no Architect Associate, however many words they share. What the label says in a
    script that the name is not written in may be its translation, and is not compared; numbers are. But
    "МВА", which looks like an MBA in every letter, is taken for one.

    Args:
        label: the words beside the badge.
        name: what the badge calls itself.
        issuer: who is proven to be behind the badge, name and place: in a label that is no title.
        claimed: what else the badge calls its issuer. Whoever makes a badge writes there what they like,
            and "Data Science Academy" has titles in it: it is no title only beside words of the name, or
            such as may translate them.
    """
    scripts = frozenset(label.telling.values()) & frozenset(name.telling.values())
    if label.as_latin is not None and _NOT_LATIN.isdisjoint(scripts):
        return agree(label.as_latin, name, issuer=issuer, claimed=claimed)
    said, named = _in(scripts, label.telling), _in(scripts, name.telling)
    titles = frozenset(word for word in said if not _is_of(issuer, word))
    if not titles or not named or titles <= named or named <= said:
        return True
    own = frozenset(word for word in titles if not _is_of(claimed, word))
    if own <= named and not all(map(str.isdigit, own | (label.telling.keys() - said))):
        return True
    return _stands_in(name, label) or _stands_in(label, name)


def _is_of(issuer: Words, word: str) -> bool:
    """Say whether a word names the issuer, were it in short: "Uni of Examples"."""
    at = bisect_left(issuer.in_order, word)
    following = issuer.in_order[at : at + 1]  # if any begins with the word, then this one
    return following == (word,) or (len(word) >= _LEAST and "".join(following).startswith(word))


def _telling(text: str) -> frozenset[str]:
    """Give the words of a text that tell badges apart, in the singular as far as a final s tells."""
    plain = normalized(text[: 4 * MAX_LABEL], form="NFKC").casefold()
    words = _WORD.findall(_IDENTIFIER.sub(" ", _WHEN.sub(" ", plain)))
    return frozenset(word.removesuffix("s") for word in words if not _is_of_any_badge(word))


def _is_of_any_badge(word: str) -> bool:
    return word in OF_ANY_BADGE or _JAPANESE.fullmatch(word) is not None


def _in(scripts: Collection[str], words: Mapping[str, str]) -> frozenset[str]:
    return frozenset(word for word, script in words.items() if word.isdigit() or script in scripts)


def _script(word: str) -> str:
    """Name the script of a word, as far as it tells a translation; one with a Latin letter in it is Latin."""
    return next((name for name, signs in _SCRIPTS.items() if signs.search(word)), "other")


def _stands_in(part: Words, whole: Words) -> bool:
    """Say whether a text has another in it, however both are put together: "CLOUD-BASICS", "CloudBasics".

    It begins and ends where words do: a captain has no "AI". Where words stand together, that is anywhere.
    """
    text, sought = whole.joined, part.joined
    at = text.find(sought)
    while at >= 0:
        places = (at,) if part.is_cut else (at, at + len(sought))
        if all(each in whole.ends or _TOGETHER.search(text[each - 1 : each + 1]) for each in places):
            return True
        at = text.find(sought, at + 1)
    return False


def _plain(text: str) -> list[str]:
    return _PLAIN.findall(normalized(text[: 4 * MAX_LABEL], form="NFKC").casefold())
