"""
The three version headers of an answer.

Their values are not documented, so presence is the signal and the value is read leniently: `v2`, `2`, a date. The
letter case of the names has changed once already, so the mapping asked must ignore it.
Source: Data API Deprecation Policy, "How will Welkin notify developers".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from welkin_runtime.values import frozen
from welkin_sdk.instant import parse_http_date

CURRENT = "X-Current-API-Version"
DEPRECATED = "X-API-Deprecated"
DISCONTINUED = "X-API-Discontinued"
HEADERS = (CURRENT, DEPRECATED, DISCONTINUED)

_VERSION = r"[vV]?([0-9]{1,4})(\.[0-9]{1,4}){0,2}"
_DATE = r"([0-9]{4}-[0-9]{2}-[0-9]{2})([T ].*)?"
_NO = frozenset({"", "false", "no", "none", "null", "0"})


@frozen
class VersionNotice:
    """
    What one answer says about the version that was called.

    Attributes:
        current: the newest version, as "v2"; None when the answer does not say.
        deprecated_on, discontinued_on: the date, where the header's value is one.
    """

    current: str | None = None
    is_deprecated: bool = False
    is_discontinued: bool = False
    deprecated_on: date | None = None
    discontinued_on: date | None = None


@frozen
class ApiVersionStatus:
    """
    What the answers to one client have said about the API version so far.

    Attributes:
        current_version: the newest version, as "v2"; None before the first answer, or when no answer says.
        is_deprecated: the version this client calls still works, and will be discontinued.
        is_discontinued: it is served by another version's endpoints, or answers 400 where they differ.
        deprecated_on, discontinued_on: the date, where a header gave one.
        deprecated_operations: names of the operations whose answers said so, sorted.
        discontinued_operations: the same for discontinued.
    """

    current_version: str | None = None
    is_deprecated: bool = False
    is_discontinued: bool = False
    deprecated_on: date | None = None
    discontinued_on: date | None = None
    deprecated_operations: tuple[str, ...] = ()
    discontinued_operations: tuple[str, ...] = ()


def read_versions(headers: Mapping[str, str]) -> VersionNotice:
    """Read the headers of one answer; *headers* ignores letter case."""
    deprecated, discontinued = headers.get(DEPRECATED), headers.get(DISCONTINUED)
    return VersionNotice(
        current=_parse_version(headers.get(CURRENT)),
        is_deprecated=_is_set(deprecated),
        is_discontinued=_is_set(discontinued),
        deprecated_on=_parse_date(deprecated),
        discontinued_on=_parse_date(discontinued),
    )


def add_notice(status: ApiVersionStatus, notice: VersionNotice, operation: str) -> ApiVersionStatus:
    """*status* after one more answer; what is newer wins, what an answer leaves out stays."""
    deprecated, discontinued = set(status.deprecated_operations), set(status.discontinued_operations)
    if notice.is_deprecated:
        deprecated.add(operation)
    if notice.is_discontinued:
        discontinued.add(operation)
    return ApiVersionStatus(
        current_version=notice.current or status.current_version,
        is_deprecated=status.is_deprecated or notice.is_deprecated,
        is_discontinued=status.is_discontinued or notice.is_discontinued,
        deprecated_on=notice.deprecated_on or status.deprecated_on,
        discontinued_on=notice.discontinued_on or status.discontinued_on,
        deprecated_operations=tuple(sorted(deprecated)),
        discontinued_operations=tuple(sorted(discontinued)),
    )


def _is_set(value: str | None) -> bool:
    return value is not None and value.strip().lower() not in _NO


def _parse_version(value: str | None) -> str | None:
    match = re.fullmatch(_VERSION, (value or "").strip())
    return f"v{match[0].lstrip('vV')}" if match else None


def _parse_date(value: str | None) -> date | None:
    text = (value or "").strip()
    match = re.fullmatch(_DATE, text)
    if match is None:
        moment = parse_http_date(text)
        return None if moment is None else moment.date()
    try:
        return date.fromisoformat(match[1])
    except ValueError:
        return None
