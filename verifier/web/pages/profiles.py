"""The page at /profiles: which lists there are of what a badge should tell."""

from collections.abc import Sequence

from verifier.model.metadata_profile import MetadataProfile
from verifier.model.scores import LEVELS
from verifier.render.catalogue import Language, catalogue
from verifier.render.page.element import Element, element
from verifier.render.profile_sentences import ProfileSentences
from verifier.web.pages.reference import address_of, facts, reference_page

PATH = "/profiles"


def profiles_page(profiles: Sequence[MetadataProfile], *, language: Language) -> str:
    """Write the page: a card each, in the order in which a reader of reports sees them."""
    words = catalogue(language)
    said = words.tables["profiles-page"]
    cards = (_card(ProfileSentences(profile, language=language)) for profile in profiles)
    lead = words.space.join((said["lead"], words.word("profile-meaning")))
    return reference_page(
        said["title"],
        element("h1", said["title"]),
        element("p", lead, class_="lead"),
        *cards,
        path=PATH,
        words=words,
    )


def _card(profile: ProfileSentences) -> Element:
    said, words = profile.words.tables["profiles-page"], profile.words
    address = address_of(f"{PATH}/{profile.profile.id}", words)
    return element(
        "section",
        element("h2", element("a", profile.told.title(), href=address)),
        element("p", profile.told.fidelities()),
        facts(
            (
                (said["from"], profile.profile.publisher),
                (said["version"], profile.profile.version),
                (said["items"], _counted(profile)),
                (said["offered"], words.tables["offered"][profile.profile.offered]),
            )
        ),
        class_="card",
    )


def _counted(profile: ProfileSentences) -> str:
    """Count the items by how much they matter."""
    counts = ((level, len(profile.fields(level))) for level in LEVELS)
    told = (
        profile.words.phrase("profiles-page", "count", level=profile.name("levels", level), count=str(count))
        for level, count in counts
        if count
    )
    return profile.words.word("and").join(told)
