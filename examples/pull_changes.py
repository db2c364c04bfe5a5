"""
Pull what has changed since the last run, and go on where a run was cut.

    python pull_changes.py state.json patients.ndjson

Two things are remembered, and only after a page is stored: the checkpoint of a walk that was cut, and when the run
began. The next run asks from a little before that moment on, because a change can become visible late and clocks
differ. So a record may be stored twice but is never missed; a real store replaces records by their id.
"""

import json
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from welkin_sdk import DataClient

OVERLAP = timedelta(minutes=10)


def main(state_file: Path, store: Path) -> None:
    state = json.loads(state_file.read_text()) if state_file.exists() else {}
    if "checkpoint" not in state:
        state["began_at"] = datetime.now(UTC).isoformat()
    since = datetime.fromisoformat(state["since"]) if "since" in state else None

    stored = 0
    with DataClient() as welkin, store.open("a", encoding="utf-8") as out:
        found = welkin.patients.find(updated_from=since, checkpoint=state.get("checkpoint"))
        for page in found.pages():
            out.writelines(json.dumps(patient.to_dict()) + "\n" for patient in page.records)
            out.flush()
            stored += len(page.records)
            if page.checkpoint:
                remember(state_file, state | {"checkpoint": page.checkpoint})

    remember(state_file, {"since": (datetime.fromisoformat(state["began_at"]) - OVERLAP).isoformat()})
    print(f"{stored} patients stored")


def remember(state_file: Path, state: dict[str, str]) -> None:
    """Replace the file in one step: a cut leaves the old state or the new one, never half of it."""
    new = state_file.with_suffix(".new")
    new.write_text(json.dumps(state))
    new.replace(state_file)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
