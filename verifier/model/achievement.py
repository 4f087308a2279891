"""What was achieved and the things around it: Open Badges 3 names, those of Open Badges 2 lifted to them.

Every text is untrusted. A field is None or empty where the credential does not give it.
"""

from dataclasses import dataclass

from verifier.model.words import JsonObject


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A text, and its language if it says one."""

    text: str
    language: str | None = None
    pointer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """An image: its address (https: or data:) and caption."""

    id: str | None
    caption: str | None = None
    pointer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """How a recipient is written: plain or hashed. https://www.imsglobal.org/spec/ob/v3p0/#identityobject."""

    type: str | None  # OB 3 identityType, OB 2 type: email, emailAddress, url, telephone, name …
    value: str | None  # OB 3 identityHash, OB 2 identity
    hashed: bool | None
    salt: str | None
    pointer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """An object of a type that only an extension defines."""

    key: str
    types: tuple[str, ...]
    raw: JsonObject
    pointer: str
    violates: str | None = None  # the member in which it breaks its own rules: then it is not shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Accreditation:
    """A named recognition of an issuer by another body."""

    name: str | None
    url: str | None
    pointer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Who: an issuer, creator or source. https://www.imsglobal.org/spec/ob/v3p0/#profile."""

    id: str | None
    pointer: str
    types: tuple[str, ...] = ()
    name: str | None = None
    url: str | None = None
    email: str | None = None
    description: str | None = None
    image: Picture | None = None
    country: str | None = None  # address.addressCountry or addressCountryCode
    parent_country: str | None = None
    accreditations: tuple[Accreditation, ...] = ()
    other_identifiers: tuple[str, ...] = ()
    extensions: tuple[Extension, ...] = ()
    is_object: bool = True  # False: only an identifier was given


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """A tie to an item of a framework. https://www.imsglobal.org/spec/ob/v3p0/#alignment."""

    pointer: str
    name: str | None = None
    url: str | None = None
    type: str | None = None
    framework: str | None = None
    code: str | None = None
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteria:
    """What had to be done."""

    pointer: str
    id: str | None = None
    narratives: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RubricLevel:
    """One level of a rubric."""

    id: str | None
    name: str | None
    pointer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultDescription:
    """A kind of result that the achievement may have, with the Assessment Extension's members where given."""

    id: str | None
    pointer: str
    types: tuple[str, ...] = ()
    name: str | None = None
    result_type: str | None = None
    description: str | None = None
    assessment_type: str | None = None
    evaluation_method: str | None = None
    assessment_evaluation: str | None = None
    allowed_values: tuple[str, ...] = ()  # from low to high
    value_min: str | None = None
    value_max: str | None = None
    required_value: str | None = None
    levels: tuple[RubricLevel, ...] = ()  # from low to high
    required_level: str | None = None  # the id of one of them
    alignments: tuple[Alignment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A result that the subject reached."""

    pointer: str
    description_id: str | None = None
    value: str | None = None
    achieved_level: str | None = None
    statuses: tuple[str, ...] = ()  # one at most by the standard; "" stands for one that cannot be read
    alignments: tuple[Alignment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Work of the learner, as Open Badges names it."""

    pointer: str
    id: str | None = None
    narrative: str | None = None
    name: str | None = None
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Achievement:
    """What was achieved: an OB 3 Achievement or an OB 2 BadgeClass."""

    pointer: str
    id: str | None = None
    types: tuple[str, ...] = ()
    name: str | None = None
    description: str | None = None
    criteria: Criteria | None = None
    image: Picture | None = None
    achievement_type: str | None = None
    creator: Profile | None = None
    alignments: tuple[Alignment, ...] = ()
    tags: tuple[str, ...] = ()
    skills: tuple[Alignment, ...] = ()
    result_descriptions: tuple[ResultDescription, ...] = ()
    languages: tuple[str, ...] = ()
    credits_available: float | str | None = None  # a text where it is no number
    field_of_study: str | None = None
    human_code: str | None = None
    other_identifiers: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    version: str | None = None
    extensions: tuple[Extension, ...] = ()
