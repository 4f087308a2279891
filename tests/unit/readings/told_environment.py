"""A piece of work that tells what it can see of the process that asked for it."""

import os
import sys


def serve() -> None:
    """Write every variable of the environment."""
    sys.stdout.write(str(dict(os.environ)))
