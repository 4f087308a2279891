"""A route leads somewhere, or says why not; a link keeps a person's address to itself."""

import pytest

from verifier.model.codes.document import NO_PUBLIC_BADGE
from verifier.model.link import Link, Route


def test_route_that_leads_nowhere_and_says_nothing_is_a_mistake():
    with pytest.raises(ValueError, match="somewhere: a route leads to a badge, or says why it does not"):
        Route(platform="somewhere", name="Somewhere")
    Route(platform="somewhere", name="Somewhere", explanation=NO_PUBLIC_BADGE)


def test_link_is_printed_without_the_address_that_it_carried():
    assert "sam" not in repr(Link(url="https://uni.example/1", claimed_address="sam@example.org"))
