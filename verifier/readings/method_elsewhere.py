"""A key that the issuer's own document lists, and that the document of somebody else keeps.

The issuer vouches for it by naming it there. One other document is read, for the one method that the proof
names, and nothing that this document refers to in turn. https://www.w3.org/TR/cid-1.0/#verification-relationships
"""

from dataclasses import dataclass, replace

from verifier import dids
from verifier.contracts import Fetcher, KeyDocument, Method
from verifier.model.codes import proof as facts
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.finding import Finding
from verifier.model.outcome import Outcome
from verifier.model.proof import Proof
from verifier.model.roles import Role
from verifier.model.words import Cause, Url, cause_of_status
from verifier.parse.key_document import read_key_document
from verifier.readings.methods_named import methods_named
from verifier.readings.published_keys import Place, Publication, https_host

_METHODS = {method.name: method for method in dids.METHODS}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """The method as the other document keeps it, and that document."""

    method: Method
    document: KeyDocument


async def with_method_elsewhere(proof: Proof, publication: Publication, *, fetcher: Fetcher) -> Publication:
    """Add the key that ``proof`` names, if the issuer lists it for this use and another document keeps it.

    What cannot be had there stays listed, with the reason in place of its key.
    """
    named = [
        each for each in methods_named(proof, publication) if _is_kept_elsewhere(each, purpose=proof.serves)
    ]
    if not named:
        return publication
    found = await _kept(named[0], fetcher=fetcher)
    return replace(
        publication,
        places=tuple(
            each for place in publication.places for each in _completed(place, named[0].id, found=found)
        ),
    )


def _is_kept_elsewhere(method: Method, *, purpose: str) -> bool:
    return method.foreign and purpose in (method.purposes or ())


def _completed(place: Place, name: str, *, found: _Kept | Finding) -> tuple[Place, ...]:
    """Put what was found into the place that lists it; a key that was found rests on both documents."""
    listed = next((each for each in place.methods if each.foreign and each.id == name), None)
    if listed is None:
        return (place,)
    others = tuple(each for each in place.methods if each is not listed)
    if isinstance(found, Finding):
        return (replace(place, methods=(*others, replace(listed, key=found))),)
    kept, document = found.method, found.document
    purposes = kept.purposes if kept.purposes is not None else listed.purposes
    exhibit = document.exhibit
    both = replace(
        place,
        methods=(replace(kept, controller=None, purposes=purposes, foreign=True),),
        lies_at=(*place.lies_at, *((exhibit.url,) if exhibit else ())),
        exhibits=(*place.exhibits, *((exhibit.exhibit.id,) if exhibit else ())),
    )
    return (replace(place, methods=others), both)


async def _kept(listed: Method, *, fetcher: Fetcher) -> _Kept | Finding:
    base = listed.id.partition("#")[0]
    match await _document(base, fetcher):
        case Unavailable() as gap:
            return Finding(code=facts.KEY_UNREACHABLE, cause=gap.why, exhibits=(gap.id,))
        case KeyDocument() as document:
            method = next((each for each in document.methods if each.id == listed.id), None)
            if method is None or method.foreign or method.controller not in (None, base):
                return Finding(code=facts.KEY_UNUSABLE, cause=Cause.MALFORMED_REMOTE)
            return _Kept(method=method, document=document)
        case finding:
            failed = (
                finding.code.outcome is Outcome.FAILED
            )  # of that document; nothing of the issuer's failed
            cause = None if failed else finding.cause
            return Finding(code=facts.KEY_UNUSABLE, cause=cause or Cause.MALFORMED_REMOTE)


async def _document(base: str, fetcher: Fetcher) -> KeyDocument | Unavailable | Finding:
    if base.startswith("did:"):
        method = _METHODS.get(base.split(":")[1])
        unread = Finding(code=facts.KEY_UNUSABLE, cause=Cause.UNSUPPORTED)
        return await method.resolve(base, fetcher) if method else unread
    if https_host(base) is None:
        return Finding(code=facts.KEY_UNUSABLE, cause=Cause.BLOCKED_BY_POLICY)
    match await fetcher.fetch(base, role=Role.CONTROLLER_DOCUMENT):
        case Unavailable() as gap:
            return gap
        case Fetched(ok=False, status=status, exhibit=exhibit):
            return Unavailable(id=exhibit.id, url=Url(base), why=cause_of_status(status))
        case fetched:
            found = read_key_document(fetched.body, expected_id=base)
            return replace(found, exhibit=fetched) if isinstance(found, KeyDocument) else found
