"""Everything that is logged or raised in a run, kept to be searched for what must not be told."""

from __future__ import annotations

import logging
import traceback


class Ears(logging.Handler):
    """
    A handler for as long as its block lasts.

    Args:
        least: level from which on it listens.
    """

    def __init__(self, least: int) -> None:
        super().__init__(logging.DEBUG)
        self._least = least
        self._heard: list[str] = []
        self._before = logging.NOTSET

    def emit(self, record: logging.LogRecord) -> None:
        self._heard.append(record.getMessage())
        if record.exc_info and record.exc_info[1] is not None:
            self._heard.append("".join(traceback.format_exception(record.exc_info[1])))

    def hear(self, *texts: str) -> None:
        self._heard.extend(texts)

    def text(self) -> str:
        return "\n".join(self._heard)

    def __enter__(self) -> None:
        logger = logging.getLogger("welkin_sdk")
        self._before, self._propagates = logger.level, logger.propagate
        logger.addHandler(self)
        logger.setLevel(self._least)
        logger.propagate = False

    def __exit__(self, *exc: object) -> None:
        logger = logging.getLogger("welkin_sdk")
        logger.removeHandler(self)
        logger.setLevel(self._before)
        logger.propagate = self._propagates
