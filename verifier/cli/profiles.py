"""The commands `profiles`: which metadata profiles there are, what one asks for, whether a file is one."""

from pathlib import Path

import click

from verifier.cli import options
from verifier.cli.failures import USAGE, crashes_are_ours
from verifier.cli.output import blank_page, printed, say, show
from verifier.model.metadata_profile import MetadataProfile
from verifier.profiles import ProfileError, with_own
from verifier.profiles.shelf import tried
from verifier.render import foreign
from verifier.render.catalogue import Language
from verifier.render.profile import profile_face, profile_object
from verifier.render.profile_text import fits, print_profile, print_profiles

_json = click.option(
    "--json", "as_json", is_flag=True, help="Print JSON and nothing else, as the service answers."
)


@click.group(short_help="Tell of the metadata profiles for scores.")
def profiles() -> None:
    """Tell of the metadata profiles that badges are scored against."""


@profiles.command("list", short_help="List the profiles.")
@_json
@options.lang
@options.profiles_dir
def list_profiles(*, as_json: bool, lang: Language, profiles_dir: Path | None) -> None:
    """List the profiles, in the order of a report."""
    with crashes_are_ours():
        known = with_own(options.own_profiles(profiles_dir))
        show(
            lambda: {"profiles": [profile_face(profile, language=lang) for profile in known]},
            lambda console: print_profiles(known, console=console, language=lang),
            as_json=as_json,
        )


@profiles.command("show", short_help="Show what a profile asks of a badge.")
@click.argument("id_", metavar="ID")
@_json
@options.lang
@options.profiles_dir
def show_profile(*, id_: str, as_json: bool, lang: Language, profiles_dir: Path | None) -> None:
    """Show what the profile ID asks of a badge, and what it rests on."""
    with crashes_are_ours():
        profile = _named(id_, with_own(options.own_profiles(profiles_dir)))
        show(
            lambda: profile_object(profile, language=lang),
            lambda console: print_profile(profile, console=console, language=lang),
            as_json=as_json,
        )


@profiles.command("check", short_help="Say what files are, or where they are wrong.")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@options.lang
@options.profiles_dir
@click.pass_context
def check_profiles(
    context: click.Context, *, files: tuple[Path, ...], lang: Language, profiles_dir: Path | None
) -> None:
    """Read each FILE as the start would, and say what it is or where it is wrong.

    Of a file with several mistakes as many are told as can be found at once. A file may
    extend a shipped profile, another FILE, or one of --profiles-dir.

    Exit codes: 0 all are in order, 64 at least one is not.
    """
    with crashes_are_ours():
        read = tried(files, directory=options.own_profiles(profiles_dir))
        page = blank_page()
        for file, found in read.items():
            if isinstance(found, ProfileError):
                for each in (found, *found.further):
                    click.echo(foreign.quote(str(each), limit=foreign.PARAGRAPHS), err=True)
            else:
                page.write(
                    f"{foreign.quote(fits(found, file=str(file), language=lang), limit=foreign.PARAGRAPHS)}\n"
                )
        say(printed(page))
    if any(isinstance(found, ProfileError) for found in read.values()):
        context.exit(USAGE)


def _named(id_: str, known: tuple[MetadataProfile, ...]) -> MetadataProfile:
    """Find a profile by its id.

    Raises:
        click.BadParameter: there is none.
    """
    found = next((profile for profile in known if profile.id == id_), None)
    if found is None:
        listed = ", ".join(profile.id for profile in known)
        raise click.BadParameter(f"there are {listed}", param_hint="ID")
    return found
