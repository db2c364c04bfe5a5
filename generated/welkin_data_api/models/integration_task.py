# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


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
