"""One small list in every format that somebody writes by hand, and what is wrong with another."""

import json

from verifier.recognition.lists.malformed import MalformedListError
from verifier.recognition.lists.reading import read_list

DATA = {
    "id": "partners",
    "name": "Our partners",
    "version": "2026-03",
    "updated": "2026-03-01",
    "max_age_days": 30,
    "issuers": [
        {
            "name": "Example University",
            "names": ["Uni of Examples"],
            "ids": ["did:web:uni.example", "https://uni.example/issuer"],
            "domains": ["uni.example", "bücher.example"],
            "logos": ["https://uni.example/logo.png"],
            "url": "https://uni.example/",
            "location": "Example City",
        },
        {
            "name": "Second College",
            "places": ["https://college.example/badges/"],
            "accounts": ["https://api.badgr.io/public/issuers/0123456789abcdefghijkl"],
        },
    ],
}
JSON = json.dumps(DATA, indent=1).encode()
TOML = b"""id = "partners"
name = "Our partners"
version = "2026-03"
updated = "2026-03-01"
max_age_days = 30

[[issuers]]
name = "Example University"
names = ["Uni of Examples"]
ids = ["did:web:uni.example", "https://uni.example/issuer"]
domains = ["uni.example", "b\xc3\xbccher.example"]
logos = "https://uni.example/logo.png"
url = "https://uni.example/"
location = "Example City"

[[issuers]]
name = "Second College"
places = ["https://college.example/badges/"]
accounts = ["https://api.badgr.io/public/issuers/0123456789abcdefghijkl"]
"""
CSV = b"""# id: partners
# name: Our partners
# version: 2026-03
# updated: 2026-03-01
# max age days: 30
Name,IDs,Domains,Place,Account,Logo,URL,Location
Example University|Uni of Examples,did:web:uni.example https://uni.example/issuer,\
uni.example | b\xc3\xbccher.example,,,https://uni.example/logo.png,https://uni.example/,Example City
Second College,,,https://college.example/badges/,\
https://api.badgr.io/public/issuers/0123456789abcdefghijkl,,,
"""
WRITTEN = {"partners.toml": TOML, "partners.json": JSON, "partners.csv": CSV}


def slips(body: bytes, name: str) -> list[str]:
    """Give everything that is wrong with a list, as people are told."""
    try:
        read_list(body, name=name)
    except MalformedListError as error:
        return [str(each) for each in error.all]
    return []
