"""One document's way through redirects. Pure: it says where to go next, and somebody else goes.

Redirects are followed by hand, because each hop is a URL of somebody else's choice and has to pass
whatever the first one passed.
"""

from datetime import datetime
from urllib.parse import urljoin

from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.roles import Role
from verifier.model.words import Cause
from verifier.net.answer import Document, answer, no_answer
from verifier.net.egress import Egress
from verifier.net.origin import same_registrable_domain
from verifier.net.roles import RULES, Rules
from verifier.net.url_guard import Refusal, Rule, Target, has_forbidden_characters, judge_url

REDIRECTS = frozenset({301, 302, 303, 307, 308})
_SECURE = frozenset({"https"})
_UPWARDS = frozenset({"https", "http"})  # from http, which only a few roles may start with


class Journey:
    """Where a fetch began, where it has been, and by which rules it goes on.

    Args:
        asked: the URL that was asked for.
        role: decides how many redirects, and whereto.
        egress: what the operator refuses.
    """

    def __init__(self, asked: str, *, role: Role, egress: Egress) -> None:
        self.asked = asked
        self.role = role
        self.hops: list[Target] = []
        self.redirected = False
        self._egress = egress

    @property
    def rules(self) -> Rules:
        """The row of the role."""
        return RULES[self.role]

    def start(self) -> Target | Refusal:
        """Judge the URL that was asked for."""
        return self._enter(
            judge_url(self.asked, schemes=self.rules.schemes, own_hosts=self._egress.own_hosts)
        )

    def onward(self, location: str) -> Target | Refusal:
        """Judge where a redirect from the last hop leads."""
        self.redirected = True
        if len(self.hops) > self.rules.redirects:
            return Refusal(rule=Rule.REDIRECT_LIMIT)
        # "//host/" borrows its scheme from the page it stands on, and readers differ in what begins so.
        if not location.isascii() or has_forbidden_characters(location) or location.startswith("//"):
            return Refusal(rule=Rule.REDIRECT_SHAPE)
        here = self.hops[-1]
        schemes = self.rules.schemes & (_UPWARDS if here.scheme == "http" else _SECURE)
        joined = urljoin(here.text, location)
        return self._enter(judge_url(joined, schemes=schemes, own_hosts=self._egress.own_hosts))

    def arrived(self, document: Document, *, obtained_at: datetime) -> Fetched:
        """End with an answer."""
        hops = [hop.text for hop in self.hops]
        return answer(self.asked, role=self.role, document=document, obtained_at=obtained_at, hops=hops)

    def failed(self, why: Cause) -> Unavailable:
        """End at the last hop; at the one before if that was refused when it was dialled, and never asked."""
        if why is Cause.BLOCKED_BY_POLICY:
            self.hops.pop()
        return self.gap(why)

    def gap(self, why: Cause) -> Unavailable:
        """End without one, and name the hop that was asked last, if it was led to."""
        at_url = self.hops[-1].text if self.redirected else None
        return no_answer(self.asked, role=self.role, why=why, at_url=at_url)

    def _enter(self, target: Target | Refusal) -> Target | Refusal:
        """Take the next hop, if it is none of those before and still in the domain that vouches for it."""
        if isinstance(target, Refusal):
            return target
        if target in self.hops:
            return Refusal(rule=Rule.REDIRECT_LOOP)
        if (
            self.hops
            and self.rules.inside_domain
            and not same_registrable_domain(self.hops[0].host, target.host)
        ):
            return Refusal(rule=Rule.LEFT_THE_DOMAIN)
        self.hops.append(target)
        return target
