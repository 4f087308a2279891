"""Steps that the documentation tells a browser: its own script takes them in Node.js, and so does a twin."""

import hashlib
import json
import re
import secrets
import shutil
import subprocess
from pathlib import Path

import pytest

from fixtures.catalogue.recipients import CASES
from tests.cases.reading import MOMENT
from verifier.engine import Verification
from verifier.model.located import Given
from verifier.model.options import Options
from verifier.render.json import report_object
from verifier.web.recipient import MAX_HASHES, read_recipient

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "compare-without-sending-the-address.md"
ADDRESS = " Student@Learner.example "


def in_node(address, hashing):
    (script,) = re.findall(r"```js\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    asked = f"hashesOf({json.dumps(address)}, {json.dumps(hashing)})"
    script += f"\n{asked}.then((hashes) => console.log(JSON.stringify(hashes)));"
    answered = subprocess.run(
        [shutil.which("node"), "--input-type=module", "-e", script],
        capture_output=True,
        check=True,
        timeout=60,
    )
    return json.loads(answered.stdout)


def hash_of(text, way):
    return f"{way['method']}${hashlib.new(way['method'], (text + way['salt']).encode()).hexdigest()}"


def in_python(address, hashing):
    """Take the same steps."""
    ways = [
        way
        for way in hashing
        if way["kind"] == "email" and way["method"] in ("sha256", "sha1") and way["salt"] is not None
    ]
    ways.append({"method": "sha256", "salt": secrets.token_hex()})
    return [
        {"kind": "email", "value": hash_of(text, way), "salt": way["salt"]}
        for text in dict.fromkeys((address.strip(), address.strip().lower()))
        for way in ways
    ]


BROWSERS = [in_python] + ([in_node] if shutil.which("node") else [])


async def report_of(name, recipient=None):
    case = CASES[name]()
    case.world.now = MOMENT
    options = Options(recipient=read_recipient(recipient))
    verification = Verification(fetcher=case.world, now=MOMENT, options=options)
    return report_object(await verification.verify(Given(body=case.given)), language="en")


@pytest.mark.parametrize("browser", BROWSERS)
@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("ob3-for-a-hidden-address", "recipient.matches"),
        ("ob3-for-a-hidden-address-without-salt", "recipient.matches"),
        ("ob3-for-a-plain-address", "recipient.matches"),
        ("ob3-for-one-of-two-addresses", "recipient.matches"),
        ("ob3-for-another-hidden-address", "recipient.differs"),
        ("ob3-for-another-plain-address", "recipient.differs"),
        ("ob3-for-an-address-hidden-by-md5", "recipient.not-compared"),
        ("ob3-for-a-did", "recipient.not-compared"),
    ],
)
async def test_address_is_compared_without_being_sent(browser, name, code):
    told = (await report_of(name))["credential"]["recipient"]["hashing"]
    hashes = browser(ADDRESS, told)
    assert len(hashes) <= MAX_HASHES
    assert "learner" not in json.dumps(hashes).lower()
    report = await report_of(name, {"hashes": hashes})
    (answer,) = (result for result in report["checks"] if result["id"] == "recipient")
    assert answer["findings"][0]["code"] == code
    assert not [each for each in hashes if each["value"] in json.dumps(report)]


@pytest.mark.parametrize("browser", BROWSERS)
def test_steps_are_the_same_wherever_they_are_taken(browser):
    hashing = [
        {"kind": "email", "method": "sha256", "salt": "nacl"},
        {"kind": "email", "method": "sha1", "salt": ""},
        {"kind": "email", "method": "md5", "salt": ""},
        {"kind": "email", "method": "sha256", "salt": None},
        {"kind": "url", "method": "sha256", "salt": ""},
    ]
    made = browser(ADDRESS, hashing)
    told = [each for each in made if each["salt"] in ("nacl", "")]
    assert told == [each for each in in_python(ADDRESS, hashing) if each["salt"] in ("nacl", "")]
    assert len(made) == 6
    assert len({each["salt"] for each in made}) == 3
