"""RevocationList2020: the first of the signed lists of bits. Each is for revocation, and says so by its type.

Its bits are base64 of gzip in what issuers publish, of zlib in the text of the draft; both are usual.
https://w3c-ccg.github.io/vc-status-rl-2020/
"""

from verifier.contracts import Context, StatusMethod
from verifier.model.credential import Credential, StatusEntry
from verifier.model.finding import Finding
from verifier.readings.bit_list_findings import judge_entry
from verifier.readings.bit_lists import Form

FORM = Form(
    list_type="RevocationList2020Credential",
    subject_type="RevocationList2020",
    address="revocationListCredential",
    index="revocationListIndex",
    is_usual=lambda spelling: not spelling.is_marked,
    names_purpose=False,
)


async def _judge(entry: StatusEntry, credential: Credential, context: Context) -> tuple[Finding, ...]:
    """Look one entry up. Every answer decides something."""
    return await judge_entry(entry, FORM, credential, context)


METHOD = StatusMethod(types=("RevocationList2020Status",), judge=_judge)
