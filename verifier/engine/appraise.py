"""Judge a credential that another one rests on, by the same checks: a status list is a credential."""

from collections.abc import Sequence
from dataclasses import replace

from verifier.checks import CHECKS
from verifier.contracts import Appraisal, Context
from verifier.engine.behind import behind
from verifier.engine.examine import examine
from verifier.engine.reading import read_hosted_endorsement, read_nested
from verifier.model.credential import Credential, Malformed
from verifier.model.options import Options
from verifier.model.words import CheckId
from verifier.recognition.recognise import RECOGNITION

MAX_DEPTH = 3
_SECONDS_NESTED = 8.0  # less than the outer deadline, so that the outer check can still say what it found


async def appraise(body: bytes | str, checks: Sequence[CheckId], context: Context) -> Appraisal:
    """Ask a nested credential ``checks``, as of now. Too deep or unreadable: no credential, no results.

    Args:
        body: the credential; a text is the address of an endorsement of Open Badges 2.
        checks: what is asked of it.
        context: that of the credential around it.
    """
    if context.depth >= MAX_DEPTH:
        return Appraisal(credential=None, results=(), too_deep=True)
    credential = await _read(body, context)
    if isinstance(credential, Malformed):
        return Appraisal(credential=None, results=())
    inner = replace(
        context,
        at=context.now,
        depth=context.depth + 1,
        shared={},
        options=Options(),
        wrapper=None,  # it vouches for its own items, and for nothing that they point at
        document_findings=(),
        link_names_address=False,
        picture=None,  # it shows the badge that was given, and no other
    )
    asked = [check for check in CHECKS if check.id in checks]
    results = await examine(credential, inner, checks=asked, seconds=_SECONDS_NESTED)
    return Appraisal(
        credential=credential,
        results=results,
        who=behind(credential, inner),
        recognition=inner.made(RECOGNITION, credential),
    )


async def _read(body: bytes | str, context: Context) -> Credential | Malformed:
    if isinstance(body, str):
        return await read_hosted_endorsement(body, fetcher=context.fetcher)
    return await read_nested(body)
