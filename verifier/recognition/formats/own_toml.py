"""A list that an organisation keeps itself, in TOML.

id = "our-partners"
name = "Our partners"
version = "2026-03"

[[issuers]]
name = "Example University"
ids = ["did:web:uni.example"]
"""

import hashlib
import tomllib

from verifier.model.issuer_list import IssuerList, ListedIssuer
from verifier.recognition.formats.contract import ListFormat
from verifier.recognition.list_file import ListFile
from verifier.recognition.malformed import MalformedListError


def _read(file: ListFile) -> IssuerList:
    try:
        data = tomllib.loads(file.body.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise MalformedListError(str(error)) from None
    return IssuerList(
        id=data["id"],
        name=data["name"],
        version=data["version"],
        digest=f"sha256:{hashlib.sha256(file.body).hexdigest()}",
        source=file.name,
        obtained_at=None,
        max_age=None,
        issuers=tuple(
            ListedIssuer(key=each["ids"][0], ids=tuple(each["ids"]), names=(each["name"],))
            for each in data["issuers"]
        ),
    )


FORMAT = ListFormat(id="own-toml", recognises=lambda file: file.ending == "toml", read=_read)
