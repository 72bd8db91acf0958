"""One function run in a process of its own, with a limit on its time and memory, for whatever a hostile file may do to
it."""

import contextlib
import os
import threading
from collections.abc import Callable
from concurrent.futures import TimeoutError as FutureTimeout
from types import TracebackType
from typing import Any, TypeVar

from danvan_cli.intake import processes

MEBIBYTE = 2**20
# So many seconds more than its limit a process is waited for.
_PATIENCE = 10
Result = TypeVar("Result")


class TookTooLong(Exception):
    """The function was stopped at its limit."""


class Stopped(Exception):
    """The process died under the function, or ran out of memory."""


class Apart:
    """The process; it is started by the first call, lives on for the next ones, and is replaced when one kills it. Use
    it as a context manager."""

    def __init__(self, seconds: float, megabytes: int) -> None:
        self.seconds, self.megabytes = seconds, megabytes
        self._pool: Any = None

    def __enter__(self) -> "Apart":
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _at: TracebackType | None
    ) -> None:
        self._end()

    def _end(self) -> None:
        if self._pool is not None:
            end_pool(self._pool)
            self._pool = None

    def run(self, function: Callable[..., Result], *arguments: Any) -> Result:
        """The function's result, or what it raised; raises `TookTooLong` and `Stopped` besides."""
        from pebble import ProcessExpired, ProcessPool

        if self._pool is None:
            self._pool = ProcessPool(
                max_workers=1, context=processes.context(), initializer=confine, initargs=(self.megabytes,)
            )
        future = self._pool.schedule(function, args=arguments, timeout=self.seconds)
        try:
            result: Result = future.result(timeout=2 * self.seconds + _PATIENCE)
        except FutureTimeout as error:
            if not future.done():  # the process was killed in a way that the pool did not notice
                self._end()
            raise TookTooLong from error
        except (ProcessExpired, MemoryError, RecursionError) as error:
            raise Stopped(str(error) or type(error).__name__) from error
        return result


def end_pool(pool: Any) -> None:
    """Stop a pool of processes, whatever they are doing. A pool whose processes were killed from outside may wait for
    them without end."""
    pool.stop()
    ending = threading.Thread(target=pool.join, daemon=True)
    ending.start()
    ending.join(_PATIENCE)
    if ending.is_alive():
        import multiprocessing

        for process in multiprocessing.active_children():
            process.kill()


def confine(megabytes: int) -> None:
    """Let this process have so much memory and no more, and nothing to say to the terminal: what a library prints when
    it gives up is for nobody there. Windows has no such limit: there the limits on sizes alone hold, those of the guard
    and of the containers."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)
    try:
        import resource
    except ImportError:
        return
    most = megabytes * MEBIBYTE
    with contextlib.suppress(ValueError, OSError):  # a lower limit is set already
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
