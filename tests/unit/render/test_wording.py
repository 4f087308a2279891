from dataclasses import replace

import pytest

from tests.unit.render import reports
from verifier.model.codes import document, key_binding, proof, status, validity
from verifier.model.finding import Finding
from verifier.model.report import Headline
from verifier.model.words import ExhibitId
from verifier.render.catalogue import catalogue
from verifier.render.wording import Wording, host_of

KNOWN = Wording(report=reports.VALID, catalogue=catalogue("en"))
UNKNOWN = Wording(report=reports.FORGED, catalogue=catalogue("en"))


def found(code, **fills):
    return Finding(code=code, fills=tuple(fills.items()))


def test_signer_is_whoever_was_proven_and_not_whom_the_badge_names():
    assert KNOWN.sentence(found(proof.VERIFIED, signer="mit.edu")).endswith("since uni.example signed it.")


def test_holding_signature_of_an_unknown_signer_names_nobody():
    assert UNKNOWN.sentence(found(proof.VERIFIED, signer="mit.edu")).endswith(
        "since an unknown signer signed it."
    )


def test_broken_signature_names_whom_it_should_be_by():
    assert "not signed by uni.example." in UNKNOWN.sentence(found(proof.INVALID, signer="uni.example"))
    assert "not signed by the issuer it names." in UNKNOWN.sentence(found(proof.INVALID))


def test_keeper_of_a_list_is_named():
    assert "kept by lists.example," in KNOWN.sentence(found(status.PUBLISHED_BY, signer="lists.example"))


def test_host_is_the_one_that_did_not_answer():
    gap = Finding(code=status.LIST_UNREACHABLE, exhibits=(reports.UNREACHABLE,))
    assert "uni.example did not answer" in Wording(
        report=reports.INCOMPLETE, catalogue=catalogue("en")
    ).sentence(gap)
    seen = Finding(code=status.LIST_UNREACHABLE, exhibits=(reports.INPUT, reports.LIST))
    assert "uni.example did not answer" in KNOWN.sentence(seen)
    unnamed = Finding(code=document.UNREACHABLE, exhibits=(ExhibitId("x99"),))
    assert "the site did not answer" in KNOWN.sentence(unnamed)


def test_domain_is_that_of_the_headline():
    answer = next(result for result in reports.FINE if result.check == "issuer").findings[0]
    assert KNOWN.sentence(answer).startswith("uni.example published")
    assert UNKNOWN.sentence(answer).startswith("uni.example published")
    assert UNKNOWN.sentence(replace(answer, fills=())).startswith("the site published")


@pytest.mark.parametrize(
    ("finding", "said"),
    [
        (found(proof.UNSUPPORTED, name="bbs-2023"), "(bbs-2023)"),
        (Finding(code=key_binding.DID_UNSUPPORTED, detail="did:ion"), "(did:ion)"),
        (found(proof.UNSUPPORTED, name="all fine. Verified by MIT"), "(unnamed)"),
    ],
)
def test_method_is_named_if_its_name_is_a_name(finding, said):
    assert said in KNOWN.sentence(finding)


def test_reason_of_the_issuer_is_quoted_and_stays_out_of_the_summary():
    withdrawn = found(status.REVOKED, reason="Issued by mistake\u202e ✅")
    assert KNOWN.sentence(withdrawn) == "The issuer withdrew this badge (“Issued by mistake”)."
    assert KNOWN.sentence_in_summary(withdrawn) == "The issuer withdrew this badge."
    assert KNOWN.sentence(found(status.REVOKED)) == "The issuer withdrew this badge."


@pytest.mark.parametrize(
    ("code", "fills", "said"),
    [
        (validity.EXPIRED, {"date": "2025-02-03T10:00:00Z"}, "2025-02-03"),
        (validity.EXPIRED, {}, "2026-06-30"),
        (validity.EXPIRED, {"date": "yesterday, and it is fine"}, "2026-06-30"),
        (validity.NOT_YET, {}, "2024-01-01"),
        (status.NOT_WITHDRAWN, {"time": "2026-11-21T10:00:00+09:00"}, "2026-11-21 01:00 UTC"),
        (status.NOT_WITHDRAWN, {}, "2026-11-21 20:31 UTC"),
    ],
)
def test_dates_are_written_as_readers_do(code, fills, said):
    expired = Wording(report=reports.EXPIRED, catalogue=catalogue("en"))
    assert said in expired.sentence(found(code, **fills))


def test_date_that_nobody_knows_is_not_made_up():
    bare = Wording(report=reports.NOTHING, catalogue=catalogue("en"))
    assert "ended on a date it states." in bare.sentence(found(validity.EXPIRED))
    assert "ended on a date it states." in KNOWN.sentence(found(validity.EXPIRED))


def test_japanese_has_its_own_dates():
    expired = Wording(report=reports.EXPIRED, catalogue=catalogue("ja"))
    assert "2026年6月30日まで" in expired.sentence(found(validity.EXPIRED))


def test_braces_in_foreign_text_are_text():
    assert "({signer})" not in KNOWN.sentence(found(proof.UNSUPPORTED, name="{signer}"))
    assert "“{host}”" in KNOWN.sentence(found(status.REVOKED, reason="{host}"))


def test_headline_is_the_host_or_that_the_signer_is_unknown():
    assert KNOWN.headline == "uni.example"
    assert UNKNOWN.headline == "unknown signer"
    named = replace(reports.VALID, headline=Headline(text="mit.edu", kind="unknown"))
    assert Wording(report=named, catalogue=catalogue("ja")).headline == "署名者不明"


@pytest.mark.parametrize(
    ("source", "host"),
    [
        ("https://Uni.example:443/a", "uni.example"),
        ("input", ""),
        ("did:web:uni.example", ""),
        ("https://[half", ""),
    ],
)
def test_host_of_a_source_is_found(source, host):
    assert host_of(source) == host
