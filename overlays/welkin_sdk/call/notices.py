"""
What the version headers of a client's answers said: remembered, and told to the user once per operation.

Source: Data API Deprecation Policy.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Mapping

from welkin_sdk.forks import Locked
from welkin_sdk.http.events import logger
from welkin_sdk.http.versions import HEADERS, ApiVersionStatus, VersionNotice, add_notice, read_versions

_OURS = ("welkin_sdk", "welkin_data_api", "welkin_cloud_api", "welkin_runtime")


class NoticeBoard(Locked):
    """The notices of one client and of those derived from it."""

    def __init__(self) -> None:
        super().__init__()
        self._status: ApiVersionStatus | None = None

    @property
    def status(self) -> ApiVersionStatus:
        """What was seen so far."""
        return self._status or ApiVersionStatus()

    def add(self, operation: str, headers: Mapping[str, str]) -> None:
        """Note the headers of one answer, and warn of what they say for the first time."""
        if not any(name in headers for name in HEADERS):
            return
        notice = read_versions(headers)
        with self._lock:
            before = self.status
            after = self._status = add_notice(before, notice, operation)
        if len(after.discontinued_operations) > len(before.discontinued_operations):
            _warn_discontinued(operation, notice)
        elif len(after.deprecated_operations) > len(before.deprecated_operations):
            _warn_deprecated(operation, notice)


def _warn_deprecated(operation: str, notice: VersionNotice) -> None:
    text = f"{operation}: the API version of this client's base URL is deprecated{_details(notice)}"
    warnings.warn(text, DeprecationWarning, stacklevel=_depth_of_user())


def _warn_discontinued(operation: str, notice: VersionNotice) -> None:
    text = (
        f"{operation}: the API version of this client's base URL is discontinued{_details(notice)}; "
        "endpoints that have changed since answer with an error"
    )
    logger.warning(text)
    warnings.warn(text, FutureWarning, stacklevel=_depth_of_user())


def _details(notice: VersionNotice) -> str:
    day = notice.discontinued_on or notice.deprecated_on
    facts = [f"since {day}" if day else "", f"current is {notice.current}" if notice.current else ""]
    shown = ", ".join(fact for fact in facts if fact)
    return f" ({shown})" if shown else ""


def _depth_of_user() -> int:
    """How many frames above the caller the first one lies that is not ours: the line the warning is about."""
    depth = 1
    frame = sys._getframe(1)
    while frame.f_back is not None and frame.f_globals.get("__name__", "").partition(".")[0] in _OURS:
        frame = frame.f_back
        depth += 1
    return depth
