"""verifier report diff: what changed between two reports that were kept, as JSON or signed."""

import asyncio
from datetime import timedelta

import orjson
import pytest

from tests.cli.keeping import NOW
from tests.cli.test_signed_reports import HOSTILE, NOT_HAD, ORIGIN, Keeper, kept
from verifier.cli.refusals import REFUSALS
from verifier.render.json import report_object
from verifier.render.signed_report import Refusal, claimed_in
from verifier.report_keys import read_keys
from verifier.wiring import Verifier

WITHDRAWN = "The verdict was “Genuine; judge the issuer yourself”, and is now “Do not rely on this badge”."
SAME = "Nothing changed but the time."


@pytest.fixture
def keeper():
    return Keeper()


@pytest.fixture
def issuer(keeper):
    return keeper.world.issuer("uni.example")


@pytest.fixture
def badge(issuer):
    """A badge that its issuer publishes, and may withdraw."""
    return issuer.host_badge("Statistics 101")


@pytest.fixture
def look(keeper, tmp_path):
    """Verify a link so many days from now, and keep the report."""

    def looked(url, *, name, days=0):
        verifier = Verifier(keeper.world, now=lambda: NOW + timedelta(days=days))
        path = tmp_path / name
        path.write_bytes(orjson.dumps(report_object(asyncio.run(verifier.verify(url)))))
        return str(path)

    return looked


@pytest.fixture
def key(keeper, tmp_path):
    assert keeper.run("keys", "new", str(tmp_path / "keys")).exit_code == 0
    (found,) = read_keys(tmp_path / "keys")
    (tmp_path / "jwks.json").write_bytes(orjson.dumps({"keys": [found.published()]}))
    return found


def told(keeper, *arguments):
    answered = keeper.run("report", "diff", *arguments)
    return answered.exit_code, answered.output.splitlines()


def test_a_badge_that_is_as_it_was_has_changed_nothing_but_the_time(keeper, badge, look):
    old, new = look(badge.url, name="old.json"), look(badge.url, name="new.json", days=30)
    assert told(keeper, old, new) == (
        0,
        ["Old: of 2026-03-01T12:00:00Z. Not signed.", "New: of 2026-03-31T12:00:00Z. Not signed.", "", SAME],
    )


def test_a_badge_that_was_withdrawn_since_says_so(keeper, badge, look):
    old = look(badge.url, name="old.json")
    badge.revoke()
    code, lines = told(keeper, old, look(badge.url, name="new.json", days=1))
    assert code == 1
    assert lines[3] == f"- {WITHDRAWN}"
    assert "- Still valid? The answer was “yes”, and is now “no”." in lines
    assert any("Now found: " in line and line.endswith("(status.revoked)") for line in lines)


def test_a_host_that_is_silent_now_makes_nobody_guilty(keeper, badge, look):
    old = look(badge.url, name="old.json")
    keeper.world.at(badge.issuer_url).times_out()
    code, lines = told(keeper, old, look(badge.url, name="new.json"))
    assert code == 1
    assert any("and is now “Not fully checked”" in line for line in lines)
    assert any(line.startswith(f"- {badge.issuer_url} gave document") for line in lines)


def test_another_badge_is_said_to_be_one_before_all_else(keeper, issuer, badge, look):
    other = issuer.host_badge("Statistics 102")
    code, lines = told(keeper, look(badge.url, name="old.json"), look(other.url, name="new.json"))
    assert code == 1
    assert lines[3] == (
        f"- These reports are not of the same badge: one is of “{badge.url}”, the other of “{other.url}”."
    )


def test_changes_are_given_as_objects(keeper, badge, look):
    old = look(badge.url, name="old.json")
    badge.revoke()
    new = look(badge.url, name="new.json")
    answered = keeper.run("report", "diff", old, new, "--json")
    found = orjson.loads(answered.output)
    assert answered.exit_code == 1
    assert found["old"] == {"judgedAt": "2026-03-01T12:00:00Z", "signed": False, "signature": "Not signed."}
    assert found["changes"][0] == {
        "badge": "",
        "about": "verdict",
        "where": "",
        "old": "valid",
        "new": "rejected",
        "text": WITHDRAWN,
    }
    assert {each["about"] for each in found["changes"]} >= {"answer", "check", "finding", "document"}
    assert answered.output == keeper.run("report", "diff", old, new, "--json").output


def test_signatures_of_both_are_looked_at(keeper, key, tmp_path):
    path = kept(tmp_path, key)
    signed = f"Signed with one of the keys that you gave, as it says by {ORIGIN}, and not altered since."
    code, lines = told(keeper, path, path, "--jwks", str(tmp_path / "jwks.json"))
    assert (code, lines[:2]) == (
        0,
        [f"Old: of 2025-01-25T12:00:00Z. {signed}", f"New: of 2025-01-25T12:00:00Z. {signed}"],
    )
    published = (tmp_path / "jwks.json").read_bytes()
    keeper.world.at(f"{ORIGIN}/.well-known/jwks.json").live(lambda: published)
    assert told(keeper, path, path)[1][0].endswith(f"Signed by {ORIGIN}, and not altered since.")


def test_a_report_for_a_page_is_compared_when_its_time_is_over(keeper, key, tmp_path):
    path = kept(tmp_path, key, kind="now")
    code, lines = told(keeper, path, path, "--jwks", str(tmp_path / "jwks.json"))
    assert code == 0
    assert lines[0].endswith("and not altered since. Its time is over.")


def test_a_signature_that_nobody_could_check_is_said_to_be_that(keeper, key, tmp_path):
    path = kept(tmp_path, key)
    keeper.world.at(f"{ORIGIN}/.well-known/jwks.json").times_out()
    code, lines = told(keeper, path, path)
    assert code == 0
    assert lines[0].endswith(f"It says that {ORIGIN} signed it; that was not checked, for {NOT_HAD}.")
    found = orjson.loads(keeper.run("report", "diff", path, path, "--json").output)
    assert found["old"]["signed"] is None


def test_the_report_in_an_answer_is_that_which_was_signed(keeper, key, tmp_path):
    token = (tmp_path / kept(tmp_path, key)).read_text().strip()
    answer = tmp_path / "answer.json"
    signed = claimed_in(token).report
    answer.write_bytes(orjson.dumps({**signed, "signedReport": token}))
    jwks = str(tmp_path / "jwks.json")
    assert told(keeper, str(answer), str(tmp_path / "report.jwt"), "--jwks", jwks)[0] == 0


def test_an_answer_that_says_something_else_than_was_signed_is_not_compared(keeper, key, tmp_path):
    token = (tmp_path / kept(tmp_path, key)).read_text().strip()
    answer = tmp_path / "answer.json"
    answer.write_bytes(orjson.dumps({**claimed_in(token).report, "verdict": "other", "signedReport": token}))
    jwks = str(tmp_path / "jwks.json")
    answered = keeper.run("report", "diff", str(answer), str(answer), "--jwks", jwks)
    assert answered.exit_code == 64
    assert REFUSALS[Refusal.INCONSISTENT].says in " ".join(answered.output.split())


@pytest.mark.parametrize("why", [Refusal.ALTERED, Refusal.UNKNOWN_KEY, Refusal.INCONSISTENT, Refusal.AHEAD])
def test_a_signed_report_that_is_not_what_it_seems_is_not_compared(keeper, key, tmp_path, why):
    made = NOW + timedelta(days=9) if why is Refusal.AHEAD else NOW - timedelta(days=9)
    members = {"sub": "cd" * 32} if why is Refusal.INCONSISTENT else {}
    path = kept(tmp_path, key, made=made, **members)
    if why is Refusal.ALTERED:
        header, payload, _ = (tmp_path / "report.jwt").read_text().split(".")
        (tmp_path / "report.jwt").write_text(f"{header}.{payload}.{'A' * 86}")
    if why is Refusal.UNKNOWN_KEY:
        other = {**key.published(), "kid": "another"}
        (tmp_path / "jwks.json").write_bytes(orjson.dumps({"keys": [other]}))
    answered = keeper.run("report", "diff", path, path, "--jwks", str(tmp_path / "jwks.json"))
    assert answered.exit_code == 64
    assert "cannot be compared" in answered.output
    assert REFUSALS[why].says in " ".join(answered.output.split())


NO_REPORTS = (b"{}", b"[1]", b"{", b"\xff\xfe", b"a.b.c", b'{"reportVersion": "1"}', b"{" * 100_000)


@pytest.mark.parametrize("body", NO_REPORTS)
def test_a_file_that_is_no_report_is_wrong_usage(keeper, badge, look, tmp_path, body):
    (tmp_path / "other").write_bytes(body)
    answered = keeper.run("report", "diff", look(badge.url, name="old.json"), str(tmp_path / "other"))
    assert answered.exit_code == 64
    assert "cannot be compared" in answered.output


def test_files_that_are_not_there_or_both_piped_in_are_wrong_usage(keeper, badge, look, tmp_path):
    old = look(badge.url, name="old.json")
    assert told(keeper, old, str(tmp_path / "nowhere"))[0] == 64
    assert told(keeper, "-", "-")[0] == 64


def test_nothing_in_a_report_writes_lines_of_ours(keeper, badge, look, tmp_path):
    old = look(badge.url, name="old.json")
    report = orjson.loads((tmp_path / "old.json").read_bytes())
    report["judgedAt"] = report["verdict"] = HOSTILE
    report["credential"] = {HOSTILE: HOSTILE, "id": HOSTILE, "name": HOSTILE}
    report["checks"][0] = {
        "id": HOSTILE,
        "outcome": HOSTILE,
        "findings": [{"code": HOSTILE, "text": HOSTILE}],
    }
    report["exhibits"] = [{"source": HOSTILE, "sha256": HOSTILE}]
    (tmp_path / "new.json").write_bytes(orjson.dumps(report))
    code, lines = told(keeper, old, str(tmp_path / "new.json"))
    assert code == 1
    assert [line for line in lines if not line.startswith(("Old: ", "New: ", "- ")) and line] == []
    assert [sign for sign in "\x1b\x07\r\u202e\u200b" if sign in "".join(lines)] == []
