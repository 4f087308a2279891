"""The command line: one badge in, one report and one exit code out."""

from verifier.cli.checking import EXIT_CODES, exit_code
from verifier.cli.commands import cli
from verifier.cli.doors import Doors
from verifier.cli.given import MAX_INPUT
from verifier.cli.output import write_any_text

__all__ = ["EXIT_CODES", "MAX_INPUT", "Doors", "cli", "exit_code", "write_any_text"]
