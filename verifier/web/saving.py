"""A report as its page gives it to be saved: signed where it can be, so that it can be looked at again."""

from collections.abc import Callable
from functools import partial

from verifier.algorithms.own_key import OwnKey
from verifier.model.document import DocumentReport
from verifier.model.report import TrustReport
from verifier.model.words import JsonObject
from verifier.render.catalogue import Language
from verifier.render.document import document_object
from verifier.render.json import report_object
from verifier.render.signed_report import Terms
from verifier.web import signing
from verifier.web.asking import Asked
from verifier.web.problems import ProblemError
from verifier.web.state import Service

Savable = Callable[[TrustReport | DocumentReport], JsonObject]


async def savable_for(asked: Asked, service: Service, *, language: Language) -> Savable:
    """Give what writes the report as data: all of it, or the token alone in which all of it is signed.

    Whether a badge is somebody's is for whoever asked alone: a report that compares it is not signed.
    """
    key = await _key(service) if asked.options.recipient is None else None
    return partial(_savable, key=key, origin=service.settings.origin, language=language)


async def _key(service: Service) -> OwnKey | None:
    try:
        return next(iter(await signing.keys_of(service)), None)
    except ProblemError:  # it is in the log; who reads a page has no part in that
        return None


def _savable(
    report: TrustReport | DocumentReport, *, key: OwnKey | None, origin: str, language: Language
) -> JsonObject:
    if isinstance(report, DocumentReport):
        return document_object(report, language=language)
    rendered = report_object(report, language=language)
    if key is None:
        return rendered
    try:
        token = signing.signed(report, rendered, key=key, origin=origin, terms=Terms(kind="archive"))
    except ProblemError:  # of several badges, of a link that names a person, or too large
        return rendered
    return {"signedReport": token}
