"""The id of a credential in one spelling, so that what a list says of it is found.

Brought together is what leads to one and the same place, or is one and the same number, to everybody.
"""

from urllib.parse import quote

from verifier.readings.hosted_addresses import read_address

_UUID = "urn:uuid:"
_PRINTED = "".join(map(chr, range(0x21, 0x7F)))  # what stands in an id as it is


def one_spelling(name: str) -> str:
    """Write an id in one way, without the spaces around it.

    Of an address only escapes of letters, digits and the like are undone: "a%2Fb" may be another id than
    "a/b". The letters of a UUID have no case. https://www.rfc-editor.org/rfc/rfc9562#section-4
    """
    bare = name.strip()
    if bare[: len(_UUID)].lower() == _UUID:
        return bare.lower()
    address = read_address(quote(bare, safe=_PRINTED, errors="replace"))
    return bare if address is None else address.text
