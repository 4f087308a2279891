"""May a report be shared by a link? Only if it is about a link itself, and one that names nobody."""

from verifier.model.document import DocumentReport
from verifier.model.report import TrustReport
from verifier.model.words import JsonObject
from verifier.parse.personal import may_name_a_person
from verifier.render.catalogue import Language
from verifier.web import caching
from verifier.web.asking import Asked
from verifier.web.pages.embed import report_path


def share(report: TrustReport | DocumentReport, *, asked: Asked, language: Language) -> JsonObject:
    """Give the address at which anybody may ask for such a report, or say why there is none."""
    url = report.input.url
    if isinstance(report, DocumentReport) or not url or not isinstance(asked.given, str):
        return {"why": "sent"}
    if may_name_a_person(asked.given) or any(caching.names_a_person(each) for each in report.badges):
        return {"why": "personal"}
    return {"address": report_path(url, language)}
