"""The Cloud API on the page for a person: what each instance holds."""

from __future__ import annotations

from welkin_sdk.sandbox.cloud.api import CloudApi
from welkin_sdk.sandbox.cloud.store import counts
from welkin_sdk.sandbox.core.html import Html, Section, number, remark, table


def records(cloud: CloudApi) -> Section:
    """How many records each list of each instance has."""
    return Section("cloud-records", "Records of the Cloud API", _records(cloud), "narrow")


def _records(cloud: CloudApi) -> Html:
    found = counts(cloud.state)
    if not found:
        return remark("Nothing yet: an instance is filled when it is first asked for.")
    return table(
        f"Held now, {sum(count for *_, count in found):,} in all",
        ("Resource", "Tenant", "Instance", "Records"),
        ((collection, tenant, instance, number(count)) for tenant, instance, collection, count in found),
    )
