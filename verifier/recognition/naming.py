"""What a finding keeps of a list to name it by: what it calls itself, and that it came with the request."""

from verifier.model.issuer_list import TrustList


def naming(each: TrustList) -> tuple[tuple[str, str], ...]:
    """Give what fills the blank in which a list is named."""
    named = ("list", each.name)
    return (named, ("sent", "request")) if each.is_sent else (named,)
