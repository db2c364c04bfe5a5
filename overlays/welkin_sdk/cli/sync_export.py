"""`welkin sync export`: the mirror, or what has changed in it, as a file."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from attrs import frozen

from welkin_sdk.cli.failures import FailedWorkError, UsageError, unknown
from welkin_sdk.cli.sync_run import Task


@frozen
class Extract:
    """
    What to write, and how.

    Attributes:
        changes_after: the changes after this cursor instead of the records as they are now.
        columns: members of a record that get a column of their own in csv and parquet.
        with_deleted: deleted records too.
        typed: as a table of one collection, with a column of its own type for each documented member.
    """

    form: str
    output: Path
    changes_after: str | None = None
    columns: Sequence[str] = ()
    with_deleted: bool = False
    typed: bool = False


def export(task: Task, extract: Extract) -> None:
    """Write the file, and print as one line of JSON how many rows it has and up to which change it goes."""
    from welkin_sdk.feed.export import FORMATS, export_changes, export_records
    from welkin_sdk.mirror.catalogue import collection_of
    from welkin_sdk.mirror.reading import NOTHING_OF_INSTANCE

    if extract.form not in FORMATS:
        raise unknown("format", extract.form, FORMATS, option="--format")
    members = [name.strip() for item in extract.columns for name in item.split(",")]
    if not all(members):
        raise UsageError("--columns has a name that is empty; write e.g. --columns first_name,phase")
    if str(extract.output) == "-":
        raise UsageError("--output wants the name of a file; - is none (./- is one of that name)")
    if extract.typed and (members or extract.changes_after is not None):
        raise UsageError(
            "--typed has a column for each member, of records as they are now; leave out --columns and --changes-after"
        )
    with task.open_store() as (store, streams):
        if extract.typed and len({collection_of(one.resource) for one in streams}) != 1:
            raise UsageError("--typed writes a table of one collection; name it by --resources")
        if not extract.output.parent.is_dir():
            raise FailedWorkError("--output: there is no such folder")
        stored = store.streams(streams[0].tenant, streams[0].instance)
        if not stored and task.api == "cloud-api":
            raise FailedWorkError(
                f"{NOTHING_OF_INSTANCE}; no file was written, and `welkin sync run` fills it"
            )
        if not stored:
            raise FailedWorkError(
                "nothing of this tenant is in the mirror, so no file was written; `welkin sync run` fills it, and --tenant"
                " names another one"
            )
        absent = [one.resource for one in streams if one not in stored]
        if absent and task.resources:
            raise FailedWorkError(
                f"the mirror has nothing of {', '.join(absent)}, so no file was written; `welkin sync run --resources`"
                " takes it in"
            )
        if extract.changes_after is None:
            done = export_records(
                store,
                streams,
                extract.output,
                format=extract.form,
                members=members,
                deleted=extract.with_deleted,
                typed=extract.typed,
            )
        else:
            done = export_changes(
                store,
                extract.output,
                format=extract.form,
                after=extract.changes_after,
                streams=streams,
                members=members,
            )
    print(json.dumps({"rows": done.rows, "through": done.through, "superseded": done.superseded}))
