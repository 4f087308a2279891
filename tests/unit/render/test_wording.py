from dataclasses import replace

import pytest

from tests.unit.render import reports
from verifier.model.codes import (
    document,
    issuer,
    key_binding,
    proof,
    proof_hosted,
    recipient,
    status,
    structure,
    validity,
)
from verifier.model.exhibit import Unavailable
from verifier.model.finding import CheckResult, Finding
from verifier.model.report import Headline
from verifier.model.words import Cause, CheckId, ExhibitId, Url
from verifier.render.catalogue import catalogue
from verifier.render.hosts import host_of
from verifier.render.wording import Wording

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


GAP = ExhibitId("g1")


def said_of_a_gap(code, cause, *, language="en", url="https://uni.example/1", **places):
    gap = Unavailable(id=GAP, url=Url(url), why=cause, **places)
    report = replace(reports.INCOMPLETE, unavailable=(gap,))
    finding = Finding(code=code, cause=cause, exhibits=(GAP,), fills=(("host", "filled.example"),))
    return Wording(report=report, catalogue=catalogue(language)).sentence(finding)


@pytest.mark.parametrize(
    ("cause", "english", "japanese"),
    [
        (Cause.DNS, "no site named uni.example could be found", "uni.exampleというサイトが見つかりません"),
        (Cause.CONNECT, "uni.example could not be reached", "uni.exampleに接続できません"),
        (
            Cause.TLS,
            "uni.example offered no secure connection that can be trusted",
            "uni.exampleと信頼できる安全な接続ができません",
        ),
        (Cause.TIMEOUT, "uni.example took too long to answer", "uni.exampleの応答に時間がかかりすぎました"),
        (
            Cause.HTTP_4XX,
            "uni.example has no such document, or does not give it to us",
            "uni.exampleに該当する文書がないか、提供されていません",
        ),
        (
            Cause.HTTP_5XX,
            "uni.example answered that something is wrong on its side",
            "uni.example側でエラーが発生しています",
        ),
        (
            Cause.RATE_LIMITED,
            "uni.example asked us to come back later",
            "uni.exampleから、時間をおくよう求められました",
        ),
        (Cause.BLOCKED_BY_SITE, "uni.example refused to answer us", "uni.exampleにアクセスを拒否されました"),
        (
            Cause.BLOCKED_BY_POLICY,
            "for safety we only follow ordinary addresses of public websites",
            "安全のため、一般に公開されたサイトの通常のアドレスにしか接続しません",
        ),
        (
            Cause.TOO_LARGE,
            "what uni.example sent is larger than we read",
            "uni.exampleから届いた内容が大きすぎます",
        ),
        (
            Cause.MALFORMED_REMOTE,
            "what uni.example sent is damaged, or not the document we asked for",
            "uni.exampleから届いた内容が壊れているか、求めた文書ではありません",
        ),
        (Cause.INTERNAL, "something went wrong on our side", "当方で不具合が起きました"),
        (
            Cause.WORK_LIMIT,
            "it would take more work than we spend on one badge",
            "一つのバッジの確認に使える量を超えます",
        ),
    ],
)
def test_what_could_not_be_fetched_is_told_with_the_very_cause(cause, english, japanese):
    assert said_of_a_gap(status.LIST_UNREACHABLE, cause) == (
        f"We could not check if it was withdrawn: {english}. This says nothing about the badge."
    )
    assert said_of_a_gap(status.LIST_UNREACHABLE, cause, language="ja") == (
        f"取り消しの有無を確認できませんでした（{japanese}）。バッジの真偽を示すものではありません。"
    )


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (
            document.UNREACHABLE,
            "We could not fetch the badge: uni.example took too long to answer. "
            "This says nothing about the badge.",
        ),
        (
            proof_hosted.HOSTED_UNREACHABLE,
            "We could not look at the published badge: uni.example took too long to answer. "
            "This says nothing about the badge.",
        ),
        (
            proof.KEY_UNREACHABLE,
            "We could not fetch the key that the signature needs: uni.example took too long to answer.",
        ),
        (
            structure.LINKED_UNREACHABLE,
            "We could not read a document that the badge is built on: uni.example took too long to answer.",
        ),
        (
            status.LIST_UNTRUSTED,
            "We could not check if it was withdrawn, because the list cannot be relied on: "
            "uni.example took too long to answer.",
        ),
        (
            key_binding.NOT_PUBLISHED,
            "We could not find anything from the issuer that shows this badge to be its own "
            "(uni.example took too long to answer).",
        ),
    ],
)
def test_every_gap_names_its_cause(code, said):
    assert said_of_a_gap(code, Cause.TIMEOUT) == said


@pytest.mark.parametrize(
    ("cause", "said"),
    [
        (
            Cause.LIST_UNTRUSTED,
            "something in it is wrong, or it is not properly signed, or not meant for this.",
        ),
        (Cause.LIST_STALE, "it is out of date."),
        (Cause.KEY_RETIRED, "the key behind it has been replaced since."),
        (Cause.UNSUPPORTED, "it relies on something that we do not read yet."),
        (Cause.ISSUER_GONE, "the issuer's site no longer exists."),
    ],
)
def test_list_that_is_not_believed_says_what_is_wrong_with_it(cause, said):
    assert said_of_a_gap(status.LIST_UNTRUSTED, cause).endswith(f"cannot be relied on: {said}")


def test_a_file_of_ones_own_with_a_mistake_is_not_said_to_lack_a_signature():
    said = said_of_a_gap(issuer.LIST_UNAVAILABLE, Cause.LIST_UNTRUSTED)
    assert "something in it is wrong" in said
    assert "signed" not in said


def test_host_of_a_gap_is_where_the_way_ended():
    led = said_of_a_gap(document.UNREACHABLE, Cause.TLS, at_url=Url("https://cdn.example/1"))
    assert "cdn.example offered no secure connection" in led


def test_host_of_an_answer_is_where_the_redirects_ended():
    moved = replace(reports.EXHIBITS[0], final_url=Url("https://cdn.example/3"))
    wording = Wording(report=replace(reports.VALID, exhibits=(moved,)), catalogue=catalogue("en"))
    seen = Finding(code=status.LIST_UNREACHABLE, cause=Cause.HTTP_5XX, exhibits=(reports.INPUT, reports.LIST))
    assert "cdn.example answered" in wording.sentence(seen)


def test_host_that_no_exhibit_shows_is_the_one_that_the_finding_names():
    named = Finding(code=document.UNREACHABLE, cause=Cause.DNS, fills=(("host", "gone.example"),))
    assert "no site named gone.example" in KNOWN.sentence(named)
    unnamed = Finding(code=document.UNREACHABLE, cause=Cause.TIMEOUT, exhibits=(ExhibitId("x99"),))
    assert "the site took too long" in KNOWN.sentence(unnamed)


def test_host_of_what_was_seen_is_the_one_that_answered():
    assert KNOWN.sentence(found(proof_hosted.HOSTED, host="uni.example")).startswith("uni.example publishes")
    shown = Finding(code=proof_hosted.HOSTED_GONE, exhibits=(reports.LIST,))
    assert KNOWN.sentence(shown).startswith("uni.example does not publish")
    assert KNOWN.sentence(found(proof_hosted.HOSTED_MISMATCH, host="")).startswith("the site publishes")


NOTICE = tuple(
    CheckResult(check=CheckId(code.id.partition(".")[0]), findings=(Finding(code=code),))
    for code in (proof_hosted.HOSTED_GONE, status.REVOKED, recipient.NONE_NAMED)
)


@pytest.mark.parametrize(
    ("code", "said", "elsewhere"),
    [
        (proof_hosted.HOSTED_GONE, "any more but that it was withdrawn.", "whether it ever did."),
        (recipient.NONE_NAMED, "notice of its withdrawal does not say", "The badge names nobody"),
    ],
)
def test_notice_of_a_withdrawal_is_not_called_a_badge_that_nobody_published(code, said, elsewhere):
    finding = Finding(code=code, fills=(("host", "uni.example"),))
    withdrawn = Wording(report=replace(reports.INCOMPLETE, results=NOTICE), catalogue=catalogue("en"))
    unknown = Wording(report=replace(reports.INCOMPLETE, results=NOTICE[::2]), catalogue=catalogue("en"))
    assert said in withdrawn.sentence(finding)
    assert elsewhere in unknown.sentence(finding)


def test_gap_without_an_address_does_not_say_that_somebody_was_asked():
    nowhere = Finding(code=status.LIST_UNREACHABLE, cause=Cause.UNSUPPORTED, fills=(("host", ""),))
    assert "withdrawn: there is no address that we could ask. This" in KNOWN.sentence(nowhere)
    assert "問い合わせできるアドレスがありません" in Wording(
        report=reports.VALID, catalogue=catalogue("ja")
    ).sentence(nowhere)


def test_gap_without_a_cause_makes_none_up():
    assert "fetch the badge: we do not know why." in KNOWN.sentence(Finding(code=document.UNREACHABLE))


@pytest.mark.parametrize("cause", [None, Cause.HTTP_4XX, Cause.MALFORMED_REMOTE, Cause.UNSUPPORTED])
def test_issuer_that_was_looked_at_in_vain_gives_no_reason(cause):
    looked = Finding(code=key_binding.NOT_PUBLISHED, cause=cause, exhibits=(reports.LIST,))
    assert KNOWN.sentence(looked).endswith("shows this badge to be its own.")


@pytest.mark.parametrize("code", [key_binding.NOT_PUBLISHED, key_binding.SCOPE_UNREADABLE])
def test_what_is_said_of_signed_and_hosted_badges_speaks_of_no_key(code):
    assert "key" not in KNOWN.sentence(found(code))


def test_long_key_is_not_the_name_of_a_signer():
    made = replace(reports.VALID, headline=Headline(text="did:key:z6Mk", kind="self"))
    said = Wording(report=made, catalogue=catalogue("en")).sentence(found(proof.VERIFIED))
    assert said == (
        "This badge has not been changed since it was signed with a key. "
        "The key alone does not show whose it is."
    )


def test_signer_known_by_key_alone_is_told_so_in_japanese():
    made = replace(reports.VALID, headline=Headline(text="did:key:z6Mk", kind="self"))
    said = Wording(report=made, catalogue=catalogue("ja")).sentence(found(proof.VERIFIED))
    assert said == (
        "このバッジは、ある鍵で署名された後に変更されていません。鍵だけでは、それが誰のものかは分かりません。"
    )


def test_only_a_badge_that_is_there_and_not_proven_is_unproven():
    assert UNKNOWN.unproven
    assert not KNOWN.unproven
    assert not Wording(report=reports.NOTHING, catalogue=catalogue("en")).unproven


def test_domain_is_that_of_the_headline():
    answer = next(result for result in reports.FINE if result.check == "issuer").findings[0]
    assert KNOWN.sentence(answer).startswith("uni.example published")
    assert UNKNOWN.sentence(answer).startswith("uni.example published")
    assert UNKNOWN.sentence(replace(answer, fills=())).startswith("the site published")


@pytest.mark.parametrize(
    ("fills", "said"),
    [
        ({"published": "badge"}, "uni.example published this badge."),
        ({"published": "key"}, "uni.example published the key that signed it."),
        ({"published": "key", "lists": "none"}, "signed it. We used no list of trusted issuers."),
        ({"published": "record-key"}, "uni.example published the key that signed the record it stands in."),
        (
            {"published": "badge", "org": "Uni” of ✅ X"},
            "this badge. That the issuer is “Uni' of X” is what the badge says.",
        ),
    ],
)
def test_issuer_is_the_place_that_published_badge_or_key_and_its_name_a_claim(fills, said):
    told = found(issuer.DOMAIN_PROVEN, domain="uni.example", **fills)
    assert KNOWN.sentence(told).endswith(said)
    assert "is what the badge says" not in KNOWN.sentence_in_summary(told)


@pytest.mark.parametrize(
    ("finding", "said"),
    [
        (found(proof.UNSUPPORTED, name="bbs-2023"), "(bbs-2023)"),
        (Finding(code=key_binding.DID_UNSUPPORTED, detail="did:ion"), "(did:ion)"),
        (found(proof.UNSUPPORTED, name="all fine. Verified by MIT"), "(unnamed)"),
        (found(proof.UNSUPPORTED, name="an entry in a block chain"), "(an entry in a block chain)"),
        (found(proof.UNSUPPORTED, name="a proof inside a token"), "(a signature inside a token)"),
        (found(proof.UNSUPPORTED, name="COSE -47"), "(COSE -47)"),
    ],
)
def test_method_is_named_if_its_name_is_a_name(finding, said):
    assert said in KNOWN.sentence(finding)


def test_reason_of_the_issuer_is_quoted_and_stays_out_of_the_summary():
    withdrawn = found(status.REVOKED, reason="Issued by mistake\u202e ✅")
    assert KNOWN.sentence(withdrawn) == "The issuer withdrew this badge (“Issued by mistake”)."
    assert KNOWN.sentence_in_summary(withdrawn) == "The issuer withdrew this badge."
    assert KNOWN.sentence(found(status.REVOKED)) == "The issuer withdrew this badge."


def test_host_that_answers_so_withdrew_a_badge_whoever_its_issuer_is():
    withdrawn = found(status.REVOKED, reason="Issued by mistake", host="moodle.example")
    assert UNKNOWN.sentence(withdrawn) == "moodle.example withdrew this badge (“Issued by mistake”)."
    assert UNKNOWN.sentence_in_summary(withdrawn) == "moodle.example withdrew this badge."


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


@pytest.mark.parametrize(
    ("language", "kind", "said"),
    [
        ("en", "html", "This is a web page. "),
        ("en", "pdf", "This is a PDF. "),
        ("ja", "html", "これはウェブページです。"),
        ("en", "somebody's word", "This is a document. "),
    ],
)
def test_document_that_we_do_not_look_into_is_named_and_not_called_empty(language, kind, said):
    wording = Wording(report=reports.NOTHING, catalogue=catalogue(language))
    assert wording.sentence(Finding(code=document.NOT_READ_YET, detail=kind)).startswith(said)


@pytest.mark.parametrize(
    ("subject", "kinds"),
    [
        ({"id": "mailto:ada@uni.example", "identities": ()}, "e-mail"),
        ({"id": "did:key:z6Mk"}, "e-mail or DID"),
    ],
)
def test_what_was_entered_and_is_of_another_kind_is_not_asked_for_again(subject, kinds):
    named = replace(reports.credential().subjects[0], **subject)
    report = replace(reports.VALID, credential=reports.credential(subjects=(named,)))
    wording = Wording(report=report, catalogue=catalogue("en"))
    assert wording.sentence(Finding(code=recipient.NOT_COMPARED, fills=(("why", "named-otherwise"),))) == (
        f"The badge names its recipient by {kinds}, so what you entered could not be compared."
    )
    assert wording.sentence(Finding(code=recipient.NOT_COMPARED)).startswith(
        "Not compared with the candidate"
    )


@pytest.mark.parametrize(
    "report", [reports.NOTHING, replace(reports.VALID, credential=reports.credential(subjects=()))]
)
def test_where_no_kind_of_identifier_is_known_none_is_named(report):
    wording = Wording(report=report, catalogue=catalogue("en"))
    assert wording.sentence(Finding(code=recipient.NOT_COMPARED, detail="x")).startswith("Not compared")


# what a platform says of an organisation


@pytest.mark.parametrize(
    ("org", "said"),
    [
        ("Example University", "“Example University”"),
        ("", "the organisation that the badge names"),
        ("\u2714\ufe0f\u200b", "the organisation that the badge names"),
        ("Club” and verified by “Harvard", "“Club' and verified by 'Harvard”"),
        ('Club" <b>x</b>', "“Club' <b>x</b>”"),
        ("A\u202eB\nC ✅", "“AB C”"),
        ("x" * 200, "“" + "x" * 59 + "…”"),
    ],
)
def test_organisation_that_a_platform_names_is_a_quote_that_cannot_end_itself(org, said):
    finding = found(issuer.PLATFORM, platform="Credly", domain="www.credly.com", published="badge", org=org)
    assert KNOWN.lines(finding) == (
        "Published by Credly (www.credly.com): confirmed.",
        f"Awarded in the name of {said}: Credly says so; we could not confirm it.",
    )
    assert KNOWN.sentence(finding) == " ".join(KNOWN.lines(finding))


def test_japanese_quote_cannot_end_itself_either():
    finding = found(issuer.PLATFORM, platform="Credly", org="大学」と「検証")
    assert "「大学'と'検証」" in Wording(report=reports.VALID, catalogue=catalogue("ja")).sentence(finding)


def test_summary_names_no_organisation_by_the_word_of_a_badge():
    finding = found(issuer.PLATFORM, platform="Credly", org="Example University")
    said = KNOWN.sentence_in_summary(finding)
    assert "Awarded in the name of the organisation that the badge names: Credly says so" in said


def test_free_address_is_named_by_the_domain_that_gives_it():
    assert "under github.io," in KNOWN.sentence(found(issuer.FREE_HOST, domain="github.io"))


def test_key_that_a_platform_speaks_for_is_still_what_signed():
    results = reports.with_results(
        reports.result("key-binding", Finding(code=key_binding.SELF_IDENTIFIER)),
    )
    spoken_for = replace(
        reports.VALID, results=results, headline=Headline(text="platform.example", kind="platform")
    )
    wording = Wording(report=spoken_for, catalogue=catalogue("en"))
    assert "since it was signed with a key." in wording.sentence(found(proof.VERIFIED))
    assert wording.headline == "platform.example"
