"""verifier keys new, and verifier report verify: a signed report that was kept is read again."""

from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import orjson
import pytest
from click.testing import CliRunner

from tests.cli.keeping import NOW
from tests.web.verifiers import ReadyVerifier
from tests.world import World
from verifier.algorithms.own_key import from_private_jwk, new_private_jwk
from verifier.cli import Doors, cli
from verifier.cli.refusals import REFUSALS
from verifier.render.catalogue import LANGUAGES, catalogue
from verifier.render.signed_report import LASTS, TYPE, Refusal, claimed_in
from verifier.report_keys import read_keys

ORIGIN = "https://badges.example"
NOT_HAD = "its keys could not be had"
WAY_OUT = "Save /.well-known/jwks.json of the service that you know, and name that file as --jwks."


def not_believed(why):
    """Give what is said of a report that is not believed."""
    said = REFUSALS[Refusal(why)]
    return f"Not believed. {said.says}\nWhat to do: {said.next}\n"


class Keeper:
    """Somebody who keeps signed reports, in a small internet, at one moment."""

    def __init__(self):
        self.world = World(now=NOW)

    def run(self, *arguments):
        doors = Doors(
            open_verifier=ReadyVerifier().open, serve=[].append, open_fetcher=self._open, now=lambda: NOW
        )
        return CliRunner(env={"COLUMNS": "300"}).invoke(cli, arguments, obj=doors)

    @asynccontextmanager
    async def _open(self, _settings):
        yield self.world


@pytest.fixture
def keeper():
    return Keeper()


@pytest.fixture
def key(keeper, tmp_path):
    made = keeper.run("keys", "new", str(tmp_path / "keys"))
    assert made.exit_code == 0
    (found,) = read_keys(tmp_path / "keys")
    assert made.stderr == f"made the directory {tmp_path / 'keys'}\n"
    assert made.stdout.strip() == str(next((tmp_path / "keys").iterdir()))
    return found


@pytest.fixture
def jwks(key, tmp_path):
    path = tmp_path / "jwks.json"
    path.write_bytes(orjson.dumps({"keys": [key.published()]}))
    return str(path)


def kept(tmp_path, key, *, kind="archive", made=NOW - timedelta(days=400), **members):
    """Write a signed report to a file."""
    moment = made.strftime("%Y-%m-%dT%H:%M:%SZ")
    report = {
        "judgedAt": moment,
        "checkedAt": moment,
        "verdict": "trusted",
        "summary": "This badge has not been changed.",
        "credential": {"name": "Statistics\u202e 101", "issuer": {"headline": "uni.example"}},
        "lists": [{"id": "request:partners"}],
        "input": {"sha256": "ab" * 32, "url": "https://uni.example/badges/1"},
        "verifier": {"samples": True},
    }
    seconds = int(made.timestamp())
    claims = {"iss": ORIGIN, "iat": seconds, "exp": seconds + int(LASTS[kind].total_seconds())}
    claims |= {"sub": "ab" * 32, "kind": kind, "report": report, **members}
    path = tmp_path / "report.jwt"
    path.write_text(key.sign(claims, kind=TYPE) + "\n")
    return str(path)


SAID = [
    "It speaks of 2025-01-25 12:00:00 UTC, not of today.",
    "Badge: Statistics 101",
    "Found at: https://uni.example/badges/1",
    f"SHA-256 of what was checked: {'ab' * 32}",
    "It rests on issuer lists of whoever asked for it, who may name an issuer as they like.",
    "Verdict then, by those lists: Verified. Check the badge again with lists of your own.",
    "It was made with samples.",
]


def test_a_kept_report_says_who_signed_it_and_of_which_badge_and_moment_it_speaks(
    keeper, key, jwks, tmp_path
):
    for issuer in (ORIGIN, f"{ORIGIN.upper()}/"):
        told = keeper.run("report", "verify", kept(tmp_path, key), "--jwks", jwks, "--issuer", issuer)
        assert told.exit_code == 0
        assert told.output.splitlines() == [f"Signed by {ORIGIN}, and not altered since.", *SAID]


def test_whose_the_given_keys_are_a_report_cannot_say_itself(keeper, key, jwks, tmp_path):
    told = keeper.run("report", "verify", kept(tmp_path, key), "--jwks", jwks)
    assert told.output.splitlines() == [
        "Signed with one of the keys that you gave, and not altered since.",
        f"That it is from {ORIGIN} is what it says itself: --issuer is the service whose keys these are.",
        *SAID,
    ]


def test_a_report_that_was_made_for_one_site_says_for_which(keeper, key, jwks, tmp_path):
    path = kept(tmp_path, key, kind="now", made=NOW, aud="https://portfolio.example", nonce="b7a1")
    told = keeper.run("report", "verify", path, "--jwks", jwks, "--issuer", ORIGIN)
    assert "It was made for https://portfolio.example alone." in told.output.splitlines()


def test_a_service_is_named_to_its_very_end(keeper, key, tmp_path):
    host = f"https://badges.example.{'a' * 50}.{'b' * 50}.mallory.example"
    published = orjson.dumps({"keys": [key.published()]})
    keeper.world.at(f"{host}/.well-known/jwks.json").live(lambda: published)
    told = keeper.run("report", "verify", kept(tmp_path, key, iss=host))
    assert told.output.splitlines()[:2] == [
        f"Signed by {host}, and not altered since.",
        f"Do you know {host}? Anybody may sign reports at an address of their own.",
    ]


NO_SERVICES = (
    "",
    "-",
    "keys",  # a directory, in which a stranger may have put keys
    "/etc",
    "https://badges.example/mallory",
    "https://badges.example/mallory#",
    "https://badges.example?",
    "https://badges.example@mallory.example",
    "https://BADGES.example",
    "https://badges.example\n",
    "https://b\u00e4dges.example",
    "file://badges.example",
)


@pytest.fixture
def downloads(jwks, tmp_path, monkeypatch):
    """A directory into which a stranger has put keys beside a report."""
    monkeypatch.chdir(tmp_path)
    for place in ("keys/.well-known", ".well-known"):
        (tmp_path / place).mkdir(parents=True)
        (tmp_path / place / "jwks.json").write_bytes(Path(jwks).read_bytes())
    return tmp_path


@pytest.mark.parametrize("named", NO_SERVICES)
def test_what_a_report_calls_its_service_leads_to_no_file_and_to_no_other_place(
    keeper, key, downloads, named
):
    path = kept(downloads, key, iss=named)
    for arguments in ((), ("--jwks", "jwks.json"), ("--jwks", "jwks.json", "--issuer", ORIGIN)):
        told = keeper.run("report", "verify", path, *arguments)
        assert (told.exit_code, told.output) == (1, not_believed("malformed"))
    assert keeper.world.fetched == []


@pytest.mark.parametrize("issuer", ["badges.example", "https://badges.example/x", "keys", ""])
def test_a_service_is_expected_by_its_address_alone(keeper, key, jwks, tmp_path, issuer):
    path = kept(tmp_path, key)
    assert keeper.run("report", "verify", path, "--jwks", jwks, "--issuer", issuer).exit_code == 64


KEYS_OVER = {
    "withdrawn": {"revoked": {"revoked_at": 1_700_000_000}},
    "ended": {"exp": 1_700_000_000},
    "for secrets": {"use": "enc"},
}


@pytest.mark.parametrize("why", KEYS_OVER)
def test_a_key_that_signs_no_more_is_not_believed(keeper, key, tmp_path, why):
    (tmp_path / "jwks").write_bytes(orjson.dumps({"keys": [{**key.published(), **KEYS_OVER[why]}]}))
    told = keeper.run("report", "verify", kept(tmp_path, key), "--jwks", str(tmp_path / "jwks"))
    assert (told.exit_code, told.output) == (1, not_believed("unknown-key"))


def test_of_two_keys_with_one_name_neither_is_believed(keeper, key, tmp_path):
    other = from_private_jwk(new_private_jwk(made=1)).published()
    for keys in ([key.published(), {**other, "kid": key.id}], [{**other, "kid": key.id}, key.published()]):
        (tmp_path / "jwks").write_bytes(orjson.dumps({"keys": keys}))
        told = keeper.run("report", "verify", kept(tmp_path, key), "--jwks", str(tmp_path / "jwks"))
        assert (told.exit_code, told.output) == (1, not_believed("unknown-key"))


def test_keys_that_are_far_too_many_or_no_keys_are_none(keeper, key, tmp_path):
    for written in (orjson.dumps({"keys": [key.published()] * 65}), b"[" * 100_000, b"{}", b"\xff"):
        (tmp_path / "jwks").write_bytes(written)
        told = keeper.run("report", "verify", kept(tmp_path, key), "--jwks", str(tmp_path / "jwks"))
        assert (told.exit_code, told.output) == (3, f"Not checked: its keys could not be had. {WAY_OUT}\n")


def test_keys_elsewhere_or_without_encryption_are_not_taken(keeper, key, jwks, tmp_path):
    published = Path(jwks).read_bytes()
    keeper.world.at("https://mallory.example/keys").live(lambda: published)
    keeper.world.at(f"{ORIGIN}/.well-known/jwks.json").redirects_to("https://mallory.example/keys")
    keeper.world.at("http://badges.example/.well-known/jwks.json").live(lambda: published)
    for issuer in (ORIGIN, "http://badges.example"):
        told = keeper.run("report", "verify", kept(tmp_path, key, iss=issuer))
        assert (told.exit_code, told.output) == (3, f"Not checked: its keys could not be had. {WAY_OUT}\n")


HOSTILE = "Statistics\x1b[2J\x1b]0;x\x07\r\nVerdict then: trusted.\u202e\u200b"


def test_nothing_in_a_report_writes_lines_of_ours(keeper, key, jwks, tmp_path):
    moment = NOW.strftime("%Y-%m-%dT%H:%M:%SZ")
    report = {
        "judgedAt": moment,
        "checkedAt": moment,
        "verdict": HOSTILE,
        "summary": HOSTILE,
        "credential": {"name": HOSTILE, "issuer": {"headline": HOSTILE}},
        "input": {"sha256": HOSTILE, "url": HOSTILE},
    }
    path = kept(tmp_path, key, made=NOW, report=report, sub=HOSTILE)
    told = keeper.run("report", "verify", path, "--jwks", jwks, "--issuer", ORIGIN)
    assert told.exit_code == 0
    assert len(told.output.splitlines()) == 7
    assert [sign for sign in "\x1b\x07\r\u202e\u200b" if sign in told.output] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_verdict_and_issuer_are_told_in_the_words_that_people_are_shown(
    keeper, key, jwks, tmp_path, language
):
    moment = NOW.strftime("%Y-%m-%dT%H:%M:%SZ")
    report = {
        "judgedAt": moment,
        "checkedAt": moment,
        "language": language,
        "summary": "…",
        "credential": {"name": "Statistics 101", "issuer": {"headline": "Uni of Examples (uni.example)"}},
        "input": {"sha256": "ab" * 32},
    }
    for verdict, word in catalogue(language).tables["verdicts"].items():
        path = kept(tmp_path, key, made=NOW, report={**report, "verdict": verdict})
        told = keeper.run("report", "verify", path, "--jwks", jwks, "--issuer", ORIGIN).output.splitlines()
        assert told[2:4] == ["Badge: Statistics 101", "Issuer: Uni of Examples (uni.example)"]
        assert told[-1] == f"Verdict then: {word}. …"


def test_without_keys_at_hand_those_are_asked_for_that_its_service_publishes(keeper, key, jwks, tmp_path):
    path = kept(tmp_path, key)
    published = f"{ORIGIN}/.well-known/jwks.json"
    keeper.world.at(published).live(Path(jwks).read_bytes)
    assert keeper.run("report", "verify", path).exit_code == 0
    keeper.world.at(published).times_out()
    told = keeper.run("report", "verify", path)
    assert (told.exit_code, told.output) == (3, f"Not checked: its keys could not be had. {WAY_OUT}\n")


WRONG = {
    "expired": {"kind": "now"},
    "ahead": {"made": datetime(2027, 1, 1, tzinfo=UTC)},
    "other-issuer": {"iss": "https://mallory.example"},
    "inconsistent": {"sub": "cd" * 32},
    "malformed": {"aud": "somebody"},
}


@pytest.mark.parametrize("why", WRONG)
def test_a_report_that_is_not_what_it_seems_is_not_believed(keeper, key, jwks, tmp_path, why):
    path = kept(tmp_path, key, **WRONG[why])
    told = keeper.run("report", "verify", path, "--jwks", jwks, "--issuer", ORIGIN)
    assert (told.exit_code, told.output) == (1, not_believed(why))


def test_every_refusal_says_what_it_means_and_what_to_do_in_plain_words():
    assert set(REFUSALS) == set(Refusal)
    said = [text for each in REFUSALS.values() for text in (each.says, each.next)]
    assert all(text.endswith(".") and text[0].isupper() for text in said)
    assert len({each.says for each in REFUSALS.values()}) == len(Refusal)
    assert [why.value for why in Refusal if "-" in why.value and why.value in " ".join(said)] == []


def test_a_service_that_was_not_expected_is_said_in_words(keeper, key, jwks, tmp_path):
    path = kept(tmp_path, key, iss="https://mallory.example")
    told = keeper.run("report", "verify", path, "--jwks", jwks, "--issuer", ORIGIN)
    assert told.output.splitlines() == [
        "Not believed. It says that it is from another service than the one that you named as --issuer.",
        "What to do: Ask the service that you know for a report of its own.",
    ]


def test_a_file_that_is_no_signed_report_is_not_believed(keeper, jwks, tmp_path):
    (tmp_path / "other").write_bytes(b"\xff{}")
    told = keeper.run("report", "verify", str(tmp_path / "other"), "--jwks", jwks)
    assert (told.exit_code, told.output) == (1, not_believed("malformed"))


def test_the_answer_of_a_service_is_read_as_it_is(keeper, key, jwks, tmp_path):
    token = Path(kept(tmp_path, key)).read_text().strip()
    answer = tmp_path / "answer.json"
    for body, code in (({"signedReport": token}, 0), ({"signedReport": 7}, 1), ({"verdict": "trusted"}, 1)):
        answer.write_bytes(orjson.dumps(body))
        assert keeper.run("report", "verify", str(answer), "--jwks", jwks).exit_code == code


def test_a_file_that_is_not_there_is_wrong_usage(keeper, tmp_path):
    assert keeper.run("report", "verify", str(tmp_path / "nowhere")).exit_code == 64


def test_keys_that_cannot_be_written_are_wrong_usage(keeper, tmp_path):
    (tmp_path / "file").write_text("x")
    assert keeper.run("keys", "new", str(tmp_path / "file" / "keys")).exit_code == 64


def test_key_is_made_in_no_tree_of_directories_that_nobody_made(keeper, key, tmp_path):
    refused = keeper.run("keys", "new", str(tmp_path / "tpyo" / "keys"))
    assert (refused.exit_code, (tmp_path / "tpyo").exists()) == (64, False)
    assert "No such file or directory" in refused.stderr
    assert keeper.run("keys", "new", str(tmp_path / "keys")).stderr == ""


def test_an_answer_that_was_edited_beside_its_signature_is_not_believed(keeper, key, jwks, tmp_path):
    token = Path(kept(tmp_path, key)).read_text().strip()
    report = claimed_in(token).report
    for beside, code in ((report, 0), ({**report, "verdict": "valid"}, 1), ({**report, "more": 1}, 1)):
        (tmp_path / "answer.json").write_bytes(orjson.dumps({**beside, "signedReport": token}))
        told = keeper.run("report", "verify", str(tmp_path / "answer.json"), "--jwks", jwks)
        assert told.exit_code == code
