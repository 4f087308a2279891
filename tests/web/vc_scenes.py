"""What the tests of the VC API stand on: a world in which anything can be signed, and a service."""

from contextlib import asynccontextmanager

from tests.world import World
from tests.world.documents import CREDENTIALS_V2, SignedDocument
from tests.world.presentations import Presentation
from verifier.profiles import shipped
from verifier.wiring import Verifier

SUBJECT = "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK"
EXAMPLES = {"Policy": "https://terms.example/#Policy", "Grade": "https://terms.example/#Grade"}
QUESTION = {"challenge": "b7a1", "domain": "employer.example"}


class Scene:
    """A world with an issuer who is known by its key, a holder who is too, and a service that verifies."""

    def __init__(self):
        self.world = World()
        self.issuer = self.world.issuer("uni.example", kind="key")
        self.holder = self.world.issuer("learner.example", kind="key")
        self.verifier = Verifier(self.world, now=lambda: self.world.now)
        self.profiles = shipped()

    def credential(self, suite="eddsa-jcs-2022", **members):
        """Sign a credential with these members; None leaves one out. The suite signs whatever it is given."""
        document = {
            "@context": [CREDENTIALS_V2],
            "type": ["VerifiableCredential"],
            "issuer": self.issuer.id,
            "credentialSubject": {"id": SUBJECT},
            **members,
        }
        present = {name: value for name, value in document.items() if value is not ABSENT}
        return SignedDocument(self.issuer, present).suite(suite)

    def presentation(self, *contents, **members):
        """Sign a presentation of these, by default of one good credential."""
        bundle = Presentation(self.holder, *(contents or (self.credential(),))).suite("eddsa-jcs-2022")
        return bundle.edit(lambda document: change(document, members))

    async def verify(self, *given, **options):
        return await self.verifier.verify(*given, **options)

    @asynccontextmanager
    async def open(self, _settings):
        yield self


ABSENT = object()


def change(document, members):
    document.update({name: value for name, value in members.items() if value is not ABSENT})
    for name in [name for name, value in members.items() if value is ABSENT]:
        document.pop(name, None)


async def verify_credential(service, credential, **options):
    body = {"verifiableCredential": credential, "options": {"checks": ["proof"], **options}}
    response = await service.post("/credentials/verify", json=body)
    return response.status, await response.json()


async def verify_presentation(service, presentation, **options):
    body = {"verifiablePresentation": presentation, "options": {"checks": ["proof"], **options}}
    response = await service.post("/presentations/verify", json=body)
    return response.status, await response.json()


def has_type(kind, /, **members):
    return {"type": kind, **members}
