"""What the first patients of a made-up clinic have: something in every category that has to do with a patient."""

from __future__ import annotations

from welkin_sdk.sandbox.cloud.examples import example_records
from welkin_sdk.sandbox.cloud.seed.clinic import Clinic
from welkin_sdk.sandbox.cloud.seed.design import some_values
from welkin_sdk.sandbox.cloud.store import Record, StoredFile
from welkin_sdk.sandbox.cloud.subjects.audit import DATA, WEBHOOKS
from welkin_sdk.sandbox.cloud.subjects.chat import FILES, MESSAGES, message_id, party
from welkin_sdk.sandbox.cloud.subjects.messages import EMAIL, NOBODY, OWN_ADDRESS, OWN_NUMBER, SMS
from welkin_sdk.sandbox.cloud.subjects.money import INVOICES

_PDF = StoredFile("letter.pdf", "application/pdf", b"%PDF-1.4\n%%EOF\n")
_SOUND = StoredFile("recording.mp3", "audio/mpeg", b"ID3\x03\x00\x00\x00\x00\x00\x00")
_PICTURE = StoredFile("picture.png", "image/png", b"\x89PNG\r\n\x1a\n")
_TIME = "2024-01-02T15:00:00.000Z"


def furnish(clinic: Clinic, patient: Record, staff: list[Record], number: int) -> None:
    """Everything around one patient."""
    id = patient["id"]
    _designed_records(clinic, id, number)
    _visits(clinic, id, staff[number % len(staff)], number)
    _plans(clinic, id, staff[number % len(staff)], number)
    _conversation(clinic, patient, staff[number % len(staff)])
    _documents(clinic, id, number)
    _money(clinic, id, staff[0], number)
    _seen_only(clinic, id)
    if number == 0:
        _unrecognized(clinic)


def _designed_records(clinic: Clinic, id: str, number: int) -> None:
    for definition in clinic.designed("cdt_formations"):
        if not definition.get("internal"):
            for each in range(2):
                values = some_values(definition["fields"], number + each)
                clinic.do("createCdtRecord", (id, definition["name"]), values)
    for definition in clinic.designed("profile_formations"):
        if definition.get("contactable"):
            _contact(clinic, id, definition, number)
    for assessment in clinic.designed("assessment_formations"):
        clinic.do("createAssessmentRecord", (id,), {"assessmentName": assessment["name"]})
        done = clinic.do("createAssessmentRecord", (id,), {"assessmentName": assessment["name"]})
        clinic.do("replaceAssessmentRecord", (id, done["id"]), {**done, "status": "COMPLETED"})


def _contact(clinic: Clinic, id: str, definition: Record, number: int) -> None:
    values = some_values(definition["fields"], number + 10)
    record = clinic.do("createProfileRecord", (definition["name"],), values)
    body = {"name": "Mary Example", "relation": "Parent", "pdtRecordId": record["id"]}
    for name, part in (("email", "email"), ("phone", "phone")):
        field = next((key for key, value in values.items() if part in key and isinstance(value, str)), None)
        if field:
            body |= {name: values[field], f"{name}PdtFieldName": field}
    clinic.do("createContact", (id,), body)


def _visits(clinic: Clinic, id: str, host: Record, number: int) -> None:
    people = [
        {"participantId": host["id"], "participantRole": "psm"},
        {"participantId": id, "participantRole": "patient"},
    ]
    times = {
        "startDateTime": f"2024-02-{1 + number % 28:02}T17:00:00.000Z",
        "endDateTime": f"2024-02-{1 + number % 28:02}T17:30:00.000Z",
        "hostId": host["id"],
        "participants": people,
    }
    appointment = {"eventTitle": "Check-up", "eventColor": "green", **times}
    clinic.do(
        "createCalendarEvent", (), {**appointment, "eventType": "APPOINTMENT", "eventStatus": "SCHEDULED"}
    )
    body: Record = {
        "title": "First visit",
        "currentScheduledAppointment": {"eventType": "ENCOUNTER", **times},
    }
    if templates := clinic.designed("encounter_templates"):
        body["templateName"] = templates[number % len(templates)]["name"]
    encounter = clinic.do("createEncounter", (id,), body)
    clinic.do("createEncounterComment", (id, encounter["id"]), {"text": "Went well."})
    if not clinic.do("listEncounterAssessments", (id, encounter["id"])):
        for assessment in clinic.designed("assessment_formations")[:1]:
            clinic.do(
                "createEncounterAssessment", (id, encounter["id"]), {"assessmentName": assessment["name"]}
            )


def _plans(clinic: Clinic, id: str, user: Record, number: int) -> None:
    clinic.do("createCarePlanOverview", (id,), {"overview": "Wants to walk more."})
    for template in clinic.designed("goal_templates")[:1]:
        goal = clinic.do("createCarePlanGoal", (id,), {"goalTemplateName": template["name"]})
        clinic.do("createCarePlanGoalComment", (id, goal["id"]), {"text": "On the way."})
    for program in clinic.designed("programs")[:1]:
        clinic.do("updatePatientProgram", (id, program["name"]), {"assigned": True})
    task = {
        "name": "Call the patient",
        "priority": "HIGH" if number % 2 else "LOW",
        "status": "TODO",
        "assignee": {"id": user["id"]},
        "patient": {"id": id},
        "watchers": [{"id": user["id"]}],
        "comments": [{"text": "In the afternoon."}],
        "dueDate": "2024-03-01T00:00:00.000Z",
    }
    clinic.do("createTask", (), task)


def _conversation(clinic: Clinic, patient: Record, user: Record) -> None:
    id = patient["id"]
    clinic.do("createSms", (id,), {"message": "See you tomorrow.", "receiver": id})
    later = {"receiver": id, "scheduledAt": "2999-01-01T00:00:00.000Z"}
    clinic.do("createSms", (id,), {"message": "A year has passed.", **later})
    clinic.do("createEmail", (id,), {"subject": "Next year", "body": "A year has passed.", **later})
    email = {"subject": "Your visit", "body": "See you tomorrow.", "receiver": id}
    sent = clinic.do("createEmail", (id,), email, _PDF)
    _keep_attachment(clinic, sent)
    for name, kind in (("sms", SMS), ("emails", EMAIL)):
        received = _received(clinic, str(patient.get(kind.address) or ""))
        names = {"sender": id, "senderName": patient["firstName"], "receiver": user["id"]}
        clinic.space.put(name, received["id"], {**received, **names, **_received_status(name)}, parent=id)
        if name == "sms":
            _keep_file(clinic, name, id, received["id"])
    for text in ("Hello!", "Can we talk on Monday?", "Thank you."):
        clinic.do("createInboundChatMessage", (id,), {"message": text})
        answer: Record = {
            "sender": party("USER", user),
            "receiver": party("PATIENT", patient),
            "message": f"You wrote: {text}",
            "externalId": message_id(clinic.dice),
            "createdAt": _TIME,
        }
        clinic.space.put(MESSAGES, answer["externalId"], answer, parent=id)


def _received_status(name: str) -> Record:
    return {"status": "RECEIVED" if name == "sms" else "DELIVERED"}


def _received(clinic: Clinic, address: str) -> Record:
    """An incoming message, of text or e-mail: each shows the members that it has."""
    is_email = "@" in address
    return {
        "id": clinic.new_id(),
        "sendNow": False,
        "scheduledAt": None,
        "sentAt": None,
        "receivedAt": _TIME,
        "date": _TIME,
        "timezone": "America/New_York",
        "from": address,
        "to": OWN_ADDRESS if is_email else OWN_NUMBER,
        "direction": "IN",
        "externalId": clinic.new_id(),
        "starred": False,
        "attachments": [],
        **(
            {"subject": "Re: Your visit", "body": "Thanks!"}
            if is_email
            else {"message": "Thanks!", "parts": 1}
        ),
    }


def _keep_attachment(clinic: Clinic, sent: Record) -> None:
    for attached in sent.get("attachments") or ():
        clinic.space.keep_file(attached["id"], _PDF)


def _keep_file(clinic: Clinic, collection: str, parent: str, id: str) -> None:
    """Attach a picture to a message that is kept."""
    attached: Record = {"id": clinic.new_id(), "originalName": _PICTURE.name, "size": len(_PICTURE.content)}
    record = clinic.space.get(collection, id, parent=parent) or {}
    kept = {**record, "attachments": [{**attached, "contentType": _PICTURE.content_type}]}
    clinic.space.put(collection, id, kept, parent=parent)
    clinic.space.keep_file(attached["id"], _PICTURE)


def _documents(clinic: Clinic, id: str, number: int) -> None:
    for definition in clinic.designed("document_types")[:1]:
        summary = clinic.do("createDocument", (id,), {"type": definition["name"]})
        clinic.do("uploadDocumentFiles", (id, summary["id"]), None, _PDF)
        values = some_values(definition.get("fields") or [], number)
        clinic.do("createDocumentRecord", (id, summary["id"], definition["name"]), values)
        clinic.do("createDocument", (id,), {"type": definition["name"]})


def _money(clinic: Clinic, id: str, user: Record, number: int) -> None:
    clinic.do("createPaymentMethod", (id,), {"paymentMethodId": f"pm_{number:012}"})
    subscription = {
        "name": "Membership",
        "billingPeriod": "MONTHLY",
        "careMember": {"id": user["id"]},
        "patient": {"id": id},
        "paymentTypeInfo": {"paymentType": "AUTO_CHARGE"},
        "price": {"amount": 2500, "currency": "USD"},
        "startDate": _TIME,
        "numberOfCycles": 12,
    }
    clinic.do("createSubscription", (), subscription)
    for template in clinic.space.find("messaging_templates")[:1]:
        body = {"patientId": id, "channel": template.get("channel") or "SMS", "senderId": user["id"]}
        clinic.do("createCommunication", (), {**body, "templateName": template["name"]})


def _seen_only(clinic: Clinic, id: str) -> None:
    """What the API reads and never creates, out of the document's examples."""
    encounter = next(iter(clinic.space.find("encounters", parent=id)), {})
    for resource in ("calls", "email_drafts", "payments", "invoices"):
        for example in example_records(clinic.answers.document, resource):
            own = {"id": clinic.new_id(), "patientId": id}
            record = {**example, **own}
            for name, value in (("encounterId", encounter.get("id")), ("receiver", id)):
                if name in record:
                    record[name] = value
            parent = "" if resource == INVOICES else id
            clinic.space.put(resource, record["id"], record, parent=parent)
            if resource == "calls":
                clinic.space.keep_file(record["id"], _SOUND)


def _unrecognized(clinic: Clinic) -> None:
    document = clinic.answers.document
    for name, address in (("sms", "+15555550199"), ("emails", "stranger@example.org")):
        for _ in range(2):
            record: Record = {**_received(clinic, address), "status": "UNRECOGNISED", "senderName": None}
            clinic.space.put(name, record["id"], record, parent=NOBODY)
            if name == "emails":
                _keep_file(clinic, name, NOBODY, record["id"])
    for example in example_records(document, "unrecognized_calls"):
        call: Record = {
            **example,
            "id": clinic.new_id(),
            "patientId": None,
            "resolvedBy": None,
            "status": "PENDING",
        }
        clinic.space.put("unrecognized_calls", call["id"], call)
    _older_change(clinic)
    webhooks = document.by_method.get(("audit", "list_webhooks"))
    for example in example_records(document, "audit", verbs=("list_webhooks",)) if webhooks else ():
        event: Record = {**example, "id": clinic.new_id(), "instance": clinic.space.instance}
        clinic.space.of_tenant().put(WEBHOOKS, event["id"], event)
    file_id = clinic.new_id()
    clinic.space.put(FILES, file_id, {"id": file_id, "name": _PICTURE.name})
    clinic.space.keep_file(file_id, _PICTURE)


def _older_change(clinic: Clinic) -> None:
    """A row of the audit trail that has no id and does not say by which user: such a one was recorded."""
    patient = clinic.space.find("patients")[0]
    row: Record = {
        "sentAt": _TIME,
        "eventEntity": "PATIENT",
        "eventSubtype": "PATIENT_UPDATED",
        "operation": "UPDATE",
        "instance": clinic.space.instance,
        "patientId": patient["id"],
        "patientFullName": f"{patient['firstName']} {patient['lastName']}",
        "subjectActor": "USER",
        "subjectFullName": "Ada Lovelace",
        "record": patient,
    }
    clinic.space.of_tenant().put(DATA, clinic.new_id(), row)
