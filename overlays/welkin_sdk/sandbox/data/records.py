"""
From what a request brings to what a record holds: the members the document has, in its order, and no others.

Members that a body schema does not list are ignored: the reference refuses none, and live clients send whole records
back. A member without a value is null where the document allows null, absent where it is a former name, and false
where it is a flag that every record has (consent is never assumed).
Source: Data API, the Create and Update sections of the resources.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from welkin_sdk.sandbox.core.clock import print_timestamp
from welkin_sdk.sandbox.core.document import CREATED_AT, ID, STAMPS, UPDATED_AT
from welkin_sdk.sandbox.data.document import Member, Resource
from welkin_sdk.sandbox.data.rules import NO_RULES, RULES, TWINS


def given_values(body: Mapping[str, Any], members: Mapping[str, Member]) -> dict[str, Any]:
    """What *body* says about the members it may set, under their present names, guids in lower case."""
    values: dict[str, Any] = {}
    for name, value in body.items():
        member = members.get(name)
        if member is None:
            continue
        current = member.alias_of or name
        if current != name and current in body:
            continue
        is_id = member.references is not None and isinstance(value, str)
        values[current] = value.lower() if is_id else value
    for name, twin in TWINS.items():
        if name in values and twin not in values:
            values[twin] = values[name]
    return values


def new_record(resource: Resource, values: Mapping[str, Any], *, id: str, now: int) -> dict[str, Any]:
    """A record of *resource* made of *values*, with everything else that the document wants in it."""
    record: dict[str, Any] = {}
    for name, member in resource.members.items():
        if name in values:
            record[name] = values[name]
        elif member.is_required and member.is_boolean:
            record[name] = False
        elif member.is_nullable and not member.is_deprecated:
            record[name] = None
    return _finished(resource, record | {ID: id}, values, created_at=now, updated_at=now)


def filled_record(resource: Resource, draft: Mapping[str, Any]) -> dict[str, Any]:
    """*draft*, which brings its own id and timestamps, with everything else that the document wants in a record."""
    stamps = {name: draft[name] for name in STAMPS}
    return new_record(resource, draft, id=draft[ID], now=0) | stamps


def changed_record(
    resource: Resource,
    record: Mapping[str, Any],
    values: Mapping[str, Any],
    *,
    created_at: int,
    updated_at: int,
) -> dict[str, Any]:
    """*record* with *values* in place of what it had; members that *values* lacks stay as they are."""
    known = {name: value for name, value in values.items() if name in resource.members and name != ID}
    return _finished(resource, {**record, **known}, values, created_at=created_at, updated_at=updated_at)


def _finished(
    resource: Resource,
    record: dict[str, Any],
    values: Mapping[str, Any],
    *,
    created_at: int,
    updated_at: int,
) -> dict[str, Any]:
    derive = RULES.get(resource.name, NO_RULES).derive
    if derive is not None:
        record |= derive(record, values)
    stamps = {CREATED_AT: print_timestamp(created_at), UPDATED_AT: print_timestamp(updated_at)}
    record |= {name: stamp for name, stamp in stamps.items() if name in resource.members}
    # The document's order, so that a record reads like the reference's sample of it; what is not in it comes last.
    ordered = {name: record[name] for name in resource.members if name in record}
    return ordered | record
