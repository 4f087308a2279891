"""Pictures that carry badges, well made and badly made."""

import zlib

from tests.world.baking import chunk, picture

OB3 = '{"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],"issuer":"did:key:z"}'
OTHER_OB3 = OB3.replace("did:key:z", "did:key:y")
OB2 = (
    '{"@context":"https://w3id.org/openbadges/v2","type":"Assertion","id":"https://uni.example/a/1",'
    '"recipient":{"type":"email","identity":"a@uni.example"},"badge":"https://uni.example/b"}'
)
JWS = "eyJhbGciOiJFZERTQSJ9.eyJpc3MiOiJkaWQ6a2V5OnoifQ.c2lnbmF0dXJl"
ADDRESS = "https://uni.example/a/1"


def itxt(keyword: str, text: str, *, language: str = "", translated: str = "") -> bytes:
    """Write an iTXt chunk, with a language and a translated keyword if they are given."""
    names = language.encode() + b"\0" + translated.encode() + b"\0"
    return chunk(b"iTXt", keyword.encode() + b"\0\0\0" + names + text.encode())


def packed_itxt(keyword: str, text: str) -> bytes:
    """Write a compressed iTXt chunk, which no edition allows."""
    return chunk(b"iTXt", keyword.encode() + b"\0\1\0\0\0" + zlib.compress(text.encode()))


def text_chunk(keyword: str, text: bytes) -> bytes:
    """Write a tEXt chunk."""
    return chunk(b"tEXt", keyword.encode() + b"\0" + text)


def ztxt(keyword: str, text: bytes) -> bytes:
    """Write a zTXt chunk."""
    return chunk(b"zTXt", keyword.encode() + b"\0\0" + zlib.compress(text, 9))


def png(*chunks: bytes) -> bytes:
    """Paint a small picture with these chunks in it."""
    return picture(*chunks)


def svg(*parts: str, before: str = "") -> bytes:
    """Draw an SVG with these parts directly under its root."""
    names = (
        'xmlns="http://www.w3.org/2000/svg" xmlns:b3="https://purl.imsglobal.org/ob/v3p0" '
        'xmlns:clr="https://purl.imsglobal.org/clr/v2p0" xmlns:b2="http://openbadges.org"'
    )
    return f"{before}<svg {names}>{''.join(parts)}</svg>".encode()


def cdata(name: str, text: str, *, verify: str | None = None) -> str:
    """Write the element of a badge, its text in CDATA."""
    attribute = "" if verify is None else f' verify="{verify}"'
    return f"<{name}{attribute}><![CDATA[{text}]]></{name}>"
