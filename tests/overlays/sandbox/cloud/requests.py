"""Good requests for every operation of the Cloud API, out of the document's examples and what a sandbox holds."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import httpx

from welkin_sdk.sandbox import Sandbox
from welkin_sdk.sandbox.cloud.document import CloudDocument, CloudOperation
from welkin_sdk.sandbox.cloud.store import Space
from welkin_sdk.sandbox.core.document import JSON_TYPE

# Which collection a path parameter is an id of, where the records of the first patient are kept.
OF_PATIENT = {
    "contactId": "contacts",
    "encounterId": "encounters",
    "assessmentRecordId": "assessment_records",
    "callId": "calls",
    "draftId": "email_drafts",
    "goalId": "care_plan_goals",
    "patientProgramId": "patient_programs",
    "documentSummaryId": "documents",
    "paymentMethodId": "payment_methods",
    "paymentId": "payments",
}
OF_INSTANCE = {
    "eventId": "calendar_events",
    "taskId": "tasks",
    "subscriptionId": "subscriptions",
    "invoiceId": "invoices",
    "templateName": "messaging_templates",
    "communicationId": "communications",
    "fileId": "chat_files",
}
DESIGNED = {
    "cdtName": "cdt_formations",
    "pdtName": "profile_formations",
    "encounterTemplateName": "encounter_templates",
    "assessmentName": "assessment_formations",
    "goalTemplateName": "goal_templates",
    "programName": "programs",
    "program": "programs",
    "dictionaryName": "dictionary_formations",
    "documentTypeName": "document_types",
}
# Members of request examples, at whatever depth, that name something which has to exist.
NAMED = {
    "patientId": "patient",
    "receiver": "patient",
    "sender": "patient",
    "hostId": "user",
    "psmId": "user",
    "senderId": "user",
    "careMember": "user",
    "assignee": "user",
    "patient": "patient",
}


def send(
    sandbox: Sandbox, api: httpx.Client, requests: Requests, operation: CloudOperation, **options: Any
) -> httpx.Response:
    """The answer to a good request; *options* are those of httpx, and a path in place of the good one."""
    path = options.pop("path", None) or requests.path(operation)
    base = f"{sandbox.cloud_api}/{sandbox.cloud.tenant}" if operation.is_tenant_wide else str(api.base_url)
    body = requests.body(operation)
    sent: dict[str, Any] = {} if body is None else {"json": body}
    if body is None and operation.bodies:
        sent = {"files": [("files", ("letter.pdf", b"%PDF-1.4", "application/pdf"))]}
    return api.request(
        operation.method, base.rstrip("/") + path, params=requests.query(operation), **{**sent, **options}
    )


class Requests:
    """Good requests for any operation, out of the document's examples and what the first patient has."""

    def __init__(self, document: CloudDocument, sandbox: Sandbox) -> None:
        self.document = document
        self._state = sandbox.parts.state
        self.space = Space(self._state, sandbox.cloud.tenant, sandbox.cloud.instance)
        self.patient = self.first("patients")["id"]
        self.user = self.tenant_first("users")["id"]

    def all(self, collection: str, parent: str | None = "") -> list[dict[str, Any]]:
        with self._state.transaction():
            return self.space.find(collection, parent=parent)

    def first(self, collection: str, parent: str | None = "") -> dict[str, Any]:
        return self.all(collection, parent)[0]

    def tenant_first(self, collection: str) -> dict[str, Any]:
        with self._state.transaction():
            return self.space.of_tenant().find(collection)[0]

    def path(self, operation: CloudOperation) -> str:
        """The operation's path with names of what exists in it."""
        path = operation.path
        for name in [part[1:-1] for part in path.split("/") if part.startswith("{")]:
            path = path.replace(f"{{{name}}}", self.value(name, operation))
        return path

    def value(self, name: str, operation: CloudOperation) -> str:
        fixed = {
            "patientId": self.patient,
            "userId": self.user,
            "version": "current",
            "resourceName": "PATIENT",
        }
        if operation.category == "Document Types" and name == "version":
            return "draft"
        if name in fixed:
            return str(fixed[name])
        if operation.id == "createDocumentRecord" and name == "documentSummaryId":
            return str(self.all("documents", self.patient)[-1]["id"])
        if name in OF_PATIENT and not operation.path.startswith("/unrecognized"):
            return str(self.first(OF_PATIENT[name], self.patient)["id"])
        if name in OF_INSTANCE and name != "fileId":
            member = {"communicationId": "communicationId", "templateName": "name"}.get(name, "id")
            return str(self.all(OF_INSTANCE[name])[-1][member])
        if name in DESIGNED:
            return self._designed(name, operation)
        return str(getattr(self, f"_{name}")(operation))

    def _designed(self, name: str, operation: CloudOperation) -> str:
        if name == "documentTypeName" and operation.category == "Documents":
            return str(self.first("documents", self.patient)["jsonBody"]["type"])
        if name == "cdtName" and operation.resource == "assessment_formations":
            return f"_{self.first('assessment_formations', 'current')['name']}"
        if name == "pdtName" and operation.verb == "list_patients":
            types = self.all("profile_formations", "current")
            return str(next(each["name"] for each in types if each["contactable"]))
        if name in {"programName", "program"} and operation.category == "Patient Programs":
            return str(self.first("patient_programs", self.patient)["programName"])
        parameters = self.document.content["components"]["parameters"].values()
        parameter = next(each for each in parameters if each["name"] == name)
        return str(next(iter(parameter["examples"].values()))["value"])

    def _user(self, operation: CloudOperation) -> str:
        return str(self.tenant_first("users")["username"])

    def _cdtRecordId(self, operation: CloudOperation) -> str:  # noqa: N802
        name = self._designed("cdtName", operation)
        return str(self.first("cdt_records", f"{self.patient}/{name}")["id"])

    def _pdtRecordId(self, operation: CloudOperation) -> str:  # noqa: N802
        return str(self.first("profile_records", self._designed("pdtName", operation))["id"])

    def _assessmentLinkId(self, operation: CloudOperation) -> str:  # noqa: N802
        encounter = self.first("encounters", self.patient)["id"]
        return str(self.first("encounter_assessments", f"{self.patient}/{encounter}")["id"])

    def _commentId(self, operation: CloudOperation) -> str:  # noqa: N802
        if operation.resource == "tasks":
            return str(self.all("tasks")[-1]["comments"][0]["id"])
        encounter = self.first("encounters", self.patient)["id"]
        return str(self.first("encounter_comments", f"{self.patient}/{encounter}")["id"])

    def _watcherId(self, operation: CloudOperation) -> str:  # noqa: N802
        return str(self.all("tasks")[-1]["watchers"][0]["id"])

    def _dictionaryRecordId(self, operation: CloudOperation) -> str:  # noqa: N802
        return str(self.first("dictionary_records", self._designed("dictionaryName", operation))["id"])

    def _workHoursId(self, operation: CloudOperation) -> str:  # noqa: N802
        return str(self.first("work_hours", None)["workHoursId"])

    def _fileId(self, operation: CloudOperation) -> str:  # noqa: N802
        if operation.category != "Documents":
            return str(self.first("chat_files")["id"])
        return str(self.first("documents", self.patient)["jsonBody"]["files"][0]["id"])

    def _callId(self, operation: CloudOperation) -> str:  # noqa: N802
        return str(self.first("unrecognized_calls")["id"])

    def _smsId(self, operation: CloudOperation) -> str:  # noqa: N802
        return self._message("sms", operation)

    def _emailId(self, operation: CloudOperation) -> str:  # noqa: N802
        return self._message("emails", operation)

    def _message(self, collection: str, operation: CloudOperation) -> str:
        if operation.path.startswith("/unrecognized"):
            return str(self.first(collection, "")["id"])
        if operation.verb in {"delete", "update"}:
            return self.scheduled(collection)
        found = self.all(collection, self.patient)
        return str(next(each["id"] for each in found if each.get("attachments")))

    def scheduled(self, collection: str) -> str:
        """A message of the patient's that is not sent yet."""
        record = {**self.first(collection, self.patient), "scheduledAt": "8000-01-01T00:00:00.000Z"}
        with self._state.transaction():
            self.space.put(collection, record["id"], record, parent=self.patient)
        return str(record["id"])

    def query(self, operation: CloudOperation) -> dict[str, Any]:
        """Values for what the operation requires."""
        found = {
            each.name: "2024-01-01T00:00:00.000Z" if each.name == "from" else "2024-12-31T00:00:00.000Z"
            for each in operation.parameters
            if each.place == "query" and each.is_required
        }
        if "patientId" in found:
            found["patientId"] = self.patient
        return {**found, "query": "hello"} if operation.id == "searchChatMessages" else found

    def body(self, operation: CloudOperation) -> dict[str, Any] | None:
        """The document's first example with ids of what exists; None where no JSON is sent."""
        if JSON_TYPE not in operation.bodies:
            return None
        pointer = operation.bodies[JSON_TYPE].removesuffix("/schema")
        examples = self.document.node(pointer)["examples"]
        example = self.document.resolved(next(iter(examples.values())))["value"]
        return self._made_good(copy.deepcopy(example), operation)

    def _made_good(self, body: dict[str, Any], operation: CloudOperation) -> dict[str, Any]:
        body = dict(self._named(body))
        special: dict[str, Callable[[], dict[str, Any]]] = {
            "createContact": self._contact,
            "updateContact": lambda: {"name": "Somebody Else", "active": False},
            "replaceAssessmentRecord": lambda: self.first("assessment_records", self.patient),
            "replaceAssessmentAnswers": self._answers,
            "createEncounterAssessment": lambda: {
                "assessmentName": self.first("assessment_formations", "current")["name"]
            },
            "updateEncounterAssessment": lambda: {
                "assessmentRecordId": self.first("assessment_records", self.patient)["id"]
            },
            "updateCdtRecords": self._rows,
            "updatePatients": lambda: {"rows": [{"id": self.patient, "jsonBody": {"city": "Salem"}}]},
            "updateTasks": lambda: {"taskIds": [self.first("tasks")["id"]], "status": "COMPLETED"},
            "addTaskWatcher": lambda: {"id": self.user},
            "respondToInvitation": lambda: {
                "participantId": self._participant(),
                "participationStatus": "Yes",
            },
            "updateSms": lambda: {"starred": True},
            "updateEmail": lambda: {"starred": True},
        }
        return special[operation.id]() if operation.id in special else self._unnamed(body, operation)

    def _unnamed(self, body: dict[str, Any], operation: CloudOperation) -> dict[str, Any]:
        if operation.verb == "replace" and "{" in operation.path and "formations" in operation.path:
            body["name"] = self._designed(operation.path.rpartition("{")[2][:-1], operation)
        if operation.verb == "create" and "name" in body and "formations" in operation.path:
            body["name"] += "-new"
        if operation.id == "createEncounter":
            body.pop("calendarEventId", None)
        if "careTeam" in body:
            body["careTeam"] = [{"id": self.user}]
        if operation.id in {"createUser", "replaceUser", "updateUser"}:
            body |= {"username": "somebody.new", "email": "somebody.new@example.com"}
        if "phaseName" in body:
            program = self.first("patient_programs", self.patient)["programName"]
            programs = {each["name"]: each for each in self.all("programs", "current")}
            body["phaseName"] = programs[program]["phases"][-1]["name"]
        return body

    def _named(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._named(each) for each in value]
        if not isinstance(value, dict):
            return value
        found: dict[str, Any] = {}
        for name, member in value.items():
            if name == "watchers":
                found[name] = [{"id": self.user}]
            elif name == "participants":
                found[name] = [
                    {"participantId": self.user, "participantRole": "psm"},
                    {"participantId": self.patient, "participantRole": "patient"},
                ]
            elif name in NAMED:
                id = self.user if NAMED[name] == "user" else self.patient
                found[name] = {"id": id} if isinstance(member, dict) else id
            else:
                found[name] = self._named(member)
        return found

    def _participant(self) -> str:
        return str(self.all("calendar_events")[-1]["participants"][0]["participantId"])

    def _contact(self) -> dict[str, Any]:
        contactable = next(each for each in self.all("profile_formations", "current") if each["contactable"])
        record = self.first("profile_records", contactable["name"])
        return {"name": "Mary Example", "relation": "Parent", "pdtRecordId": record["id"]}

    def _answers(self) -> dict[str, Any]:
        answers = self.first("assessment_records", self.patient)["answers"]
        return {name: "yes" for name in answers if "__" in name}

    def _rows(self) -> dict[str, Any]:
        name = next(each["name"] for each in self.all("cdt_formations", "current") if not each["internal"])
        record = self.first("cdt_records", f"{self.patient}/{name}")
        return {"rows": [{"id": record["id"], "jsonBody": {"external_id": "A-1"}}]}
