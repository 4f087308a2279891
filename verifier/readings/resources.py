"""Files of which a credential records the digest: are they the ones that the issuer recorded?

Nothing is fetched for it. Compared is what stands in the credential itself (``data:``), what is known here
(contexts), and what was fetched anyway: a file that nobody used says nothing about the badge.
https://www.w3.org/TR/vc-data-model-2.0/#integrity-of-related-resources
"""

from collections.abc import Iterable, Mapping

from verifier import vocabulary
from verifier.algorithms.data_url import read_data_url
from verifier.algorithms.digests import digests_of
from verifier.contracts import Context
from verifier.model.codes import document as facts
from verifier.model.credential import Credential
from verifier.model.exhibit import Fetched
from verifier.model.finding import Finding
from verifier.model.resource import Digest, Resource
from verifier.readings.schemas import SCHEMAS
from verifier.vocabulary import KnownContext

MAX_QUOTE = 200


async def judge_resources(credential: Credential, context: Context) -> tuple[Finding, ...]:
    """Name the files of a credential that are not those that its issuer recorded."""
    schemas = {entry.id for entry in credential.schemas}
    asked = any(resource.url in schemas for resource in _compared(credential.resources))
    answers = (await context.once(SCHEMAS, credential)).answers if asked else {}
    fetched = {
        url: answer.body for url, answer in answers.items() if isinstance(answer, Fetched) and answer.ok
    }
    return judge(credential.resources, fetched=fetched)


def judge(resources: Iterable[Resource], *, fetched: Mapping[str, bytes]) -> tuple[Finding, ...]:
    """Name the files that are not those that were recorded. ``fetched``: bodies by their address."""
    return tuple(
        Finding(code=facts.DIGEST_MISMATCH, pointer=resource.pointer, detail=_place(resource.url)[:MAX_QUOTE])
        for resource in _compared(resources)
        if _differs(resource, _revisions(resource.url, fetched))
    )


def _compared(resources: Iterable[Resource]) -> list[Resource]:
    """Leave out the schemas, which are compared where they are judged."""
    return [resource for resource in resources if not resource.pointer.startswith("/credentialSchema")]


def _differs(resource: Resource, revisions: list[frozenset[Digest]]) -> bool:
    """Say whether no revision of the file fits. What cannot be compared does not differ."""
    return any(
        all(_is_comparable(expected, known) and expected.isdisjoint(known) for known in revisions)
        for expected in resource.digests
        if revisions
    )


def _is_comparable(expected: frozenset[Digest], known: frozenset[Digest]) -> bool:
    return {digest.algorithm for digest in expected} <= {digest.algorithm for digest in known}


def _revisions(url: str, fetched: Mapping[str, bytes]) -> list[frozenset[Digest]]:
    if url in fetched:
        return [digests_of(fetched[url])]
    data = read_data_url(url)
    if data is not None:
        return [digests_of(data)]
    return [_digests_of_context(context) for context in vocabulary.revisions(url)]


def _digests_of_context(context: KnownContext) -> frozenset[Digest]:
    written = {"sha256": context.sha256, "sha384": context.sha384, "sha512": context.sha512}
    return frozenset(
        Digest(algorithm=name, value=bytes.fromhex(digits)) for name, digits in written.items() if digits
    )


def _place(url: str) -> str:
    return url if not url.lower().startswith("data:") else "data:"
