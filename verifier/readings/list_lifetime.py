"""How long a signed list says that it may be used again: its ``ttl``, and no longer than it is valid.

Nothing is verified here, for nothing rests on it: a list may only make us ask again sooner. Kept beyond its
end, a list that its issuer renews in time would look out of date.
https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistcredential
"""

from collections.abc import Iterator

from verifier.algorithms import jose
from verifier.model.exhibit import Fetched
from verifier.model.words import JsonObject
from verifier.parse.dates import read_moment
from verifier.parse.members import entries, number, objects
from verifier.parse.strict_json import MalformedJson, read_object

ENDED = (
    30  # seconds: one that is out of date when it comes may be replaced soon, and spares its host till then
)
_ENDS = ("validUntil", "expirationDate", "exp")
_MILLISECONDS = 1000


def seconds_stated(answer: Fetched) -> int | None:
    """Say for how many seconds after it was obtained a list may be kept by its own word; None: no word."""
    stated = [seconds for part in _parts(answer.body) for seconds in _of_part(part, answer)]
    return min(stated, default=None)


def _of_part(part: JsonObject, answer: Fetched) -> Iterator[int]:
    for _, subject in objects(part, "credentialSubject"):
        ttl = number(subject, "ttl")
        if ttl is not None:
            yield max(0, int(ttl // _MILLISECONDS))
    for name in _ENDS:
        for _, value in entries(part, name):
            end = read_moment(value, pointer="", edge="end")
            if end is not None:
                left = int((end.instant - answer.exhibit.obtained_at).total_seconds())
                yield left if left > 0 else ENDED


def _parts(body: bytes) -> tuple[JsonObject, ...]:
    """Give the list; of a token its claims, and the list in the claim ``vc`` if there is one."""
    text = body.strip()
    try:
        if text.startswith(b"{"):
            return (read_object(text),)
        claims = read_object(jose.parse_jws(text.decode("ascii")).payload)
    except (UnicodeDecodeError, jose.JwsRefused, MalformedJson):
        return ()
    inner = claims.get("vc")
    return (claims, inner) if isinstance(inner, dict) else (claims,)
