"""The Cloud API on the page for a person: what each instance holds."""

from __future__ import annotations

from itertools import groupby

from welkin_sdk.sandbox.cloud.api import CloudApi
from welkin_sdk.sandbox.cloud.store import counts
from welkin_sdk.sandbox.core.html import Html, Section, number, remark, table


def records(cloud: CloudApi) -> Section:
    """How many records each list of each instance has."""
    return Section("cloud-records", "Records of the Cloud API", _records(cloud), "narrow")


def _records(cloud: CloudApi) -> Html:
    tables = [
        _table(f"{tenant}/{instance}", [(collection, count) for *_, collection, count in found])
        for (tenant, instance), found in groupby(counts(cloud.state), key=lambda row: row[:2])
    ]
    return Html("".join(tables)) or remark("Nothing yet: an instance is filled when it is first asked for.")


def _table(place: str, held: list[tuple[str, int]]) -> Html:
    return table(
        f"{place}: held now, {sum(count for _, count in held):,} in all",
        ("Resource", "Records"),
        ((collection, number(count)) for collection, count in held),
    )
