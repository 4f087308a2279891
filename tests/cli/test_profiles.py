"""The commands `profiles`: what a reader and an issuer learn about the metadata profiles there are."""

from functools import partial
from pathlib import Path

import orjson
import pytest
from click.testing import CliRunner

from tests.cli.test_check import LINK, run
from tests.unit.profiles.lists import WHOLE, changed
from tests.web.verifiers import ReadyVerifier
from verifier.cli import Doors, cli
from verifier.cli.options import repeated
from verifier.profiles import shipped
from verifier.render.profile import profile_face, profile_object
from verifier.settings import Settings
from verifier.web.serving import serve
from verifier.wiring import open_verifier

SAMPLES = Path(__file__).resolve().parents[2] / "fixtures" / "samples"
GENUINE = "https://uni.example/badges/genuine"


@pytest.fixture
def own(tmp_path):
    (tmp_path / "house.toml").write_text(WHOLE, "utf-8")
    return tmp_path


@pytest.fixture
def broken(tmp_path):
    (tmp_path / "house.toml").write_text(changed('"recommended"', '"wanted"'), "utf-8")
    return tmp_path


def test_profiles_are_listed_and_own_ones_come_last(own):
    lines = run("profiles", "list", "--profiles-dir", str(own)).stdout.splitlines()
    titles = [line for line in lines if not line.startswith(" ")]
    assert titles == [profile.words.title["en"] for profile in shipped()] + ["A list of ours"]
    assert lines[-1].strip() == "house.list · 1 · The house's own list · in every report"
    assert max(map(len, lines)) <= 80


def test_the_environment_names_the_directory_and_the_flag_goes_before_it(own, tmp_path):
    environment = {"VERIFIER_PROFILES_DIR": str(own)}
    assert "自前の一覧" in run("profiles", "list", "--lang", "ja", environment=environment).stdout
    empty = tmp_path / "empty"
    empty.mkdir()
    flagged = run("profiles", "list", "--profiles-dir", str(empty), environment=environment)
    assert "A list of ours" not in flagged.stdout


def test_lists_and_profiles_as_json_are_those_of_the_service():
    listed = orjson.loads(run("profiles", "list", "--json", "--lang", "ja").stdout_bytes)
    assert listed == {"profiles": [profile_face(profile, language="ja") for profile in shipped()]}
    shown = orjson.loads(run("profiles", "show", "jmooc-mc-digital", "--json").stdout_bytes)
    assert shown == orjson.loads(orjson.dumps(profile_object(shipped()[1], language="en")))


def test_how_the_kind_of_a_badge_is_told_is_shown_in_the_order_in_which_it_is_asked():
    lines = run("profiles", "show", "trusted-microcredential").stdout.splitlines()
    begin = lines.index("How the kind is told: by the first of these that holds")
    told = " ".join(" ".join(lines[begin:]).split())
    assert "· TrustEd Microcredential Knowledge, if it was assessed in one of these ways: Exam ·" in told
    assert "if Assessment: “said” or better; its text speaks of: practical work ·" in told
    assert "· Other microcredential or recognition badge, if none of these holds" in told
    assert "How the kind" not in run("profiles", "show", "oliver").stdout


def test_a_profile_is_shown_as_an_issuer_needs_it():
    shown = run("profiles", "show", "trusted-microcredential").stdout
    lines = [line.rstrip() for line in shown.splitlines()]
    assert lines[0] == "TrustEd Microcredential Framework (reconstructed)"
    for line in (
        "  Published by 1EdTech TrustEd Microcredential Coalition",
        "  · Other microcredential or recognition badge (not scored)",
        "  · Skills (TrustEd Microcredential Knowledge): in its place",
        "  · Skills (TrustEd Microcredential Application): linked",
        "  · Criteria: in its place",
        "    → Write out in criteria.narrative what had to be done to earn it.",
        "    Open Badges 2.0 has no place for it; it is not held against such a badge.",
        "    https://www.1edtech.org/program/tmc",
    ):
        assert line in lines
    assert max(len(line) for line in lines if "https://" not in line) <= 80


@pytest.mark.parametrize("profile", shipped(), ids=lambda profile: profile.id)
@pytest.mark.parametrize("language", ["en", "ja"])
def test_of_every_profile_everything_is_shown_in_both_languages(profile, language):
    shown = "".join(run("profiles", "show", profile.id, "--lang", language).stdout.split())
    said = [profile.publisher, *profile.words.ask_issuer.get(language, ()), profile.words.title[language]]
    said += [profile.words.types[kind.id][language] for kind in profile.types]
    said += [
        words[field.id][language]
        for words in (profile.words.label, profile.words.advice)
        for field in profile.fields
    ]
    said += [source.url for source in profile.sources]
    assert [text for text in said if "".join(text.split()) not in shown] == []


def test_what_a_field_asks_by_kind_is_said_of_each_kind(own):
    shown = run("profiles", "show", "house.list", "--profiles-dir", str(own)).stdout
    assert "  · Tags (Short): optional, in its place" in shown
    assert "  · Tags (Long): required, in its place" in shown
    assert "  · Is it fun?" in shown
    assert "Sources" not in shown


def test_what_a_profile_extends_is_named():
    shown = " ".join(run("profiles", "show", "microbol-2022").stdout.split())
    assert "Put over eu-microcredential-2022: what it does not say itself is said there." in shown


def test_whom_a_profile_concerns_is_said():
    assert "It concerns a badge if this holds: " in run("profiles", "show", "nzqa-2022").stdout


def test_unknown_profile_is_wrong_usage_and_those_there_are_are_named(own):
    answered = run("profiles", "show", "gold", "--profiles-dir", str(own))
    assert answered.exit_code == 64
    assert "there are trusted-microcredential" in answered.stderr
    assert "house.list" in answered.stderr


def test_a_file_in_order_is_called_what_it_is(own):
    answered = run("profiles", "check", str(own / "house.toml"))
    assert (answered.exit_code, answered.stderr) == (0, "")
    assert answered.stdout == (
        f"{own / 'house.toml'}: “A list of ours” (house.list), 4 fields, 3 types, would be in every report\n"
    )


def test_a_file_that_is_wrong_is_named_with_its_line_and_the_others_are_read_all_the_same(own):
    wrong = own / "wrong.toml"
    wrong.write_text('id = "wrong"\nversion = \x22\\u001b[2J\x22\nlevel = 3\n', "utf-8")
    answered = run("profiles", "check", str(wrong), str(own / "house.toml"), str(own / "nowhere.toml"))
    assert answered.exit_code == 64
    lacking = ("title", "publisher", "fidelity", "otherwise", "types", "fields")
    assert answered.stderr.splitlines() == [
        f"{wrong}:3: level: no such key; did you mean label?",
        *(f"{wrong}:1: {key}: is missing" for key in lacking),
        f"{own / 'nowhere.toml'}: cannot be read: No such file or directory",
    ]
    assert "“A list of ours”" in answered.stdout


def test_a_file_is_checked_beside_those_of_the_directory(own, tmp_path):
    draft = tmp_path / "draft.txt"
    draft.write_text(
        'id = "d"\nversion = "1"\nextends = "house.list"\ntitle = { en = "D", ja = "D" }\n'
        'publisher = "D"\nfidelity = "house"\noffered = "when_named"\n',
        "utf-8",
    )
    assert "extends: there is no profile house.list" in run("profiles", "check", str(draft)).stderr
    answered = run("profiles", "check", str(draft), "--profiles-dir", str(own))
    assert answered.stdout.endswith("“D” (d), 4 fields, 3 types, would be only when named\n")


@pytest.mark.parametrize(
    "command",
    [("check", LINK), ("serve", "--port", "0"), ("profiles", "list"), ("profiles", "show", "x")],
    ids=str,
)
def test_a_broken_profile_stops_every_command_with_one_message(command, broken):
    doors = Doors(open_verifier=open_verifier, serve=partial(serve, open_verifier=open_verifier))
    answered = CliRunner(env={"LC_ALL": "C"}).invoke(
        cli, [*command, "--profiles-dir", str(broken)], obj=doors
    )
    assert answered.exit_code == 64
    assert answered.stdout == ""
    assert answered.stderr == (
        f"Error: the metadata profiles cannot be used: {broken / 'house.toml'}:22: fields[2] standing: level:"
        " must be one of required, recommended, recommended_if_available, optional\n"
    )


def test_check_scores_by_an_own_profile_and_by_all_there_are(own):
    def scored(*flags):
        doors = Doors(open_verifier=open_verifier, serve=[].append)
        arguments = [
            "check",
            GENUINE,
            "--json",
            "--samples",
            str(SAMPLES),
            "--profiles-dir",
            str(own),
            *flags,
        ]
        answered = CliRunner(env={"LC_ALL": "C"}).invoke(cli, arguments, obj=doors)
        assert answered.exit_code == 0, answered.output
        return [score["profile"] for score in orjson.loads(answered.stdout_bytes)["scores"]]

    always = [profile.id for profile in shipped() if profile.offered == "always"]
    assert scored() == [*always, "house.list"]
    assert scored("--profile", "house.list") == ["house.list"]
    assert scored("--profile", "all") == [*(profile.id for profile in shipped()), "house.list"]


def test_directory_is_handed_to_the_service(own):
    served = []
    assert run("serve", "--profiles-dir", str(own), served=served).exit_code == 0
    assert served == [Settings(profiles_dir=own)]


def test_directory_that_does_not_exist_is_wrong_usage(tmp_path):
    answered = run("profiles", "list", "--profiles-dir", str(tmp_path / "nowhere"))
    assert answered.exit_code == 64
    variable = {"VERIFIER_PROFILES_DIR": str(tmp_path / "nowhere")}
    answered = run("profiles", "list", environment=variable)
    assert answered.exit_code == 64
    assert "VERIFIER_PROFILES_DIR must be a directory that exists" in answered.stderr


def test_next_command_of_a_document_names_the_directory(own):
    again = repeated("check", lang="en", profiles_dir=own)
    assert again.startswith(f"verifier check --profiles-dir {own}")


def test_profile_is_passed_on():
    verifier = ReadyVerifier(profiles=shipped())
    assert (
        run("check", LINK, "--profile", "oliver", "--profile", "unesco-2022", verifier=verifier).exit_code
        == 0
    )
    assert verifier.asked[0][2].profiles == ("unesco-2022", "oliver")  # in their own order
