"""COSE messages for tests: one signature over a payload. It signs whatever it is given. RFC 9052."""

from typing import TYPE_CHECKING, TypeAlias

from tests.world.encodings import compact
from tests.world.keys import Key

if TYPE_CHECKING:
    from typing import Self

    from tests.world.documents import SignedDocument

Cbor: TypeAlias = "bool | int | str | bytes | list[Cbor] | dict[int, Cbor] | None"

ALGORITHMS = {"ES256": -7, "EdDSA": -8, "ES384": -35, "PS256": -37, "RS256": -257}
ALG, CRIT, CONTENT, KID, CLAIMS, TYP = 1, 2, 3, 4, 15, 16


class CoseSign1:
    """A badge as a COSE message. Every sentence about it changes it, and returns it."""

    def __init__(self, badge: "SignedDocument", *, kind: str = "vc") -> None:
        self._badge = badge
        self._protected: dict[int, Cbor] = {
            ALG: ALGORITHMS[badge.key.algorithm],
            CONTENT: f"application/{kind}",
            KID: badge.method.encode(),
            TYP: f"application/{kind}+cose",
        }
        self._beside: dict[int, Cbor] = {}
        self._payload: bytes | None = None
        self._is_tagged = True

    def protect(self, label: int, value: Cbor) -> "Self":
        """Replace a member of the header that is signed; None leaves it out."""
        self._protected[label] = value
        return self

    def beside(self, label: int, value: Cbor) -> "Self":
        """Add a member to the header that is not signed."""
        self._beside[label] = value
        return self

    def untagged(self) -> "Self":
        """Leave the mark of its kind out."""
        self._is_tagged = False
        return self

    def tamper(self, payload: bytes) -> "Self":
        """Put another payload under the signature."""
        self._payload = payload
        return self

    def bytes(self, key: Key | None = None) -> bytes:
        """The message, signed with the badge's key or another."""
        payload = compact(self._badge.plain())
        named: dict[int, Cbor] = {
            label: value for label, value in self._protected.items() if value is not None
        }
        protected = cbor(named)
        name = "PS256" if self._protected[ALG] == ALGORITHMS["PS256"] else None
        signed: list[Cbor] = ["Signature1", protected, b"", payload]
        signature = (key or self._badge.key).sign(cbor(signed), algorithm=name)
        shown = payload if self._payload is None else self._payload
        message = cbor([protected, self._beside, shown, signature])
        return b"\xd2" + message if self._is_tagged else message


def cbor(value: Cbor) -> bytes:
    """Write CBOR, members in their order. RFC 8949."""
    match value:
        case None | bool():
            return {None: b"\xf6", False: b"\xf4", True: b"\xf5"}[value]
        case int():
            return _head(0, value) if value >= 0 else _head(1, -1 - value)
        case bytes():
            return _head(2, len(value)) + value
        case str():
            return _head(3, len(value.encode())) + value.encode()
        case list():
            return _head(4, len(value)) + b"".join(map(cbor, value))
        case dict():
            members = (cbor(part) for member in value.items() for part in member)
            return _head(5, len(value)) + b"".join(members)


def _head(major: int, number: int) -> bytes:
    if number < 24:
        return bytes([major << 5 | number])
    size = 1 if number < 2**8 else 2 if number < 2**16 else 4
    return bytes([major << 5 | {1: 24, 2: 25, 4: 26}[size]]) + number.to_bytes(size, "big")
