"""StatusList2021: the predecessor of Bitstring Status List, with one bit for each badge.

Its bits are base64 of gzip without a mark in front; issuers use either alphabet, with or without padding.
https://www.w3.org/TR/2023/WD-vc-status-list-20230427/#validate-algorithm
"""

from verifier.contracts import Context, StatusMethod
from verifier.model.credential import Credential, StatusEntry
from verifier.model.finding import Finding
from verifier.readings.bit_list_findings import judge_entry
from verifier.readings.bit_lists import Form

FORM = Form(
    list_type="StatusList2021Credential",
    subject_type="StatusList2021",
    address="statusListCredential",
    index="statusListIndex",
    is_usual=lambda spelling: spelling.is_gzip and not spelling.is_marked,
)


async def _judge(entry: StatusEntry, credential: Credential, context: Context) -> tuple[Finding, ...]:
    """Look one entry up. Every answer decides something; an entry for another purpose is INAPPLICABLE."""
    return await judge_entry(entry, FORM, credential, context)


METHOD = StatusMethod(types=("StatusList2021Entry",), judge=_judge)
