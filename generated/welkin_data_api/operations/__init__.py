# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""All operations of the Welkin Data API, a module for each resource; see welkin_runtime.operations."""

from __future__ import annotations

from welkin_runtime.operations import Table
from welkin_runtime.writing import offset_text

__all__ = ["TABLE"]

TABLE = Table(
    package=__name__.rpartition(".")[0],
    resources=(
        "app_messages",
        "assessment_responses",
        "calendar_events",
        "calendars",
        "care_flows",
        "conversations",
        "custom_data_type_records",
        "email_addresses",
        "external_ids",
        "integration_tasks",
        "patients",
        "phone_numbers",
        "token",
        "workers",
    ),
    server="https://api.welkinhealth.com/v1",
    spell=offset_text,
)
