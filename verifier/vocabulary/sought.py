"""Words that badges are read for although no known context defines them: those of extensions.

In a signature over statements a word is covered by the IRI that it stands for, and a context that somebody
writes may let any word stand for it.
"""

# In lower case, and without "Extension" at the end.
_MEMBERS = frozenset(
    {
        *("accreditations", "assessment", "assessmentevaluation", "assessmentresultdescription"),
        *("achievementtype", "assessments"),
        *(
            "assessmenttype",
            "ects",
            "educationprogramidentifier",
            "eqf",
            "evaluationmethod",
            "formofparticipation",
            "gradingtable",
        ),
        *("identitychecked", "institutioncountry", "issueraccreditation", "issuerauthority"),
        *("learningoutcome", "participation", "participationtype", "qualityassurance", "sbu", "skill"),
        *("stackability", "stackable", "studyload", "supervision", "supervisiontype", "timeinvestment"),
    }
)
# Kinds of assessment, which are types in the extension for them.
_TYPES = frozenset({"artifact", "exam", "performance"})
SOUGHT = _MEMBERS | _TYPES


def stem(name: str) -> str:
    """Give the bare name of a word or IRI in lower case: "ects" of ``extensions:ECTSExtension``."""
    bare = name.replace("#", "/").replace(":", "/").rpartition("/")[2].casefold()
    return bare.removesuffix("extension")


def is_misleading(name: str, *, iri: str) -> bool:
    """Say whether a word that badges are read for stands for an IRI that is called otherwise."""
    word = stem(name)
    return word in SOUGHT and not stem(iri.rstrip("/#")).startswith(word)
