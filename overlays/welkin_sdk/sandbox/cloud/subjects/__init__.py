"""
The modules of behaviour, one per subject, and which operations each of them answers; HTTP is not known here.
"""

from __future__ import annotations

from collections.abc import Mapping

from welkin_sdk.sandbox.cloud.call import Handler
from welkin_sdk.sandbox.cloud.subjects import (
    assessment_records,
    audit,
    calendar,
    care_plans,
    cdt_records,
    chat,
    communications,
    contacts,
    dictionaries,
    documents,
    encounter_parts,
    encounters,
    exports,
    formations,
    messages,
    money,
    patient_programs,
    patients,
    profile_records,
    schedules,
    tasks,
    users,
)

_MODULES = (
    *(assessment_records, audit, calendar, care_plans, cdt_records, chat, communications, contacts),
    *(dictionaries, documents, encounter_parts, encounters, exports, formations, messages, money),
    *(patient_programs, patients, profile_records, schedules, tasks, users),
)
HANDLERS: Mapping[str, Handler] = {
    id: handler for module in _MODULES for id, handler in module.HANDLERS.items()
}
