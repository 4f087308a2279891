"""An SD-JWT VC: a credential of registered claims with a type of its own, outside of the VC data model.

It is no Open Badge, and is read as what it is: who says it, of whom, for how long, and where its status is.
https://datatracker.ietf.org/doc/draft-ietf-oauth-sd-jwt-vc/
"""

from dataclasses import replace

from verifier.model.achievement import Profile
from verifier.model.credential import Credential, Edition, Securing, StatusEntry, Subject
from verifier.model.deviation import Deviation, Rule
from verifier.model.moment import Moment, Zone
from verifier.model.proof import SdJwt
from verifier.model.words import Json, JsonObject
from verifier.parse.dates import read_moment
from verifier.parse.members import below, hides, text
from verifier.parse.signed_token import Opened

TYPE = "vct"
_DATES = ("nbf", "exp")


def parse_sd_jwt_vc(opened: Opened) -> Credential:
    """Read the claims as a credential. One that names no issuer (but a certificate, say) has none."""
    claims = opened.claims
    issuer, subject = _identifier(claims, "iss"), _identifier(claims, "sub")
    dates = {name: _moment(claims, name) for name in (*_DATES, "iat")}
    ends, statuses = _present(dates["exp"]), _statuses(claims)
    token = opened.token
    if isinstance(token, SdJwt):  # status and end must not be hidden, but an issuer may have done so
        whole = bool(ends) and bool(statuses)
        where = (place for place in opened.hidden if place.startswith("/status") or (not place and not whole))
        token = replace(token, withheld=next(where, None))
    return Credential(
        edition=Edition.SD_JWT_VC,
        securing=Securing.SD_JWT if isinstance(token, SdJwt) else Securing.JWT,
        raw=claims,
        types=tuple(filter(None, (text(claims, TYPE),))),
        issuer=Profile(id=issuer, pointer="/iss") if issuer else None,
        subjects=(Subject(pointer="", id=subject),),
        starts=_present(dates["nbf"]),
        ends=ends,
        issued=dates["iat"] or dates["nbf"],
        statuses=statuses,
        token=token,
        deviations=(
            Deviation(pointer="/vct", rule=Rule.NOT_AN_OPEN_BADGE, detail=str(claims.get(TYPE))),
            *(
                Deviation(pointer=below("", name), rule=Rule.UNREADABLE_DATE, detail=name)
                for name in _DATES
                if claims.get(name) is not None and dates[name] is None
            ),
        ),
    )


def _identifier(claims: JsonObject, name: str) -> str | None:
    value = claims.get(name)
    return value if isinstance(value, str) and value and not hides(value) else None


def _moment(claims: JsonObject, name: str) -> Moment | None:
    """Read a NumericDate, which counts from world time: there is no doubt about its zone. RFC 7519."""
    moment = read_moment(claims.get(name), pointer=below("", name))
    return replace(moment, zone=Zone.GIVEN) if moment is not None and moment.zone is Zone.NUMBER else moment


def _present(moment: Moment | None) -> tuple[Moment, ...]:
    return () if moment is None else (moment,)


def _statuses(claims: JsonObject) -> tuple[StatusEntry, ...]:
    """Read each mechanism of ``status`` as an entry; one of another form is an entry all the same."""
    said: Json = claims.get("status")
    if said is None:
        return ()
    if not isinstance(said, dict) or not said:
        return (StatusEntry(pointer="/status", type=None, raw={}),)
    return tuple(StatusEntry(pointer=below("/status", name), type=name, raw={"type": name}) for name in said)
