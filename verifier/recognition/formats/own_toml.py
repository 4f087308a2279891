"""A list that an organisation keeps itself, in TOML.

id = "our-partners"
name = "Our partners"
version = "2026-03"

[[issuers]]
name = "Example University"
ids = ["did:web:uni.example"]
"""

from verifier.model.issuer_list import IssuerList
from verifier.parse.plain_toml import MalformedTomlError, read_toml
from verifier.parse.strict_json import MIB
from verifier.parse.toml_lines import Lines
from verifier.recognition.formats.contract import ListFormat
from verifier.recognition.lists.list_file import ListFile
from verifier.recognition.lists.malformed import MalformedListError
from verifier.recognition.lists.own_list import read_own
from verifier.recognition.lists.written_list import WrittenList, decoded

MAX_BYTES = 4 * MIB  # 30,000 issuers take two seconds to read; who has more writes JSON


def _read(file: ListFile) -> IssuerList:
    if len(file.body) > MAX_BYTES:
        raise MalformedListError(f"is longer than {MAX_BYTES // MIB} MiB: write a list so long in JSON")
    text = decoded(file.body)
    try:
        data = read_toml(text)
    except MalformedTomlError as error:
        raise MalformedListError(error.problem, line=error.line, steps=error.steps) from None
    return read_own(WrittenList(file=file.name, data=data, lines=lambda: Lines(text).of))


FORMAT = ListFormat(id="own-toml", recognises=lambda file: file.ending == "toml", read=_read)
