"""What a report says of a badge that a platform issued: the place is proven, the organisation is a quote."""

from fixtures.platform_recipe import UUID, on_credly
from tests.unit.engine.stage import codes, verified
from verifier.model.report import Verdict
from verifier.render.catalogue import catalogue
from verifier.render.claims import credential_object
from verifier.render.summary import answer, summary
from verifier.render.wording import Wording

ACCOUNT = f"www.credly.com/api/v1/obi/v2/issuers/{UUID}"


async def test_badge_on_a_platform_is_reported_as_the_platforms_word():
    shelf = on_credly()
    shelf.organisation = "Example University” ✅, verified by “Harvard"
    report = await verified(shelf.serve().world, body=shelf.copy())
    assert (report.verdict, codes(report, "issuer")[0]) == (Verdict.VALID, "issuer.platform")
    assert (report.headline.text, report.headline.kind) == (ACCOUNT, "platform")
    wording = Wording(report=report, catalogue=catalogue("en"))
    assert answer("issuer", wording=wording) == (
        "Published by Credly (www.credly.com): confirmed. Awarded in the name of "
        "“Example University' , verified by 'Harvard”: Credly says so; we could not confirm it."
    )
    assert "Harvard" not in summary(wording)
    shown = credential_object(report.credential, wording=wording)["issuer"]
    signed_by = {name: shown["signedBy"][name] for name in ("id", "kind", "name", "confirmed")}
    assert signed_by == {"id": ACCOUNT, "kind": "platform", "name": "Credly", "confirmed": True}
    assert (shown["awarded"]["confirmed"], shown["recognition"]) == (False, None)
    assert shown["headline"] == ACCOUNT


async def test_somebody_else_who_names_an_account_on_a_platform_is_nobody():
    shelf = on_credly()
    shelf.serve()
    forged = on_credly("www.credly.com.evil.example")
    forged.world, forged.issuer = shelf.world, shelf.issuer
    shelf.world.at(forged.assertion).serves(forged.award())
    shelf.world.at(forged.badge_class).serves(forged.description())
    report = await verified(shelf.world, body=forged.copy())
    assert report.verdict is Verdict.REJECTED
    assert report.headline.kind == "unknown"
