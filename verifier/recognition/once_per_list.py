"""What is made of a list once, and goes with it: lists are replaced while badges are verified."""

import weakref
from collections.abc import Callable
from typing import Generic, TypeVar

from verifier.model.issuer_list import IssuerList

T = TypeVar("T")


class OncePerList(Generic[T]):
    """Something that is made of a list; asked twice for one and the same list, it is made once.

    Args:
        make: makes it. What it makes may not hold the list itself, which would never be gone.
    """

    def __init__(self, make: Callable[[IssuerList], T]) -> None:
        self._make = make
        self._made: dict[int, T] = {}  # by the identity of the list: to compare two takes long

    def __call__(self, each: IssuerList) -> T:
        """Give what was made of this list."""
        made = self._made.get(id(each))
        if made is None:
            made = self._make(each)
            if id(each) not in self._made:  # a thread may have made it meanwhile
                weakref.finalize(each, self._made.pop, id(each), None).atexit = False
            self._made[id(each)] = made
        return made
