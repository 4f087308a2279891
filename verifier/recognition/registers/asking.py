"""The registers of the reader, asked all at once for an issuer that no whole list recognises.

Nobody is asked for an issuer whose proof would not reach its own identifier: the answer could not help, and
every question tells a register whose badges somebody looks at.
"""

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import replace

from verifier.contracts import Context
from verifier.model.issuer_list import IssuerList, ListedIssuer, MissingList
from verifier.model.recognition import Recognition
from verifier.recognition.matching import ProvenIssuer, match
from verifier.recognition.registers.federation import look_up


async def with_registers(found: Recognition, proven: ProvenIssuer, context: Context) -> Recognition:
    """Add to what the whole lists say what the registers among them say of the issuer.

    A register that gives no answer that holds is a missing list for this badge, even if it has names. One
    that is not asked was not consulted: nobody knows whether it knows the issuer.
    """
    registers = tuple(each for each in found.consulted if each.federation is not None)
    asked = tuple(each for each in registers if _reaches(proven, each))
    answers = await asyncio.gather(
        *(look_up(proven.issuer, register=each, fetcher=context.fetcher, now=context.now) for each in asked)
    )
    silent = tuple(answer for answer in answers if isinstance(answer, MissingList))
    answering = {
        id(each) for each, said in zip(asked, answers, strict=True) if not isinstance(said, MissingList)
    }
    listed, _ = match(proven, _stated(asked, answers))
    return replace(
        found,
        consulted=tuple(each for each in found.consulted if each.federation is None or id(each) in answering),
        missing=(*found.missing, *silent),
        listed=listed,
        out_of_reach=None if listed else found.out_of_reach or match(proven, registers)[1],
    )


def _stated(
    asked: Iterable[IssuerList], answers: Iterable[ListedIssuer | MissingList | None]
) -> Iterator[IssuerList]:
    """Give each register that knows the issuer, with its entry alone."""
    for register, answer in zip(asked, answers, strict=True):
        if isinstance(answer, ListedIssuer):
            yield replace(register, issuers=(answer,))


def _reaches(proven: ProvenIssuer, register: IssuerList) -> bool:
    """Say whether the proof would do if the register had the identifier of the issuer."""
    supposed = ListedIssuer(key=proven.issuer, ids=(proven.issuer,))
    return match(proven, (replace(register, issuers=(supposed,)),))[0] is not None
