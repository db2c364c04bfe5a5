"""
The clinic that a sandbox starts with: made-up workers and patients with everything around them, the same each time.

Nothing depends on the wall clock or on the machine: the same number of patients gives the same bytes. Patients are
imported three at a time, so that several records share one `updated_at` as they do after a bulk change. The first
patient has something of every kind.
"""

from __future__ import annotations

import random
import uuid
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from welkin_sdk.sandbox.core import seed_words as words

OPENED_AT = datetime(2024, 1, 1, 8, tzinfo=UTC)
_IMPORTED_TOGETHER = 3
_PATIENTS_OF_A_WORKER = 25

Records = list[dict[str, Any]]


def clinic(patients: int) -> Mapping[str, Records]:
    """
    The records of a clinic with so many *patients*, by collection.

    Members without a value are left out, and references always name a record of the same clinic.
    """
    return _Clinic(patients).records


class _Clinic:
    def __init__(self, patients: int) -> None:
        self._dice = random.Random(patients)
        self.records: dict[str, Records] = {}
        self._staff = [self._worker(number) for number in range(2 + patients // _PATIENTS_OF_A_WORKER)]
        self._calendars = {
            worker: self._add("calendars", OPENED_AT, worker_id=worker) for worker in self._staff
        }
        for number in range(patients):
            self._patient(number)

    def _add(
        self, collection: str, created_at: datetime, changed_at: datetime | None = None, **values: Any
    ) -> str:
        id = str(uuid.UUID(int=self._dice.getrandbits(128), version=4))
        stamps = {"updated_at": _printed(changed_at or created_at), "created_at": _printed(created_at)}
        self.records.setdefault(collection, []).append({"id": id, **values, **stamps})
        return id

    def _worker(self, number: int) -> str:
        first, last = self._name()
        *_, timezone, area = self._dice.choice(words.PLACES)
        return self._add(
            "workers",
            OPENED_AT,
            email=f"{first}.{last}.w{number}@example.org".lower(),
            first_name=first,
            last_name=last,
            phone_number=self._phone(area),
            timezone=timezone,
            gender=self._dice.choice(words.GENDERS),
            roles=words.ROLES[number % len(words.ROLES)],
        )

    def _patient(self, number: int) -> None:
        """One patient and, a little later than the import, what happened to the patient."""
        imported_at = OPENED_AT + timedelta(minutes=1 + number // _IMPORTED_TOGETHER, microseconds=137_000)
        first, last = self._name()
        city, county, state, zip_code, timezone, area = self._dice.choice(words.PLACES)
        worker = self._dice.choice(self._staff)
        patient = self._add(
            "patients",
            imported_at,
            phase=self._dice.choice(words.PHASES),
            primary_worker_id=worker,
            timezone=timezone,
            first_name=first,
            last_name=last,
            birthday=f"{self._dice.randint(1935, 2004)}-{self._dice.randint(1, 12):02}-{self._dice.randint(1, 28):02}",
            street=f"{self._dice.randint(1, 999)} {self._dice.choice(words.STREETS)}",
            city=city,
            county=county,
            zip_code=zip_code,
            state=state,
            country="USA",
        )
        self._contacts(
            number, patient, imported_at, email=f"{first}.{last}.{number}@example.org".lower(), area=area
        )
        later = imported_at + timedelta(seconds=self._dice.randint(60, 3600), microseconds=number % 1000)
        self._conversation(patient, worker, later)
        self._events(number, patient, worker, later)
        self._answers(number, patient, later)
        if number % 3 == 0:
            self._care_flow(patient, worker, later)
        if number % 5 == 0:
            self._integration_job(number, patient, later)

    def _contacts(self, number: int, patient: str, at: datetime, *, email: str, area: str) -> None:
        consents = self._dice.random() < 0.7
        self._add(
            "external_ids",
            at,
            resource="patients",
            namespace="ehr",
            external_id=f"P-{number:06}",
            welkin_id=patient,
        )
        self._add(
            "email_addresses",
            at,
            email=email,
            friendly_name="private",
            patient_id=patient,
            verified=consents,
            opted_in_to_email=consents,
            automatic_recipient=consents,
        )
        for kind in ("cell", "landline")[: 1 + number % 2]:
            self._add(
                "phone_numbers",
                at,
                patient_id=patient,
                phone_number=self._phone(area),
                phone_number_type=kind,
                friendly_name=kind,
                verified=consents,
                opted_in_to_sms=consents and kind == "cell",
                opted_in_to_phone=True,
            )

    def _conversation(self, patient: str, worker: str, at: datetime) -> None:
        conversation = self._add("conversations", at, patient_id=patient, conversation_type="app")
        for turn in range(self._dice.randint(2, 5)):
            at += timedelta(minutes=self._dice.randint(1, 90))
            is_outbound = turn % 2 == 0
            self._add(
                "app_messages",
                at,
                patient_id=patient,
                worker_id=worker if is_outbound else None,
                conversation_id=conversation,
                direction="outbound" if is_outbound else "inbound",
                contents=self._dice.choice(words.OUTBOUND if is_outbound else words.INBOUND),
                automatically_sent=is_outbound and self._dice.random() < 0.2,
                send_time=_printed(at),
                sent_at=_printed(at),
            )

    def _events(self, number: int, patient: str, worker: str, at: datetime) -> None:
        start = (at + timedelta(days=self._dice.randint(1, 20))).replace(minute=0, second=0, microsecond=0)
        common: dict[str, Any] = {"calendar_id": self._calendars[worker], "patient_id": patient}
        self._add(
            "calendar_events",
            at,
            start + timedelta(hours=1),
            **common,
            start_time=_printed(start),
            end_time=_printed(start + timedelta(minutes=30)),
            outcome=self._dice.choice(words.OUTCOMES),
            modality=self._dice.choice(words.MODALITIES),
            appointment_type=self._dice.choice(words.APPOINTMENTS),
        )
        if number % 4 == 0:
            day = (start + timedelta(days=30)).date().isoformat()
            self._add(
                "calendar_events", at, **common, day=day, modality="visit", appointment_type="home_visit"
            )

    def _answers(self, number: int, patient: str, at: datetime) -> None:
        pain, weight = self._dice.randint(0, 10), round(self._dice.uniform(50, 110), 1)
        if number % 3 != 1:
            self._add(
                "assessment_responses",
                at,
                spec_name="intake_assessment",
                spec_version="1",
                patient_id=patient,
                model={"pain_scale": pain, "insurance_provider": "Acme Insurance", "active": True},
            )
        if number % 2 == 0:
            body = {"weight_kg": weight, "measured_on": at.date().isoformat()}
            self._add(
                "custom_data_type_records", at, body=body, patient_id=patient, type_name="weight_reading"
            )

    def _care_flow(self, patient: str, worker: str, at: datetime) -> None:
        tasks = [
            {
                "description": text,
                "due_date": _printed(at + timedelta(days=7 * week)),
                "worker_id": worker,
                "completed_by_worker_id": worker if week == 1 else None,
                "completed_at": _printed(at) if week == 1 else None,
            }
            for week, text in enumerate(words.TASKS, start=1)
        ]
        goal = {"title": self._dice.choice(words.GOALS), "tasks": tasks}
        flow = {"title": "First three months", "description": "What was agreed at intake.", "goals": [goal]}
        self._add("care_flows", at, patient_id=patient, care_flow=flow)

    def _integration_job(self, number: int, patient: str, at: datetime) -> None:
        job = str(uuid.UUID(int=self._dice.getrandbits(128), version=4))
        failed = number % 2 == 1
        code, message = self._dice.choice(words.PROBLEMS)
        for task in ("run_kiwihealth_pull", "process_item"):
            self._add(
                "integration_tasks",
                at,
                status="failed" if failed else "succeeded",
                patient_id=patient,
                ref_ids=[f"P-{number:06}", f"kiwi-{number}"],
                job_id=job,
                task_name=f"kiwihealth_pull.{task}",
                errors=[{"code": code, "message": message}] if failed and task == "process_item" else [],
            )

    def _name(self) -> tuple[str, str]:
        return self._dice.choice(words.FIRST_NAMES), self._dice.choice(words.LAST_NAMES)

    def _phone(self, area: str) -> str:
        return f"{area}-555-01{self._dice.randint(0, 99):02}"


def _printed(instant: datetime) -> str:
    return instant.isoformat(timespec="microseconds")
