"""Lists of issuers for these tests."""

from verifier.model.issuer_list import IssuerList, ListedIssuer

UNI = ListedIssuer(
    key="https://harvard.example/issuer",
    ids=("https://harvard.example/issuer",),
    names=("Harvard University",),
)


def listed(*issuers: ListedIssuer, name: str = "Partners") -> IssuerList:
    return IssuerList(
        id=name.lower(),
        name=name,
        version="1",
        digest="sha256:0",
        source="",
        obtained_at=None,
        issuers=issuers,
    )


def named(*names: str, **members: object) -> ListedIssuer:
    return ListedIssuer(key=names[0], names=names, **members)
