"""
Text messages and e-mails: accepted at once, delivered by the sandbox's clock, changed as their status allows.

Nothing is delivered to anybody. What was accepted counts as sent two seconds later and as delivered after five; what
is scheduled is accepted when its time has come.
Source: Cloud API, "SMS", "Email", "Unrecognized SMS", "Unrecognized emails", "Synchronous or not".
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve, frozen

from welkin_sdk.sandbox.cloud.call import CloudCall, Handler
from welkin_sdk.sandbox.cloud.errors import CloudRefusedError, bad_request, not_found
from welkin_sdk.sandbox.cloud.pages import Listed
from welkin_sdk.sandbox.cloud.select import Predicate, contains, wanted_by
from welkin_sdk.sandbox.cloud.store import Record, StoredFile
from welkin_sdk.sandbox.cloud.times import normal, printed
from welkin_sdk.sandbox.core.clock import SECOND, parse_timestamp

_FILTERS = (
    "sender",
    "receiver",
    "direction",
    "starred",
    "from",
    "to",
    "senderName",
    "receiverName",
    "status",
)
_UNRECOGNISED = "UNRECOGNISED"
_OPEN = frozenset({"SCHEDULED", _UNRECOGNISED, "UNRECOGNIZED"})
OWN_NUMBER, OWN_ADDRESS = "+15555550100", "care@example.com"


@frozen
class _Kind:
    """
    What is different between the two.

    Attributes:
        address: the member of a patient that messages go to.
        texts: the members that `search` looks into; the first of them is the message itself.
        steps: by seconds since it was accepted, the status of an outgoing message.
    """

    collection: str
    what: str
    title: str
    id_name: str
    address: str
    own: str
    texts: tuple[str, ...]
    steps: Mapping[int, str]


SMS = _Kind(
    *("sms", "SMS", "SMS", "smsId", "phone", OWN_NUMBER, ("message",)),
    steps={5: "DELIVERED", 2: "SENT"},
)
EMAIL = _Kind(
    *("emails", "EMAIL", "Email", "emailId", "email", OWN_ADDRESS, ("subject", "body")),
    steps={5: "DELIVERED"},
)


def _create(call: CloudCall, kind: _Kind) -> Record:
    patient, body = call.patient(), call.body
    scheduled_at = normal(body.get("scheduledAt"))
    if body.get("receiver") not in {None, patient["id"]}:
        raise bad_request("The receiver is another patient", kind.what, path=".receiver")
    record: Record = {
        **new_message(call, kind, patient),
        **{name: body[name] for name in (*kind.texts, "secure") if name in body},
        "direction": "OUT",
        "scheduledAt": scheduled_at,
        "sendNow": bool(body.get("sendNow", scheduled_at is None)),
        "attachments": [_attached(call, file) for _, file in call.files],
    }
    call.space.put(kind.collection, record["id"], record, parent=patient["id"])
    return seen(call, kind, record)


def new_message(call: CloudCall, kind: _Kind, patient: Record) -> Record:
    """A message to *patient*, from the one who makes the call."""
    lead = (patient.get("pointOfContact") or {}).get("id")
    user = call.space.of_tenant().get("users", lead) if lead else None
    name = _full_name(patient)
    return {
        **{
            member: value
            for member, value in call.stamps().items()
            if member in {"id", "createdAt", "updatedAt"}
        },
        "externalId": call.new_id(),
        "date": call.time,
        "sender": user["id"] if user else call.actor.id,
        "senderName": _full_name(user) if user else call.actor.name,
        "careTeam": _full_name(user) if user else call.actor.name,
        "receiver": patient["id"],
        "receiverName": name,
        "patientInfo": name,
        "from": kind.own,
        "to": patient.get(kind.address),
        "timezone": patient.get("timezone") or "America/New_York",
        "starred": False,
        "parts": 1,
        "acceptedAt": call.now,
    }


def _full_name(person: Record) -> str:
    return " ".join(person[name] for name in ("firstName", "lastName") if person.get(name))


def _attached(call: CloudCall, file: StoredFile) -> Record:
    id = call.new_id()
    call.space.keep_file(id, file)
    return {"id": id, "originalName": file.name, "size": len(file.content), "contentType": file.content_type}


def seen(call: CloudCall, kind: _Kind, record: Record) -> Record:
    """*record* with the status that it has come to by now."""
    shown = {
        name: value for name, value in record.items() if name not in {"acceptedAt", "createdAt", "updatedAt"}
    }
    if "status" in record:
        return shown
    accepted_at = (
        parse_timestamp(record["scheduledAt"]) if record.get("scheduledAt") else record["acceptedAt"]
    )
    if accepted_at is None or accepted_at > call.now:
        return {**shown, "status": "SCHEDULED", "sentAt": None}
    passed = (call.now - accepted_at) // SECOND
    status = next((name for seconds, name in kind.steps.items() if passed >= seconds), "ACCEPTED")
    return {**shown, "status": status, "sentAt": printed(accepted_at) if passed >= min(kind.steps) else None}


def _existing(call: CloudCall, kind: _Kind) -> Record:
    call.patient()
    id = call.path[kind.id_name]
    record = call.space.get(kind.collection, id, parent=call.path["patientId"])
    if record is None:
        raise _absent(call, kind)
    return record


def _absent(call: CloudCall, kind: _Kind) -> CloudRefusedError:
    # Recorded: of the two, the e-mail's details alone name the patient.
    absent = call.missing if kind is EMAIL else not_found
    return absent(f"{kind.what}_NOT_FOUND", kind.what, f"{kind.title} not found", id=call.path[kind.id_name])


def _update(call: CloudCall, kind: _Kind) -> Record:
    record, body = _existing(call, kind), call.body
    status = seen(call, kind, record)["status"]
    values = {"starred": body["starred"]} if "starred" in body else {}
    parent = call.path["patientId"]
    if body.get("sender") and body["sender"] != record["sender"]:
        if record["direction"] != "IN":
            raise bad_request("Only an incoming message can be assigned", kind.what, path=".sender")
        return assign(call, kind, record, parent, body["sender"])
    others = [name for name in (*kind.texts, "secure", "receiver", "sendNow", "scheduledAt") if name in body]
    if others and status != "SCHEDULED":
        raise bad_request("Only a scheduled message can be changed", kind.what, path=f".{others[0]}")
    values |= {name: body[name] for name in others if name != "receiver"}
    if "scheduledAt" in values:
        values["scheduledAt"] = normal(values["scheduledAt"])
    if values.get("sendNow"):
        values |= {"scheduledAt": None, "acceptedAt": call.now}
    record = {**record, **values, "updatedAt": call.time}
    call.space.put(kind.collection, record["id"], record, parent=parent)
    return seen(call, kind, record)


def assign(call: CloudCall, kind: _Kind, record: Record, parent: str, patient_id: str) -> Record:
    """An incoming message moves to the patient whom it is from."""
    patient = call.space.get("patients", patient_id)
    if patient is None:
        raise bad_request("The sender is no patient", kind.what, path=".sender")
    name = _full_name(patient)
    record = {**record, "sender": patient_id, "senderName": name, "patientInfo": name, "status": "RECEIVED"}
    if kind is EMAIL:
        record["status"] = "DELIVERED"
    call.space.move(kind.collection, record["id"], record, before=parent, parent=patient_id)
    return seen(call, kind, record)


def _delete(call: CloudCall, kind: _Kind) -> Record:
    record = seen(call, kind, _existing(call, kind))
    if record["status"] not in _OPEN:
        raise bad_request("Only a scheduled or unrecognised message can be deleted", kind.what)
    call.space.remove(kind.collection, record["id"], parent=call.path["patientId"])
    return record


def _list(call: CloudCall, kind: _Kind) -> Listed:
    call.patient()
    where: list[Predicate] = []
    if kind.address in call.query:
        where.append(contains(["from", "to"], call.query[kind.address]))
    return _page(call, kind, call.path["patientId"], where)


def _page(call: CloudCall, kind: _Kind, parent: str, where: list[Predicate]) -> Listed:
    where = [*where, *wanted_by(call.query, {name: name for name in _FILTERS})]
    if call.query.get("search"):
        where.append(contains(kind.texts, call.query["search"]))
    # Looked for in what is shown, sorted by what is kept: the stamps are not shown.
    listed = call.listed(
        call.space.find(kind.collection, parent=parent),
        where=[lambda record: all(holds(seen(call, kind, record)) for holds in where)] if where else [],
    )
    return evolve(listed, items=[seen(call, kind, record) for record in listed.items])


def _attachment(call: CloudCall, kind: _Kind) -> StoredFile:
    record = _existing(call, kind)
    for attached in record.get("attachments") or ():
        file = call.space.file(attached["id"])
        if file is not None:
            return file
    raise call.missing("ATTACHMENT_NOT_FOUND", kind.what, id=record["id"])


# Of unrecognized messages, the list that belongs to no patient.
NOBODY = ""


def _unrecognized(call: CloudCall, kind: _Kind) -> Record:
    record = call.space.get(kind.collection, call.path[kind.id_name], parent=NOBODY)
    if record is None:
        raise _absent(call, kind)
    return record


def _list_unrecognized(call: CloudCall, kind: _Kind) -> Listed:
    return _page(call, kind, NOBODY, [])


def _delete_unrecognized(call: CloudCall, kind: _Kind) -> Record:
    record = _unrecognized(call, kind)
    call.space.remove(kind.collection, record["id"], parent=NOBODY)
    return seen(call, kind, record)


def _unrecognized_attachment(call: CloudCall, kind: _Kind) -> StoredFile:
    for attached in _unrecognized(call, kind).get("attachments") or ():
        file = call.space.file(attached["id"])
        if file is not None:
            return file
    raise call.missing("ATTACHMENT_NOT_FOUND", kind.what, id=call.path[kind.id_name])


def _handlers(kind: _Kind, one: str, many: str) -> dict[str, Handler]:
    return {
        f"list{many}": lambda call: _list(call, kind),
        f"create{one}": lambda call: _create(call, kind),
        f"get{one}": lambda call: seen(call, kind, _existing(call, kind)),
        f"update{one}": lambda call: _update(call, kind),
        f"delete{one}": lambda call: _delete(call, kind),
        f"download{one}Attachment": lambda call: _attachment(call, kind),
        f"listUnrecognized{many}": lambda call: _list_unrecognized(call, kind),
        f"getUnrecognized{one}": lambda call: seen(call, kind, _unrecognized(call, kind)),
        f"assignUnrecognized{one}": lambda call: assign(
            call, kind, _unrecognized(call, kind), NOBODY, call.body["sender"]
        ),
        f"deleteUnrecognized{one}": lambda call: _delete_unrecognized(call, kind),
    }


HANDLERS: dict[str, Handler] = {
    **_handlers(SMS, "Sms", "Sms"),
    **_handlers(EMAIL, "Email", "Emails"),
    "downloadUnrecognizedEmailAttachment": lambda call: _unrecognized_attachment(call, EMAIL),
}
