# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


class IntegrationTaskStatus(decoding.OpenEnum):
    """
    How far a task has come. The topmost task of a job shows the state of the whole job.

    - `unattempted`: not begun.
    - `running`: begun and not ended.
    - `failed`: ended with errors.
    - `succeeded`: ended well.
    """

    FAILED = "failed"
    RUNNING = "running"
    SUCCEEDED = "succeeded"
    UNATTEMPTED = "unattempted"


_integration_task_status = reading.lookup(IntegrationTaskStatus)


@define(kw_only=True, repr=False, field_transformer=hidden)
class IntegrationError(decoding.Model):
    """
    One error of a task.

    Attributes:
        code: Name of the error, to branch on, for example `patient_not_found`. Each integration has its
            own set.
        message: The error in words, to show to people.
        extra: More about the error. The table has it as a string with JSON in it and the sample not at
            all, so any value may come.

    Source: data-api-v1-reference, "Integration Tasks / Model integration-errors"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("code", "code", decoding.text, required=True, nullable=False),
        decoding.Field("message", "message", decoding.text, required=True, nullable=False),
        decoding.Field("extra", "extra", decoding.anything, required=False, nullable=True),
    )

    code: str
    message: str
    extra: Any | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> IntegrationError:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(IntegrationError)
        x = get("code")
        if type(x) is not str:
            x = reading.read_member(IntegrationError._fields[0], source, unreadable, notes, at)
        record.code = x
        x = get("message")
        if type(x) is not str:
            x = reading.read_member(IntegrationError._fields[1], source, unreadable, notes, at)
        record.message = x
        x = get("extra", UNSET)
        if x is UNSET:
            absent += 1
        record.extra = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 3 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class IntegrationTask(decoding.Model):
    """
    One step of a data import that Welkin has built for a customer: how it went, and what went wrong. Tasks
    with the same `job_id` form a job; the job's topmost task shows the state of the whole. Errors stay with
    the task they happened in and are not copied upwards. Written by Welkin only, and only for imports
    Welkin built; integrations on this API do not appear here.

    Attributes:
        id: Welkin's id of the task. Given by Welkin on creation and never changed.
        status: How far the task has come.
        ref_ids: Ids in the other system that the task is about, to find it again there.
        job_id: Groups the tasks of one job. A plain string, though the sample looks like an id.
        task_name: Name of the job and of the task, joined by a dot, for example
            `kiwihealth_pull.process_item`.
        updated_at: When the record was last changed; Find selects by it. Set by Welkin. Printed samples
            show it a trace before `created_at`, so do not rely on an order between the two.
        created_at: When the record was created. Set by Welkin.
        errors: What went wrong in this very task; empty where nothing did.
        patient_id: The patient whose data the task is about, where it is about one.

    Source: data-api-v1-reference, "Integration Tasks / Model"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field(
            "status", "status", decoding.enumeration(IntegrationTaskStatus), required=True, nullable=False
        ),
        decoding.Field("ref_ids", "ref_ids", decoding.array(decoding.text), required=True, nullable=False),
        decoding.Field("job_id", "job_id", decoding.text, required=True, nullable=False),
        decoding.Field("task_name", "task_name", decoding.text, required=True, nullable=False),
        decoding.Field("updated_at", "updated_at", decoding.instant, required=True, nullable=False),
        decoding.Field("created_at", "created_at", decoding.instant, required=True, nullable=False),
        decoding.Field(
            "errors",
            "errors",
            decoding.array(decoding.record(lambda: IntegrationError)),
            required=True,
            nullable=False,
        ),
        decoding.Field("patient_id", "patient_id", decoding.text, required=False, nullable=True),
    )

    id: str
    status: IntegrationTaskStatus
    ref_ids: list[str]
    job_id: str
    task_name: str
    updated_at: datetime.datetime
    created_at: datetime.datetime
    errors: list[IntegrationError]
    patient_id: str | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> IntegrationTask:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(IntegrationTask)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(IntegrationTask._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("status")
        if (x := _integration_task_status(x) if type(x) is str else None) is None:
            x = reading.read_member(IntegrationTask._fields[1], source, unreadable, notes, at)
        record.status = x
        x = get("ref_ids")
        if (x := reading.text_list(x)) is None:
            x = reading.read_member(IntegrationTask._fields[2], source, unreadable, notes, at)
        record.ref_ids = x
        x = get("job_id")
        if type(x) is not str:
            x = reading.read_member(IntegrationTask._fields[3], source, unreadable, notes, at)
        record.job_id = x
        x = get("task_name")
        if type(x) is not str:
            x = reading.read_member(IntegrationTask._fields[4], source, unreadable, notes, at)
        record.task_name = x
        x = get("updated_at")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(IntegrationTask._fields[5], source, unreadable, notes, at)
        record.updated_at = x
        x = get("created_at")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(IntegrationTask._fields[6], source, unreadable, notes, at)
        record.created_at = x
        x = get("errors")
        if (x := reading.record_list(IntegrationError._read, x, notes, f"{at}errors")) is None:
            x = reading.read_member(IntegrationTask._fields[7], source, unreadable, notes, at)
        record.errors = x
        x = get("patient_id", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(IntegrationTask._fields[8], source, unreadable, notes, at)
        record.patient_id = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 9 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
