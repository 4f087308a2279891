"""Class tables of the extensions of Open Badges 2 that are known: data, one file a family of extensions.

They have the form of the other class tables (`verifier.vocabulary.classes`). A table in lower case is an
extension, by the stem of its type ("ects" of ``extensions:ECTSExtension``); one that begins with a capital
letter is a class inside of one. https://github.com/1EdTech/openbadges-specification/tree/develop/extensions
"""

from verifier.vocabulary import classes
from verifier.vocabulary.sought import stem

_NAMESPACES = ("extensions:", "https://w3id.org/openbadges/extensions#")


def stem_of(kind: str) -> str | None:
    """Give the stem of a type that stands among the published extensions; None for a type of any other.

    Another body's "License" is not the one that is published here.
    """
    named = any(kind.startswith(namespace) for namespace in _NAMESPACES)
    return stem(kind) if named else None


def is_known(kind: str) -> bool:
    """Say whether there is a table for a type."""
    found = stem_of(kind)
    return found is not None and found in classes.names("extension")
