"""Which host an answer came from, or should have: where the way really ended."""

from urllib.parse import urlsplit

from verifier.model.finding import Finding
from verifier.model.report import TrustReport
from verifier.render import foreign


def looked_at(finding: Finding, *, report: TrustReport) -> str:
    """Give the host that was asked for what a finding rests on; "" if none was."""
    looked = [
        exhibit.final_url or exhibit.source for exhibit in report.exhibits if exhibit.id in finding.exhibits
    ]
    missed = [gap.at_url or gap.url for gap in report.unavailable if gap.id in finding.exhibits]
    return next((host for source in (*missed, *looked) if (host := host_of(source))), "")


def host_of(source: str) -> str:
    """Give the host of an http(s) URL as it may be shown; "" if it is none."""
    try:
        parts = urlsplit(source)
        host = parts.hostname or ""
    except ValueError:  # brackets that hold no address
        return ""
    return foreign.place(host) if parts.scheme in ("http", "https") else ""
