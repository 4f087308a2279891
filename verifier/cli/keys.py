"""`verifier keys new`: a key that signs reports, in the directory of those of a service."""

from pathlib import Path

import click

from verifier.cli.doors import doors_of
from verifier.cli.failures import crashes_are_ours
from verifier.cli.output import say_lines
from verifier.render import foreign
from verifier.report_keys import write_new_key


@click.group(short_help="Make the keys that sign reports.")
def keys() -> None:
    """Make the keys that sign reports."""


@keys.command("new", short_help="Make a key.")
@click.argument("directory", type=click.Path(file_okay=False, path_type=Path))
@click.pass_context
def new(context: click.Context, directory: Path) -> None:
    """Make a key in DIRECTORY, which VERIFIER_KEYS_DIR names for the service.

    The newest key signs. Keep the others until nobody needs the reports that they signed: as long as their
    files are there, they are published at /.well-known/jwks.json.
    """
    with crashes_are_ours():
        try:
            is_new = not directory.exists()
            path = write_new_key(directory, made=int(doors_of(context).now().timestamp()))
        except OSError as error:
            raise click.UsageError(f"cannot write to {directory}: {error.strerror}") from None
        if is_new:
            click.echo(foreign.quote(f"made the directory {directory}", limit=foreign.PARAGRAPHS), err=True)
        say_lines([str(path)])
