# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden

from .application_access import ApplicationAccess
from .user_permission_type import UserPermissionType


class UserState(decoding.OpenEnum):
    """
    The known values, or any other string an answer may hold: see `UserStateValue`.
    """

    ACTIVE = "ACTIVE"
    INACTIVE = "INACTIVE"
    PROVISIONED = "PROVISIONED"


_user_permission_type = reading.lookup(UserPermissionType)
_user_state = reading.lookup(UserState)


@define(kw_only=True, repr=False, field_transformer=hidden)
class UserPolicy(decoding.Model):
    """
    A security policy that a user has in one instance, without a role.

    Attributes:
        permission_name: Name of the policy.
        instance_name: The instance in which it holds.
        type_: Always `SECURITY_POLICY`.
        effective_date: From when the policy holds.
        created_at: When the user was given the policy.
        updated_at: When this was last changed.

    Source: cloud-api-recordings, "Users" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("permissionName", "permission_name", decoding.text, required=True, nullable=False),
        decoding.Field("instanceName", "instance_name", decoding.text, required=True, nullable=False),
        decoding.Field(
            "type", "type_", decoding.enumeration(UserPermissionType), required=True, nullable=False
        ),
        decoding.Field("effectiveDate", "effective_date", decoding.instant, required=True, nullable=False),
        decoding.Field("createdAt", "created_at", decoding.instant, required=True, nullable=False),
        decoding.Field("updatedAt", "updated_at", decoding.instant, required=True, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    permission_name: str
    instance_name: str
    type_: UserPermissionType
    effective_date: datetime.datetime
    created_at: datetime.datetime
    updated_at: datetime.datetime

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> UserPolicy:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(UserPolicy)
        x = get("permissionName")
        if type(x) is not str:
            x = reading.read_member(UserPolicy._fields[0], source, unreadable, notes, at)
        record.permission_name = x
        x = get("instanceName")
        if type(x) is not str:
            x = reading.read_member(UserPolicy._fields[1], source, unreadable, notes, at)
        record.instance_name = x
        x = get("type")
        if (x := _user_permission_type(x) if type(x) is str else None) is None:
            x = reading.read_member(UserPolicy._fields[2], source, unreadable, notes, at)
        record.type_ = x
        x = get("effectiveDate")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(UserPolicy._fields[3], source, unreadable, notes, at)
        record.effective_date = x
        x = get("createdAt")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(UserPolicy._fields[4], source, unreadable, notes, at)
        record.created_at = x
        x = get("updatedAt")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(UserPolicy._fields[5], source, unreadable, notes, at)
        record.updated_at = x
        record.unreadable_properties = unreadable
        if len(source) == 6 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class UserRole(decoding.Model):
    """
    A security role that a user has in one instance. A role bundles policies.

    Attributes:
        permission_name: Name of the role.
        instance_name: The instance in which it holds.
        type_: Always `SECURITY_ROLE`.
        primary_role: Whether this is the user's primary role.
        created_at: When the user was given the role.
        updated_at: When this was last changed.

    Source: cloud-api-recordings, "Users" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("permissionName", "permission_name", decoding.text, required=True, nullable=False),
        decoding.Field("instanceName", "instance_name", decoding.text, required=True, nullable=False),
        decoding.Field(
            "type", "type_", decoding.enumeration(UserPermissionType), required=True, nullable=False
        ),
        decoding.Field("primaryRole", "primary_role", decoding.boolean, required=True, nullable=False),
        decoding.Field("createdAt", "created_at", decoding.instant, required=True, nullable=False),
        decoding.Field("updatedAt", "updated_at", decoding.instant, required=True, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    permission_name: str
    instance_name: str
    type_: UserPermissionType
    primary_role: bool
    created_at: datetime.datetime
    updated_at: datetime.datetime

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> UserRole:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(UserRole)
        x = get("permissionName")
        if type(x) is not str:
            x = reading.read_member(UserRole._fields[0], source, unreadable, notes, at)
        record.permission_name = x
        x = get("instanceName")
        if type(x) is not str:
            x = reading.read_member(UserRole._fields[1], source, unreadable, notes, at)
        record.instance_name = x
        x = get("type")
        if (x := _user_permission_type(x) if type(x) is str else None) is None:
            x = reading.read_member(UserRole._fields[2], source, unreadable, notes, at)
        record.type_ = x
        x = get("primaryRole")
        if type(x) is not bool:
            x = reading.read_member(UserRole._fields[3], source, unreadable, notes, at)
        record.primary_role = x
        x = get("createdAt")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(UserRole._fields[4], source, unreadable, notes, at)
        record.created_at = x
        x = get("updatedAt")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(UserRole._fields[5], source, unreadable, notes, at)
        record.updated_at = x
        record.unreadable_properties = unreadable
        if len(source) == 6 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class UserTerritory(decoding.Model):
    """
    A region of one instance, and the territories of it in which a user works.

    Attributes:
        name: Name of the region, as given in Designer.
        territories: Names of the territories within the region.
        instance_name: The instance the region belongs to.
        created_at: When the user was given the region.
        updated_at: When this was last changed.
        created_by: Who gave it: a user or an API client.
        updated_by: Who last changed it: a user or an API client.

    Source: cloud-api-recordings, "Users" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=True, nullable=False),
        decoding.Field(
            "territories", "territories", decoding.array(decoding.text), required=True, nullable=False
        ),
        decoding.Field("instanceName", "instance_name", decoding.text, required=True, nullable=False),
        decoding.Field("createdAt", "created_at", decoding.instant, required=True, nullable=False),
        decoding.Field("updatedAt", "updated_at", decoding.instant, required=True, nullable=False),
        decoding.Field("createdBy", "created_by", decoding.text, required=True, nullable=False),
        decoding.Field("updatedBy", "updated_by", decoding.text, required=True, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str
    territories: list[str]
    instance_name: str
    created_at: datetime.datetime
    updated_at: datetime.datetime
    created_by: str
    updated_by: str

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> UserTerritory:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(UserTerritory)
        x = get("name")
        if type(x) is not str:
            x = reading.read_member(UserTerritory._fields[0], source, unreadable, notes, at)
        record.name = x
        x = get("territories")
        if (x := reading.text_list(x)) is None:
            x = reading.read_member(UserTerritory._fields[1], source, unreadable, notes, at)
        record.territories = x
        x = get("instanceName")
        if type(x) is not str:
            x = reading.read_member(UserTerritory._fields[2], source, unreadable, notes, at)
        record.instance_name = x
        x = get("createdAt")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(UserTerritory._fields[3], source, unreadable, notes, at)
        record.created_at = x
        x = get("updatedAt")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(UserTerritory._fields[4], source, unreadable, notes, at)
        record.updated_at = x
        x = get("createdBy")
        if type(x) is not str:
            x = reading.read_member(UserTerritory._fields[5], source, unreadable, notes, at)
        record.created_by = x
        x = get("updatedBy")
        if type(x) is not str:
            x = reading.read_member(UserTerritory._fields[6], source, unreadable, notes, at)
        record.updated_by = x
        record.unreadable_properties = unreadable
        if len(source) == 7 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class User(decoding.Model):
    """
    A member of the customer's staff who can work with Welkin. Users belong to the tenant; what they may do
    is said for each instance separately. Patients are no users.

    Attributes:
        id: Welkin's id of the user. Given on creation and never changed.
        username: Name the user signs in with, unique in the tenant. Paths also take it in place of the
            id.
        email: Address of the user.
        enabled: Whether the user may sign in. False after creation, until somebody activates the user
            by hand.
        user_state: How far the account has got.
        status_type: Only ever seen as null.
        mfa_enabled: Whether signing in needs a second factor.
        sso_access: Whether the user may sign in by the customer's own sign-on service.
        password_access: Whether the user may sign in with a password.
        allowed_to_receive_calls: Whether calls of patients may ring at this user.
        seat_assign_allowed: Whether a licence (a seat) can be given to the user.
        root_user: Whether this is the user that the tenant was set up with.
        terminology_name: The set of words that the user's screens speak in, such as `english`.
        created_at: When the user was created.
        updated_at: When the user was last changed.
        territories: The regions the user works in, and in each of them the territories.
        roles: The security roles the user has, each in one instance.
        policies: The security policies given to the user directly, without a role.
        seats: The kinds of licence the user holds, such as `GENERAL`.
        custom_user_attributes: What the customer keeps about users beyond these members.
        first_name: Given name. Missing until it is set.
        last_name: Family name. Missing until it is set.
        phone: Phone number with a plus sign and the country's code. Missing until it is set.
        timezone: Time zone the user works in, as a name of the IANA database. Missing until it is set.
        credentials: Professional title or degree shown behind the name. Missing until it is set.
        locale: Language and region of the user's screens, such as `en-US`. Missing until it is set.
        created_by_name: Name of whoever created the user; an API client is `API_CLIENT:` and its name.
        updated_by_name: Name of whoever last changed the user; an API client is `API_CLIENT:` and its
            name.
        application_access: Which of Welkin's own applications the user may open. Missing in the user
            that a full encounter carries.
        user_attributes: Former place of `customUserAttributes`. Not read in requests since 2022, and
            missing from answers since 2026. (deprecated since 2022-12-31; use customUserAttributes)
        full_territories_access_instances: Names of the instances in which the user reaches all
            territories. Sent since 2026.

    Source: cloud-api-recordings, "Users" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("username", "username", decoding.text, required=True, nullable=False),
        decoding.Field("email", "email", decoding.text, required=True, nullable=False),
        decoding.Field("enabled", "enabled", decoding.boolean, required=True, nullable=False),
        decoding.Field(
            "userState", "user_state", decoding.enumeration(UserState), required=True, nullable=False
        ),
        decoding.Field("statusType", "status_type", decoding.text, required=True, nullable=True),
        decoding.Field("mfaEnabled", "mfa_enabled", decoding.boolean, required=True, nullable=False),
        decoding.Field("ssoAccess", "sso_access", decoding.boolean, required=True, nullable=False),
        decoding.Field("passwordAccess", "password_access", decoding.boolean, required=True, nullable=False),
        decoding.Field(
            "allowedToReceiveCalls",
            "allowed_to_receive_calls",
            decoding.boolean,
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "seatAssignAllowed", "seat_assign_allowed", decoding.boolean, required=True, nullable=False
        ),
        decoding.Field("_root_user", "root_user", decoding.boolean, required=True, nullable=False),
        decoding.Field("terminologyName", "terminology_name", decoding.text, required=True, nullable=False),
        decoding.Field("createdAt", "created_at", decoding.instant, required=True, nullable=False),
        decoding.Field("updatedAt", "updated_at", decoding.instant, required=True, nullable=False),
        decoding.Field(
            "territories",
            "territories",
            decoding.array(decoding.record(lambda: UserTerritory)),
            required=True,
            nullable=False,
        ),
        decoding.Field(
            "roles", "roles", decoding.array(decoding.record(lambda: UserRole)), required=True, nullable=False
        ),
        decoding.Field(
            "policies",
            "policies",
            decoding.array(decoding.record(lambda: UserPolicy)),
            required=True,
            nullable=False,
        ),
        decoding.Field("seats", "seats", decoding.array(decoding.text), required=True, nullable=False),
        decoding.Field(
            "customUserAttributes",
            "custom_user_attributes",
            decoding.mapping(decoding.anything),
            required=True,
            nullable=False,
        ),
        decoding.Field("firstName", "first_name", decoding.text, required=False, nullable=False),
        decoding.Field("lastName", "last_name", decoding.text, required=False, nullable=False),
        decoding.Field("phone", "phone", decoding.text, required=False, nullable=False),
        decoding.Field("timezone", "timezone", decoding.text, required=False, nullable=False),
        decoding.Field("credentials", "credentials", decoding.text, required=False, nullable=False),
        decoding.Field("locale", "locale", decoding.text, required=False, nullable=False),
        decoding.Field("createdByName", "created_by_name", decoding.text, required=False, nullable=False),
        decoding.Field("updatedByName", "updated_by_name", decoding.text, required=False, nullable=False),
        decoding.Field(
            "applicationAccess",
            "application_access",
            decoding.record(lambda: ApplicationAccess),
            required=False,
            nullable=False,
        ),
        decoding.Field(
            "userAttributes",
            "user_attributes",
            decoding.mapping(decoding.anything),
            required=False,
            nullable=False,
        ),
        decoding.Field(
            "fullTerritoriesAccessInstances",
            "full_territories_access_instances",
            decoding.array(decoding.text),
            required=False,
            nullable=False,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    username: str
    email: str
    enabled: bool
    user_state: UserState
    status_type: str | None
    mfa_enabled: bool
    sso_access: bool
    password_access: bool
    allowed_to_receive_calls: bool
    seat_assign_allowed: bool
    root_user: bool
    terminology_name: str
    created_at: datetime.datetime
    updated_at: datetime.datetime
    territories: list[UserTerritory]
    roles: list[UserRole]
    policies: list[UserPolicy]
    seats: list[str]
    custom_user_attributes: dict[str, Any]
    first_name: str | Unset = UNSET
    last_name: str | Unset = UNSET
    phone: str | Unset = UNSET
    timezone: str | Unset = UNSET
    credentials: str | Unset = UNSET
    locale: str | Unset = UNSET
    created_by_name: str | Unset = UNSET
    updated_by_name: str | Unset = UNSET
    application_access: ApplicationAccess | Unset = UNSET
    user_attributes: dict[str, Any] | Unset = UNSET
    full_territories_access_instances: list[str] | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> User:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(User)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(User._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("username")
        if type(x) is not str:
            x = reading.read_member(User._fields[1], source, unreadable, notes, at)
        record.username = x
        x = get("email")
        if type(x) is not str:
            x = reading.read_member(User._fields[2], source, unreadable, notes, at)
        record.email = x
        x = get("enabled")
        if type(x) is not bool:
            x = reading.read_member(User._fields[3], source, unreadable, notes, at)
        record.enabled = x
        x = get("userState")
        if (x := _user_state(x) if type(x) is str else None) is None:
            x = reading.read_member(User._fields[4], source, unreadable, notes, at)
        record.user_state = x
        x = get("statusType", UNSET)
        if type(x) is not str and x is not None:
            x = reading.read_member(User._fields[5], source, unreadable, notes, at)
        record.status_type = x
        x = get("mfaEnabled")
        if type(x) is not bool:
            x = reading.read_member(User._fields[6], source, unreadable, notes, at)
        record.mfa_enabled = x
        x = get("ssoAccess")
        if type(x) is not bool:
            x = reading.read_member(User._fields[7], source, unreadable, notes, at)
        record.sso_access = x
        x = get("passwordAccess")
        if type(x) is not bool:
            x = reading.read_member(User._fields[8], source, unreadable, notes, at)
        record.password_access = x
        x = get("allowedToReceiveCalls")
        if type(x) is not bool:
            x = reading.read_member(User._fields[9], source, unreadable, notes, at)
        record.allowed_to_receive_calls = x
        x = get("seatAssignAllowed")
        if type(x) is not bool:
            x = reading.read_member(User._fields[10], source, unreadable, notes, at)
        record.seat_assign_allowed = x
        x = get("_root_user")
        if type(x) is not bool:
            x = reading.read_member(User._fields[11], source, unreadable, notes, at)
        record.root_user = x
        x = get("terminologyName")
        if type(x) is not str:
            x = reading.read_member(User._fields[12], source, unreadable, notes, at)
        record.terminology_name = x
        x = get("createdAt")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(User._fields[13], source, unreadable, notes, at)
        record.created_at = x
        x = get("updatedAt")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(User._fields[14], source, unreadable, notes, at)
        record.updated_at = x
        x = get("territories")
        if (x := reading.record_list(UserTerritory._read, x, notes, f"{at}territories")) is None:
            x = reading.read_member(User._fields[15], source, unreadable, notes, at)
        record.territories = x
        x = get("roles")
        if (x := reading.record_list(UserRole._read, x, notes, f"{at}roles")) is None:
            x = reading.read_member(User._fields[16], source, unreadable, notes, at)
        record.roles = x
        x = get("policies")
        if (x := reading.record_list(UserPolicy._read, x, notes, f"{at}policies")) is None:
            x = reading.read_member(User._fields[17], source, unreadable, notes, at)
        record.policies = x
        x = get("seats")
        if (x := reading.text_list(x)) is None:
            x = reading.read_member(User._fields[18], source, unreadable, notes, at)
        record.seats = x
        x = get("customUserAttributes")
        if (x := reading.any_object(x)) is None:
            x = reading.read_member(User._fields[19], source, unreadable, notes, at)
        record.custom_user_attributes = x
        x = get("firstName", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(User._fields[20], source, unreadable, notes, at)
        record.first_name = x
        x = get("lastName", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(User._fields[21], source, unreadable, notes, at)
        record.last_name = x
        x = get("phone", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(User._fields[22], source, unreadable, notes, at)
        record.phone = x
        x = get("timezone", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(User._fields[23], source, unreadable, notes, at)
        record.timezone = x
        x = get("credentials", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(User._fields[24], source, unreadable, notes, at)
        record.credentials = x
        x = get("locale", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(User._fields[25], source, unreadable, notes, at)
        record.locale = x
        x = get("createdByName", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(User._fields[26], source, unreadable, notes, at)
        record.created_by_name = x
        x = get("updatedByName", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(User._fields[27], source, unreadable, notes, at)
        record.updated_by_name = x
        x = get("applicationAccess", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x := ApplicationAccess._read(x, notes, f"{at}applicationAccess.") if type(x) is dict else None
        ) is None:
            x = reading.read_member(User._fields[28], source, unreadable, notes, at)
        record.application_access = x
        x = get("userAttributes", UNSET)
        if x is UNSET:
            absent += 1
        elif (x := reading.any_object(x)) is None:
            x = reading.read_member(User._fields[29], source, unreadable, notes, at)
        record.user_attributes = x
        x = get("fullTerritoriesAccessInstances", UNSET)
        if x is UNSET:
            absent += 1
        elif (x := reading.text_list(x)) is None:
            x = reading.read_member(User._fields[30], source, unreadable, notes, at)
        record.full_territories_access_instances = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 31 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
