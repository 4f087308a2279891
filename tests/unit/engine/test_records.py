"""The items of a learner record: how many are opened, how deep, and what each of them rests on."""

from dataclasses import replace

from tests.unit.engine.stage import codes, verified
from tests.world import World
from tests.world.presentations import Presentation
from verifier.engine import records
from verifier.model.report import Verdict


async def reports(build):
    world = World()
    uni = world.issuer("uni.example")
    report = await verified(world, body=build(uni).json())
    return report, report.members


async def test_a_record_and_each_of_its_items_have_a_report():
    report, members = await reports(lambda uni: uni.record(uni.award("Law"), uni.award("Latin")))
    assert report.verdict is Verdict.VALID
    assert [member.credential.name for member in members] == ["Record of Achievements", "Law", "Latin"]


async def test_items_over_the_limit_are_not_opened_and_leave_the_whole_open():
    report, members = await reports(
        lambda uni: uni.record(*(uni.award(f"Badge {number}") for number in range(records.MAX_ITEMS + 1)))
    )
    assert (report.verdict, len(members)) == (Verdict.INCOMPLETE, records.MAX_ITEMS + 2)
    assert members[-1].credential is None


async def test_an_item_that_is_no_badge_is_counted():
    report, members = await reports(
        lambda uni: uni.record(uni.award("Law"), "https://uni.example/credentials/1")
    )
    assert len(members) == 3
    assert members[2].verdict is Verdict.NOT_A_BADGE
    assert report.verdict is Verdict.VALID


async def test_a_vouched_item_is_headed_by_whoever_signed_the_record():
    _, members = await reports(
        lambda uni: uni.record(uni.world.issuer("college.example").award("Welding").unsigned())
    )
    assert (members[1].headline.text, members[1].headline.kind) == ("uni.example", "platform")


async def test_an_item_of_an_unsigned_record_is_headed_by_whoever_signed_the_record_around_it():
    def build(uni):
        college = uni.world.issuer("college.example")
        return uni.record(college.record(college.award("Welding").unsigned()).unsigned()).jwt()

    world = World()
    report = await verified(world, body=build(world.issuer("uni.example")).bytes())
    assert [member.headline.text for member in report.members] == ["uni.example"] * 3


async def test_an_unsigned_item_in_a_presentation_in_a_record_is_open():
    def build(uni):
        presentation = {
            "@context": ["https://www.w3.org/ns/credentials/v2"],
            "type": ["VerifiablePresentation"],
            "verifiableCredential": [uni.award("Law").unsigned().plain()],
        }
        return uni.record(presentation)

    _, members = await reports(build)
    assert members[1].credential.name == "Law"
    assert codes(members[1], "proof") == ["proof.wrapper-undecided"]


def enriched(badge, **members):
    """A badge whose achievement says more than its name."""
    return badge.edit(lambda document: document["credentialSubject"]["achievement"].update(members))


def rich(badge):
    esco = {"type": ["Alignment"], "targetName": "Statics", "targetFramework": "ESCO"}
    esco["targetUrl"] = "http://data.europa.eu/esco/skill/1"
    return enriched(badge, alignment=[esco], achievementType="MicroCredential", tag=["bridges"])


def told(report):
    """The rows of every profile: what was found of each field, and where."""
    return [
        [replace(row, fact=replace(row.fact, pointers=())) for row in score.score.fields]
        for score in report.scores
    ]


async def test_each_item_of_a_record_is_scored_alone_and_the_record_not_at_all():
    whole, (record, law, latin) = await reports(lambda uni: uni.record(award_rich(uni), award_latin(uni)))
    assert whole.scores == record.scores == ()
    for item, build in ((law, award_rich), (latin, award_latin)):
        alone, _ = await reports(build)
        assert told(item) == told(alone)
        assert all(score.shown for score in item.scores)
    assert told(law) != told(latin)


async def test_what_one_item_says_counts_for_no_other():
    async def latin(*others):
        _, members = await reports(lambda uni: uni.record(*(make(uni) for make in others), award_latin(uni)))
        return told(members[-1])

    alone = await latin()
    assert alone == await latin(award_rich)
    assert alone == await latin(lambda uni: award_rich(uni).unsigned())
    assert alone == await latin(lambda uni: uni.endorse("did:example:latin"))


async def test_the_badges_of_a_presentation_are_scored_alone():
    world = World()
    uni, holder = world.issuer("uni.example"), world.issuer("holder.example").authenticates()
    badges = award_rich(uni), award_latin(uni)
    report = await verified(world, body=Presentation(holder, *badges).json())
    alone = [told((await reports(build))[0]) for build in (award_rich, award_latin)]
    assert [told(member) for member in report.members if member.scores] == alone


def award_rich(uni):
    return rich(uni.award("Law"))


def award_latin(uni):
    return uni.award("Latin")
