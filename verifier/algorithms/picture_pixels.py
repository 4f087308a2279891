"""Do two pictures show the same? Compared are pixels, in a process of its own: decoding is dangerous work.

Badges of one issuer often differ by a word or a colour alone, so the same is only what is the same in every
part. A perceptual hash calls such badges one, and serves for the opposite alone: what is clearly another.
The bounds are measured on pictures that were saved again, scaled, and changed (its test names them).
"""

import io
import math
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO, Literal

import imagehash
from PIL import Image, ImageChops, ImageFilter, ImageStat

Likeness = Literal[
    "same",  # nowhere a difference that could be seen
    "near",  # small differences, of which it cannot be said where they come from
    "changed",  # the same picture, and some part of it is clearly another
    "other",  # another picture
    "unreadable",
    "too-large",
]

MAX_PIXELS = 8_000_000  # of one picture; a badge of 2000 by 2000 has the half
_FORMATS = ("PNG", "JPEG")
_SIDE = 256  # pixels of the longer side, at which two pictures are compared
# Of 255, after a little blur and after more: what saving and scaling does to edges cancels out, a letter does
# not, and faint large ones stand out. Saved or scaled again: mean to 2, spot to 20, patch to 8 (more if
# pixels were left out); a digit that can just be read: spot from 41; a word: from 130; faint large letters:
# patch from 12; another colour or emblem: mean from 21.
_SPOT_BLUR, _PATCH_BLUR = 1, 3  # pixels
_SAME_MEAN, _SAME_SPOT, _SAME_PATCH = 3.0, 20, 8
_CHANGED_SPOT = 80
_OTHER_MEAN = 20.0
_OTHER_HASHES, _UNLIKE_MEAN = 32, 8.0  # of 128 bits; hashes of what has no edges are noise
_OF_SHAPE = 0.02  # by which the proportions may differ where sides are rounded to pixels
_GROUNDS = ((255, 255, 255, 255), (0, 0, 0, 255))  # what is half transparent looks different on each
_ORDER: tuple[Likeness, ...] = ("near", "changed", "other")


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """How far two pictures are apart on one ground."""

    mean: float  # of 255, over all pixels, in the colour in which it is greatest
    spot: int  # of 255, in the pixel and colour in which it is greatest, after a little blur
    patch: int  # the same after more of it
    hashes: int  # bits of 128, in which their two hashes differ
    shape: float  # by how much their proportions differ


def likeness(one: bytes, other: bytes) -> Likeness:
    """Say how alike two pictures are: PNG or JPEG, of which the first frame counts."""
    try:
        with _opened(one) as first, _opened(other) as second:
            if max(math.prod(first.size), math.prod(second.size)) > MAX_PIXELS:
                return "too-large"
            return judge(differences(first, second))
    except Image.DecompressionBombError:
        return "too-large"
    except (OSError, ValueError, SyntaxError, MemoryError):  # whatever its decoders say of a broken picture
        return "unreadable"


def judge(apart: Sequence[Difference]) -> Likeness:
    """Put a name to the differences on all grounds: the same on all of them, or the least that it is on one.

    A transparent picture that was put on white is another on black, and shows what the issuer's shows.
    """
    found = [_judge(each) for each in apart]
    if all(each == "same" for each in found):
        return "same"
    return min(("near" if each == "same" else each for each in found), key=_ORDER.index)


def _judge(apart: Difference) -> Likeness:
    if apart.mean >= _OTHER_MEAN or (apart.hashes >= _OTHER_HASHES and apart.mean >= _UNLIKE_MEAN):
        return "other"
    if apart.shape > _OF_SHAPE:
        return "near"
    if apart.mean <= _SAME_MEAN and apart.spot <= _SAME_SPOT and apart.patch <= _SAME_PATCH:
        return "same"
    return "changed" if apart.spot >= _CHANGED_SPOT else "near"


def differences(one: Image.Image, other: Image.Image) -> list[Difference]:
    """Measure how far two pictures are apart on each ground, at a size that both have."""
    shape = abs(one.width * other.height / (one.height * other.width) - 1)
    scale = min(_SIDE, max(one.size), max(other.size)) / max(one.size)
    size = (max(1, round(one.width * scale)), max(1, round(one.height * scale)))
    pairs = zip(_painted(one, size), _painted(other, size), strict=True)
    return [_difference(first, second, shape=shape) for first, second in pairs]


def _difference(one: Image.Image, other: Image.Image, *, shape: float) -> Difference:
    spots = _apart(one, other, blur=_SPOT_BLUR)
    return Difference(
        mean=max(spots.mean),
        spot=int(max(high for _, high in spots.extrema)),
        patch=int(max(high for _, high in _apart(one, other, blur=_PATCH_BLUR).extrema)),
        hashes=sum(a != b for a, b in zip(hashes(one), hashes(other), strict=True)),
        shape=shape,
    )


def _apart(one: Image.Image, other: Image.Image, *, blur: int) -> ImageStat.Stat:
    blurred = [each.filter(ImageFilter.GaussianBlur(blur)) for each in (one, other)]
    return ImageStat.Stat(ImageChops.difference(*blurred))


def hashes(picture: Image.Image) -> list[bool]:
    """Give 64 bits of how the light changes from left to right, and 64 of its slowest waves."""
    grey = picture.convert("L")
    return [bool(bit) for each in (imagehash.dhash, imagehash.phash) for bit in each(grey).hash.flatten()]


def _opened(picture: bytes) -> Image.Image:
    """Open a picture, of which no more than its header is read."""
    return Image.open(io.BytesIO(picture), formats=_FORMATS)


def _painted(picture: Image.Image, size: tuple[int, int]) -> list[Image.Image]:
    """Paint a picture in one size, in eight bits a colour, on each of the grounds."""
    deep = picture.mode.startswith("I")  # sixteen bits of grey
    shown = picture.convert("I").point(lambda value: value * (1 / 257)).convert("L") if deep else picture
    small = shown.convert("RGBA").resize(size, Image.Resampling.LANCZOS)
    return [
        Image.alpha_composite(Image.new("RGBA", size, ground), small).convert("RGB") for ground in _GROUNDS
    ]


def serve(given: BinaryIO | None = None, answered: BinaryIO | None = None) -> None:
    """Read two pictures from standard input, the length of the first before them, and write how alike."""
    asked = (given or sys.stdin.buffer).read()
    cut = 8 + int.from_bytes(asked[:8])
    out = answered or sys.stdout.buffer
    out.write(likeness(asked[8:cut], asked[cut:]).encode())
    out.flush()
