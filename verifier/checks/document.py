"""Could a badge be found in what was given and read, and is it the one that its host publishes?

Of a hosted badge the published copy is judged; this check says where the copy that was given, and the copies
of badge class and issuer embedded in it, say something else.
"""

from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

from verifier.contracts import Check, Context
from verifier.model.codes import document as facts
from verifier.model.credential import Credential
from verifier.model.exhibit import Fetched
from verifier.model.finding import Code, Finding
from verifier.model.hosting import Hosting, Linked
from verifier.model.words import CheckId, Json, JsonObject
from verifier.parse.dates import read_moment
from verifier.parse.members import identifier


def judge(hosting: Hosting) -> tuple[Finding, ...]:
    """Compare what was given or embedded with what the host publishes; nothing if they agree.

    A difference in recipient, id, name or dates is a caution, for these a reader may have seen; any other
    is a remark. What a copy leaves out is no more than a remark.
    """
    found = [_of_assertion(hosting.assertion)]
    found += [_of_linked(linked) for linked in (hosting.badge_class, hosting.issuer) if linked is not None]
    return tuple(finding for finding in found if finding is not None)


async def run(credential: Credential, context: Context) -> tuple[Finding, ...]:
    """Nothing to gather: the badge was located and retrieved before."""
    copies = () if credential.hosting is None else judge(credential.hosting)
    return (Finding(code=facts.READ), *context.document_findings, *copies)


def _of_assertion(linked: Linked) -> Finding | None:
    copy = linked.copy or {}
    told = [name for name in _differing(linked) if name in _TELLING and name in copy]
    return _finding(facts.COPY_DIFFERS, linked, told) or _of_linked(linked)


def _of_linked(linked: Linked) -> Finding | None:
    return _finding(facts.COPY_DIFFERS_IN_DETAIL, linked, _differing(linked))


def _finding(code: Code, linked: Linked, names: list[str]) -> Finding | None:
    if not names or not isinstance(linked.answer, Fetched):
        return None
    return Finding(
        code=code,
        detail=", ".join(names),  # of members: their values may be personal
        fills=(("host", urlsplit(linked.answer.url).hostname or ""),),
        exhibits=(linked.answer.exhibit.id,),
    )


def _differing(linked: Linked) -> list[str]:
    """Name the members in which the copy differs from the published document; none without both."""
    copy, document = linked.copy, linked.document
    if copy is None or document is None or not linked.published:
        return []
    names = dict.fromkeys((*copy, *document))
    return [name for name in names if name != "@context" and _differs(name, copy, document)]


def _differs(name: str, copy: JsonObject, document: JsonObject) -> bool:
    plain = _TELLING.get(name) or _LINKS.get(name, _single)
    return plain(copy.get(name)) != plain(document.get(name))


def _single(value: Json) -> object:
    """Read an array of one as the one, for both are the same in JSON-LD."""
    match value:
        case [only]:
            return only
        case _:
            return value


def _date(value: Json) -> object:
    """Read a date, so that two spellings of one moment are no difference."""
    moment = read_moment(value, pointer="")
    return value if moment is None else moment.instant


def _recipient(value: Json) -> object:
    """Read a recipient, written as an object or, in the oldest badges, as a text."""
    if not isinstance(value, dict):
        return (None, value, None, None)
    return tuple(value.get(name) for name in ("type", "identity", "hashed", "salt"))


# What a reader may have seen in the copy, in the names of Open Badges 2 and, for dates, of its elders.
_TELLING: Mapping[str, Callable[[Json], object]] = {
    "recipient": _recipient,
    "id": _single,
    "name": _single,
    "issuedOn": _date,
    "issued_on": _date,
    "expires": _date,
}
# An address, or an embedded copy: that is compared by itself.
_LINKS: Mapping[str, Callable[[Json], object]] = {"badge": identifier, "issuer": identifier}


CHECK = Check(
    id=CheckId("document"), asks="Could a badge be found in this, and read?", codes=facts.CODES, run=run
)
