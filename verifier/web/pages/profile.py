"""The page at /profiles/…: what one metadata profile asks for, and how a result comes of it."""

from collections.abc import Iterator

from verifier.model.metadata_profile import MetadataProfile
from verifier.model.scores import LEVELS, Level, State, Strength
from verifier.render import foreign
from verifier.render.catalogue import Language
from verifier.render.page.cells import FACES, drawn
from verifier.render.page.element import Element, Node, element, link
from verifier.render.profile_sentences import ProfileSentences
from verifier.web.pages.asked import asked
from verifier.web.pages.profiles import PATH
from verifier.web.pages.reference import back, facts, reference_page, section


def profile_page(profile: MetadataProfile, *, language: Language) -> str:
    """Write the page."""
    said = ProfileSentences(profile, language=language)
    title, words = said.told.title(), said.words
    return reference_page(
        title,
        back(PATH, words.phrase("profiles-page", "all"), words=words),
        element("h1", title),
        element("p", said.told.fidelities(), class_="lead"),
        facts(_facts(said)),
        _result(said),
        _items(said),
        _kinds(said),
        *(_level(said, level) for level in LEVELS),
        _to_ask(said),
        _sources(said),
        path=f"{PATH}/{profile.id}",
        words=words,
    )


def _facts(said: ProfileSentences) -> Iterator[tuple[str, Node]]:
    names, profile = said.words.tables["profiles-page"], said.profile
    yield names["from"], profile.publisher
    yield names["version"], profile.version
    yield names["id"], element("code", profile.id)
    yield names["offered"], said.words.tables["offered"][profile.offered]
    lines = (*said.editions(), *said.reach())
    yield names["reach"], element("ul", *(element("li", line) for line in lines))
    yield names["digest"], element("code", profile.digest)


def _result(said: ProfileSentences) -> Element:
    """Say how a result is formed, and which there are."""
    words, results = said.words, said.words.tables["scores"]
    levels = ((level, said.fields(level)) for level in LEVELS)
    formed = (
        said.word(
            "level",
            level=said.name("levels", level).capitalize(),
            meaning=said.name("levels.meaning", level),
        )
        for level, fields in levels
        if fields
    )
    return section(
        words.phrase("profiles-page", "result"),
        element("p", words.word("profile-meaning")),
        element("ul", *(element("li", line) for line in formed)),
        element("p", words.phrase("profiles-page", "results")),
        facts((said.name("scores.name", each).capitalize(), text) for each, text in results.items()),
    )


def _items(said: ProfileSentences) -> Element:
    """Say how an item can fare, and how well one may be said."""
    strengths = (each.value for each in Strength if each is not Strength.ABSENT)
    return section(
        said.words.phrase("profiles-page", "states"),
        element("ul", *(_state(each, said=said) for each in State), class_="states"),
        element("h3", said.words.phrase("profiles-page", "strengths")),
        facts((said.name("strengths", each), said.name("strengths.meaning", each)) for each in strengths),
    )


def _state(state: State, *, said: ProfileSentences) -> Element:
    name = element("strong", said.name("states", state.value))
    meaning = element("span", name, " ", said.name("states.meaning", state.value))
    return element("li", drawn(FACES.get(state, "placeless")), meaning)


def _kinds(said: ProfileSentences) -> Element | None:
    """Say which kinds of badges it tells apart, and by what; nothing where there is one."""
    if len(said.profile.types) == 1:
        return None
    return section(
        said.word("kinds"),
        element("ul", *(element("li", line) for line in said.kinds())),
        element(
            "details",
            element("summary", said.word("deciding")),
            element("ol", *(element("li", line) for line in said.deciding())),
        ),
    )


def _level(said: ProfileSentences, level: Level) -> Element | None:
    """List what is asked for that matters so much."""
    fields = said.fields(level)
    if not fields:
        return None
    return section(
        said.name("levels", level).capitalize(),
        element("p", said.name("levels.meaning", level), class_="hint"),
        element("ul", *(asked(field, said=said) for field in fields), class_="asked"),
        name=level,
    )


def _to_ask(said: ProfileSentences) -> Element | None:
    questions = [element("li", str(question)) for question in said.told.questions()]
    return section(said.word("ask-issuer"), element("ul", *questions)) if questions else None


def _sources(said: ProfileSentences) -> Element | None:
    """Name what it rests on; a file of the operator's own may name any address."""
    sources = [
        element(
            "li",
            said.word("source", title=source.title, revised=source.revised),
            element("br"),
            link(source.url, foreign.quote(source.url, limit=foreign.LINE)),
        )
        for source in said.profile.sources
    ]
    return section(said.word("sources"), element("ul", *sources, class_="sources")) if sources else None
