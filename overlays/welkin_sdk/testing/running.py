"""The sandboxes of one test session: each started when a test first wants it, all ended with the session."""

from __future__ import annotations

from contextlib import AbstractContextManager, ExitStack
from types import TracebackType
from typing import Self

from welkin_sdk.sandbox import Sandbox, serve
from welkin_sdk.testing.options import Options
from welkin_sdk.testing.process import in_a_process
from welkin_sdk.testing.remote import RemoteSandbox

AnySandbox = Sandbox | RemoteSandbox


class Running:
    """A context manager; nothing is shared with another process, no file and no fixed port."""

    def __init__(self) -> None:
        self._ending = ExitStack()
        self._by_options: dict[Options, AnySandbox] = {}

    def sandbox(self, options: Options) -> AnySandbox:
        """The sandbox with these options."""
        if options not in self._by_options:
            self._by_options[options] = self._ending.enter_context(_started(options))
        return self._by_options[options]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ending.close()


def _started(options: Options) -> AbstractContextManager[AnySandbox]:
    if options.process:
        return in_a_process(options)
    return serve(seed=options.seed, envelope=options.envelope)
