"""
What a made-up customer has designed, and the staff: the same in every instance, out of the document's examples.

So whatever an example of the document names exists in a sandbox.
"""

from __future__ import annotations

import uuid
from typing import Any

from welkin_sdk.sandbox.cloud.document import CloudDocument
from welkin_sdk.sandbox.cloud.examples import example_records, example_requests
from welkin_sdk.sandbox.cloud.store import Record, Space
from welkin_sdk.sandbox.cloud.subjects.formations import CURRENT, DISPOSITION, DRAFT, FORMATION

_DESIGNED = (
    *("cdt_formations", "profile_formations", "encounter_templates", "assessment_formations"),
    *("goal_templates", "programs", "dictionary_formations", "document_types"),
    "encounter_disposition_formations",
)
# Members of request examples that name a design, by operation.
_NAMED = (
    ("createEncounter", "templateName", "encounter_templates"),
    ("createEncounterAssessment", "assessmentName", "assessment_formations"),
    ("createAssessmentRecord", "assessmentName", "assessment_formations"),
    ("createCarePlanGoal", "goalTemplateName", "goal_templates"),
    ("createDocument", "type", "document_types"),
    ("replaceDocument", "type", "document_types"),
)
STAFF = (
    ("ada.lovelace", "Ada", "Lovelace", "America/Los_Angeles", "Health Coach"),
    ("grace.hopper", "Grace", "Hopper", "America/New_York", "Nurse"),
    ("katherine.johnson", "Katherine", "Johnson", "America/New_York", "Care Coordinator"),
)


def fill_design(document: CloudDocument, space: Space) -> None:
    """Everything designed, published and as a draft, and what no operation can create."""
    for resource in _DESIGNED:
        for record in example_records(document, resource):
            _put(space, resource, _published(record))
    for operation_id, member, resource in _NAMED:
        for body in example_requests(document, operation_id):
            _named(space, resource, body.get(member))
    for template in example_records(document, "messaging_templates"):
        space.put("messaging_templates", template["name"], template)
    if space.get("encounter_disposition_formations", DISPOSITION, parent=CURRENT) is None:
        raise LookupError("the document has no example of the encounter disposition")


def _put(space: Space, resource: str, design: Record) -> None:
    for version in (CURRENT, DRAFT):
        space.put(resource, design["name"], design, parent=version)


def _named(space: Space, resource: str, name: str | None) -> None:
    """Have a design called *name*: one like the first, where the examples show none of that name."""
    if name is None or space.get(resource, name, parent=CURRENT) is not None:
        return
    first = space.find(resource, parent=CURRENT)[0]
    id = str(uuid.uuid5(uuid.NAMESPACE_URL, f"{resource}/{name}"))
    _put(space, resource, {**first, "name": name, **({"id": id} if first.get("id") else {})})


def _published(record: Record) -> Record:
    return {**record, "version": FORMATION} if "version" in record else record


def some_values(fields: list[Record], number: int) -> dict[str, Any]:
    """A good value for each editable field."""
    return {
        field["name"]: some_value(field, number)
        for field in fields
        if field.get("editable", True) and field["name"] not in {"external_id", "external_guid"}
    }


def some_value(field: Record, number: int) -> Any:
    """A value that *field* takes; another one for each *number* where there is a choice."""
    meta, kind = field.get("meta") or {}, field.get("type")
    if options := meta.get("options"):
        value = options[number % len(options)]["value"]
        return [value] if meta.get("multiple") else value
    if kind in {"integer", "float", "number"}:
        least, most = int(float(meta.get("minValue") or 0)), int(float(meta.get("maxValue") or 200))
        return least + (number * 7) % max(most - least, 1)
    if kind in {"date", "datetime"}:
        return f"2024-01-{1 + number % 28:02}T00:00:00.000Z"
    if kind in {"boolean", "checkbox"}:
        return number % 2 == 0
    return _some_text(field["name"], kind, meta, number)


def _some_text(name: str, kind: str | None, meta: Record, number: int) -> str:
    if kind == "phone" or "phone" in name:
        return f"+1555555{number % 10_000:04}"
    if kind == "email" or "email" in name:
        return f"someone.{number}@example.org"
    text = f"{number:08}" if "NUMBERS_ONLY" in (meta.get("patterns") or ()) else f"Sample {number}"
    return text.ljust(int(meta.get("minLength") or 0), "0")[: int(meta.get("maxLength") or 200)]
