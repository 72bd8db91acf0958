"""The way in: the language first, then the commands; the operator's mistake is one clear line and exit code 2."""

import gc
import os
import sys

from danvan_cli import language
from danvan_cli.errors import DanvanError

_FLAGS = ("--quiet", "--verbose")


def main() -> None:
    """Run danvan on the process's arguments."""
    gc.set_threshold(50_000)  # starting up makes many objects and no garbage
    for stream in (sys.stdout, sys.stderr):
        # A Windows console with an old code page has no Vietnamese letters.
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    language.use(_wanted_language(sys.argv[1:]))
    # The help texts are translated while these are imported; `danvan --help` lists the commands in this order.
    # isort: off
    from danvan_cli.cli import intake, units, remind, report, diff, trace, returns, decisions, office  # noqa: F401

    # isort: on
    from danvan_cli.cli.options import app

    try:
        app(_common_options_first(sys.argv[1:]), prog_name="danvan")
    except DanvanError as error:
        from danvan_cli.console.terminal import complain

        complain(str(error))
        sys.exit(2)
    finally:
        gc.freeze()  # the system takes all memory back at once; to look through it for garbage first takes longer


def _wanted_language(arguments: list[str]) -> str:
    """`--lang` wherever it stands, else the variable DANVAN_LANG, else Vietnamese."""
    wanted = os.environ.get("DANVAN_LANG", "")
    for at, argument in enumerate(arguments):
        if argument == "--lang" and at + 1 < len(arguments):
            wanted = arguments[at + 1]
        elif argument.startswith("--lang="):
            wanted = argument.partition("=")[2]
    return wanted if wanted in language.LANGUAGES else language.LANGUAGES[0]


def _common_options_first(arguments: list[str]) -> list[str]:
    """`danvan collect FOLDER --verbose` is what people type; the flags belong to danvan, not to one command."""
    first = [argument for argument in arguments if argument in _FLAGS]
    return first + [argument for argument in arguments if argument not in _FLAGS]


if __name__ == "__main__":
    main()
