"""The commands that change issuer lists: add, refresh, export, import and remove."""

import asyncio
import json
import os
import resource
import threading
from contextlib import asynccontextmanager, contextmanager
from datetime import timedelta

import click
import pytest

from tests.cli.keeping import COLLEGE, NOW, OWN, UNI, URL, Keeper, issuer, obtained
from verifier.cli import Doors
from verifier.cli.kept_list import delete, kept
from verifier.cli.list_sources import Network
from verifier.model.issuer_list import IssuerList, MissingList
from verifier.model.words import Cause
from verifier.net.ledger import Budget
from verifier.recognition.lists.list_directory import Kept
from verifier.recognition.lists.snapshot import write_snapshot
from verifier.render.catalogue import catalogue
from verifier.settings import Settings

REGISTRIES = "https://lists.example/registries.json"
LEGACY = {
    "meta": {"created": "2026-02-01T00:00:00Z", "updated": "2026-02-01T00:00:00Z"},
    "registry": {
        UNI: {"name": "Example University", "location": "Exampleton", "url": "https://uni.example/"}
    },
}


@pytest.fixture
def keeper(tmp_path):
    (tmp_path / "lists").mkdir()
    return Keeper(tmp_path / "lists")


@pytest.fixture
def elsewhere(tmp_path):
    return tmp_path


def test_directory_that_is_not_there_is_named_with_the_command_that_makes_it(keeper, elsewhere):
    refused = keeper.run("add", URL, "--lists-dir", elsewhere / "new ones")
    assert refused.exit_code == 64
    assert f"make it first: mkdir '{elsewhere}/new ones'" in refused.stderr
    assert not (elsewhere / "new ones").exists()


@contextmanager
def room_for(size):
    """Let no file grow beyond a size, as if the disk were full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def serve(keeper, body, url=URL):
    is_toml = url.endswith("toml")
    keeper.world.at(url).serves(
        body if isinstance(body, bytes) else body.encode(),
        "application/toml" if is_toml else "application/json",
    )


# add


def test_a_list_from_an_address_is_packaged_and_what_it_means_is_said(keeper):
    serve(keeper, OWN)
    answered = keeper.run("add", URL)
    assert (answered.exit_code, answered.stderr) == (0, "")
    assert answered.stdout.splitlines() == [
        f"Added: “Partners of the example college” (partners), version 2026-02, 1 issuer, from {URL}.",
        "From now on, badges of these issuers may get the best verdict, “Verified” (trusted),"
        " where this directory is used.",
    ]
    kept = keeper.read("partners.json")
    assert (kept.source, kept.obtained_at, kept.issuers[0].ids) == (URL, NOW, (UNI,))
    assert [settings.no_cache for settings in keeper.settings] == [True]


def test_a_list_may_be_called_otherwise(keeper):
    serve(keeper, OWN)
    keeper.put(obtained("beside", source="https://two.example/list.toml"))
    assert keeper.run("add", URL, "--id", "0-neighbours", "--name", "Neighbours").exit_code == 0
    kept = keeper.read("0-neighbours.json")
    assert (kept.id, kept.name) == ("0-neighbours", "Neighbours")


@pytest.mark.parametrize("id_", ["../x", "Partners", "", "a/b", "-x", "x" * 65, "a\nb", ".hidden", "ü"])
def test_an_id_is_a_name_of_a_file_and_nothing_but_a_name(keeper, elsewhere, id_):
    serve(keeper, OWN)
    answered = keeper.run("add", URL, f"--id={id_}")
    if id_:
        assert answered.exit_code == 64
        assert "an id has small letters" in answered.stderr
        assert keeper.files == []
    assert sorted(path.name for path in elsewhere.iterdir()) == ["lists"]


def test_a_list_that_could_not_be_obtained_is_not_added(keeper):
    answered = keeper.run("add", URL)
    assert answered.exit_code == 3
    assert answered.stdout == ""
    assert answered.stderr.startswith(f"{URL}: could not be obtained: ")
    assert keeper.files == []


def test_why_a_list_could_not_be_obtained_is_said_once_and_plain_http_is_refused(keeper):
    assert keeper.run("add", URL).stderr.count("could not be obtained") == 1
    answered = keeper.run("add", URL.replace("https", "http"))
    assert answered.exit_code == 64
    assert "a list is obtained over https alone: use https://…" in answered.stderr


def test_what_is_no_list_is_not_added_and_what_is_wrong_is_said(keeper):
    serve(keeper, "<html>", "https://lists.example/")
    answered = keeper.run("add", "https://lists.example/")
    assert answered.exit_code == 3
    assert "could not be obtained: something in it is wrong. " in answered.stderr
    assert keeper.files == []


def test_a_list_of_registers_adds_each_and_says_which_could_not_be_obtained(keeper):
    serve(keeper, json.dumps(LEGACY), "https://one.example/registry.json")
    serve(
        keeper,
        json.dumps(
            [
                {"name": "First", "type": "dcc-legacy", "url": "https://one.example/registry.json"},
                {"name": "Second", "type": "dcc-legacy", "url": "https://two.example/registry.json"},
            ]
        ),
        REGISTRIES,
    )
    answered = keeper.run("add", REGISTRIES)
    assert answered.exit_code == 3
    assert "Added: “First” (one-example-registry), " in answered.stdout
    assert answered.stderr.startswith("https://two.example/registry.json: could not be obtained: ")
    assert keeper.files == ["one-example-registry.json"]
    again = keeper.run("add", REGISTRIES)
    assert again.exit_code == 64
    assert "there is a list one-example-registry already" in again.stderr
    assert "https://two.example/registry.json: could not be obtained" in again.stderr
    named = keeper.run("add", REGISTRIES, "--id", "both")
    assert named.exit_code == 64
    assert "that address leads to 2 lists" in named.stderr


def test_a_register_is_added_with_its_keys_and_a_change_of_these_is_told(keeper):
    register = keeper.world.register()
    register.lists(UNI, "Example University")
    answered = keeper.run("add", register.url)
    assert answered.stdout.startswith(
        "Added: “Register of Examples” (register-example), version 2026-03-01, 1 issuer,"
        " asks https://register.example, from https://register.example/"
    )
    kept_keys = keeper.read("register-example.json").federation.keys
    register.name = "New"
    register.rotate()
    told = keeper.run("refresh").stderr
    assert "register-example: it has other keys than before, and is held against these from now on." in told
    assert keeper.read("register-example.json").federation.keys != kept_keys
    assert keeper.read("register-example.json").name == "Register of Examples"


def test_an_id_that_is_taken_is_refused_and_the_file_is_named(keeper):
    keeper.write()
    serve(keeper, OWN)
    answered = keeper.run("add", URL)
    assert answered.exit_code == 64
    assert "there is a list partners already, in partners.toml: choose another --id" in answered.stderr
    assert keeper.files == ["partners.toml"]
    keeper.write("house.toml", "broken")  # a file that is wrong keeps its name, too
    assert keeper.run("add", URL, "--id", "house").exit_code == 64


def test_the_same_address_is_added_once(keeper):
    serve(keeper, OWN)
    keeper.run("add", URL)
    answered = keeper.run("add", URL, "--id", "second")
    assert answered.exit_code == 64
    assert "this list is there already: verifier lists refresh partners" in answered.stderr


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("mine.toml", OWN),
        (
            "mine.json",
            json.dumps({"id": "partners", "name": "P", "version": "1", "issuers": [{"ids": [UNI]}]}),
        ),
        ("download", json.dumps({"id": "partners", "issuers": [{"ids": [UNI]}]})),
    ],
)
def test_a_file_of_ones_own_is_copied_letter_for_letter(keeper, elsewhere, name, text):
    (elsewhere / name).write_text(text, "utf-8")
    answered = keeper.run("add", elsewhere / name)
    assert answered.exit_code == 0
    ending = name.partition(".")[2] or "json"
    assert (keeper.directory / f"partners.{ending}").read_text("utf-8") == text


def test_a_table_takes_the_id_that_it_is_given(keeper, elsewhere):
    (elsewhere / "Our Partners.csv").write_text(f"name,ids\nExample University,{UNI}\n", "utf-8")
    answered = keeper.run("add", elsewhere / "Our Partners.csv", "--id", "partners")
    assert answered.exit_code == 0, answered.stderr
    assert keeper.read("partners.csv").issuers[0].ids == (UNI,)


def test_a_file_that_says_itself_what_it_is_called_is_not_called_otherwise(keeper, elsewhere):
    (elsewhere / "mine.toml").write_text(OWN, "utf-8")
    answered = keeper.run("add", elsewhere / "mine.toml", "--id", "others")
    assert answered.exit_code == 64
    assert "the file says itself that its id is partners: change that, or leave --id out" in answered.stderr
    named = keeper.run("add", elsewhere / "mine.toml", "--name", "Others")
    assert named.exit_code == 64
    assert "write its name into it, and leave --name out" in named.stderr
    assert keeper.files == []


def test_a_file_that_says_no_id_is_called_as_its_copy_and_found_by_either(keeper, elsewhere):
    (elsewhere / "partners.toml").write_text(OWN.partition("\n")[2], "utf-8")
    answered = keeper.run("add", elsewhere / "partners.toml", "--id", "10-ministry")
    assert (answered.exit_code, keeper.files) == (0, ["10-ministry.toml"])
    shown = [keeper.run("show", name).stdout for name in ("ministry", "10-ministry", "10-ministry.toml")]
    assert shown[0].startswith("Partners of the example college\n  ministry ")
    assert len(set(shown)) == 1
    unknown = keeper.run("show", "20-ministry")
    assert unknown.exit_code == 64
    assert "there is no list 20-ministry; there are: ministry\n" in unknown.stderr


def test_a_file_that_is_no_list_is_told_with_its_mistakes(keeper, elsewhere):
    wrong = elsewhere / "wrong.toml"
    wrong.write_text('id = "x"\nlevel = 3\n', "utf-8")
    answered = keeper.run("add", wrong)
    assert answered.exit_code == 64
    assert all(line.startswith(f"{wrong}: line ") for line in answered.stderr.splitlines())
    assert keeper.run("add", elsewhere / "nowhere.toml").exit_code == 64
    assert keeper.files == []


def test_a_directory_that_cannot_be_written_is_told(keeper, elsewhere):
    (elsewhere / "mine.toml").write_text(OWN, "utf-8")
    with room_for(10):
        answered = keeper.run("add", elsewhere / "mine.toml")
    assert (answered.exit_code, keeper.files) == (64, [])
    assert "partners.toml cannot be written: " in answered.stderr


# refresh


def test_what_came_from_an_address_is_obtained_anew_and_who_joined_or_left_is_counted(keeper):
    keeper.put(obtained("house", issuer(COLLEGE), days=8), name="0-house.json")
    keeper.write("own.toml", OWN.replace('"partners"', '"own"'))
    serve(keeper, OWN)
    answered = keeper.run("refresh")
    assert (answered.exit_code, answered.stderr) == (0, "")
    assert answered.stdout == "house: obtained anew; version 2026-02, 1 issuer (1 joined, 1 left).\n"
    kept = keeper.read("0-house.json")
    assert (kept.id, kept.name, kept.obtained_at) == ("house", "List house", NOW)
    assert keeper.files == ["0-house.json", "own.toml"]
    assert keeper.run("refresh", "house").stdout == "house: obtained anew; the same 1 issuer.\n"


def test_a_list_that_cannot_be_obtained_anew_stays_as_it_was(keeper):
    path = keeper.put(obtained("house"))
    before = path.read_bytes()
    serve(keeper, "no list", URL)
    answered = keeper.run("refresh")
    assert answered.exit_code == 3
    assert answered.stdout == ""
    assert answered.stderr.splitlines()[1:] == [
        "What was obtained before stays, and may be used until 2026-03-05 12:00 UTC."
    ]
    assert path.read_bytes() == before


def test_a_list_that_everybody_left_is_pointed_out(keeper):
    url = "https://one.example/registry.json"
    keeper.put(obtained("registry", source=url))
    serve(keeper, json.dumps({**LEGACY, "registry": {}}), url)
    answered = keeper.run("refresh")
    assert answered.exit_code == 0
    assert "0 issuers (0 joined, 1 left)" in answered.stdout
    assert answered.stderr == "registry: nobody is on it any more.\n"


def test_entries_that_cannot_be_read_are_counted_at_every_refresh(keeper):
    url = "https://one.example/registry.json"
    keeper.put(obtained("registry", source=url))
    serve(keeper, json.dumps({**LEGACY, "registry": {**LEGACY["registry"], "no id": {"name": "X"}}}), url)
    assert "Entries that could not be read: 1.\n" in keeper.run("refresh").stdout


def test_what_stays_is_said_to_be_too_old_once_it_is(keeper):
    keeper.put(obtained("house", days=8))
    assert "stays, and is too old to be used." in keeper.run("refresh").stderr


def test_one_list_that_fails_leaves_the_others_alone(keeper):
    keeper.put(obtained("a-fails", source="https://two.example/list.toml"))
    keeper.put(obtained("house"))
    serve(keeper, OWN)
    answered = keeper.run("refresh")
    assert answered.exit_code == 3
    assert answered.stdout == "house: obtained anew; the same 1 issuer.\n"
    assert answered.stderr.startswith("https://two.example/list.toml: could not be obtained")


def test_a_list_that_was_wanted_and_never_obtained_is_obtained_at_last(keeper):
    keeper.put(MissingList(id="gap", name="gap", why=Cause.DNS, source=URL))
    answered = keeper.run("refresh")
    assert answered.exit_code == 3
    assert "There is nothing from before." in answered.stderr
    serve(keeper, OWN)
    assert keeper.run("refresh").stdout.startswith("gap: obtained anew; version 2026-02, 1 issuer (1 joined")
    assert isinstance(keeper.read("gap.json"), IssuerList)


def test_an_older_edition_does_not_take_the_place_of_a_newer(keeper):
    path = keeper.put(obtained("house", days=1))
    before = path.read_bytes()
    serve(keeper, write_snapshot(obtained("house", days=2)), URL.replace("toml", "json"))
    path.write_bytes(write_snapshot(obtained("house", days=1, source=URL.replace("toml", "json"))))
    before = path.read_bytes()
    answered = keeper.run("refresh")
    assert answered.exit_code == 3
    assert "house: what is obtained there now is older than what is here." in answered.stderr
    assert path.read_bytes() == before


def test_a_list_that_came_from_no_address_cannot_be_refreshed(keeper):
    keeper.write()
    assert keeper.run("refresh").stdout == "No list here was obtained from an address.\n"
    answered = keeper.run("refresh", "partners")
    assert answered.exit_code == 64
    assert "came from no address; edit partners.toml" in answered.stderr
    assert keeper.run("refresh", "gold").exit_code == 64


def test_a_refreshed_file_may_be_read_by_whom_it_could_be_read_by_before(keeper):
    path = keeper.put(obtained("house"))
    path.chmod(0o604)
    serve(keeper, OWN)
    keeper.run("refresh")
    assert path.stat().st_mode & 0o777 == 0o604


# export, import, remove


def test_a_list_is_carried_to_another_machine_and_is_the_same_there(keeper, elsewhere):
    keeper.put(obtained("house"))
    parcel = elsewhere / "parcel.json"
    exported = keeper.run("export", "house", parcel)
    assert exported.exit_code == 0
    assert exported.stdout.startswith("Exported: “List house” (house), version 2026-02, 1 issuer, sha256:")
    (elsewhere / "far").mkdir()
    far = Keeper(elsewhere / "far")
    imported = far.run("import", parcel)
    assert (imported.exit_code, imported.stderr) == (0, "")
    assert imported.stdout.startswith("Added: “List house” (house), version 2026-02, 1 issuer, from https://")
    assert far.read("house.json") == keeper.read("house.json")


def test_a_list_is_exported_to_standard_output_unless_a_file_is_named(keeper):
    keeper.write()
    for arguments in (("partners",), ("partners", "-")):
        answered = keeper.run("export", *arguments)
        assert json.loads(answered.stdout)["issuers"][0]["ids"] == [UNI]
        assert answered.stderr.startswith("Exported: ")


def test_a_list_that_cannot_be_used_is_not_exported(keeper):
    keeper.write("wrong.toml", "id = 3")
    answered = keeper.run("export", "wrong")
    assert answered.exit_code == 64
    assert answered.stdout == ""


def test_a_newer_parcel_takes_the_place_of_an_older_and_not_the_other_way_round(keeper, elsewhere):
    old, new = elsewhere / "old.json", elsewhere / "new.json"
    old.write_bytes(write_snapshot(obtained("house", days=3)))
    new.write_bytes(write_snapshot(obtained("house", issuer(COLLEGE), days=1, version="2026-03")))
    assert keeper.run("import", old).exit_code == 0
    answered = keeper.run("import", new)
    assert answered.stdout.startswith("Replaced: “List house” (house), now version 2026-03, 1 issuer, from ")
    back = keeper.run("import", old)
    assert back.exit_code == 64
    assert "the list house that is here is newer: remove it first" in back.stderr
    assert keeper.read("house.json").version == "2026-03"


def test_a_parcel_that_was_altered_is_not_taken_in(keeper, elsewhere):
    parcel = elsewhere / "parcel.json"
    parcel.write_bytes(write_snapshot(obtained("house")).replace(b"uni.example", b"odd.example"))
    answered = keeper.run("import", parcel)
    assert answered.exit_code == 64
    assert answered.stderr == f"{parcel}: was altered after it was packaged\n"
    assert keeper.files == []


def test_a_parcel_from_a_time_to_come_would_be_in_force_too_long(keeper, elsewhere):
    parcel = elsewhere / "parcel.json"
    parcel.write_bytes(write_snapshot(obtained("house", obtained_at=NOW + timedelta(hours=1))))
    answered = keeper.run("import", parcel)
    assert answered.exit_code == 64
    assert "a time to come" in answered.stderr


def test_a_parcel_takes_no_list_of_ones_own_away_but_mends_an_altered_one(keeper, elsewhere):
    parcel = elsewhere / "parcel.json"
    parcel.write_bytes(write_snapshot(obtained("partners")))
    own = keeper.write()
    answered = keeper.run("import", parcel)
    assert answered.exit_code == 64
    assert "there is a list partners of your own, in partners.toml: remove it first" in answered.stderr
    own.unlink()
    altered = keeper.put(obtained("partners"))
    altered.write_bytes(altered.read_bytes().replace(b"uni.example", b"odd.example"))
    assert keeper.run("import", parcel).exit_code == 0
    assert isinstance(keeper.read("partners.json"), IssuerList)


def test_only_a_parcel_is_imported(keeper, elsewhere):
    (elsewhere / "mine.toml").write_text(OWN, "utf-8")
    answered = keeper.run("import", elsewhere / "mine.toml")
    assert answered.exit_code == 64
    assert "verifier lists add FILE" in answered.stderr


def test_a_list_is_taken_out_and_nothing_else(keeper):
    keeper.write()
    keeper.write("wrong.toml", "id = 3")
    answered = keeper.run("remove", "partners")
    assert answered.stdout == (
        "Removed: “Partners of the example college” (partners). No badge is trusted by it any more.\n"
    )
    assert keeper.files == ["wrong.toml"]
    assert keeper.run("remove", "wrong").exit_code == 0
    assert keeper.run("remove", "../partners").exit_code == 64


def test_a_directory_or_file_that_goes_away_meanwhile_is_told(elsewhere):
    with pytest.raises(click.UsageError, match=r"lists cannot be read: No such file or directory$"):
        kept(elsewhere / "nowhere")
    with pytest.raises(click.UsageError, match=r"^gone\.toml cannot be deleted: No such file or directory$"):
        delete(elsewhere / "gone.toml")


# what others do meanwhile, and what they call themselves


@pytest.mark.parametrize("name", ["N" * 5_000, " \n\u202e ", ""])
def test_a_list_that_is_added_can_be_read_whatever_it_is_called_elsewhere(keeper, name):
    registry = "https://one.example/registry.json"
    named = [{"name": name, "type": "dcc-legacy", "url": registry}]
    serve(keeper, json.dumps(named), REGISTRIES)
    serve(keeper, json.dumps(LEGACY), registry)
    assert keeper.run("add", REGISTRIES).exit_code == 0
    (file,) = keeper.files
    assert isinstance(keeper.read(file), IssuerList)
    assert len(keeper.read(file).name) <= 300


def test_a_name_that_would_make_the_file_unreadable_is_refused(keeper):
    serve(keeper, OWN)
    answered = keeper.run("add", URL, "--name", "N" * 5_000)
    assert (answered.exit_code, keeper.files) == (64, [])


def meanwhile(keeper, happens):
    """Let something happen while a list is being obtained."""
    fetch = keeper.world.fetch

    async def slow(url, *, role):
        answer = await fetch(url, role=role)
        happens()
        return answer

    keeper.world.fetch = slow


def test_a_list_that_is_taken_out_while_it_is_refreshed_stays_out(keeper):
    path = keeper.put(obtained("house", days=8))
    serve(keeper, OWN)
    meanwhile(keeper, path.unlink)
    answered = keeper.run("refresh")
    assert (answered.exit_code, answered.stdout, keeper.files) == (3, "", [])
    assert answered.stderr == "house: its file was changed or removed meanwhile, and stays as it is now.\n"


def test_a_list_that_is_changed_while_it_is_refreshed_stays_changed(keeper):
    path = keeper.put(obtained("house", days=8))
    newer = write_snapshot(obtained("house", issuer(COLLEGE), days=0))
    serve(keeper, OWN)
    meanwhile(keeper, lambda: path.write_bytes(newer))
    assert keeper.run("refresh").exit_code == 3
    assert path.read_bytes() == newer


def test_one_list_that_cannot_be_written_leaves_the_others_to_be_refreshed(keeper):
    keeper.put(obtained("first", source="https://lists.example/first.toml", days=8))
    path = keeper.put(obtained("second", days=8))
    many = "".join(f'[[issuers]]\nids = ["did:web:u{number}.example"]\n' for number in range(500))
    serve(keeper, f"{OWN}{many}", "https://lists.example/first.toml")
    serve(keeper, OWN)
    with room_for(10_000):
        answered = keeper.run("refresh")
    assert (answered.exit_code, keeper.read(path.name).obtained_at) == (64, NOW)
    assert "first.json cannot be written: " in answered.stderr
    assert keeper.files == ["first.json", "second.json"]


def test_a_file_with_the_longest_name_can_be_refreshed(keeper):
    name = f"{'l' * 250}.json"
    keeper.put(obtained("house", days=8), name=name)
    serve(keeper, OWN)
    assert (keeper.run("refresh").exit_code, keeper.read(name).obtained_at) == (0, NOW)


async def test_what_takes_forever_to_obtain_is_given_up(keeper):
    class Silent:
        async def fetch(self, _url, **_role):
            await asyncio.Event().wait()

    @asynccontextmanager
    async def opened(settings):
        yield Silent()

    doors = Doors(open_verifier=None, serve=None, open_fetcher=opened, now=lambda: NOW)
    network = Network(doors=doors, settings=Settings(), words=catalogue("en"), limits=Budget(seconds=0.01))
    (found,) = [each async for _, each in network.again([Kept(path=keeper.directory, list=obtained())])]
    assert (type(found), found.why) == (MissingList, Cause.TIMEOUT)


def test_a_file_is_read_once_when_it_is_added(keeper, elsewhere):
    pipe = elsewhere / "pipe.toml"
    os.mkfifo(pipe)
    writer = threading.Thread(target=lambda: pipe.write_text(OWN, "utf-8"), daemon=True)
    writer.start()
    answered = keeper.run("add", pipe)
    writer.join(5)
    assert (answered.exit_code, keeper.files) == (0, ["partners.toml"])
