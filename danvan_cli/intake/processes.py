"""How worker processes begin: forked, where the system can, off a server that has loaded all they need.

The server starts in the background while the command itself still loads its plan; a process that takes the place of one
that died is there in milliseconds.
"""

import multiprocessing
from multiprocessing.context import BaseContext

_FORKSERVER = "forkserver"
_NEEDED = ["danvan_cli.intake.worker", "python_calamine", "pebble.pool.process"]


def begin() -> None:
    """Start the server now, where there can be one: the sooner, the less anybody waits for it. Again does nothing."""
    if _FORKSERVER in multiprocessing.get_all_start_methods():
        from multiprocessing import forkserver

        forkserver.set_forkserver_preload(_NEEDED)
        forkserver.ensure_running()


def context() -> BaseContext:
    """The way in which this system starts worker processes."""
    begin()
    has_server = _FORKSERVER in multiprocessing.get_all_start_methods()
    return multiprocessing.get_context(_FORKSERVER if has_server else "spawn")
