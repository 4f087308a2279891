"""Reports about badges of invented issuers: one for each way in which somebody is known, or is not."""

from dataclasses import replace
from datetime import UTC, datetime

from tests.unit.render import reports
from verifier.assess import answers, assess
from verifier.model.achievement import Profile
from verifier.model.codes import key_binding
from verifier.model.finding import Finding
from verifier.model.issuer_list import IssuerList, ListedIssuer, MissingList
from verifier.model.recognition import Likeness, Listed, Recognition, Resemblance
from verifier.model.report import Headline, TrustReport
from verifier.model.words import Cause
from verifier.recognition.headline import named
from verifier.recognition.judging import Proven, judge

WEB = "did:web:uni.example"
KEY = "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK"
ACCOUNT = "www.credly.com/api/v1/obi/v2/issuers/7"
CREDLY = f"https://{ACCOUNT}"
EDUBADGES = f"https://api.edubadges.nl/public/issuers/{'A' * 22}"

UNI = ListedIssuer(
    key=WEB,
    ids=(WEB, KEY),
    accounts=(CREDLY,),
    names=("Example University",),
    logos=("sha256:00", "https://uni.example/logo.png"),
    url="https://uni.example/",
    location="Exampleton",
)
KNOWN = ListedIssuer(
    key="did:web:known.example",
    ids=("did:web:known.example",),
    names=("Known Institute",),
    logos=("https://known.example/logo.png",),
    url="https://known.example/",
)
LIST = IssuerList(
    id="partners",
    name="Partners",
    version="2026-02",
    digest="sha256:" + "a" * 64,
    source="partners.toml",
    obtained_at=None,
    max_age=None,
    issuers=(UNI,),
)
OLD = replace(
    LIST, id="register", name="Register", version="7", obtained_at=datetime(2026, 11, 1, tzinfo=UTC)
)
STALE = MissingList(id="register", name="Register", why=Cause.LIST_STALE, too_old=OLD)
CONSULTED = Recognition(consulted=(LIST,))
RESEMBLING = replace(
    CONSULTED, resembles=Resemblance(list=LIST, issuer=KNOWN, likeness=Likeness.SIMILAR_NAME)
)
BEYOND = replace(CONSULTED, out_of_reach=Listed(list=LIST, issuer=KNOWN, by="did:web:known.example"))


def report(
    issuer: str,
    recognition: Recognition = CONSULTED,
    *,
    name: str = "Example University",
    kind: str = "issuer",
    published: str = "key",
) -> TrustReport:
    """Report on a badge of an issuer, with what the lists of the reader say."""
    credential = reports.credential(issuer=Profile(id=issuer, pointer="/issuer", name=name))
    proven = Proven(signer=issuer, published=published)
    found = judge(credential, proven=proven, recognition=recognition)
    results = reports.with_results(reports.result("issuer", *found))
    if kind == "self":
        key = Finding(code=key_binding.SELF_IDENTIFIER, pointer="/proof")
        results = tuple(
            reports.result("key-binding", key) if each.check == "key-binding" else each for each in results
        )
    return replace(
        reports.VALID,
        credential=credential,
        headline=named(Headline(text=proven.place, kind=kind), recognition),
        results=results,
        verdict=assess(results),
        answers=answers(results),
        recognition=recognition,
    )


def recognised(issuer: str, **more: str) -> TrustReport:
    """Report on a badge whose issuer a list recognises."""
    by_list = replace(CONSULTED, listed=Listed(list=LIST, issuer=UNI, by=issuer))
    return report(issuer, by_list, **more)


DOMAIN = report(WEB, Recognition())
TRUSTED = recognised(WEB, name="The Uni")
TRUSTED_KEY = recognised(KEY, kind="self")
TRUSTED_PLATFORM = recognised(CREDLY, kind="platform", published="badge")
PLATFORM = report(CREDLY, kind="platform", published="badge")
PLATFORM_OPEN = report(CREDLY, RESEMBLING, kind="platform", published="badge", name="Known lnstitute")
PLATFORM_VETTING = report(EDUBADGES, RESEMBLING, kind="platform")
SELF_MADE = report(KEY, kind="self")
RESEMBLES = report("did:web:known-edu.example", RESEMBLING, name="Knovvn Institute")
OUT_OF_REACH = report("did:web:knovvn.example", BEYOND)
NOT_LISTED = report("did:web:college.example", name="College")
ONE_LIST_STALE = report(WEB, replace(CONSULTED, missing=(STALE,)))
NO_LIST_LEFT = report(WEB, Recognition(missing=(STALE,)))
RESEMBLES_WITHOUT_REGISTER = report(WEB, replace(RESEMBLING, missing=(STALE,)))

NAMING = (RESEMBLES, OUT_OF_REACH, PLATFORM_OPEN, RESEMBLES_WITHOUT_REGISTER)
UNRECOGNISED = {
    "domain": DOMAIN,
    "not listed": NOT_LISTED,
    "platform": PLATFORM,
    "platform that vets": PLATFORM_VETTING,
    "platform that is open": PLATFORM_OPEN,
    "self-made": SELF_MADE,
    "resembles": RESEMBLES,
    "resembles, one list stale": RESEMBLES_WITHOUT_REGISTER,
    "out of reach": OUT_OF_REACH,
    "one list stale": ONE_LIST_STALE,
    "no list left": NO_LIST_LEFT,
}
ALL = {
    **UNRECOGNISED,
    "trusted": TRUSTED,
    "trusted key": TRUSTED_KEY,
    "trusted platform": TRUSTED_PLATFORM,
}
