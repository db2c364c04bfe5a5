# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class PatientExternalId(decoding.Model):
    """
    A mapping to create together with a patient: an external id without the parts that follow from the
    patient.

    Attributes:
        external_id: The patient's id in the other system. Any string.
        namespace: Which other system, or which of its uses, the id belongs to. Snake case by
            convention.

    Source: data-api-v1-reference, "Patients / Create"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("external_id", "external_id", decoding.text, required=True, nullable=False),
        decoding.Field("namespace", "namespace", decoding.text, required=True, nullable=False),
    )

    external_id: str
    namespace: str
