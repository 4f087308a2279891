"""A credential under an embedded proof, read as linked data: once, for `structure` and for its proofs."""

from dataclasses import dataclass

from verifier.algorithms import jsonld
from verifier.algorithms.jsonld import LinkedData
from verifier.contracts import Context, Reading
from verifier.model.credential import Credential, Securing
from verifier.model.words import JsonObject


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedDataOutcome:
    """The readings, newest revision of the contexts first; or why there are none; or neither was asked for.

    A reading in which a term is not defined is left out where another defines every term: a signature over
    the former would not cover all that the badge shows.
    """

    document: JsonObject  # the credential without its proof
    readings: tuple[LinkedData, ...] = ()
    refused: jsonld.Reason | None = None

    @property
    def newest(self) -> LinkedData | None:
        """The reading under the newest revision of every context."""
        return self.readings[0] if self.readings else None


def read_linked_data(credential: Credential) -> LinkedDataOutcome:
    """Read a credential with an embedded proof as RDF; of any other nothing is read, for nothing needs it."""
    document = {name: value for name, value in credential.raw.items() if name != "proof"}
    if credential.securing is not Securing.DATA_INTEGRITY:
        return LinkedDataOutcome(document=document)
    return read_whole(document)


def read_whole(document: JsonObject) -> LinkedDataOutcome:
    """Read a document as RDF, whatever is in it."""
    try:
        readings = jsonld.read(document)
    except jsonld.Refused as refused:
        return LinkedDataOutcome(document=document, refused=refused.reason)
    whole = tuple(reading for reading in readings if not reading.undefined)
    return LinkedDataOutcome(document=document, readings=whole or readings[:1])


def is_signed_as_rdf(credential: Credential) -> bool:
    """Say whether some embedded proof covers statements, so that what no context defines goes uncovered.

    A suite over canonical JSON (JCS) covers every byte; one that is not known here counts as over statements.
    """
    embedded = credential.securing is Securing.DATA_INTEGRITY
    return embedded and not all("-jcs-" in (proof.cryptosuite or "") for proof in credential.proofs)


async def _make(credential: Credential, _context: Context) -> LinkedDataOutcome:
    return read_linked_data(credential)


LINKED_DATA: Reading[LinkedDataOutcome] = Reading(name="linked-data", make=_make)
