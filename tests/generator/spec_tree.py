"""A spec tree of a few small files without a mistake in it, for tests to break in one place or several."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from generator.documents import DOCUMENTS, Document
from generator.faults import Fault, in_order
from generator.outline import Outline
from generator.pipeline import Setting, check_documents
from generator.released import RELEASED

(DATA_API,) = (document for document in DOCUMENTS if document.name == "data-api")
FOLDER = "spec/data-api"

_SOURCE = "x-welkin-source: {document: data-api-v1-reference, section: Patients}"
_HEADERS = """\
headers:
  X-Current-API-Version:
    $ref: ../headers/Version.yaml
  X-API-Deprecated:
    $ref: ../headers/Version.yaml
  X-API-Discontinued:
    $ref: ../headers/Version.yaml
"""

FILES = {
    "openapi.yaml": """\
        openapi: "3.1.0"
        info:
          title: Tiny
          version: "1.0.0"
          license: {name: Apache License 2.0, identifier: Apache-2.0}
        servers:
          - url: https://api.example.invalid/v1
            description: The only one.
        tags:
          - name: Patients
            description: People.
          - name: Webhooks
            description: What is sent to us.
        security:
          - bearer: []
        paths:
          /patients:
            $ref: paths/patients.yaml
          /patients/{id}:
            $ref: paths/patients_by_id.yaml
        webhooks:
          updates:
            $ref: webhooks/updates.yaml
        components:
          securitySchemes:
            bearer: {type: http, scheme: bearer}
        """,
    "paths/patients.yaml": f"""\
        get:
          operationId: findPatients
          summary: Find patients
          description: Page through them.
          tags: [Patients]
          {_SOURCE}
          x-welkin-envelope: page
          x-welkin-pagination: {{style: window, from: "page[from]", to: "page[to]", size: "page[size]"}}
          parameters:
            - $ref: ../parameters/PageFrom.yaml
            - $ref: ../parameters/PageTo.yaml
            - $ref: ../parameters/PageSize.yaml
          responses:
            "200":
              $ref: ../responses/PatientPage.yaml
            default:
              $ref: ../responses/Problem.yaml
        post:
          operationId: createPatient
          summary: Create a patient
          description: Enrol a person.
          tags: [Patients]
          {_SOURCE}
          x-welkin-envelope: record
          requestBody:
            required: true
            content:
              application/json:
                schema:
                  $ref: ../schemas/PatientCreate.yaml
                example: {{name: Grace}}
          responses:
            "200":
              $ref: ../responses/Patient.yaml
            default:
              $ref: ../responses/Problem.yaml
        """,
    "paths/patients_by_id.yaml": f"""\
        get:
          operationId: getPatient
          summary: Get a patient
          description: One by its id.
          tags: [Patients]
          {_SOURCE}
          x-welkin-envelope: record
          x-welkin-identity: {{repeated: {{id: id}}}}
          parameters:
            - $ref: ../parameters/Id.yaml
          responses:
            "200":
              $ref: ../responses/Patient.yaml
            default:
              $ref: ../responses/Problem.yaml
        """,
    "webhooks/updates.yaml": f"""\
        post:
          operationId: notifyUpdates
          summary: Something changed
          description: Names what to fetch.
          tags: [Webhooks]
          {_SOURCE}
          requestBody:
            content:
              application/json:
                schema:
                  $ref: ../schemas/Notification.yaml
                example: {{resource: patients}}
          responses:
            "200":
              description: Taken.
        """,
    "schemas/Patient.yaml": f"""\
        type: object
        description: A person.
        required: [id]
        properties:
          id:
            type: string
            description: Its id.
          name:
            type: string
            description: What to call them.
          phase:
            $ref: Phase.yaml
        {_SOURCE}
        """,
    "schemas/Phase.yaml": f"""\
        description: How far along.
        x-welkin-open-enum: true
        anyOf:
          - $ref: PhaseValue.yaml
          - type: string
        {_SOURCE}
        """,
    "schemas/PhaseValue.yaml": f"""\
        description: The known values of `Phase`.
        type: string
        enum: [intake, active]
        {_SOURCE}
        """,
    "schemas/PatientCreate.yaml": f"""\
        type: object
        description: What enrolling takes.
        required: [name]
        properties:
          name:
            type: string
            description: What to call them.
        {_SOURCE}
        """,
    "schemas/PatientPage.yaml": f"""\
        type: object
        description: Some of them.
        required: [data]
        properties:
          data:
            type: array
            description: The records.
            items:
              $ref: Patient.yaml
        {_SOURCE}
        """,
    "schemas/Notification.yaml": f"""\
        type: object
        description: A hint.
        properties:
          resource:
            type: string
            description: The collection.
        {_SOURCE}
        """,
    "schemas/Problem.yaml": f"""\
        type: object
        description: What went wrong.
        properties:
          code:
            $ref: ErrorCode.yaml
        {_SOURCE}
        """,
    "schemas/ErrorCode.yaml": f"""\
        description: Which mistake.
        x-welkin-open-enum: true
        anyOf:
          - $ref: ErrorCodeValue.yaml
          - type: string
        {_SOURCE}
        """,
    "schemas/ErrorCodeValue.yaml": f"""\
        type: string
        description: The known values of `ErrorCode`.
        enum: [bad_request]
        {_SOURCE}
        """,
    "responses/Patient.yaml": f"""\
description: The patient.
{_HEADERS}\
content:
  application/json:
    schema:
      $ref: ../schemas/Patient.yaml
    examples:
      printed:
        $ref: ../examples/Patient.yaml
""",
    "responses/PatientPage.yaml": f"""\
description: Patients.
{_HEADERS}\
content:
  application/json:
    schema:
      $ref: ../schemas/PatientPage.yaml
    example:
      data: []
""",
    "responses/Problem.yaml": f"""\
description: A refusal.
{_HEADERS}\
content:
  application/json:
    schema:
      $ref: ../schemas/Problem.yaml
x-welkin-codes: [bad_request]
""",
    "examples/Patient.yaml": """\
        summary: Grace
        value:
          id: one
          name: Grace
        """,
    "headers/Version.yaml": """\
        description: The newest version.
        schema: {type: string}
        """,
    "parameters/Id.yaml": """\
        name: id
        in: path
        required: true
        description: Which one.
        schema: {type: string, description: Which one.}
        """,
    **{
        f"parameters/Page{member.title()}.yaml": f"""\
        name: "page[{member}]"
        in: query
        description: Of the window.
        x-welkin-python-name: {name}
        schema: {{type: string, description: Of the window.}}
        """
        for member, name in (("from", "updated_from"), ("to", "updated_to"), ("size", "page_size"))
    },
}


class Tree:
    """A project folder with one document in it."""

    def __init__(self, project: Path, document: Document = DATA_API) -> None:
        self.project = project
        self.document = document
        self.folder = str(Path(document.source).parent)
        self.said: list[str] = []
        self.warned: list[str] = []

    def write(self, name: str, text: str) -> None:
        """Put a file into the document's folder."""
        path = self.project / self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(dedent(text).encode())

    def change(self, name: str, old: str, new: str) -> None:
        """Replace the one place where *old* stands in a file."""
        path = self.project / self.folder / name
        text = path.read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        path.write_text(text.replace(old, new), "utf-8")

    def line(self, name: str, text: str) -> int:
        """The number of the first line of a file that holds *text*."""
        lines = (self.project / self.folder / name).read_text("utf-8").splitlines()
        return next(number for number, line in enumerate(lines, start=1) if text in line)

    def setting(self) -> Setting:
        """Node is looked for where there is none, so that these tests do not start it."""
        return Setting(
            self.project, self.said.append, self.warned.append, search_path=str(self.project / "no-node")
        )

    def outlines(self) -> list[Outline]:
        """The document, which must be without faults."""
        outlines, faults = check_documents(self.setting(), [self.document])
        assert [str(fault) for fault in faults] == []
        return outlines

    def faults(self) -> list[Fault]:
        """What is wrong with the document, sorted."""
        return in_order(check_documents(self.setting(), [self.document])[1])

    def told(self) -> list[tuple[str, int, str]]:
        """File within the document's folder, line and message of every fault."""
        return [(f.file.removeprefix(f"{self.folder}/"), f.line, f.message) for f in self.faults()]

    def released(self, text: str) -> None:
        """Make *text* the bundle of the last release."""
        path = self.project / RELEASED / "0.1.0" / f"{self.document.name}.openapi.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def files(self) -> dict[str, bytes]:
        """Everything there is outside the sources, by its path."""
        paths = (path for path in self.project.rglob("*") if path.is_file())
        found = {path.relative_to(self.project).as_posix(): path.read_bytes() for path in paths}
        return {name: content for name, content in found.items() if not name.startswith(self.folder)}
