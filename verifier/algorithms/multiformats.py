"""Bytes written as text: base58btc, base64url and the multibase letter before them.

Each reader takes exactly one spelling of the same bytes: what can be respelled could be told apart by one
reader and not by another. https://www.w3.org/TR/cid-1.0/#multibase-0, RFC 4648 section 5.
"""

import base64
import re

MAX_BASE58_CHARACTERS = 1_024  # decoding is quadratic; keys and signatures need 140 at most

_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_DIGITS = {letter: value for value, letter in enumerate(_BASE58)}
_BASE64URL = re.compile(r"[A-Za-z0-9_-]*")


class MalformedValue(ValueError):
    """Text that is not the encoding it should be."""


def base58btc_decode(text: str) -> bytes:
    """Give the bytes that a base58btc text stands for; at most 1,024 characters.

    Raises:
        MalformedValue: It is longer, or holds another character.
    """
    if len(text) > MAX_BASE58_CHARACTERS:
        raise MalformedValue("base58btc: longer than 1,024 characters")
    number = 0
    for letter in text:
        if letter not in _DIGITS:
            raise MalformedValue("base58btc: a character outside its alphabet")
        number = number * 58 + _DIGITS[letter]
    zeros = len(text) - len(text.lstrip("1"))
    return b"\0" * zeros + number.to_bytes((number.bit_length() + 7) // 8, "big")


def base58btc_encode(data: bytes) -> str:
    """Write bytes in base58btc, without the multibase letter."""
    number = int.from_bytes(data, "big")
    letters = ""
    while number:
        number, digit = divmod(number, 58)
        letters = _BASE58[digit] + letters
    return "1" * (len(data) - len(data.lstrip(b"\0"))) + letters


def base64url_decode(text: str) -> bytes:
    """Give the bytes that a base64url text without padding stands for.

    The standard decoder skips stray characters, takes the other alphabet and ignores spare bits.

    Raises:
        MalformedValue: Another alphabet, padding, an impossible length, or spare bits that are not zero.
    """
    if _BASE64URL.fullmatch(text) is None or len(text) % 4 == 1:
        raise MalformedValue("base64url: another alphabet, padding, or an impossible length")
    data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if base64url_encode(data) != text:
        raise MalformedValue("base64url: spare bits are set")
    return data


def base64url_encode(data: bytes) -> str:
    """Write bytes in base64url without padding."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def multibase_decode(text: str) -> bytes:
    """Give the bytes of a multibase text: ``z`` base58btc or ``u`` base64url.

    Raises:
        MalformedValue: Another multibase letter, or text that its encoding does not allow.
    """
    if text.startswith("z"):
        return base58btc_decode(text[1:])
    if text.startswith("u"):
        return base64url_decode(text[1:])
    raise MalformedValue("multibase: neither z nor u")
