"""
Every type of the Data API by name: its records, enums and resources, each loaded when it is first asked for.

What is not of one API alone, as a walk, a download or an option, is in `welkin_sdk` itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from welkin_data_api import models, resources

if TYPE_CHECKING:
    from welkin_data_api.models import *  # noqa: F403
    from welkin_data_api.resources import *  # noqa: F403

__all__ = []
__all__ += models.__all__
__all__ += resources.__all__

if not TYPE_CHECKING:  # to a type checker a name that does not exist stays one

    def __getattr__(name: str) -> object:
        for home in (models, resources):
            if name in home.__all__:
                return getattr(home, name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
