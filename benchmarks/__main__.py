"""`make bench`: prints each ratio on a line."""

from __future__ import annotations

from benchmarks import cloud_mirror, decode, find, life, prism, sync
from welkin_sdk import DataClient
from welkin_sdk.sandbox import serve

CLINIC = 2000


def main() -> None:
    with (
        serve(seed=CLINIC) as sandbox,
        DataClient(sandbox.client_id, sandbox.client_secret, base_url=sandbox.data_api) as welkin,
    ):
        page = [patient.to_dict() for patient in welkin.patients.find(page_size=decode.RECORDS)]
        for ratio in decode.measure(page):
            print(ratio, flush=True)
        for ratio in find.measure(sandbox, welkin):
            print(ratio, flush=True)
    for ratio in sync.measure():
        print(ratio, flush=True)
    cloud_mirror.main(is_short=True)
    life.crowd()
    print(life.network(), flush=True)
    for ratio in life.measure():
        print(ratio, flush=True)
    for ratio in prism.measure():
        print(ratio, flush=True)


if __name__ == "__main__":
    main()
