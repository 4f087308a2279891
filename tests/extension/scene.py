"""One invented profile with eight badges that show all six faces, and the little internet behind it."""

from dataclasses import dataclass

from fixtures.list_recipe import own_file
from tests.world import World
from tests.world.platforms.credly import Credly
from tests.world.platforms.moodle import Moodle, MoodleBadge
from tests.world.platforms.open_badge_factory import OpenBadgeFactory
from verifier.model.issuer_list import TrustList
from verifier.recognition.lists.reading import read_list

STUDENT = "student@learner.example"
PROFILE = "https://www.linkedin.com/in/student-of-examples/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """A badge on the profile: the words beside it, its link, and the verdict that is right."""

    label: str
    link: str
    verdict: str
    label_differs: bool = False


def eight_badges(world: World) -> tuple[Shared, ...]:
    """Let issuers award the eight badges; give them in the order of the profile."""
    listed = Moodle(world, "learn.uni.example")
    moodle = Moodle(world, "moodle.example")
    ended = _awarded(moodle, "Research Methods")
    ended.documents.assertion["expires"] = "2026-02-01T12:00:00+00:00"
    factory = OpenBadgeFactory(world).organisation()
    silent = factory.sign("Data Ethics", to=STUDENT)
    world.at(silent.revocations.url).times_out()
    withdrawn = _awarded(moodle, "Project Management")
    withdrawn.revoke()
    altered = factory.sign("Academic Writing", to=STUDENT)
    altered.badge.tamper(lambda document: document.update(name="Academic Writing, with honours"))
    cloud = Credly(world).organisation("Cloud Academy of Examples").award("Cloud Foundations", to=STUDENT)
    return (
        Shared(label="Statistics 101", link=_awarded(listed, "Statistics 101").share_link, verdict="trusted"),
        Shared(label="Open Science", link=_awarded(moodle, "Open Science").share_link, verdict="valid"),
        Shared(
            label="Cloud Architect Professional",
            link=cloud.keep().share_link,
            verdict="valid",
            label_differs=True,
        ),
        Shared(label="Research Methods", link=ended.share_link, verdict="caution"),
        Shared(label="Data Ethics", link=silent.share_link, verdict="incomplete"),
        Shared(label="Project Management", link=withdrawn.share_link, verdict="rejected"),
        Shared(label="Academic Writing", link=altered.share_link, verdict="rejected"),
        Shared(
            label="Learning How to Learn",
            link="https://www.coursera.org/account/accomplishments/verify/ABCDEFGH1234",
            verdict="not_a_badge",
        ),
    )


def partners() -> TrustList:
    """Trust one university, whose badges are on the learning platform of its own."""
    file = own_file("Uni of Examples", places=["https://learn.uni.example/"], domains=["uni.example"])
    return read_list(file, name="partners.toml")


def _awarded(site: Moodle, name: str) -> MoodleBadge:
    return site.award(name, to=STUDENT).keep()
