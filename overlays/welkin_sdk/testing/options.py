"""Which sandbox a test wants: equal options are served by one sandbox."""

from __future__ import annotations

from typing import Self, cast, get_args

from attrs import frozen

from welkin_sdk.sandbox.data.pages import Envelope


@frozen
class Options:
    """
    Attributes:
        seed: patients of the clinic that the sandbox starts with.
        process: served from a process of its own instead of a thread of this one.
    """

    seed: int
    envelope: Envelope
    process: bool

    @classmethod
    def read(cls, *, seed: object, envelope: object, process: object) -> Self:
        """The options out of an ini file's texts or a marker's values; ValueError for what is none."""
        text = str(seed)
        if isinstance(seed, bool) or not (text.isascii() and text.isdigit()):
            raise ValueError("seed is a number of patients, 0 or more")
        if envelope not in get_args(Envelope):
            raise ValueError(f"envelope is one of {', '.join(get_args(Envelope))}")
        if not isinstance(process, bool):
            raise ValueError("process is True or False")
        return cls(int(text), cast("Envelope", envelope), process)
