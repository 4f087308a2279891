"""Which of our languages does a reader prefer?"""

from verifier.render.catalogue import DEFAULT, LANGUAGES, Language

_MAX_HEADER = 1_000  # characters; a browser sends about forty


def known(name: str) -> Language | None:
    """Find the language that ``name`` stands for ("ja", "ja-JP"); None if we do not speak it."""
    primary = name.strip().lower().replace("_", "-").partition("-")[0]
    return next((language for language in LANGUAGES if language == primary), None)


def preferred(accept_language: str) -> Language:
    """Choose by the header Accept-Language; English if it names none of ours. RFC 9110 section 12.5.4."""
    wishes = [_wish(part) for part in accept_language[:_MAX_HEADER].split(",")]
    wanted = [(weight, language) for weight, language in wishes if language is not None and weight > 0]
    return max(wanted, key=lambda wish: wish[0], default=(1.0, DEFAULT))[1]


def _wish(part: str) -> tuple[float, Language | None]:
    name, _, parameter = part.partition(";")
    key, _, value = parameter.partition("=")
    if key.strip().lower() != "q":
        return 1.0, known(name)
    try:
        return float(value), known(name)
    except ValueError:
        return 0.0, None
