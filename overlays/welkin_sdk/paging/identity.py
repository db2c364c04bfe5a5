"""
Whether an answer is about what was asked for.

The document says which members of a record repeat which part of the request (`x-welkin-identity`). A member that is
missing or null says nothing; one that is there and differs means that this is somebody else's record, whichever proxy,
cache or server mixed it up.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any
from urllib.parse import unquote
from uuid import UUID

from attrs import field, frozen

from welkin_runtime.operations import Operation, Repeated
from welkin_runtime.types import Request
from welkin_sdk.errors import ResponseMismatchError

Path = tuple[str, ...]


@frozen
class Expected:
    """
    What a record must say, where it says anything.

    Attributes:
        member: path of the record's member.
        values: what may stand there: one, or as many as the request has asked for.
    """

    member: Path
    values: frozenset[str] = field(repr=False)


def expect(request: Request) -> tuple[Expected, ...]:
    """What the records of the answer to *request* must say, by the document."""
    found: list[Expected] = []
    for repeated in request.operation.identity:
        values = frozenset(_sent(request, repeated)) if _applies(request, repeated) else frozenset[str]()
        if values:
            found.append(Expected(repeated.member, values))
    return tuple(found)


def find_mismatch(record: object, expected: Sequence[Expected]) -> str | None:
    """The member by which *record*, or an entry of it where it is a list, is another one; None where it is the one."""
    for each in expected:
        for value in _values_at(record, each.member):
            if value is not None and not _is_one_of(value, each.values):
                return ".".join(each.member)
    return None


def mismatch(
    member: str, operation: Operation, *, status: int, attempts: int | None = None
) -> ResponseMismatchError:
    """The error for an answer whose *member* is of something else; quotes neither value."""
    found = f"HTTP {status}, but `{member}` in the answer is not what the request names"
    if operation.is_read_only:
        text = f"{found}: another record came, and was withheld"
    else:
        text = f"{found}: the change was applied, its outcome is unverified; read the record before sending it again"
    return ResponseMismatchError(
        text,
        member=member,
        is_applied=not operation.is_read_only,
        status=status,
        operation=operation.name,
        attempts=attempts,
        is_retryable=operation.is_read_only,
    )


def _applies(request: Request, repeated: Repeated) -> bool:
    if repeated.when is None:
        return True
    parameter, values = repeated.when
    return next((value for name, value in request.query if name == parameter), "") in values


def _sent(request: Request, repeated: Repeated) -> Iterator[str]:
    """What the request has in place of *repeated*; nothing where it was left out."""
    if repeated.place == "path":
        marker = "{" + repeated.part[0] + "}"
        steps = zip(request.operation.path.split("/"), request.path.split("/"), strict=False)
        yield from (unquote(sent) for named, sent in steps if named == marker)
    elif repeated.place == "query":
        for name, value in request.query:
            if name == repeated.part[0]:
                # A list is written with commas; a single value may hold one.
                yield from (value, *value.split(","))
    else:
        body = request.form if request.json is None else request.json
        yield from (_text(value) for value in _values_at(body, repeated.part) if value is not None)


def _values_at(value: Any, path: Path) -> Iterator[Any]:
    """Every value at *path*; a list on the way stands for each of its entries, and so does one at its end."""
    if isinstance(value, list):
        for entry in value:
            yield from _values_at(entry, path)
    elif not path:
        yield value
    elif isinstance(value, dict) and path[0] in value:
        yield from _values_at(value[path[0]], path[1:])


def _is_one_of(value: Any, wanted: Collection[str]) -> bool:
    text = _text(value)
    if text in wanted:
        return True
    # Letter case, dashes and braces are no part of a GUID; of any other id they are.
    guid = _guid(text)
    return guid is not None and any(guid == _guid(each) for each in wanted)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else str(value)


def _guid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
