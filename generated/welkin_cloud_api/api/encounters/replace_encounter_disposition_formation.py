# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /formations/draft/encounter-disposition: Replace the definition of dispositions"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from welkin_runtime.encoding import body_members, zulu_text
from welkin_runtime.types import Operation, Request, Tolerated

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
)


def build_request(
    *,
    name: str | None = None,
    title: str | None = None,
    label: str | None = None,
    fields: Sequence[EncounterDispositionFieldReplace | Mapping[str, Any]] | None = None,
) -> Request:
    """
    The request of `encounter_disposition_formations.replace`; None leaves a member out.

    Raises:
        InvalidArgumentError: a naive datetime.
    """
    return Request(
        OPERATION,
        path="/formations/draft/encounter-disposition",
        json=body_members(
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
