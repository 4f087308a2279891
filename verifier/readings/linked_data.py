"""A credential under an embedded proof, read as linked data: once, for `structure` and for its proofs."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from verifier.algorithms import jsonld
from verifier.algorithms.jsonld import LinkedData
from verifier.algorithms.jsonld_large import Digest
from verifier.contracts import Context, Reading
from verifier.model.credential import Credential, Securing
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.words import Json, JsonObject
from verifier.readings.foreign_contexts import fetch_contexts, may_be_fetched
from verifier.readings.large_documents import read_large
from verifier.readings.methods_named import methods_named
from verifier.readings.publication import PUBLICATION

LONGEST_OF_SHA256 = 89  # characters of a proofValue: "z" and 64 bytes in base58


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedDataOutcome:
    """The readings, newest revision of the contexts first; or why there are none; or neither was asked for.

    A reading in which a term is not defined is left out where another defines every term: a signature over
    the former would not cover all that the badge shows.
    """

    document: JsonObject  # the credential without its proof, as it was received
    contexts: Json = None  # its @context, with what was fetched in the place of its address
    readings: tuple[LinkedData, ...] = ()
    refused: jsonld.Reason | None = None
    canonical: Mapping[str, tuple[str, ...] | None] = field(default_factory=dict)  # made already, by hash
    fetched: tuple[Fetched, ...] = ()  # contexts
    missed: Unavailable | None = None  # the first context that could not be had

    @property
    def newest(self) -> LinkedData | None:
        """The reading under the newest revision of every context."""
        return self.readings[0] if self.readings else None

    @property
    def undefined(self) -> tuple[str, ...] | None:
        """Pointers to what no context defines; None where nobody can tell, as under a context not known."""
        newest = self.newest
        return None if newest is None or newest.unknown_contexts else newest.undefined


def read_linked_data(credential: Credential) -> LinkedDataOutcome:
    """Read a credential with an embedded proof as RDF; of any other nothing is read, for nothing needs it."""
    document = {name: value for name, value in credential.raw.items() if name != "proof"}
    contexts = document.get("@context")
    if credential.securing is not Securing.DATA_INTEGRITY:
        return LinkedDataOutcome(document=document, contexts=contexts)
    return read_whole(document, contexts=contexts)


def read_whole(document: JsonObject, *, contexts: Json) -> LinkedDataOutcome:
    """Read a document as RDF under ``contexts``, whatever is in it."""
    try:
        readings = jsonld.read({**document, "@context": contexts} if contexts is not None else document)
    except jsonld.Refused as refused:
        return LinkedDataOutcome(document=document, contexts=contexts, refused=refused.reason)
    whole = tuple(reading for reading in readings if not reading.undefined)
    return LinkedDataOutcome(document=document, contexts=contexts, readings=whole or readings[:1])


def is_signed_as_rdf(credential: Credential) -> bool:
    """Say whether some embedded proof covers statements, so that what no context defines goes uncovered.

    A suite over canonical JSON (JCS) covers every byte; one that is not known here counts as over statements.
    """
    embedded = credential.securing is Securing.DATA_INTEGRITY
    return embedded and not all("-jcs-" in (proof.cryptosuite or "") for proof in credential.proofs)


async def _make(credential: Credential, context: Context) -> LinkedDataOutcome:
    """Read it with what is known; if that is not enough, with what the contexts that it names say."""
    first = await _read_first(credential)
    wanted = first.newest.unknown_contexts if first.newest and is_signed_as_rdf(credential) else ()
    if not may_be_fetched(wanted, first.contexts) or not await _names_issuers_key(credential, context):
        return first
    borrowed = await fetch_contexts(wanted, contexts=first.contexts, fetcher=context.fetcher)
    if isinstance(borrowed, Unavailable):
        return replace(first, missed=borrowed)
    second = read_whole(first.document, contexts=borrowed.contexts)
    newest = second.newest
    if newest is None or newest.unknown_contexts or newest.undefined:  # it does not say what was meant
        return first
    return replace(second, fetched=borrowed.fetched)


async def _read_first(credential: Credential) -> LinkedDataOutcome:
    """Read it here if it is small; a large one in a process that can be ended, if a proof rests on it."""
    first = read_linked_data(credential)
    if first.refused is not jsonld.Reason.TOO_LARGE or not is_signed_as_rdf(credential):
        return first
    found = await read_large(first.document, digests=_digests(credential))
    if found is None or found.refused is not None:
        return replace(first, refused=found.refused if found else first.refused)
    whole = [number for number, reading in enumerate(found.readings) if not reading.undefined] or [0]
    return replace(
        first,
        refused=None,
        readings=tuple(found.readings[number] for number in whole),
        canonical={
            name: None if forms is None else tuple(forms[number] for number in whole)
            for name, forms in found.canonical.items()
        },
    )


def _digests(credential: Credential) -> tuple[Digest, ...]:
    """Name the hashes that its proofs may be made with: a P-384 signature is longer than any other."""
    long = any(len(proof.proof_value or "") > LONGEST_OF_SHA256 for proof in credential.proofs)
    return ("sha256", "sha384") if long else ("sha256",)


async def _names_issuers_key(credential: Credential, context: Context) -> bool:
    """Say whether a proof names a key that its issuer publishes: for others nothing is asked of the web."""
    publication = await context.once(PUBLICATION, credential)
    return any(methods_named(proof, publication) for proof in credential.proofs)


LINKED_DATA: Reading[LinkedDataOutcome] = Reading(name="linked-data", make=_make)
