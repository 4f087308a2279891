"""Personal data stays nowhere: not in logs, errors and files, and what was entered in no report."""

import json
import traceback

import pytest
from click.testing import CliRunner

import verifier
from tests.privacy.canaries import ALL, CARRIED, ENTERED, SENT, found_in
from tests.privacy.scenes import CANDIDATES_LINK, LINK, RECIPIENTS, Broken, Door, Silent, given
from verifier.cli import Doors, cli
from verifier.model.options import KnownRecipient, Options
from verifier.web.recipient import read_recipient

pytestmark = pytest.mark.usefixtures("watch", "nothing_is_printed")


def test_there_are_forty_canaries_and_each_is_found_where_it_is():
    assert len(ALL) == len(set(ALL.values())) >= 40
    for name, canary in ALL.items():
        assert name in found_in(json.dumps({"x": canary}), ALL)
        assert name in found_in(f"… {canary.upper()} …", ALL)


def written_out(report):
    return verifier.report_json(report).decode() + verifier.report_text(report)


FETCHERS = {"answers": lambda world: world, "silence": lambda _: Silent(), "crash": Broken}


@pytest.mark.parametrize("recipient", RECIPIENTS)
@pytest.mark.parametrize("fetcher", FETCHERS)
@pytest.mark.parametrize("kind", ["json", "picture", "token", "link", "text", "page", "broken"])
async def test_library_keeps_nothing(kind, fetcher, recipient):
    badges, world = given()
    door = Door(FETCHERS[fetcher](world), world)
    options = Options(recipient=read_recipient(recipient))
    try:
        report = await door.verify(badges[kind], options=options)
    except RuntimeError:  # of a fetcher that is broken, where there is no check yet that could crash
        assert fetcher == "crash"
        return
    assert found_in(written_out(report), {**ENTERED, **SENT}) == []


async def test_check_that_crashes_is_logged_without_what_it_was_about(watch):
    badges, world = given()
    door = Door(Broken(world, only=CARRIED["token in a status list"]), world)
    report = await door.verify(badges["json"], options=Options())
    assert "engine.crashed" in written_out(report)
    assert "check crashed" in watch.lines.getvalue()
    assert found_in(written_out(report), SENT) == []


async def test_address_in_a_link_is_in_no_report():
    _, world = given()
    report = await Door(world, world).verify(CANDIDATES_LINK, options=Options())
    assert found_in(written_out(report), {**ENTERED, **SENT}) == []


def test_representations_and_refusals_tell_nothing():
    known = tuple(each for recipient in RECIPIENTS for each in read_recipient(recipient))
    wrong = [
        lambda: KnownRecipient(kind="email", value=ENTERED["email"], hashed=True),
        lambda: KnownRecipient(kind="phone", value=ENTERED["phone"], salt=b""),
        lambda: Options(recipient=[ENTERED["email"]]),
        lambda: Options(recipient=(*known, ENTERED["email"])),
        lambda: Options(recipient=known * 9),
    ]
    told = [repr(Options(recipient=known)), repr(known), str(known)]
    for make in wrong:
        with pytest.raises((TypeError, ValueError)) as refused:
            make()
        told.append(repr(refused.value))
        told.append(traceback.format_exception_only(refused.value)[0])
    assert found_in("".join(told), ENTERED) == []


# the command line


def run(arguments, *, fetcher=None, piped=None, environment=None):
    badges, world = given()
    door = Door(fetcher or world, world)
    doors = Doors(open_verifier=door.open, serve=[].append)
    variables = {"LC_ALL": "C", **(environment or {})}
    return CliRunner(env=variables).invoke(cli, arguments, input=badges[piped] if piped else None, obj=doors)


def flags(recipient):
    known = [(kind, each) for kind, values in recipient.items() if kind != "hashes" for each in values]
    written = [each if kind == "did" else f"{kind}:{each}" for kind, each in known]
    return [part for each in written for part in ("--recipient", each)]


@pytest.mark.parametrize("recipient", RECIPIENTS)
@pytest.mark.parametrize("output", [[], ["--json"], ["--explain"], ["--lang", "ja"]])
@pytest.mark.parametrize("kind", ["json", "picture", "page", "broken"])
def test_command_line_keeps_nothing(kind, output, recipient):
    answered = run(["check", "-", *flags(recipient), *output], piped=kind)
    assert answered.exit_code in (0, 1, 2, 3, 4)
    assert found_in(answered.stderr, ALL) == []
    assert found_in(answered.stdout, {**ENTERED, **SENT}) == []


@pytest.mark.parametrize("environment", [{}, {"VERIFIER_LOG_LEVEL": "debug"}])
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["check", "-", "--recipient", f"emial:{ENTERED['email']}"], 64),
        (["check", "-", "--recipient", f"boat:{ENTERED['phone']}"], 64),
        (["check", "-", "--at", SENT["value of an option"]], 64),
        (["check", "-", *["--recipient", f"email:{ENTERED['email']}"] * 61], 64),
        (["score", "-"], None),
    ],
)
def test_wrong_usage_repeats_nothing_of_a_person(arguments, code, environment):
    answered = run(arguments, piped="json", environment=environment)
    assert code is None or answered.exit_code == code
    assert found_in(answered.stderr, {**ENTERED, **CARRIED}) == []


def test_command_that_crashes_says_so_without_what_it_was_about():
    answered = run(["check", LINK, "--recipient", f"email:{ENTERED['email']}"], fetcher=Broken())
    assert (answered.exit_code, answered.stdout) == (70, "")
    assert found_in(answered.stderr, ALL) == []
