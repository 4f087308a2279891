"""The commands `lists list`, `show` and `check`: what an operator learns about the issuer lists there are."""

from dataclasses import replace
from datetime import timedelta

import orjson
import pytest
from click.testing import CliRunner

from tests.cli.keeping import COLLEGE, NOW, OWN, UNI, URL, Keeper, issuer, obtained
from tests.cli.test_check import LINK, run
from verifier.cli import cli
from verifier.cli.options import repeated
from verifier.model.issuer_list import Federation, ListedIssuer, MissingList
from verifier.model.words import Cause
from verifier.recognition.lists.snapshot import digest_of
from verifier.settings import Settings

REGISTER = Federation(
    anchor="https://registry.example", fetch_endpoint="https://registry.example/f", keys=({},)
)


@pytest.fixture
def keeper(tmp_path):
    return Keeper(tmp_path)


def lines(answered):
    return [line.rstrip() for line in answered.stdout.splitlines()]


def test_lists_are_listed_with_their_age_and_whether_they_may_be_used(keeper):
    keeper.write("1-partners.toml")
    keeper.put(obtained("registry", days=3), name="2-registry.json")
    keeper.put(obtained("yesterday", issuer(UNI), issuer(COLLEGE), days=1))
    keeper.put(obtained("fresh", days=0, left_out=2))
    assert lines(keeper.run("list")) == [
        "Partners of the example college",
        "  partners · version 2026-02 · 1 issuer · a file of your own",
        "  ✔ In force.",
        "List registry",
        "  registry · version 2026-02 · 1 issuer · 3 days old",
        "  ✔ In force until 2026-03-05 12:00 UTC.",
        "List fresh",
        "  fresh · version 2026-02 · 1 issuer · of today",
        "  ✔ In force until 2026-03-08 12:00 UTC.",
        "  → Entries that could not be read: 2.",
        "List yesterday",
        "  yesterday · version 2026-02 · 2 issuers · 1 day old",
        "  ✔ In force until 2026-03-07 12:00 UTC.",
    ]


def test_a_list_that_cannot_be_used_is_told_with_what_to_do(keeper):
    keeper.put(obtained("old", days=8))
    keeper.write("wrong.toml", "id = 3")
    keeper.put(MissingList(id="gap", name="gap", why=Cause.DNS, detail="no answer", source=URL))
    altered = keeper.put(obtained("altered"))
    altered.write_bytes(altered.read_bytes().replace(b"uni.example", b"odd.example"))
    answered = keeper.run("list")
    assert answered.exit_code == 3
    told = "\n".join(lines(answered))
    assert (
        "? Not in force: it is older than it may be.\n  → To obtain it anew: verifier lists refresh old"
        in told
    )
    assert "→ To see all that is wrong with wrong.toml: verifier lists check" in told
    assert "? Not in force: no site named lists.example could be found.\n  → no answer\n" in told
    assert "To obtain it anew: verifier lists refresh gap" in told
    assert "altered\n  altered\n  ? Not in force: something in it is wrong.\n  → was altered after" in told


def test_a_file_that_says_how_old_it_may_be_is_to_be_brought_up_to_date(keeper):
    keeper.write(text=OWN.replace("[[", 'updated = "2026-01-01"\nmax_age_days = 30\n\n[[', 1))
    told = "\n".join(lines(keeper.run("list")))
    assert "59 days old\n  ? Not in force: it is older than it may be.\n" in told
    assert "→ It says itself how old it may be: bring partners.toml up to date." in told


def test_two_lists_of_one_id_are_told_as_the_start_reads_them(keeper):
    keeper.write("1.toml")
    keeper.write("2.toml")
    told = "\n".join(lines(keeper.run("list")))
    assert told.count("✔ In force.") == 1
    assert "? Not in force: it has the same id as 1.toml, which is before it.\n" in told
    assert "→ To use both, rename 2.toml, or set another id in it." in told
    assert "lists check" not in told


def test_a_list_with_nobody_on_it_and_a_register_say_so(keeper):
    keeper.put(replace(obtained("empty"), issuers=(), digest=digest_of(())))
    keeper.put(obtained("registry", federation=REGISTER))
    told = keeper.run("list").stdout
    assert "Nobody is on it: no badge is trusted by it." in told
    assert "1 issuer, asks https://registry.example" in told
    shown = keeper.run("show", "registry").stdout
    assert "For issuers that are not among these, https://registry.example is asked." in shown


def test_without_a_list_it_is_said_how_to_add_one(keeper):
    assert (
        keeper.run("list").stdout == "There is no issuer list here. To add one: verifier lists add SOURCE\n"
    )


def test_lists_are_told_in_japanese(keeper):
    keeper.put(obtained("registry", days=8))
    told = keeper.run("list", "--lang", "ja").stdout
    assert "発行元1件 · 8日前のもの" in told
    assert "使えません: 使用できる期間を過ぎています。" in told


def test_lists_as_json_have_a_code_and_words_for_their_state(keeper):
    keeper.put(obtained("old", days=8))
    keeper.write("wrong.toml", "id = 3")
    told = orjson.loads(keeper.run("list", "--json").stdout_bytes)
    assert told["at"] == "2026-03-01T12:00:00Z"
    old, wrong = told["lists"]
    assert old.pop("digest").startswith("sha256:")
    assert old == {
        "id": "old",
        "name": "List old",
        "version": "2026-02",
        "issuers": 1,
        "leftOut": 0,
        "register": None,
        "obtainedAt": "2026-02-21T12:00:00Z",
        "usableUntil": "2026-02-28T12:00:00Z",
        "state": "unavailable",
        "cause": "list_stale",
        "text": "Not in force: it is older than it may be.",
        "reason": None,
    }
    assert wrong["text"] == "Not in force: something in it is wrong."
    assert wrong["reason"] == "line 1: issuers: must be a list of one issuer or more"
    assert (wrong["id"], wrong["state"], wrong["cause"]) == ("wrong", "unavailable", "list_untrusted")
    assert {wrong[name] for name in ("version", "digest", "issuers", "obtainedAt", "usableUntil")} == {None}


def test_who_is_on_a_list_is_shown_with_everything_it_is_recognised_by(keeper):
    member = ListedIssuer(
        key=UNI,
        ids=(UNI,),
        domains=("uni.example",),
        places=("https://pages.example/uni/",),
        accounts=("https://api.badgr.io/public/issuers/uni",),
        names=("Example University", "EU"),
        url="https://www.uni.example/",
    )
    keeper.put(obtained("registry", member))
    told = lines(keeper.run("show", "registry"))
    assert told[3] == f"  From: {URL}"
    assert told[4].startswith("  Digest: sha256:")
    assert told[5:] == [
        "",
        "Issuers",
        "  · Example University",
        "    identifier: did:web:uni.example",
        "    domain: uni.example",
        "    place: https://pages.example/uni/",
        "    account: https://api.badgr.io/public/issuers/uni",
        "    web page: https://www.uni.example/",
    ]
    shown = orjson.loads(keeper.run("show", "registry", "--json").stdout_bytes)
    assert shown["source"] == URL
    assert shown["entries"] == [
        {
            "key": UNI,
            "names": ["Example University", "EU"],
            "ids": [UNI],
            "domains": ["uni.example"],
            "places": ["https://pages.example/uni/"],
            "accounts": ["https://api.badgr.io/public/issuers/uni"],
            "logos": [],
            "url": "https://www.uni.example/",
            "location": None,
        }
    ]


def test_what_others_wrote_into_a_list_stays_inert(keeper):
    evil = issuer(UNI, "Uni\x1b[2J\u202everse\n✔ In force.")
    keeper.put(obtained("registry", evil, name="\x1b]0;x\x07[bold]Name[/bold]"))
    for command in (("list",), ("show", "registry")):
        told = keeper.run(*command).stdout
        assert not set("\x1b\x07\u202e") & set(told)
        assert "[bold]Name[/bold]" in told
    assert told.count("✔") == 1


def test_a_list_that_was_never_there_is_shown_as_such(keeper):
    keeper.put(MissingList(id="gap", name="gap", why=Cause.DNS, source=URL))
    assert "Not in force" in keeper.run("show", "gap").stdout
    assert orjson.loads(keeper.run("show", "gap", "--json").stdout_bytes)["entries"] == []


def test_a_file_that_cannot_be_read_is_told_as_such(keeper):
    (keeper.directory / "memory.toml").symlink_to("/proc/self/mem")
    told = keeper.run("list").stdout
    assert "Not in force: its file cannot be read." in told
    assert "verifier lists" not in told
    keeper.put(MissingList(id="gap", name="gap", why=Cause.DNS))
    assert "From:" not in keeper.run("show", "gap").stdout


def test_an_unknown_list_is_wrong_usage_and_those_there_are_are_named(keeper):
    assert "there is no list" in keeper.run("show", "gold").stderr
    keeper.write()
    answered = keeper.run("show", "../partners")
    assert answered.exit_code == 64
    assert "there is no list ../partners; there are: partners" in answered.stderr


def test_files_are_checked_as_the_start_reads_them_and_every_mistake_is_told(keeper, tmp_path):
    good, wrong = keeper.write(), keeper.write("wrong.toml", 'id = "wrong"\nlevel = 3\n')
    answered = keeper.run("check", wrong, good, tmp_path / "nowhere.csv")
    assert answered.exit_code == 64
    assert answered.stdout == (
        f"{good}: “Partners of the example college” (partners), version 2026-02, 1 issuer\n"
    )
    told = answered.stderr.splitlines()
    assert len(told) > 2
    assert all(line.startswith(f"{wrong}: ") for line in told[:-1])
    assert any('line 2: there is no member "level"' in line for line in told)
    assert told[-1] == f"{tmp_path / 'nowhere.csv'}: cannot be read: No such file or directory"
    alone = keeper.run("check", good)
    assert (alone.exit_code, alone.stderr) == (0, "")


def test_a_directory_is_checked_list_by_list(keeper, tmp_path):
    (tmp_path / "empty").mkdir()
    keeper.write("1.toml")
    assert keeper.run("check", keeper.directory).stdout.startswith(f"{keeper.directory / '1.toml'}: “Partn")
    keeper.write("2.toml")
    keeper.write("wrong.toml", "id = 3")
    answered = keeper.run("check", keeper.directory)
    assert answered.exit_code == 64
    assert keeper.run("check").output == answered.output
    assert len(answered.stdout.splitlines()) == 1
    second, *wrong = answered.stderr.splitlines()
    assert second.endswith(
        '2.toml: has the id of a list before it, "1.toml": rename the file, or set another id in it'
    )
    assert wrong[0].endswith("wrong.toml: line 1: issuers: must be a list of one issuer or more")
    nothing = keeper.run("check", tmp_path / "empty")
    assert (nothing.exit_code, nothing.stderr) == (
        64,
        f"{tmp_path / 'empty'}: holds no list: no file that ends in .toml, .json or .csv\n",
    )


@pytest.mark.parametrize(
    ("updated", "said", "state"),
    [
        ("2026-02-20", "", "In force until 2026-03-22"),
        ("2026-01-01", "in order, and out of date since 2026-01-31 00:00 UTC", "it is older than it may be"),
        ("2026-03-09", "in order, and dated in the future: as it is, nobody", "it is dated in the future"),
    ],
)
def test_a_list_that_is_in_order_and_out_of_date_is_pointed_out(keeper, updated, said, state):
    dated = f'updated = "{updated}"\nmax_age_days = 30\n\n[['
    answered = keeper.run("check", keeper.write(text=OWN.replace("[[", dated, 1)))
    assert answered.exit_code == 0
    assert "partners.toml: “Partners" in answered.stdout
    assert said in answered.stderr
    assert bool(answered.stderr) is bool(said)
    listed = keeper.run("list")
    assert state in listed.stdout
    assert listed.exit_code == (3 if said else 0)


def test_a_packaged_gap_is_no_list_that_is_in_order(keeper):
    gap = keeper.put(MissingList(id="gap", name="gap", why=Cause.DNS, source=URL))
    answered = keeper.run("check", gap)
    assert (answered.exit_code, answered.stderr) == (64, f"{gap}: dns\n")


def test_the_directory_has_to_be_named_and_the_flag_goes_before_the_environment(keeper, tmp_path):
    answered = keeper.run("list", environment={"VERIFIER_LISTS_DIR": ""})
    assert answered.exit_code == 64
    assert "--lists-dir, or VERIFIER_LISTS_DIR" in answered.stderr
    (tmp_path / "empty").mkdir()
    keeper.write()
    assert "There is no issuer list" in keeper.run("list", "--lists-dir", tmp_path / "empty").stdout


def test_a_directory_that_is_none_or_not_there_is_wrong_usage(keeper, tmp_path):
    assert keeper.run("list", "--lists-dir", keeper.write()).exit_code == 64
    assert keeper.run("list", environment={"VERIFIER_LISTS_DIR": str(tmp_path / "nowhere")}).exit_code == 64


def test_the_directory_is_handed_to_the_service_and_to_the_next_command(tmp_path):
    served = []
    assert run("serve", "--lists-dir", str(tmp_path), served=served).exit_code == 0
    assert served == [Settings(lists_dir=tmp_path)]
    assert run("check", LINK, "--lists-dir", str(tmp_path)).exit_code == 0
    assert repeated("check", lang="en", lists_dir=tmp_path) == f"verifier check --lists-dir {tmp_path}"


def test_age_is_counted_from_when_a_list_was_obtained(keeper):
    keeper.put(obtained("registry", obtained_at=NOW - timedelta(hours=30)))
    assert "1 day old" in keeper.run("list").stdout


def test_commands_without_doors_are_our_own_error(tmp_path):
    answered = CliRunner(env={"LC_ALL": "C"}).invoke(cli, ["lists", "list", "--lists-dir", str(tmp_path)])
    assert answered.exit_code == 70
    assert "something went wrong on our side (TypeError)" in answered.stderr
