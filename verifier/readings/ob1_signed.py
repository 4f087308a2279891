"""Was this badge signed by the key that it names itself, and does that lie at its issuer's? Open Badges 1.

The badge chooses its key, which is why Open Badges 2 gave this way up. The key counts only if it lies on the
very site of the issuer and of the badge class, and even then it proves that site and little more.
https://www.imsglobal.org/sites/default/files/Badges/OBv1p1/index.html
"""

from verifier.contracts import Fetcher
from verifier.model.codes import key_binding as facts
from verifier.model.codes import proof
from verifier.model.finding import Finding
from verifier.model.hosting import Linked
from verifier.model.keys import PublicKey
from verifier.model.proof import Jws, ProofReading
from verifier.model.words import Cause
from verifier.parse.ob2_edition import verification
from verifier.readings.hosted_addresses import is_http, same_origin, same_place
from verifier.readings.hosted_findings import exhibits
from verifier.readings.ob2_binding import with_binding, without_key
from verifier.readings.ob2_issuer import Word, unknown_key, unread
from verifier.readings.ob2_keys import IssuerKey, fetch_key, keys_listed
from verifier.readings.ob2_token import try_keys


async def judge_legacy(token: Jws, word: Word, *, fetcher: Fetcher) -> ProofReading:
    """Judge a badge of Open Badges 1 by the key at the address that it gives for its verification."""
    url = (verification(word.hosting.assertion.received or {}) or {}).get("url")
    if not isinstance(url, str) or not is_http(url):
        return unread(unknown_key(Cause.UNSUPPORTED))
    if not all(same_origin(url, place.declared) for place in _places(word)):
        stranger = Finding(code=proof.KEY_UNREACHABLE, cause=Cause.BLOCKED_BY_POLICY)
        return without_key(facts.OUT_OF_SCOPE, detail=url, proof=stranger, word=word)
    if _lists_others(url, word):
        return unread(unknown_key(Cause.UNSUPPORTED, exhibits(word.profile)))
    key = await fetch_key(url, fetcher=fetcher)
    if _is_of_somebody(key, word):
        return unread(unknown_key(Cause.UNSUPPORTED, key.exhibits))
    tried = try_keys(token, (key,), left_out=0)
    return with_binding(tried, word, passes=(facts.IN_SCOPE, facts.LEGACY))


def _is_of_somebody(key: IssuerKey, word: Word) -> bool:
    """Say whether a key is described, and not as the issuer's: sites publish keys of their users as well.

    Edition 1 knows no description: there the text of the key is all that stands at its address. One that the
    issuer's profile lists needs to say no more.
    """
    if key.is_bare or not isinstance(key.key, PublicKey):
        return False
    listed = any(same_place(key.where, each.id) for each in keys_listed(word.profile.document or {}))
    return not listed and not same_place(key.owner, word.profile.declared)


def _lists_others(url: str, word: Word) -> bool:
    """Say whether the issuer, as Open Badges 2 asks, lists its keys by now, and this one is not among them.

    Anything on its site that gives back what it is sent could else be named as a key. The badge may be older
    than the list all the same, so that this is no evidence against it.
    """
    listed = keys_listed(word.profile.document or {})
    return bool(listed) and not any(same_place(url, each.id) for each in listed)


def _places(word: Word) -> tuple[Linked, ...]:
    """Give the documents whose site the key has to share: those with an address of their own."""
    badge_class = word.hosting.badge_class
    own = badge_class is not None and badge_class.answer is not None
    return (word.profile, badge_class) if own and badge_class is not None else (word.profile,)
