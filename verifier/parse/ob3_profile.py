"""Who and what a credential speaks of: profiles, pictures, identifiers. OB 3.0, in either form of VC.

https://www.imsglobal.org/spec/ob/v3p0/#profile
"""

from verifier.model.achievement import Accreditation, Extension, Identity, Picture, Profile
from verifier.model.words import Json, JsonObject
from verifier.parse.members import entries, first_object, identifier, objects, only, text, types
from verifier.vocabulary import classes


def read_profile(value: Json, *, pointer: str) -> Profile | None:
    """Read a profile from an object, or from an identifier alone; None from anything else."""
    if isinstance(value, str) and value:
        return Profile(id=value, pointer=pointer, is_object=False)
    if not isinstance(value, dict):
        return None
    return Profile(
        id=identifier(value),
        pointer=pointer,
        types=types(value),
        name=text(value, "name"),
        url=text(value, "url"),
        email=text(value, "email"),
        description=text(value, "description"),
        image=read_picture(value, pointer=pointer),
        country=_country(value),
        parent_country=_parent_country(value),
        accreditations=_accreditations(value, pointer=pointer),
        other_identifiers=read_other_identifiers(value),
        extensions=read_extensions(value, "Profile", pointer=pointer),
    )


def read_picture(document: JsonObject, *, pointer: str) -> Picture | None:
    """Read the member ``image``: an object, or an address alone."""
    place, value = only(document, "image", pointer=pointer) or (pointer, None)
    caption = text(value, "caption") if isinstance(value, dict) else None
    named = identifier(value)
    return Picture(id=named, caption=caption, pointer=place) if caption or named else None


def read_identity(value: JsonObject, *, pointer: str) -> Identity:
    """Read how a recipient is written. https://www.imsglobal.org/spec/ob/v3p0/#identityobject."""
    hashed = value.get("hashed")
    return Identity(
        type=text(value, "identityType"),
        value=text(value, "identityHash"),
        hashed=hashed if isinstance(hashed, bool) else None,
        salt=text(value, "salt"),
        pointer=pointer,
    )


def read_other_identifiers(document: JsonObject) -> tuple[str, ...]:
    """Collect what the identifier entries of ``otherIdentifier`` say, bare texts too."""
    found = (
        text(value, "identifier") if isinstance(value, dict) else identifier(value)
        for _, value in entries(document, "otherIdentifier")
    )
    return tuple(each for each in found if each)


def read_extensions(document: JsonObject, class_name: str, *, pointer: str) -> tuple[Extension, ...]:
    """Collect the members that the class does not have; a plain value is kept as ``{name: value}``."""
    table = classes.table(class_name, "ob3")
    return tuple(
        Extension(
            key=name,
            types=types(value) if isinstance(value, dict) else (),
            raw=value if isinstance(value, dict) else {name: value},
            pointer=place,
        )
        for name in document
        if not table.has(name)
        for place, value in entries(document, name, pointer=pointer)
    )


def _country(profile: JsonObject) -> str | None:
    address = first_object(profile, "address")
    if address is None:
        return None
    return text(address[1], "addressCountry") or text(address[1], "addressCountryCode")


def _parent_country(profile: JsonObject) -> str | None:
    parent = first_object(profile, "parentOrg")
    return _country(parent[1]) if parent else None


def _accreditations(profile: JsonObject, *, pointer: str) -> tuple[Accreditation, ...]:
    """Read the member of the Issuer Accreditation Extension 2.0."""
    return tuple(
        Accreditation(name=text(item, "name"), url=text(item, "url") or identifier(item), pointer=place)
        for place, item in objects(profile, "accreditations", pointer=pointer)
    )
