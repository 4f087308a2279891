"""A piece of work that tells how much memory it may use."""

import resource
import sys


def serve() -> None:
    """Write the bound of the address space, in bytes."""
    sys.stdout.write(str(resource.getrlimit(resource.RLIMIT_AS)[0]))
