"""Who issued a badge, as the wire carries it: what is proven, in whose name it was awarded, who knows it.

A name or a picture of a list stands here only where that list recognises the issuer.
"""

from dataclasses import replace

from verifier.model.codes import issuer as facts
from verifier.model.credential import Credential
from verifier.model.finding import Finding
from verifier.model.issuer_list import ListedIssuer
from verifier.model.recognition import Listed
from verifier.model.words import Json, JsonObject
from verifier.recognition.proven_place import proven_place
from verifier.render import foreign
from verifier.render.wording import Wording

NOT_PROVEN = ("org", "lists")  # what the sentence about a proven place adds


def issuer_object(credential: Credential, *, wording: Wording) -> JsonObject:
    """Give the member ``issuer`` of a credential."""
    named = credential.issuer.id if credential.issuer else None
    claimed = claimed_issuer(credential) or None
    return {
        "id": foreign.address(named) if named else None,
        "claimedName": claimed,
        "headline": wording.headline,
        "signedBy": _signed_by(named, wording=wording),
        "awardedInTheNameOf": claimed,
        "awarded": _awarded(claimed, wording=wording),
        "proven": _proven(wording),
        "recognition": _recognition(wording),
    }


def claimed_issuer(credential: Credential) -> str:
    """Quote the name that the badge gives its issuer."""
    return foreign.quote((credential.issuer.name if credential.issuer else None) or "")


def _signed_by(named: str | None, *, wording: Wording) -> JsonObject:
    """Say who signed or published it, which is proven or not known."""
    kind, platform = wording.report.headline.kind, _finding(facts.PLATFORM.id, wording)
    place = _finding(facts.DOMAIN_PROVEN.id, wording)
    by = {"unknown": None, "platform": wording.behind.place}.get(kind, named)
    text = None
    if platform is not None:
        text = wording.lines(platform)[0]
    elif place is not None:
        text = wording.sentence(without(place, NOT_PROVEN))
    return {
        "id": foreign.address(by) if by else None,
        "kind": kind,
        "name": (wording.platform(platform) if platform else wording.behind.name) or None,
        "confirmed": kind != "unknown",
        "text": text,
    }


def _awarded(claimed: str | None, *, wording: Wording) -> JsonObject:
    """Say in whose name it was awarded, and whether more than the badge or its platform says so."""
    listed, platform = _listed(wording), _finding(facts.PLATFORM.id, wording)
    recognised = _finding(facts.RECOGNISED.id, wording)
    text = wording.catalogue.word("claimed-issuer", name=claimed).strip() if claimed else None
    if platform is not None:
        text = wording.lines(platform)[-1]
    elif recognised is not None:
        text = wording.sentence(recognised)
    return {
        "name": foreign.quote(listed.issuer.name) if listed else claimed,
        "confirmed": listed is not None,
        "by": _identifier(listed.list.id) if listed else None,
        "text": text,
    }


def _proven(wording: Wording) -> Json:
    """Say what exactly was proven: null for nobody."""
    place = proven_place(wording.report.headline)
    if place is None:
        return None
    return {
        "kind": place.kind,
        "place": foreign.address(place.place),
        "unicode": foreign.address(place.unicode) or None,
        "registrableDomain": place.registrable_domain or None,
    }


def _recognition(wording: Wording) -> Json:
    """Say which entry of which list recognises the issuer: null if none does."""
    listed = _listed(wording)
    if listed is None:
        return None
    return {
        "list": _identifier(listed.list.id),
        "name": foreign.quote(listed.list.name, limit=foreign.LINE),
        "version": foreign.quote(listed.list.version, limit=foreign.LINE),
        "digest": listed.list.digest,
        "by": _identifier(listed.by),
        "entry": {
            "key": _identifier(listed.issuer.key),
            "name": foreign.quote(listed.issuer.name),
            "url": _identifier(listed.issuer.url),
            "location": _identifier(listed.issuer.location),
            "logo": _logo(listed.issuer, wording=wording),
        },
    }


def _logo(issuer: ListedIssuer, *, wording: Wording) -> JsonObject:
    """Name the picture that the list gives. A logo looks like a seal: it is for genuine badges alone."""
    url = next((each for each in issuer.logos if each.startswith("https://")), None)
    return {"url": _identifier(url), "showable": wording.report.authentic is True and url is not None}


def _listed(wording: Wording) -> Listed | None:
    recognition = wording.report.recognition
    return recognition.listed if recognition and wording.behind.name else None


def _finding(code: str, wording: Wording) -> Finding | None:
    found = (each for result in wording.report.results for each in result.findings)
    return next((each for each in found if each.code.id == code), None)


def without(finding: Finding, names: tuple[str, ...]) -> Finding:
    """Give a finding without some of what stands in its sentence."""
    return replace(finding, fills=tuple(fill for fill in finding.fills if fill[0] not in names))


def _identifier(text: str | None) -> str | None:
    return foreign.address(text) if text else None
