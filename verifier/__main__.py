"""The program: the commands, and the doors they open. The command line and the service meet only here."""

import sys
from functools import partial

from verifier.cli import Doors, cli, write_any_text
from verifier.web.serving import serve
from verifier.wiring import open_verifier


def main() -> None:
    """Run the command that was asked for, and leave with its exit code."""
    write_any_text(sys.stdout, sys.stderr)
    cli(obj=Doors(open_verifier=open_verifier, serve=partial(serve, open_verifier=open_verifier)))


if __name__ == "__main__":
    main()
