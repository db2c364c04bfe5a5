"""
Payment methods, subscriptions and invoices; payments are read alone, as nothing here is charged.

Source: Cloud API, "Payments and subscriptions", "Invoices".
"""

from __future__ import annotations

from welkin_sdk.sandbox.cloud.call import CloudCall, Handler
from welkin_sdk.sandbox.cloud.errors import bad_request, not_found
from welkin_sdk.sandbox.cloud.generic import brought, owner_of, predicates
from welkin_sdk.sandbox.cloud.pages import Listed
from welkin_sdk.sandbox.cloud.statements import Wanted
from welkin_sdk.sandbox.cloud.store import Record
from welkin_sdk.sandbox.cloud.times import normal

METHODS = "payment_methods"
SUBSCRIPTIONS = "subscriptions"
INVOICES = "invoices"


def _create_method(call: CloudCall) -> Record:
    patient, id = call.patient(), call.body["paymentMethodId"]
    method = {"id": id, "paymentMethodId": id, "patientId": patient["id"], "createdAt": call.time}
    call.space.put(METHODS, id, method, parent=patient["id"])
    return {"status": "SUCCESS", "message": "Payment method is added", "data": method, **method}


def _methods(call: CloudCall) -> Listed:
    patient = call.patient()
    return call.page_of(METHODS, parent=patient["id"])


def _delete_method(call: CloudCall) -> None:
    patient, id = call.patient(), call.path["paymentMethodId"]
    if call.space.get(METHODS, id, parent=patient["id"]) is None:
        raise call.missing("PAYMENT_METHOD_NOT_FOUND", "PAYMENT", id=id)
    call.space.remove(METHODS, id, parent=patient["id"])


def _create_subscription(call: CloudCall) -> Record:
    patient_id = (call.body.get("patient") or {}).get("id")
    if patient_id is not None and call.space.get("patients", patient_id) is None:
        raise bad_request("No such patient", "SUBSCRIPTION", path=".patient.id")
    record = {**brought(call), **call.stamps(), "status": "ACTIVE"}
    record["startDate"] = normal(record.get("startDate"))
    call.space.put(SUBSCRIPTIONS, record["id"], record)
    return record


def _cancel(call: CloudCall) -> Record:
    id = call.path["subscriptionId"]
    record = call.space.get(SUBSCRIPTIONS, id)
    if record is None:
        raise not_found("SUBSCRIPTION_NOT_FOUND", "SUBSCRIPTION", id=id)
    record = {**record, **call.changed(), "status": "CANCELLED"}
    call.space.put(SUBSCRIPTIONS, id, record)
    return record


def _invoices(call: CloudCall, **wanted: str) -> Listed:
    # Of a patient or an encounter that is not there, there is no list either.
    owner_of(call)
    found = [
        {name: value for name, value in invoice.items() if name != "lineItems"}
        for invoice in call.space.find(INVOICES, wanted=Wanted(equal=tuple(wanted.items())))
    ]
    return call.listed(found, where=predicates(call))


HANDLERS: dict[str, Handler] = {
    "listPaymentMethods": _methods,
    "createPaymentMethod": _create_method,
    "deletePaymentMethod": _delete_method,
    "createSubscription": _create_subscription,
    "cancelSubscription": _cancel,
    "listInvoices": _invoices,
    "listPatientInvoices": lambda call: _invoices(call, patientId=call.path["patientId"]),
    "listEncounterInvoices": lambda call: _invoices(
        call, patientId=call.path["patientId"], encounterId=call.path["encounterId"]
    ),
}
