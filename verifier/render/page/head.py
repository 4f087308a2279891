"""The top of a report: the face, who is proven to be behind the badge, and what the badge says it is."""

from verifier.render import claims, foreign
from verifier.render.issuer_object import claimed_issuer
from verifier.render.page.element import Element, element
from verifier.render.page.face import face
from verifier.render.wording import Wording


def head(wording: Wording) -> Element:
    """Give the verdict and, of a badge, who is behind it and what it claims."""
    report, words = wording.report, wording.catalogue
    parts = [face(report.verdict, words=words)]
    if report.credential is not None:
        name = foreign.quote(claims.name_of(report.credential) or "", limit=foreign.LINE)
        parts.append(element("p", wording.headline, class_="headline", dir="auto"))
        parts.append(element("p", words.word("claims", name=name, issuer=claimed_issuer(report.credential))))
    return element("header", *parts, class_="head")
