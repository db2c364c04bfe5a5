# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class UserTerritoriesEntry(decoding.Model):
    """
    A region of one instance, and the territories of it in which the user works.

    Attributes:
        name: Name of the region, as given in Designer.
        territories: Names of the territories within the region.
        instance_name: The instance the region belongs to.
        created_at: When the user was given the region.
        updated_at: When this was last changed.
        created_by: Who gave it: a user or an API client.
        updated_by: Who last changed it: a user or an API client.

    Source: cloud-api-reference-2021, "Users / Territories" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=False, nullable=True),
        decoding.Field(
            "territories", "territories", decoding.array(decoding.text), required=False, nullable=True
        ),
        decoding.Field("instanceName", "instance_name", decoding.text, required=False, nullable=True),
        decoding.Field("createdAt", "created_at", decoding.instant, required=False, nullable=True),
        decoding.Field("updatedAt", "updated_at", decoding.instant, required=False, nullable=True),
        decoding.Field("createdBy", "created_by", decoding.text, required=False, nullable=True),
        decoding.Field("updatedBy", "updated_by", decoding.text, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str | None | Unset = UNSET
    territories: list[str] | None | Unset = UNSET
    instance_name: str | None | Unset = UNSET
    created_at: datetime.datetime | None | Unset = UNSET
    updated_at: datetime.datetime | None | Unset = UNSET
    created_by: str | None | Unset = UNSET
    updated_by: str | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> UserTerritoriesEntry:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(UserTerritoriesEntry)
        x = get("name", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(UserTerritoriesEntry._fields[0], source, unreadable, notes, at)
        record.name = x
        x = get("territories", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.text_list(x)) is None:
            x = reading.read_member(UserTerritoriesEntry._fields[1], source, unreadable, notes, at)
        record.territories = x
        x = get("instanceName", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(UserTerritoriesEntry._fields[2], source, unreadable, notes, at)
        record.instance_name = x
        x = get("createdAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(UserTerritoriesEntry._fields[3], source, unreadable, notes, at)
        record.created_at = x
        x = get("updatedAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(UserTerritoriesEntry._fields[4], source, unreadable, notes, at)
        record.updated_at = x
        x = get("createdBy", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(UserTerritoriesEntry._fields[5], source, unreadable, notes, at)
        record.created_by = x
        x = get("updatedBy", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(UserTerritoriesEntry._fields[6], source, unreadable, notes, at)
        record.updated_by = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 7 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class UserTerritories(decoding.Model):
    """
    The regions and territories of one user, over all instances.

    Attributes:
        id: Welkin's id of this set.
        created_at: When it was created.
        updated_at: When it was last changed.
        created_by: Who created it: a user or an API client.
        updated_by: Who last changed it: a user or an API client.
        user_id: The user it belongs to.
        territories: The regions, each with its territories.

    Source: cloud-api-reference-2021, "Users / Territories" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("createdAt", "created_at", decoding.instant, required=False, nullable=True),
        decoding.Field("updatedAt", "updated_at", decoding.instant, required=False, nullable=True),
        decoding.Field("createdBy", "created_by", decoding.text, required=False, nullable=True),
        decoding.Field("updatedBy", "updated_by", decoding.text, required=False, nullable=True),
        decoding.Field("userId", "user_id", decoding.text, required=False, nullable=True),
        decoding.Field(
            "territories",
            "territories",
            decoding.array(decoding.record(lambda: UserTerritoriesEntry)),
            required=False,
            nullable=True,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    created_at: datetime.datetime | None | Unset = UNSET
    updated_at: datetime.datetime | None | Unset = UNSET
    created_by: str | None | Unset = UNSET
    updated_by: str | None | Unset = UNSET
    user_id: str | None | Unset = UNSET
    territories: list[UserTerritoriesEntry] | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> UserTerritories:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(UserTerritories)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(UserTerritories._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("createdAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(UserTerritories._fields[1], source, unreadable, notes, at)
        record.created_at = x
        x = get("updatedAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(UserTerritories._fields[2], source, unreadable, notes, at)
        record.updated_at = x
        x = get("createdBy", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(UserTerritories._fields[3], source, unreadable, notes, at)
        record.created_by = x
        x = get("updatedBy", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(UserTerritories._fields[4], source, unreadable, notes, at)
        record.updated_by = x
        x = get("userId", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(UserTerritories._fields[5], source, unreadable, notes, at)
        record.user_id = x
        x = get("territories", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None
            and (x := reading.record_list(UserTerritoriesEntry._read, x, notes, f"{at}territories")) is None
        ):
            x = reading.read_member(UserTerritories._fields[6], source, unreadable, notes, at)
        record.territories = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 7 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
