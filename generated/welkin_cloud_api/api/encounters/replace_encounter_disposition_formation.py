# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /formations/draft/encounter-disposition: Replace the definition of dispositions"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, zulu_text
from welkin_runtime.types import UNSET, Operation, Request, Tolerated, Unset

from ...models.cdt_formation import CdtFormation
from ...models.encounter_disposition_field_replace import EncounterDispositionFieldReplace

OPERATION = Operation(
    id="replaceEncounterDispositionFormation",
    name="encounter_disposition_formations.replace",
    method="PUT",
    path="/formations/draft/encounter-disposition",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    category="Encounters",
    arguments=(
        "name",
        "title",
        "label",
        "fields",
    ),
)
_MEMBERS = (
    decoding.Field("name", "name", decoding.text, required=False, nullable=False),
    decoding.Field("title", "title", decoding.text, required=False, nullable=False),
    decoding.Field("label", "label", decoding.text, required=False, nullable=False),
    decoding.Field(
        "fields",
        "fields",
        decoding.array(decoding.record(lambda: EncounterDispositionFieldReplace)),
        required=False,
        nullable=False,
    ),
)


def build_request(
    *,
    name: str | Unset = UNSET,
    title: str | Unset = UNSET,
    label: str | Unset = UNSET,
    fields: Sequence[EncounterDispositionFieldReplace | Mapping[str, Any] | decoding.Model] | Unset = UNSET,
) -> Request:
    """
    The request of `encounter_disposition_formations.replace`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: a naive datetime.
    """
    return Request(
        OPERATION,
        path="/formations/draft/encounter-disposition",
        json=body_members(
            _MEMBERS,
            {
                "name": name,
                "title": title,
                "label": label,
                "fields": fields,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> CdtFormation:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return CdtFormation.from_dict(value, tolerated)
