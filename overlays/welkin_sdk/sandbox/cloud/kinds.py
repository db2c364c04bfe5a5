"""
Under which name the store keeps the records of a resource; most have the same one.

A resource is the first half of `x-welkin-method`, a collection is what `store.py` keeps.
"""

from __future__ import annotations

_COLLECTIONS = {
    "audit": "audit_data",
    "care_plans": "care_plan_overviews",
    "unrecognized_sms": "sms",
    "unrecognized_emails": "emails",
}
_RESOURCES = {
    "audit_data": "audit",
    "audit_webhooks": "audit",
    "audit_security": "audit",
    "care_plan_overviews": "care_plans",
    "care_plan_goal_comments": "care_plan_goals",
    "chat_files": "chat",
}
# Messages that belong to no patient are kept beside those that do.
_OF_NOBODY = {"sms": "unrecognized_sms", "emails": "unrecognized_emails"}


def collection_of(resource: str) -> str:
    """What the records of *resource* are kept as."""
    return _COLLECTIONS.get(resource, resource)


def parent_of(resource: str) -> str | None:
    """Whose list all records of *resource* are in; None for any."""
    if resource in _OF_NOBODY.values():
        return ""
    return None


def resource_of(collection: str, parent: str | None) -> str:
    """The resource of what is kept so."""
    if parent == "" and collection in _OF_NOBODY:
        return _OF_NOBODY[collection]
    return _RESOURCES.get(collection, collection)
