"""What exactly was proven of an issuer: its own key, a domain, a path on one, a tenant's name, an account.

The host stands in A-labels. Beside it stand its own letters, if each label is of one script and looks like no
name in plain ASCII. https://www.unicode.org/reports/tr39/#Restriction_Level_Detection
"""

from typing import Literal

from verifier.model.proven_place import ProvenPlace
from verifier.model.report import Headline
from verifier.readings.hosted_addresses import read_address
from verifier.readings.places import free_suffix, registrable_domain
from verifier.readings.platform_places import platform_of
from verifier.recognition.host_letters import in_its_letters


def proven_place(who: Headline) -> ProvenPlace | None:
    """Tell the place that is behind a headline; None if nobody is known."""
    place = who.place or who.text
    if who.kind == "unknown" or not place:
        return None
    if place.startswith("did:"):
        return ProvenPlace(kind="did", place=place)
    authority, slash, path = place.partition("/")
    host, colon, port = authority.partition(":")
    letters = in_its_letters(host)
    return ProvenPlace(
        kind=_kind(host, path),
        place=place,
        unicode=f"{letters}{colon}{port}{slash}{path}" if letters else "",
        registrable_domain=registrable_domain(host) or "",
    )


def _kind(host: str, path: str) -> Literal["domain", "path", "tenant", "platform"]:
    if platform_of(read_address(f"https://{host}/")) is not None:
        return "platform"
    if free_suffix(host) is not None:
        return "tenant"
    return "path" if path else "domain"
