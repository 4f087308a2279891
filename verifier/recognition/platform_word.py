"""What a platform says of a badge in two lines: that it published it, and in whose name it was awarded.

The first is proven. The second is the platform's word, unless a list names this very account.
"""

from verifier.model.recognition import Recognition
from verifier.readings.platform_places import IssuingPlatform, Vetting
from verifier.recognition.naming import naming


def platform_word(
    platform: IssuingPlatform, *, host: str, published: str, recognition: Recognition
) -> tuple[tuple[str, str], ...]:
    """Give what fills the blanks of both lines: name and host, what was published, whose word the rest is."""
    listed = recognition.listed
    said = (("platform", platform.name), ("domain", host), ("published", published))
    if listed is not None:
        return (*said, ("standing", "listed"), ("known", listed.issuer.name), *naming(listed.list))
    return (*said, ("standing", "vetted" if platform.vets is Vetting.YES else "said"))
