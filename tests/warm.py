"""A process that has loaded the libraries and forks itself for each command that the tests run: a command then begins
in milliseconds, and still has a process, a folder and an environment of its own.

Reads requests from its standard input, one JSON line each, and answers each with a line: the exit code.
"""

import gc
import json
import os
import sys
from typing import Any

# What danvan's commands load; not `danvan_cli.cli`, whose help texts are translated when it is loaded.
_LOADED = (
    "danvan_cli.collect",
    "danvan_cli.difference",
    "danvan_cli.folder",
    "danvan_cli.forms",
    "danvan_cli.history",
    "danvan_cli.lint",
    "danvan_cli.remind",
    "danvan_cli.report",
    "danvan_cli.template",
    "danvan_cli.trace",
    "danvan_cli.verify",
    *(
        "docxtpl",
        "holidays",
        "openpyxl",
        "pandas",
        "pebble",
        "python_calamine",
        "rapidfuzz.fuzz",
        "typer",
        "xlsxwriter",
    ),
)


def wait_for_a_command() -> dict[str, Any] | None:
    """The request, in the process that is to carry it out; None in the first process, at the end of all requests."""
    for line in sys.stdin:
        child = os.fork()
        if not child:
            request: dict[str, Any] = json.loads(line)
            return request
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        sys.stdout.write(f"{code}\n")
        sys.stdout.flush()
    return None


def carry_out(request: dict[str, Any]) -> None:
    os.chdir(request["folder"])
    os.environ.clear()
    os.environ.update(request["environment"])
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    for stream, path in ((1, request["out"]), (2, request["err"])):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), stream)
    sys.argv = ["danvan", *request["arguments"]]
    from danvan_cli.__main__ import main

    main()


if __name__ == "__main__":
    for name in _LOADED:
        __import__(name)
    gc.freeze()  # what is never looked through for garbage is never copied for a child
    if request := wait_for_a_command():
        carry_out(request)
