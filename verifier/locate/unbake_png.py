"""The badges that are baked into a PNG. https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/baking."""

from verifier.locate.baked import Baked, badges
from verifier.locate.text import Answer, not_located
from verifier.model.codes import document as facts
from verifier.model.finding import Finding
from verifier.parse.png_chunks import (
    MAX_INFLATED,
    BrokenPngError,
    Text,
    TooLargeError,
    chunks,
    keyword_of,
    text_of,
)

# In the order in which they are reported. Open Badges 3, CLR 2, Open Badges 1 to 2.1.
_KEYWORDS = ("openbadgecredential", "clrcredential", "openbadges")
_CHUNKS = ("iTXt", "tEXt", "zTXt")  # no edition defines the last; bakers have used it


def unbake_png(picture: bytes) -> Answer:
    """Find the badges in a PNG, or say why there is none. No pixel is decoded."""
    try:
        texts, sound = _read(picture)
    except BrokenPngError as error:
        return not_located(facts.MALFORMED, detail=str(error))
    except TooLargeError as error:
        return not_located(facts.TOO_LARGE, detail=str(error))
    remarks = () if sound else (Finding(code=facts.BAD_CRC),)
    return badges([_baked(text, remarks) for text in sorted(texts, key=_rank)])


def _read(picture: bytes) -> tuple[list[Text], bool]:
    """Collect the texts under the keywords of badges, and whether every check sum of the picture fits."""
    texts: list[Text] = []
    sound, allowance = True, MAX_INFLATED
    for chunk in chunks(picture):
        sound = sound and chunk.sound
        if keyword_of(chunk) in _KEYWORDS:
            text = text_of(chunk, allowance=allowance)
            allowance -= len(text.value) if text.compressed else 0
            texts.append(text)
    return texts, sound


def _baked(text: Text, remarks: tuple[Finding, ...]) -> Baked:
    compressed = (Finding(code=facts.COMPRESSED_CHUNK, detail=text.chunk),) if text.compressed else ()
    return Baked(
        slot=text.keyword,
        value=text.value.strip(),
        found_in=f"png:{text.chunk}:{text.keyword}",
        remarks=(*compressed, *remarks),
        # Only Open Badges 1 and 2 bake the address of a hosted badge.
        may_point=text.keyword == "openbadges",
    )


def _rank(text: Text) -> tuple[int, int]:
    return _KEYWORDS.index(text.keyword), _CHUNKS.index(text.chunk)
