"""Résumés that nobody wrote, with badges in them: as PDF and as HTML, the same bytes each time.

A résumé is a list of pages, a page a list of lines: words, words that are a link, words and a picture.
"""

import base64
import io
from collections.abc import Sequence
from dataclasses import dataclass, field

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from tests.world.hosted_badges import LD_JSON, HostedBadge
from tests.world.internet import World

CREDLY = "www.credly.com"
_WIDTH, _HEIGHT, _MARGIN, _LEADING, _SIZE = 595, 842, 72, 20, 11
_LETTER = 0.5  # of the size of the type: how wide a letter is, about


@dataclass(frozen=True)
class Line:
    """A line of a résumé; if it has an address, its words are the link."""

    text: str = ""
    link: str = ""
    indent: int = 0


@dataclass
class Resume:
    """A résumé: its pages, and the files that are attached to it."""

    pages: Sequence[Sequence[Line]]
    files: dict[str, bytes] = field(default_factory=dict)
    pictures: int = 0  # that are placed on the first page

    def pdf(self, *, is_locked: bool = False) -> bytes:
        """Give it as a PDF."""
        writer = PdfWriter()
        font = writer._add_object(_names(Type="Font", Subtype="Type1", BaseFont="Helvetica"))
        for number, lines in enumerate(self.pages):
            page = writer.add_blank_page(_WIDTH, _HEIGHT)
            content = DecodedStreamObject()
            content.set_data("\n".join(_shown(lines)).encode("latin-1"))
            page[NameObject("/Contents")] = writer._add_object(content.flate_encode())
            fonts = DictionaryObject({NameObject("/F1"): font})
            resources = DictionaryObject({NameObject("/Font"): fonts})
            if self.pictures and number == 0:
                resources[NameObject("/XObject")] = _pictures(writer, self.pictures)
            page[NameObject("/Resources")] = resources
            links = [writer._add_object(link) for link in _links(lines)]
            page[NameObject("/Annots")] = ArrayObject(links)
        for name, content in self.files.items():
            writer.add_attachment(name, content)
        if is_locked:
            _lock(writer)
        return _written(writer)

    def html(self) -> bytes:
        """Give it as a web page that was saved."""
        items = [f"<li>{_item(line)}</li>" for page in self.pages for line in page]
        items += [
            f'<li><img src="data:image/png;base64,{_packed(file)}"></li>' for file in self.files.values()
        ]
        lines = (
            "<!DOCTYPE html>",
            "<html><head><title>CV</title></head><body><ul>",
            *items,
            "</ul></body></html>",
        )
        return "\n".join(lines).encode()


def shared_on_credly(world: World, name: str, *, number: int) -> tuple[str, HostedBadge]:
    """Let Credly host a badge; give the link that people share, and the badge."""
    badge = world.issuer(CREDLY).host_badge(name)
    shared = f"{number:08x}-0000-4000-8000-{number:012x}"
    routes = f"https://{CREDLY}/api/v1/obi/v2"
    badge_class, profile = f"{routes}/badge_classes/{number}", f"{routes}/issuers/{number}"
    badge.edit(lambda document: document.update(id=address, badge=badge_class))
    badge.edit_badge_class(lambda document: document.update(id=badge_class, issuer=profile))
    badge.edit_issuer(lambda document: document.update(id=profile))
    address = f"{routes}/badge_assertions/{shared}"
    world.at(address).live(badge.assertion_bytes, LD_JSON)
    world.at(badge_class).serves(badge.badge_class, LD_JSON)
    world.at(profile).serves(badge.profile, LD_JSON)
    badge.url = address
    return f"https://{CREDLY}/badges/{shared}", badge


def _lock(writer: PdfWriter) -> None:
    """Encrypt a document, without the random identifier that it usually gets."""
    identifier = ByteStringObject(b"NOT-SECRET-NEVER")
    writer._ID = ArrayObject([identifier, identifier])
    writer.encrypt("NOT-SECRET", algorithm="RC4-128")
    writer._ID = ArrayObject([identifier, identifier])


def _shown(lines: Sequence[Line]) -> list[str]:
    return [
        f"BT /F1 {_SIZE} Tf {_MARGIN + line.indent} {_baseline(at)} Td ({_escaped(line.text)}) Tj ET"
        for at, line in enumerate(lines)
        if line.text
    ]


def _links(lines: Sequence[Line]) -> list[DictionaryObject]:
    return [_link(line, base=_baseline(at)) for at, line in enumerate(lines) if line.link]


def _link(line: Line, *, base: int) -> DictionaryObject:
    left = _MARGIN + line.indent
    right = left + max(40, round(len(line.text) * _SIZE * _LETTER))
    link = _names(Type="Annot", Subtype="Link")
    link[NameObject("/Rect")] = ArrayObject(
        [FloatObject(corner) for corner in (left, base - 3, right, base + 10)]
    )
    action = _names(S="URI")
    action[NameObject("/URI")] = TextStringObject(line.link)
    link[NameObject("/A")] = action
    return link


def _pictures(writer: PdfWriter, count: int) -> DictionaryObject:
    picture = DecodedStreamObject()
    picture.set_data(b"\x00\x00\x00")
    picture.update(_names(Type="XObject", Subtype="Image", ColorSpace="DeviceRGB"))
    for name, value in (("/Width", 1), ("/Height", 1), ("/BitsPerComponent", 8)):
        picture[NameObject(name)] = NumberObject(value)
    placed = writer._add_object(picture)
    return DictionaryObject({NameObject(f"/Im{number}"): placed for number in range(count)})


def _names(**names: str) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{key}"): NameObject(f"/{name}") for key, name in names.items()})


def _baseline(at: int) -> int:
    return _HEIGHT - _MARGIN - at * _LEADING


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _item(line: Line) -> str:
    return f'<a href="{line.link}">{line.text}</a>' if line.link else line.text


def _packed(file: bytes) -> str:
    return base64.b64encode(file).decode("ascii")


def _written(writer: PdfWriter) -> bytes:
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()
