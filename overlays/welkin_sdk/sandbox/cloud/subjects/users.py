"""
Users of the tenant: provisioned, changed and found by name, id or e-mail; their territories, permissions and access.

A user is kept once; territories, permissions and access are parts of it that have addresses of their own.
Source: Cloud API, "Users".
"""

from __future__ import annotations

from typing import Any

from welkin_sdk.sandbox.cloud.call import CloudCall, Handler
from welkin_sdk.sandbox.cloud.errors import bad_request, not_found
from welkin_sdk.sandbox.cloud.generic import brought
from welkin_sdk.sandbox.cloud.pages import Listed
from welkin_sdk.sandbox.cloud.select import Predicate, contains, equals, wanted_by
from welkin_sdk.sandbox.cloud.store import Record

USERS = "users"
_BY_TYPE = {None: "username", "EMAIL": "email"}
_SEARCHED = ("username", "email", "firstName", "lastName")
_SET = ("firstName", "lastName", "phone", "timezone", "credentials", "locale", "mfaEnabled", "ssoAccess")
_REPLACED = (*_SET, "passwordAccess", "customUserAttributes")
_FIXED = frozenset({"id", "userAttributes", "applicationAccess", "territories", "roles", "policies"})
_DEFAULTS: Record = {
    "enabled": False,
    "userState": "PROVISIONED",
    "statusType": None,
    "mfaEnabled": False,
    "ssoAccess": False,
    "passwordAccess": True,
    "allowedToReceiveCalls": False,
    "seatAssignAllowed": True,
    "_root_user": False,
    "terminologyName": "english",
    "territories": [],
    "roles": [],
    "policies": [],
    "seats": [],
    "customUserAttributes": {},
}


def _create(call: CloudCall) -> Record:
    values = _values(call)
    for name in ("username", "email"):
        if _find(call, name, values[name]) is not None:
            raise bad_request(f"Another user has this {name}", "USER", path=f".{name}")
    record = {**_DEFAULTS, **values, **_stamps(call), "applicationAccess": _access(call)}
    record["applicationAccess"] = {**record["applicationAccess"], "userId": record["id"]}
    return _kept(call, record)


def _values(call: CloudCall) -> Record:
    return {name: value for name, value in brought(call).items() if name not in _FIXED}


def _stamps(call: CloudCall) -> Record:
    return {name: value for name, value in call.stamps().items() if name not in {"createdBy", "updatedBy"}}


def _changed(call: CloudCall) -> Record:
    return {"updatedAt": call.time, "updatedByName": call.actor.name}


def _access(call: CloudCall) -> Record:
    wanted = call.body.get("applicationAccess") or {}
    access = {"adminAccessEnabled": False, "auditSecurityAccessEnabled": False, "instanceAccesses": []}
    given = {name: value for name, value in wanted.items() if name in access and value is not None}
    return {**access, **given, "id": call.new_id(), "createdAt": call.time, "updatedAt": call.time}


def _kept(call: CloudCall, record: Record) -> Record:
    call.space.put(USERS, record["id"], record)
    return record


def _find(call: CloudCall, member: str, value: Any) -> Record | None:
    return next(iter(call.space.having(USERS, member, value)), None)


def _existing(call: CloudCall) -> Record:
    wanted, kind = call.path["user"], call.query.get("type")
    record = (
        call.space.get(USERS, wanted) if kind == "ID" else _find(call, _BY_TYPE.get(kind, "username"), wanted)
    )
    if record is None:
        raise not_found("USER_NOT_FOUND", "USER", "User not found")
    return record


def _update(call: CloudCall) -> Record:
    before = _existing(call)
    record = {**before, **_values(call), **_changed(call)}
    access = call.body.get("applicationAccess")
    if isinstance(access, dict):
        given = {name: value for name, value in access.items() if value is not None and name != "id"}
        record["applicationAccess"] = {**before["applicationAccess"], **given, "updatedAt": call.time}
    return _kept(call, record)


def _replace(call: CloudCall) -> Record:
    before = _existing(call)
    kept = {name: value for name, value in before.items() if name not in _REPLACED}
    reset = {name: _DEFAULTS[name] for name in _REPLACED if name in _DEFAULTS}
    return _kept(call, {**kept, **reset, **_values(call), **_changed(call)})


def _delete(call: CloudCall) -> Record:
    record = _existing(call)
    call.space.remove(USERS, record["id"])
    return record


def _list(call: CloudCall) -> Listed:
    return call.listed(call.space.of_tenant().find(USERS), where=_predicates(call))


def _list_for_instance(call: CloudCall) -> Listed:
    here = call.space.instance
    users = [user for user in call.space.of_tenant().find(USERS) if _belongs(user, here)]
    return call.listed(users, where=_predicates(call))


def _belongs(user: Record, instance: str) -> bool:
    return any(each.get("instanceName") == instance for name in ("roles", "policies") for each in user[name])


def _predicates(call: CloudCall) -> list[Predicate]:
    query = call.query
    where = wanted_by(query, {"userState": "userState", "email": "email", "ids": "id"})
    if query.get("search"):
        where.append(contains(_SEARCHED, query["search"]))
    where += [contains([name], query[name]) for name in ("firstName", "lastName") if name in query]
    if "seatAssigned" in query:
        where.append(lambda user: bool(user["seats"]) is query["seatAssigned"])
    if "region" in query:
        where.append(_in_region(query["region"], query.get("territories") or []))
    if "roleName" in query:
        role = equals("permissionName", query["roleName"])
        where.append(lambda user: any(role(each) for each in user["roles"]))
    return where


def _in_region(region: str, territories: list[str]) -> Predicate:
    wanted = set(territories)
    return lambda user: any(
        each["name"] == region and (not wanted or wanted & set(each["territories"]))
        for each in user["territories"]
    )


def _of_path(call: CloudCall) -> Record:
    record = call.space.get(USERS, call.path["userId"])
    if record is None:
        raise not_found("USER_NOT_FOUND", "USER", "User not found")
    return record


def _part(call: CloudCall, user: Record, name: str, value: Any) -> Record:
    stamps = {member: user.get(member) for member in ("createdAt", "updatedAt")}
    return {"id": call.id_of(f"{name}/{user['id']}"), **stamps, "userId": user["id"], name: value}


def _territories(call: CloudCall) -> Record:
    user = _of_path(call)
    by = {"createdBy": call.actor.id, "updatedBy": call.actor.id}
    return {**_part(call, user, "territories", user["territories"]), **by}


def _replace_territories(call: CloudCall) -> Record:
    stamps = {
        name: value for name, value in call.stamps().items() if not name.endswith("Name") and name != "id"
    }
    territories = [{**each, **stamps} for each in call.body["territories"]]
    _kept(call, {**_of_path(call), "territories": territories, **_changed(call)})
    return _territories(call)


def _permissions(call: CloudCall) -> Record:
    user = _of_path(call)
    return _part(call, user, "permissions", [*user["roles"], *user["policies"]])


def _replace_permissions(call: CloudCall) -> Record:
    stamps = {"createdAt": call.time, "updatedAt": call.time}
    kept: dict[str, list[Record]] = {"SECURITY_ROLE": [], "SECURITY_POLICY": []}
    for each in call.body["permissions"]:
        is_role = each["type"] == "SECURITY_ROLE"
        own = {"primaryRole": False} if is_role else {"effectiveDate": call.time}
        kept[each["type"]].append({**own, **each, **stamps})
    roles, policies = kept["SECURITY_ROLE"], kept["SECURITY_POLICY"]
    _kept(call, {**_of_path(call), "roles": roles, "policies": policies, **_changed(call)})
    return _permissions(call)


def _application_access(call: CloudCall) -> Record:
    access: Record = _of_path(call)["applicationAccess"]
    return access


def _replace_application_access(call: CloudCall) -> Record:
    user = _of_path(call)
    instances = [_instance_access(call, each) for each in call.body["instanceAccesses"]]
    access = {
        **user["applicationAccess"],
        **{name: call.body[name] for name in ("adminAccessEnabled", "auditSecurityAccessEnabled")},
        "instanceAccesses": instances,
        "updatedAt": call.time,
    }
    _kept(call, {**user, "applicationAccess": access, **_changed(call)})
    return access


def _instance_access(call: CloudCall, wanted: Record) -> Record:
    name = wanted["instanceName"]
    return {"instanceId": call.id_of(f"instance/{name}"), "instanceDescription": name, **wanted}


HANDLERS: dict[str, Handler] = {
    "listUsers": _list,
    "createUser": _create,
    "getUser": _existing,
    "updateUser": _update,
    "replaceUser": _replace,
    "deleteUser": _delete,
    "listInstanceUsers": _list_for_instance,
    "getUserTerritories": _territories,
    "replaceUserTerritories": _replace_territories,
    "getUserPermissions": _permissions,
    "replaceUserPermissions": _replace_permissions,
    "getApplicationAccess": _application_access,
    "replaceApplicationAccess": _replace_application_access,
}
