"""Arithmetic on edwards25519, slow and plain, to make signatures that no honest signer makes. RFC 8032."""

from hashlib import sha512

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
ROOT = pow(2, (P - 1) // 4, P)

Point = tuple[int, int]
IDENTITY: Point = (0, 1)


def add(one: Point, other: Point) -> Point:
    (x1, y1), (x2, y2) = one, other
    product = D * x1 * x2 * y1 * y2 % P
    x = (x1 * y2 + y1 * x2) * pow(1 + product, -1, P) % P
    y = (y1 * y2 + x1 * x2) * pow(1 - product, -1, P) % P
    return x, y


def times(scalar: int, point: Point) -> Point:
    found = IDENTITY
    while scalar:
        if scalar & 1:
            found = add(found, point)
        point = add(point, point)
        scalar >>= 1
    return found


def encode(point: Point) -> bytes:
    return (point[1] | (point[0] & 1) << 255).to_bytes(32, "little")


def decode(raw: bytes) -> Point:
    number = int.from_bytes(raw, "little")
    y, odd = number & (2**255 - 1), number >> 255
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * ROOT % P
    assert x * x % P == square
    return (P - x if x & 1 != odd else x), y


BASE = decode(bytes.fromhex("58" + "66" * 31))
ORDER_EIGHT = decode(bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"))


def challenge(commitment: bytes, *, key: bytes, message: bytes) -> int:
    """The number k that ties a signature to its commitment R, key A and message."""
    return int.from_bytes(sha512(commitment + key + message).digest(), "little") % ORDER


def answer(secret: int, *, nonce: int, commitment: bytes, key: bytes, message: bytes) -> bytes:
    """R and S, where S = r + k·a for whatever R is claimed."""
    k = challenge(commitment, key=key, message=message)
    return commitment + ((nonce + k * secret) % ORDER).to_bytes(32, "little")
