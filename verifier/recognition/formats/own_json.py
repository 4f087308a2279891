"""A list that an organisation keeps itself, in JSON: the same members as in TOML.

{"id": "our-partners", "name": "Our partners", "version": "2026-03",
 "issuers": [{"name": "Example University", "ids": ["did:web:uni.example"]}]}
"""

from verifier.model.issuer_list import IssuerList
from verifier.parse.json_lines import line_of
from verifier.parse.toml_lines import Steps
from verifier.recognition.formats.contract import ListFormat
from verifier.recognition.lists.list_file import ListFile
from verifier.recognition.lists.malformed import MalformedListError
from verifier.recognition.lists.own_list import read_own
from verifier.recognition.lists.written_list import WrittenList, decoded

_OTHERS = ("format", "seal", "registry")  # a snapshot; a registry of the Digital Credentials Consortium


def _read(file: ListFile) -> IssuerList:
    if not isinstance(file.document, dict):
        raise MalformedListError("must be an object with the members id, name, version and issuers", line=1)
    text = decoded(file.body)

    def line(steps: Steps) -> int:
        return line_of(text, steps=steps)

    return read_own(WrittenList(file=file.name, data=file.document, lines=lambda: line))


def _recognises(file: ListFile) -> bool:
    return file.document is not None and not any(file.has(member) for member in _OTHERS)


FORMAT = ListFormat(id="own-json", recognises=_recognises, read=_read)
