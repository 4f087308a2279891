"""The command `score`: how much a draft tells, with nothing fetched and nothing verified."""

import json
from dataclasses import replace

import orjson
import pytest

from tests.cli.test_check import LINK, run
from tests.unit.engine.test_draft import ACHIEVEMENT, ASSERTION, sample, written
from tests.unit.profiles.lists import WHOLE
from tests.unit.profiles.whole_badges import trusted_application
from tests.unit.render import reports
from verifier.cli import MAX_INPUT
from verifier.cli.scoring import exit_code
from verifier.model.credential import Edition
from verifier.model.draft import DraftScore, NotScored
from verifier.profiles import shipped, wanted
from verifier.wiring import Verifier

STAMP = "Not verified: this measures the information in the draft alone"
OFFERED = [profile.id for profile in wanted(shipped(), named=None)]


class Closed:
    """A verifier that must not be opened, and a fetcher that must not be asked."""

    def open(self, _settings):
        raise AssertionError("a score opened a verifier")

    async def fetch(self, *_):
        raise AssertionError("a score fetched something")


@pytest.fixture
def given(tmp_path):
    def write(document):
        path = tmp_path / "draft.json"
        path.write_bytes(document if isinstance(document, bytes) else written(document))
        return str(path)

    return write


def scored(*arguments, **options):
    return run("score", *arguments, verifier=Closed(), **options)


def test_draft_is_scored_in_brief_by_every_profile_that_is_offered(given):
    path = given(trusted_application())
    answered = scored(path)
    assert answered.stdout.startswith(STAMP)
    assert answered.stderr == ""
    assert [id_ for id_ in OFFERED if id_ not in answered.stdout] == []
    said = "".join(answered.stdout.split())  # a long path is broken anywhere
    assert said.endswith("".join(f"To see one in full: verifier score {path} --profile ID".split()))


def test_named_profile_is_shown_in_full(given):
    answered = scored(given(trusted_application()), "--profile", "trusted-microcredential")
    assert answered.exit_code == 0
    assert "✔ Skills" in answered.stdout
    assert "To see one in full" not in answered.stdout
    assert max(map(len, answered.stdout.splitlines())) <= 80


def test_every_profile_is_shown_in_full_if_all_are_named(given):
    answered = orjson.loads(scored(given(ACHIEVEMENT), "--profile", "all", "--json").stdout_bytes)
    assert [score["profile"] for score in answered["scores"]] == [profile.id for profile in shipped()]


def test_draft_is_scored_in_japanese(given):
    answered = scored(given(ASSERTION), "--profile", "jmooc-mc-digital", "--lang", "ja")
    assert answered.stdout.startswith("未検証：この結果は下書きに含まれる情報だけを測るもので")
    assert "✔ 学修成果" in answered.stdout


def test_json_is_the_answer_and_nothing_else_and_the_same_bytes_twice(given):
    path = given(ASSERTION)
    once, again = (scored(path, "--json") for _ in range(2))
    assert once.stdout_bytes == again.stdout_bytes
    rendered = orjson.loads(once.stdout_bytes)
    assert (rendered["verified"], rendered["draft"], rendered["name"]) == (None, True, "橋梁の基礎")
    assert rendered["notVerified"].startswith(STAMP)
    assert [score["profile"] for score in rendered["scores"]] == OFFERED
    assert all(score["shown"] for score in rendered["scores"])


def test_draft_can_be_piped_in():
    answered = scored("-", "--json", piped=written(ACHIEVEMENT))
    assert orjson.loads(answered.stdout_bytes)["name"] == "Small bridges"


def test_picture_is_scored_and_its_signature_left_to_the_other_command(given):
    answered = scored(given(sample("uni.example-badges-genuine.png")), "--profile", "open-badges-rich")
    assert answered.exit_code == 0
    assert "“verifier check”" in answered.stdout


@pytest.mark.parametrize(
    ("document", "profile", "code"),
    [
        (trusted_application(), "trusted-microcredential", 0),
        (ASSERTION, "nzqa-2022", 0),
        (ASSERTION, "trusted-microcredential", 1),
        (ACHIEVEMENT, "open-badges-rich", 3),
        ({"a": 1}, "open-badges-rich", 4),
        ([trusted_application(), {"a": 1}], "trusted-microcredential", 3),
        ([ACHIEVEMENT, ASSERTION], "trusted-microcredential", 1),
    ],
)
def test_exit_code_tells_a_script_whether_enough_is_told(given, document, profile, code):
    assert scored(given(document), "--profile", profile).exit_code == code


@pytest.mark.parametrize(
    ("verdicts", "code"),
    [
        (("meets", "meets_with_weak_points", "not_applicable"), 0),
        (("meets", "cannot_tell"), 3),
        (("cannot_tell", "does_not_meet"), 1),
        ((), 0),
    ],
)
def test_one_profile_that_lacks_something_decides(verdicts, code):
    scores = tuple(
        replace(reports.score(), score=replace(reports.score().score, verdict=verdict))
        for verdict in verdicts
    )
    draft = DraftScore(edition=Edition.OB20, name=None, is_signed=False, scores=scores)
    assert exit_code((draft,)) == code
    assert exit_code((draft, NotScored(findings=()))) == (code or 3)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((LINK,), "Nothing is fetched for a score."),
        (("no-such-file",), "cannot read 'no-such-file': No such file or directory. Give a file"),
        (("",), "cannot read ''"),
        (("\0",), "not a file name"),
    ],
)
def test_what_cannot_be_read_is_wrong_usage(arguments, said):
    answered = scored(*arguments)
    assert answered.exit_code == 64
    assert said in " ".join(answered.stderr.split())


def test_empty_file_is_wrong_usage():
    answered = scored("-", piped=b"")
    assert (answered.exit_code, "The file is empty." in answered.stderr) == (64, True)


def test_link_that_is_piped_in_is_not_followed():
    answered = scored("-", piped=LINK.encode())
    assert answered.exit_code == 4
    assert "uni.example" in answered.stdout


def test_unknown_profile_is_wrong_usage_and_names_those_there_are(given):
    answered = scored(given(ASSERTION), "--profile", "mine")
    assert answered.exit_code == 64
    assert "open-badges-rich" in answered.stderr


def test_huge_file_is_too_large(tmp_path):
    path = tmp_path / "draft.json"
    with path.open("wb") as file:
        file.truncate(MAX_INPUT + 100)
    answered = scored(str(path))
    assert (answered.exit_code, "(document.too-large)" in answered.stdout) == (4, True)


def test_own_profile_is_scored_too_and_named_in_the_next_step(given, tmp_path):
    own = tmp_path / "own"
    own.mkdir()
    (own / "house.toml").write_text(WHOLE, "utf-8")
    path = given(ASSERTION)
    flags = ("--profiles-dir", str(own))
    assert "A list of ours" in scored(path, *flags, "--profile", "house.list").stdout
    brief = " ".join(scored(path, *flags).stdout.split())
    assert f"--profiles-dir {own} --profile ID" in brief
    environment = {"VERIFIER_PROFILES_DIR": str(own)}
    assert scored(path, "--profile", "house.list", environment=environment).exit_code in (0, 1, 3)


def test_name_of_a_file_commands_no_terminal_in_the_next_step(given, tmp_path):
    path = tmp_path / "\x1b[31mred\u202e.json"
    path.write_bytes(written(ASSERTION))
    said = scored(str(path)).stdout
    assert "verifier score '…' --profile ID" in said
    assert {"\x1b", "\u202e"}.isdisjoint(said)


def test_wrong_own_profile_is_wrong_usage(given, tmp_path):
    (tmp_path / "house.toml").write_text("id = 7", "utf-8")
    answered = scored(given(ASSERTION), "--profiles-dir", str(tmp_path))
    assert (answered.exit_code, "house.toml" in answered.stderr) == (64, True)


def test_help_lists_the_exit_codes():
    said = " ".join(run("score", "--help").stdout.split())
    assert "1 something required is not given" in said
    assert "nothing is verified" in said


def test_library_scores_drafts_without_asking_its_fetcher():
    verifier = Verifier(Closed())
    (found,) = verifier.score(written(ASSERTION), profiles=("open-badges-rich",))
    assert [score.profile for score in found.scores] == ["open-badges-rich"]
    (offered,) = verifier.score(json.dumps(ACHIEVEMENT).encode())
    assert [score.profile for score in offered.scores] == OFFERED


def test_library_takes_bytes_and_known_profiles_only():
    verifier = Verifier(Closed())
    with pytest.raises(TypeError, match="body must be bytes, not str"):
        verifier.score("{}")
    with pytest.raises(ValueError, match="'mine' is not known"):
        verifier.score(b"{}", profiles=("mine",))
