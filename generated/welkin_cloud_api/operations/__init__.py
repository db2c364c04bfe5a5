# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""All operations of the Welkin Cloud API, a module for each resource; see welkin_runtime.operations."""

from __future__ import annotations

from welkin_runtime.operations import Table
from welkin_runtime.writing import zulu_text

__all__ = ["TABLE"]

TABLE = Table(
    package=__name__.rpartition(".")[0],
    resources=(
        "application_accesses",
        "assessment_formations",
        "assessment_records",
        "audit",
        "calendar_events",
        "calls",
        "care_plan_goals",
        "care_plans",
        "cdt_formations",
        "cdt_records",
        "chat",
        "communications",
        "contacts",
        "dictionary_formations",
        "dictionary_records",
        "document_records",
        "document_types",
        "documents",
        "email_drafts",
        "emails",
        "encounter_assessments",
        "encounter_comments",
        "encounter_disposition_formations",
        "encounter_dispositions",
        "encounter_templates",
        "encounters",
        "exports",
        "goal_templates",
        "invoices",
        "messaging_templates",
        "patient_programs",
        "patients",
        "payment_methods",
        "payments",
        "profile_formations",
        "profile_records",
        "programs",
        "schedules",
        "sms",
        "subscriptions",
        "tasks",
        "token",
        "unrecognized_calls",
        "unrecognized_emails",
        "unrecognized_sms",
        "user_permissions",
        "user_territories",
        "users",
        "work_hours",
    ),
    server="https://api.live.welkincloud.io/{tenantName}",
    spell=zulu_text,
)
