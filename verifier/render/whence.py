"""Where a badge was found, in one line: behind which page, by which link, and where it is kept itself."""

from verifier.model.codes import document
from verifier.model.finding import Finding
from verifier.readings.headline import place_of
from verifier.render import foreign
from verifier.render.wording import Wording

_OF_A_PAGE = "html:"
_PICTURE = "html:picture"


def whence(wording: Wording) -> str:
    """Say where a badge was found that does not stand at the address that was given; otherwise nothing."""
    given, words = wording.report.input, wording.catalogue
    names = [_name(id_, wording) for id_ in given.via]
    via = words.tables["words"]["and"].join(name for name in names if name)
    if not given.url or not given.found_in.startswith(_OF_A_PAGE):
        return words.word("found-via", via=via) if via else ""
    filled = {
        "page": foreign.place(place_of(given.url)),
        "via": words.word("via", via=via) if via else "",
    }
    linked = _linked_from(wording)
    if linked is not None:
        return words.word("found-linked", host=wording.host(linked), **filled)
    return words.word("found-in-picture" if given.found_in == _PICTURE else "found-on", **filled)


def _linked_from(wording: Wording) -> Finding | None:
    found = (each for result in wording.report.results for each in result.findings)
    return next((each for each in found if each.code is document.LINKED_FROM), None)


def _name(id_: str, wording: Wording) -> str:
    """Name a platform as people call it."""
    return wording.catalogue.tables["via"].get(id_) or foreign.token(id_).replace("_", " ")
