"""Did a key that the issuer's profile lists sign this badge? The reading of a signed Open Badge 2.

The profile counts only as its own address serves it, and no key counts that it does not list: neither what
the token carries nor what its claims embed. Signature and binding are judged on the same key.
https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#SignedBadge
"""

from verifier.contracts import Context, Fetcher
from verifier.model.codes import key_binding as binding_facts
from verifier.model.codes import proof as facts
from verifier.model.credential import Credential
from verifier.model.finding import Finding
from verifier.model.hosting import Hosting
from verifier.model.outcome import Outcome
from verifier.model.proof import Binding, Jws, ProofReading, Signature
from verifier.model.recognition import Reach
from verifier.model.words import Cause
from verifier.parse.members import entries, identifier
from verifier.parse.ob2_edition import ELDERS
from verifier.readings.hosted_findings import POINTER, exhibits
from verifier.readings.ob1_signed import judge_legacy
from verifier.readings.ob2_binding import SUITE, with_binding, without_key
from verifier.readings.ob2_issuer import Silent, Word, issuer_word, unknown_key, unread
from verifier.readings.ob2_keys import keys_listed, named_among, obtain_keys
from verifier.readings.ob2_token import refusal, try_keys


async def read_signed(credential: Credential, context: Context) -> tuple[ProofReading, ...]:
    """Read the signature of a signed badge; one that came without a token has none."""
    token, hosting = credential.token, credential.hosting
    if not isinstance(token, Jws) or hosting is None:
        return ()
    refused = refusal(token)
    if refused is not None:
        return (_refused(refused),)
    word = issuer_word(credential, hosting)
    if isinstance(word, Silent):
        return (unread(word),)
    judge = judge_legacy if credential.edition in ELDERS else _judge
    return (await judge(token, word, fetcher=context.fetcher),)


async def _judge(token: Jws, word: Word, *, fetcher: Fetcher) -> ProofReading:
    listed = keys_listed(word.profile.document or {})
    if not listed:
        return unread(unknown_key(Cause.HTTP_4XX, exhibits(word.profile)))
    named = _creators(word.hosting)
    chosen = named_among(listed, named)
    if not chosen:
        stranger = Finding(code=facts.KEY_UNREACHABLE, pointer=POINTER, cause=Cause.BLOCKED_BY_POLICY)
        return without_key(binding_facts.CONTRADICTED, detail=named[0], proof=stranger, word=word)
    keys = await obtain_keys(chosen, profile=word.profile.declared or "", fetcher=fetcher)
    tried = try_keys(token, keys, left_out=len(chosen) - len(keys))
    return with_binding(tried, word, passes=(binding_facts.PUBLISHED,), reach=Reach.IDENTIFIER)


def _creators(hosting: Hosting) -> tuple[str, ...]:
    """Name the keys that the badge says it was signed with."""
    named = (identifier(value) for _, value in entries(hosting.verification or {}, "creator"))
    return tuple(name for name in named if name is not None)


def _refused(finding: Finding) -> ProofReading:
    """Read a token that is refused, or of a kind that is not read: nothing is fetched for it."""
    failed = finding.code.outcome is Outcome.FAILED
    nobody = Finding(code=binding_facts.NOT_PUBLISHED, pointer=POINTER, cause=Cause.UNSUPPORTED)
    return ProofReading(
        pointer=POINTER,
        signature=Signature.FAILS if failed else Signature.UNDECIDED,
        binding=Binding.UNDECIDED,
        supported=finding.code is not facts.UNSUPPORTED,
        proof_findings=(finding,),
        binding_findings=(nobody,),
        suite=SUITE,
    )
