"""A document of any edition of Open Badges before 3, in the words of Open Badges 2, with nothing lost.

So that one reader and one set of checks serve them all. Each document goes by its own edition: a badge of
2 may name a badge class of 1.1, and the other way round. What was received is kept beside it.
"""

from dataclasses import replace

from verifier.algorithms.jsonld import Reason
from verifier.algorithms.jsonld_ob2 import Compacted
from verifier.model.credential import Edition
from verifier.model.roles import Role
from verifier.model.words import JsonObject
from verifier.parse.ob1 import in_words_of_2, with_targets
from verifier.parse.ob1_names import legible, renamed
from verifier.parse.ob2_edition import ELDERS, edition_of, edition_of_part
from verifier.retrieve.compaction import compacted

_WITHOUT_CONTEXT = (Edition.OB05, Edition.OB10)


def upgrade(
    document: JsonObject, *, role: Role = Role.ASSERTION, url: str | None = None
) -> Compacted | Reason:
    """Rewrite a document as one of Open Badges 2, or say why it has no such reading. It never raises.

    Args:
        document: as it was received.
        role: which document it stands for: ASSERTION, BADGE_CLASS or ISSUER_PROFILE.
        url: the address that it was asked for at; the oldest editions name themselves by nothing else.
    """
    edition = edition_of(document) if role is Role.ASSERTION else edition_of_part(document)
    read = legible(document)
    if edition in ELDERS:
        read = renamed(read, role=role)
    plain = edition in _WITHOUT_CONTEXT
    written = Compacted(document=read, unknown_contexts=()) if plain else compacted(read)
    if isinstance(written, Reason):
        return written
    named = written.document
    if edition in ELDERS:
        named = in_words_of_2(named, role=role, url=url)
    return replace(written, document=with_targets(named))
