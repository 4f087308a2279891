"""What may be done to a signed report before it reaches a widget: all of it is to be refused."""

import base64
import hashlib
import hmac
import json
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import orjson

from tests.web.test_signed_reports import known_to_everybody
from tests.web.test_signed_reports_read import with_the_other_root
from verifier.algorithms.own_key import OwnKey, from_private_jwk

MALLORY = from_private_jwk(known_to_everybody("mallory"))


def key_in(directory: Path) -> OwnKey:
    """Read the one key of a service."""
    (path,) = directory.iterdir()
    return from_private_jwk(orjson.loads(path.read_bytes()))


def encoded(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def decoded(part: str) -> bytes:
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


@dataclass(frozen=True, kw_only=True)
class Honest:
    """A token that is to be believed, and the key that its service signs with."""

    token: str
    key: OwnKey

    @property
    def parts(self) -> list[str]:
        return self.token.split(".")

    @property
    def claims(self) -> dict:
        return json.loads(decoded(self.parts[1]))

    def signed(self, claims: object, *, key: OwnKey | None = None, **header: object) -> str:
        """Sign claims with the service's own key under a header with other members; None leaves one out."""
        head = {**json.loads(decoded(self.parts[0])), **header}
        said = {name: value for name, value in head.items() if value is not None}
        return self.signed_raw(orjson.dumps(said), orjson.dumps(claims), key=key)

    def signed_raw(self, header: bytes, payload: bytes, *, key: OwnKey | None = None) -> str:
        text = f"{encoded(header)}.{encoded(payload)}"
        return f"{text}.{encoded((key or self.key)._private.sign(text.encode()))}"

    def put(self, place: int, part: str) -> str:
        parts = self.parts
        parts[place] = part
        return ".".join(parts)

    def but(self, **claims: object) -> dict:
        """Give the claims with others in their place; None leaves one out."""
        return {name: value for name, value in {**self.claims, **claims}.items() if value is not None}

    def reporting(self, **members: object) -> dict:
        """Give the claims about a report with other members; None leaves one out."""
        said = {**self.claims["report"], **members}
        return self.but(report={name: value for name, value in said.items() if value is not None})

    def about(self, **members: object) -> dict:
        """Give the claims about a report on something else."""
        return self.reporting(input={**self.claims["report"]["input"], **members})

    def made(self, later: int) -> dict:
        """Give the claims of one that was made at another time, consistently."""
        claims = self.claims
        at = claims["iat"] + later
        written = datetime.fromtimestamp(at, tz=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        report = {**deepcopy(claims["report"]), "judgedAt": written, "checkedAt": written}
        return {**claims, "iat": at, "exp": at + 900, "report": report}


def _hmac(honest: Honest) -> str:
    text = f"{encoded(orjson.dumps({'alg': 'HS256', 'typ': 'badge-report+jwt', 'kid': honest.key.id}))}"
    text = f"{text}.{honest.parts[1]}"
    return f"{text}.{encoded(hmac.digest(honest.key.public.encoded, text.encode(), hashlib.sha256))}"


def _head(honest: Honest) -> bytes:
    return decoded(honest.parts[0])


def _twice(honest: Honest, member: bytes) -> str:
    return honest.signed_raw(_head(honest), decoded(honest.parts[1])[:-1] + b"," + member + b"}")


WRONG: dict[str, Callable[[Honest], str]] = {
    # altered
    "verdict-altered": lambda t: t.put(1, encoded(orjson.dumps(t.reporting(verdict="trusted")))),
    "signature-empty": lambda t: t.put(2, ""),
    "signature-of-zeros": lambda t: t.put(2, "A" * 86),
    "signature-cut": lambda t: t.put(2, t.parts[2][:-2]),
    "signature-of-another-report": lambda t: t.put(2, t.signed(t.made(-1)).split(".")[2]),
    "larger-signature": lambda t: t.put(2, with_the_other_root(t.parts[2])),
    "spare-bits": lambda t: t.token[:-1] + chr(ord(t.token[-1]) + 1),
    "header-respelled": lambda t: t.put(
        0, encoded(orjson.dumps(json.loads(_head(t)), option=orjson.OPT_INDENT_2))
    ),
    "two-parts": lambda t: ".".join(t.parts[:2]),
    "five-parts": lambda t: f"{t.token}.AAAA.AAAA",
    "padded": lambda t: f"{t.token}==",
    "nothing": lambda _: "",
    "no-token": lambda _: "trusted",
    "space-within": lambda t: t.put(2, f" {t.parts[2]}"),
    "too-long": lambda t: t.token + "A" * 2**20,
    "claim-twice": lambda t: _twice(t, b'"kind":"now"'),
    "report-twice": lambda t: _twice(t, b'"report":' + orjson.dumps(t.claims["report"])),
    "byte-order-mark": lambda t: t.signed_raw(_head(t), b"\xef\xbb\xbf" + decoded(t.parts[1])),
    "nested-too-deep": lambda t: t.signed(t.reporting(remark=json.loads("[" * 70 + "]" * 70))),
    # another key
    "other-key": lambda t: t.signed(t.claims, key=MALLORY),
    "other-key-by-its-own-id": lambda t: t.signed(t.claims, key=MALLORY, kid=MALLORY.id),
    "other-key-brought-along": lambda t: t.signed(
        t.claims, key=MALLORY, kid=MALLORY.id, jwk=MALLORY.published()
    ),
    "no-key-named": lambda t: t.signed(t.claims, kid=None),
    "key-that-is-no-text": lambda t: t.signed(t.claims, kid=7),
    "key-by-address": lambda t: t.signed(t.claims, jku="https://mallory.example/keys"),
    "certificate": lambda t: t.signed(t.claims, x5c=["AAAA"]),
    # another algorithm or kind of token
    "no-algorithm": lambda t: f"{t.signed(t.claims, alg='none').rpartition('.')[0]}.",
    "algorithm-left-out": lambda t: t.signed(t.claims, alg=None),
    "hmac-under-the-public-key": _hmac,
    "es256": lambda t: t.signed(t.claims, alg="ES256"),
    "newer-name": lambda t: t.signed(t.claims, alg="Ed25519"),
    "no-type": lambda t: t.signed(t.claims, typ=None),
    "type-of-a-badge": lambda t: t.signed(t.claims, typ="vc+jwt"),
    "critical": lambda t: t.signed(t.claims, crit=["exp"]),
    # another time
    "expired": lambda t: t.signed(t.made(-961)),
    "of-a-time-to-come": lambda t: t.signed(t.made(180)),
    "without-end": lambda t: t.signed(t.but(exp=None)),
    "end-as-text": lambda t: t.signed(t.but(exp=str(t.claims["exp"]))),
    "lasting-longer": lambda t: t.signed(t.but(exp=t.claims["exp"] + 1)),
    "old-report-signed-anew": lambda t: t.signed(t.but(report=t.made(-86_400)["report"])),
    "judged-for-another-day": lambda t: t.signed(t.reporting(judgedAt="2020-01-01T00:00:00Z")),
    # for somebody else, or of something else
    "archive": lambda t: t.signed(t.but(kind="archive", aud=None, nonce=None)),
    "of-no-kind": lambda t: t.signed(t.but(kind="forever")),
    "of-another-service": lambda t: t.signed(t.but(iss="https://mallory.example")),
    "service-with-a-path": lambda t: t.signed(t.but(iss=f"{t.claims['iss']}/mallory")),
    "for-another-site": lambda t: t.signed(t.but(aud="https://mallory.example")),
    "for-several-sites": lambda t: t.signed(t.but(aud=[t.claims["aud"], "https://mallory.example"])),
    "for-no-site": lambda t: t.signed(t.but(aud=None)),
    "of-another-badge": lambda t: t.signed(t.about(url="https://uni.example/badges/another")),
    "of-a-badge-without-address": lambda t: t.signed(t.about(url=None)),
    "of-other-bytes": lambda t: t.signed(t.but(sub="ab" * 32)),
    "report-swapped": lambda t: t.signed(t.about(sha256="ab" * 32)),
    "verdict-that-there-is-not": lambda t: t.signed(t.reporting(verdict="excellent")),
    "verdict-beside-the-report": lambda t: t.signed(t.but(verdict="trusted")),
    "no-report": lambda t: t.signed(t.but(report=[])),
    "report-without-input": lambda t: t.signed(t.reporting(input=None)),
}
REPLAYED: dict[str, Callable[[Honest], str]] = {  # only a widget that asked itself can tell
    "of-another-question": lambda t: t.signed(t.but(nonce="B" * 24)),
    "of-no-question": lambda t: t.signed(t.but(nonce=None)),
    "question-as-a-number": lambda t: t.signed(t.but(nonce=7)),
}
