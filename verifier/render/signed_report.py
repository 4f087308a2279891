"""A report as a signed token, to be kept or passed on: what it claims, and how it is read again.

There are two kinds. One "now" lasts 15 minutes, for a page that shows the report at once. One "archive" is
for a file: it lasts ten years, and speaks of the moment at which the badge was checked, never of today.
One "now" may be made for a single reader: the audience is the site that shows it, the nonce its question.
"""

import enum
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from verifier.algorithms.jose import JwsRefused, parse_jws, verify_jws
from verifier.algorithms.own_key import ALGORITHM, OwnKey
from verifier.model.keys import PublicKey
from verifier.model.report import TrustReport
from verifier.model.words import Json, JsonObject
from verifier.parse.dates import read_moment
from verifier.parse.strict_json import MalformedJson, read_object

TYPE = "badge-report+jwt"
LASTS: Mapping[str, timedelta] = {"now": timedelta(minutes=15), "archive": timedelta(days=3_653)}
MAX_CHARACTERS = 2**20  # of the token; that is what is read
_HEADER = frozenset(("alg", "typ", "kid"))
_CLAIMS = frozenset(("iss", "iat", "exp", "sub", "kind", "report"))
_MAY_CLAIM = frozenset(("aud", "nonce"))  # of one that was made for a single reader
_SKEW = timedelta(minutes=1)  # of clocks
_NONCE = re.compile(r"[A-Za-z0-9_-]{1,128}")
# A service is named by its origin alone: behind a host, a path could name a place that is somebody else's.
_ORIGIN = re.compile(r"https?://(?:[a-z0-9._-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::[0-9]{1,5})?")


class Refusal(enum.Enum):
    """Why a signed report is not believed."""

    MALFORMED = "malformed"  # no token of this kind, or with more or less in it than belongs there
    ALGORITHM = "algorithm"
    UNKNOWN_KEY = "unknown-key"
    ALTERED = "altered"  # the signature does not hold
    EXPIRED = "expired"
    AHEAD = "ahead"  # made in a time to come
    OTHER_ISSUER = "other-issuer"
    OTHER_BADGE = "other-badge"
    OTHER_READER = "other-reader"  # made for another site, or for another question
    INCONSISTENT = "inconsistent"  # what is claimed of the report is not what it says


class ReportRefused(Exception):
    """A signed report is not believed; the message quotes nothing of it."""

    def __init__(self, why: Refusal) -> None:
        super().__init__(why.value)
        self.why = why


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedReport:
    """A report whose signature holds."""

    issuer: str  # the service that signed it
    kind: str  # "now" or "archive"
    made: datetime  # UTC; the moment that it speaks of
    expires: datetime
    report: JsonObject
    audience: str | None = None  # the origin of the one site that it was made for
    nonce: str | None = None  # what that site sent along with its question

    @property
    def has_sent_lists(self) -> bool:
        """Say whether issuer lists were used that whoever asked for the report brought along."""
        lists = self.report.get("lists")
        ids = [each.get("id") for each in lists if isinstance(each, dict)] if isinstance(lists, list) else []
        return any(isinstance(each, str) and each.startswith("request:") for each in ids)


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What a reader knows already; None knows nothing."""

    issuer: str | None = None
    badge: str | None = None  # the SHA-256 of what was verified, in hexadecimal digits
    kind: str | None = None
    audience: str | None = None
    nonce: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """How a report is to be signed: for how long, and for whom."""

    kind: str  # "now" or "archive"
    audience: str | None = None  # only "now" has a single reader
    nonce: str | None = None


def sign_report(report: TrustReport, rendered: JsonObject, *, key: OwnKey, issuer: str, terms: Terms) -> str:
    """Sign a report of one badge, that was judged for the moment at which it was checked.

    Raises:
        ValueError: it was judged for another moment, or holds several badges.
    """
    if report.judged_at != report.checked_at or report.members:
        raise ValueError("such a report is not signed")
    made = int(report.checked_at.timestamp())
    claims: JsonObject = {
        "iss": issuer,
        "iat": made,
        "exp": made + int(LASTS[terms.kind].total_seconds()),
        "sub": report.input.sha256,
        "kind": terms.kind,
        "report": rendered,
    }
    for name, value in (("aud", terms.audience), ("nonce", terms.nonce)):
        if value is not None:
            claims[name] = value
    return key.sign(claims, kind=TYPE)


def is_origin(text: str) -> bool:
    """Say whether this names a service as signed reports do: https://badges.example, nothing behind it."""
    return _ORIGIN.fullmatch(text) is not None


def is_nonce(text: str) -> bool:
    """Say whether a site may send this along with its question."""
    return _NONCE.fullmatch(text) is not None


def issuer_named_in(text: str) -> str | None:
    """Give who a token says it is from, of which nothing is proven yet; None if it is no signed report."""
    try:
        named = read_object(parse_jws(text).payload).get("iss")
    except (JwsRefused, MalformedJson):
        return None
    return named if isinstance(named, str) and is_origin(named) else None


def claimed_in(text: str) -> SignedReport:
    """Give what a signed report claims, of which nothing is proven: for readers who say so.

    Raises:
        ReportRefused: it is no signed report, or does not agree with itself.
    """
    try:
        return _claims(read_object(parse_jws(text).payload))
    except (JwsRefused, MalformedJson) as broken:
        raise ReportRefused(Refusal.MALFORMED) from broken


def read_signed_report(
    text: str, *, keys: Mapping[str, PublicKey], now: datetime, expected: Expected = Expected()
) -> SignedReport:
    """Read a signed report, if it is what it should be in every respect.

    Args:
        text: the compact token.
        keys: those that may have signed it, by their id.
        now: UTC.
        expected: what it has to be about, and by whom.

    Raises:
        ReportRefused: it is not believed.
    """
    signed = _claims(_verified(text, keys))
    if signed.made > now + _SKEW:
        raise ReportRefused(Refusal.AHEAD)
    if now >= signed.expires:
        raise ReportRefused(Refusal.EXPIRED)
    if expected.issuer not in (None, signed.issuer):
        raise ReportRefused(Refusal.OTHER_ISSUER)
    if expected.kind not in (None, signed.kind):
        raise ReportRefused(Refusal.INCONSISTENT)
    if expected.badge not in (None, _digest_in(signed.report)):
        raise ReportRefused(Refusal.OTHER_BADGE)
    if expected.audience not in (None, signed.audience) or expected.nonce not in (None, signed.nonce):
        raise ReportRefused(Refusal.OTHER_READER)
    return signed


def _verified(text: str, keys: Mapping[str, PublicKey]) -> JsonObject:
    """Give the claims of a token whose header says nothing but what ours do, and whose signature holds."""
    try:
        jws = parse_jws(text)
        if jws.header.keys() != _HEADER or jws.header["typ"] != TYPE:
            raise ReportRefused(Refusal.MALFORMED)
        if jws.header["alg"] != ALGORITHM:
            raise ReportRefused(Refusal.ALGORITHM)
        named = jws.header["kid"]
        key = keys.get(named) if isinstance(named, str) else None
        if key is None:
            raise ReportRefused(Refusal.UNKNOWN_KEY)
        if not verify_jws(jws, key):
            raise ReportRefused(Refusal.ALTERED)
        return read_object(jws.payload)
    except JwsRefused as refused:
        raise ReportRefused(Refusal.MALFORMED) from refused
    except MalformedJson as broken:
        raise ReportRefused(Refusal.MALFORMED) from broken


def _claims(claims: JsonObject) -> SignedReport:
    """Read the claims, each of its type, and compare them with the report that they are about."""
    issuer, kind, report = claims.get("iss"), claims.get("kind"), claims.get("report")
    made, expires = _instant(claims.get("iat")), _instant(claims.get("exp"))
    if claims.keys() - _MAY_CLAIM != _CLAIMS or not isinstance(issuer, str) or not isinstance(report, dict):
        raise ReportRefused(Refusal.MALFORMED)
    if not is_origin(issuer):
        raise ReportRefused(Refusal.MALFORMED)
    if not isinstance(kind, str) or kind not in LASTS or made is None or expires is None:
        raise ReportRefused(Refusal.MALFORMED)
    audience, nonce = _reader(claims)
    moments = {_moment(report.get(name)) for name in ("judgedAt", "checkedAt")}
    is_consistent = moments == {made} and claims["sub"] == _digest_in(report)
    if not is_consistent or expires - made > LASTS[kind] or (kind != "now" and (audience or nonce)):
        raise ReportRefused(Refusal.INCONSISTENT)
    return SignedReport(
        issuer=issuer,
        kind=kind,
        made=made,
        expires=expires,
        report=report,
        audience=audience,
        nonce=nonce,
    )


def _reader(claims: JsonObject) -> tuple[str | None, str | None]:
    """Read for whom a report was made; what is not claimed is None."""
    audience, nonce = claims.get("aud"), claims.get("nonce")
    is_site = "aud" not in claims or (isinstance(audience, str) and is_origin(audience))
    is_question = "nonce" not in claims or (isinstance(nonce, str) and is_nonce(nonce))
    if not is_site or not is_question:
        raise ReportRefused(Refusal.MALFORMED)
    return audience if isinstance(audience, str) else None, nonce if isinstance(nonce, str) else None


def _digest_in(report: JsonObject) -> Json:
    given = report.get("input")
    return given.get("sha256") if isinstance(given, dict) else None


def _instant(value: Json) -> datetime | None:
    if type(value) is not int:
        return None
    try:
        return datetime.fromtimestamp(value, tz=UTC)
    except (OverflowError, ValueError, OSError):
        return None


def _moment(value: Json) -> datetime | None:
    moment = read_moment(value, pointer="") if isinstance(value, str) else None
    return moment.instant if moment else None
