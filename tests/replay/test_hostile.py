"""A bundle that anybody may have made: what is not as we write it is refused, in a sentence of ours."""

import asyncio
import io
import struct
import warnings
import zipfile
from hashlib import sha256

import orjson
import pytest

from tests.replay.drawing import LIST
from tests.unit.profiles.lists import WHOLE
from tests.world import World
from verifier.model.issuer_list import ListsInUse
from verifier.model.options import KnownRecipient, Options
from verifier.profiles.written import parse
from verifier.recognition.lists.reading import read_list
from verifier.replay.archive import MAX_FILE_BYTES, MAX_FILES, BundleRefused, Why, pack, unpack
from verifier.replay.bundle import read_bundle, write_bundle
from verifier.replay.keeping import keep
from verifier.replay.kept import Given
from verifier.replay.work import Cut

PERSON = "student@learner.example"


def _saved():
    world = World()
    uni = world.issuer("uni.example")
    badge = uni.award("Statistics 101")
    badge.status_list(uni.status_list("3"), 7)
    use = ListsInUse(at=world.now, lists=(read_list(LIST, name="10-partners.toml"),))
    options = Options(recipient=KnownRecipient(kind="email", value=PERSON), profiles=("all",))
    run = asyncio.run(
        keep(
            Given(content=badge.bytes()),
            options=options,
            fetcher=world,
            use=use,
            own=[parse(WHOLE, file="house.toml")],
        )
    )
    return write_bundle(run.kept(language="en"))


BUNDLE = _saved()
FILES = unpack(BUNDLE)
ABOUT = orjson.loads(FILES["bundle.json"])
DOCUMENT = next(name for name in FILES if name.startswith("documents/"))


def zipped(files=None, *, entries=()):
    """Zip files as others might; each of the entries is a ZipInfo with its bytes."""
    packed = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the library tells of a second file of one name
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, body in (FILES if files is None else files).items():
                archive.writestr(name, body)
            for entry, body in entries:
                archive.writestr(entry, body)
    return packed.getvalue()


def said(**members):
    """Zip the bundle with other members in its bundle.json."""
    return zipped({**FILES, "bundle.json": orjson.dumps({**ABOUT, **members})})


def asked(**members):
    """Zip the bundle with other members in its first question."""
    first = {**ABOUT["asked"][0][0], **members}
    return said(asked=[[first, *ABOUT["asked"][0][1:]], *ABOUT["asked"][1:]])


def worked(**members):
    """Zip the bundle with a piece of work that was cut off."""
    cut = {"module": "verifier.algorithms.json_schema", "sha256": "0" * 64, "isDone": True, "milliseconds": 0}
    return said(work=[{**cut, "ended": -9, "said": 0, **members}])


def without(name):
    return zipped({key: body for key, body in FILES.items() if key != name})


def symlink():
    entry = zipfile.ZipInfo("lists/1.json")
    entry.create_system, entry.external_attr = 3, 0o120777 << 16
    return zipped(entries=[(entry, b"/etc/passwd")])


def encrypted():
    body = bytearray(BUNDLE)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = body.find(signature)
        while at >= 0:
            body[at + offset] |= 1
            at = body.find(signature, at + 4)
    return bytes(body)


def lying_about_its_size():
    """Let the directory say that the first file is a tenth of what it is."""
    body = bytearray(zipped({**FILES, "input": b"0" * 9_000_000}))
    at = body.find(b"PK\x01\x02")
    while body[at + 46 : at + 46 + 5] != b"input":
        at = body.find(b"PK\x01\x02", at + 4)
    body[at + 24 : at + 28] = struct.pack("<I", 34)
    return bytes(body)


HOSTILE = {
    "no zip": (b"not a bundle at all", Why.NO_BUNDLE),
    "nothing": (b"", Why.NO_BUNDLE),
    "an empty zip": (zipped({}), Why.NO_BUNDLE),
    "a zip of something else": (zipped({"README.md": b"hello"}), Why.NO_BUNDLE),
    "cut in the middle": (BUNDLE[: len(BUNDLE) // 2], Why.DAMAGED),
    "its directory cut off": (BUNDLE[:-30], Why.DAMAGED),
    "bytes of a packed file changed": (BUNDLE.replace(BUNDLE[60:70], bytes(10), 1), Why.DAMAGED),
    "a way out upwards": (zipped({**FILES, "../../outside": b"x"}), Why.NO_BUNDLE),
    "a way out from the root": (zipped({**FILES, "/etc/cron.d/x": b"x"}), Why.NO_BUNDLE),
    "a way out behind a folder of ours": (zipped({**FILES, "documents/../../x": b"x"}), Why.NO_BUNDLE),
    "a folder": (zipped({**FILES, "documents/": b""}), Why.NO_BUNDLE),
    "a symbolic link": (symlink(), Why.DAMAGED),
    "one file twice": (zipped(entries=[(zipfile.ZipInfo("input"), b"another")]), Why.DAMAGED),
    "encrypted": (encrypted(), Why.DAMAGED),
    "a bomb of one file": (zipped({**FILES, "input": bytes(MAX_FILE_BYTES + 1)}), Why.TOO_LARGE),
    "a bomb of many files": (
        zipped({**FILES, **{f"lists/{number}.json": bytes(8_000_000) for number in range(9)}}),
        Why.TOO_LARGE,
    ),
    "too many files": (
        zipped({**FILES, **{f"documents/{number:064x}": b"" for number in range(MAX_FILES)}}),
        Why.TOO_LARGE,
    ),
    "a directory that lies": (lying_about_its_size(), Why.DAMAGED),
    "no bundle.json": (without("bundle.json"), Why.NO_BUNDLE),
    "no input": (without("input"), Why.NO_BUNDLE),
    "an altered input": (zipped({**FILES, "input": b"{}"}), Why.DAMAGED),
    "an altered document": (zipped({**FILES, DOCUMENT: b"{}"}), Why.DAMAGED),
    "a missing document": (without(DOCUMENT), Why.DAMAGED),
    "a document nobody asked for": (
        zipped({**FILES, f"documents/{sha256(b'x').hexdigest()}": b"x"}),
        Why.DAMAGED,
    ),
    "an altered list": (zipped({**FILES, "lists/0.json": b"{}"}), Why.DAMAGED),
    "a missing list": (without("lists/0.json"), Why.DAMAGED),
    "one list more": (zipped({**FILES, "lists/1.json": FILES["lists/0.json"]}), Why.DAMAGED),
    "a list that is none": (
        zipped(
            {
                **FILES,
                "lists/0.json": b"{}",
                "bundle.json": orjson.dumps(
                    {**ABOUT, "lists": [{**ABOUT["lists"][0], "sha256": sha256(b"{}").hexdigest()}]}
                ),
            }
        ),
        Why.DAMAGED,
    ),
    "an altered profile": (zipped({**FILES, "profiles/0.toml": b"id = 3"}), Why.DAMAGED),
    "a profile that is none": (
        zipped(
            {
                **FILES,
                "profiles/0.toml": b"id = 3",
                "bundle.json": orjson.dumps(
                    {**ABOUT, "profiles": [{"file": "x", "sha256": sha256(b"id = 3").hexdigest()}]}
                ),
            }
        ),
        Why.DAMAGED,
    ),
    "huge JSON": (
        zipped({**FILES, "bundle.json": b"[" + b"0," * 5_000_000 + b"0]"}),
        Why.DAMAGED,
    ),
    "deep JSON": (zipped({**FILES, "bundle.json": b"[" * 100_000}), Why.DAMAGED),
    "a name twice in its JSON": (
        zipped({**FILES, "bundle.json": FILES["bundle.json"].replace(b'"lists"', b'"profiles"')}),
        Why.DAMAGED,
    ),
    "a newer format": (said(format="badge-verifier-replay/2"), Why.NEWER),
    "another format": (said(format="somebody-else/1"), Why.NO_BUNDLE),
    "JSON that is no object": (zipped({**FILES, "bundle.json": b"[]"}), Why.NO_BUNDLE),
    "a member that we do not know": (said(trust="me"), Why.DAMAGED),
    "a moment that is none": (said(checkedAt="2026-13-01T00:00:00+00:00"), Why.DAMAGED),
    "a moment of another zone": (said(checkedAt="2026-03-01T00:00:00+09:00"), Why.DAMAGED),
    "another language": (said(language="tlh"), Why.DAMAGED),
    "a report without a digest": (said(report="yes"), Why.DAMAGED),
    "something given that is neither text nor bytes": (
        said(given={**ABOUT["given"], "kind": "url"}),
        Why.DAMAGED,
    ),
    "text that is a document": (
        said(given={**ABOUT["given"], "kind": "text", "isDocument": True}),
        Why.DAMAGED,
    ),
    "options that cannot be": (said(options={**ABOUT["options"], "challenge": ""}), Why.DAMAGED),
    "another strictness": (said(options={**ABOUT["options"], "strict": "blind"}), Why.DAMAGED),
    "a recipient of another kind": (
        said(options={**ABOUT["options"], "recipient": [{"kind": "shoe", "value": PERSON}]}),
        Why.DAMAGED,
    ),
    "a recipient that cannot be": (
        said(
            options={
                **ABOUT["options"],
                "recipient": [{"kind": "email", "value": "secret", "hashed": True, "salt": ""}],
            }
        ),
        Why.DAMAGED,
    ),
    "too many ledgers": (said(asked=[[]] * 1_000), Why.DAMAGED),
    "another role": (asked(role="root"), Why.DAMAGED),
    "a cause beside an answer": (asked(cause="timeout"), Why.DAMAGED),
    "a status that is none": (asked(status=-1), Why.DAMAGED),
    "a status that is true": (asked(status=True), Why.DAMAGED),
    "an answer that takes a year": (asked(milliseconds=31_536_000_000), Why.DAMAGED),
    "hops that are no yes or no": (asked(hops="yes"), Why.DAMAGED),
    "an address without end": (asked(url="https://uni.example/" + "a" * 100_000), Why.DAMAGED),
    "work that says what it found": (worked(answer="same"), Why.DAMAGED),
    "work of a module that does none": (worked(module="os"), Why.DAMAGED),
    "work without a digest of what it read": (worked(sha256="all"), Why.DAMAGED),
    "work that failed and ended well": (worked(ended=0), Why.DAMAGED),
    "work that ended in no way there is": (worked(ended=10**9), Why.DAMAGED),
    "work that ended truly": (worked(ended=True), Why.DAMAGED),
    "work that failed in two ways": (worked(cause="work_limit"), Why.DAMAGED),
    "work that failed as no work does": (worked(cause="not_found"), Why.DAMAGED),
    "work that said less than nothing": (worked(said=-1), Why.DAMAGED),
    "work that took a year": (worked(milliseconds=31_536_000_000), Why.DAMAGED),
    "work without end": (said(work=[{}] * 2_000), Why.DAMAGED),
    "a digest with a way out": (asked(sha256="../../etc/passwd"), Why.DAMAGED),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_strange_bundle_is_refused(name):
    body, why = HOSTILE[name]
    with pytest.raises(BundleRefused) as refused:
        read_bundle(body)
    assert refused.value.why is why
    assert PERSON not in str(refused.value)
    assert "/" not in str(refused.value).replace("bundle.json", "")
    assert refused.value.__cause__ is None or refused.value.__suppress_context__


def test_the_bundle_that_they_are_made_of_is_read():
    assert read_bundle(zipped()) == read_bundle(BUNDLE)


def test_work_that_was_cut_off_is_read():
    (job,) = read_bundle(worked()).work
    assert job.failed == Cut(ended=-9, said=0)


def test_a_bundle_with_any_byte_changed_is_refused_or_says_the_same():
    honest = read_bundle(BUNDLE)
    for at in range(0, len(BUNDLE), 7):
        body = bytearray(BUNDLE)
        body[at] ^= 0xFF
        try:
            found = read_bundle(bytes(body))
        except BundleRefused:
            continue
        assert found == honest  # a date of a file, say


def test_what_would_be_refused_is_not_written():
    with pytest.raises(BundleRefused, match="holds a file of more than 16 MiB"):
        pack({"input": bytes(MAX_FILE_BYTES + 1)})
