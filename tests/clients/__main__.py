"""
Clients of both APIs in other languages: generated as each README in examples/ says, compiled, and run on a sandbox.

    make clients                          all of them, and what the linters of the field say of the documents
    make clients ONLY=typescript,go       some of them

Exits 1 where anything went wrong, and where something could not be tried, unless that is allowed: ALLOW_SKIP=1.
"""

from __future__ import annotations

import argparse
import sys

from tests.clients import network
from tests.clients.counting import APIS, operation_ids
from tests.clients.linters import Verdict, verdicts
from tests.clients.proofs import PROOFS, Proof
from tests.clients.run import PLACE, Outcome, prove


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="tests.clients", description=__doc__.split("\n\n")[0])
    parser.add_argument("--only", default="", help=f"of {', '.join(proof.name for proof in PROOFS)}")
    parser.add_argument("--allow-skip", action="store_true", help="what cannot be tried here is no failure")
    options = parser.parse_args(arguments)
    try:
        proofs = chosen(options.only)
    except ValueError as error:
        parser.error(str(error))
    outcomes = []
    for proof in proofs:
        print(f"{proof.language}: {proof.tool}", file=sys.stderr, flush=True)
        outcomes.append(prove(proof))
    print(table(outcomes))
    # Of all or of nothing: who asks for some languages does not wait for this.
    linted = [] if options.only else verdicts(PLACE / "spectral")
    for verdict in linted:
        print(_linted(verdict))
    skipped = [*skips(outcomes), *(f"SKIPPED: {one.linter}: {one.skipped}" for one in linted if one.skipped)]
    faults = [line for outcome in outcomes for line in told(outcome)]
    faults += [f"{one.bundle}: {problem}" for one in linted for problem in one.problems]
    for line in [*skipped, *faults]:
        print(line)
    return 1 if faults or (skipped and not options.allow_skip) else 0


def chosen(only: str) -> list[Proof]:
    """
    The proofs that *only* names, with commas between; all where it is empty.

    Raises:
        ValueError: a name is of none.
    """
    by_name = {proof.name: proof for proof in PROOFS}
    names = [name.strip() for name in only.split(",") if name.strip()] or list(by_name)
    for name in names:
        if name not in by_name:
            raise ValueError(f"{name} is none of {', '.join(by_name)}")
    return [by_name[name] for name in names]


def table(outcomes: list[Outcome]) -> str:
    """A row a client, in the order of the proofs."""
    counts = [f"{api} of {len(operation_ids(api))}" for api in APIS]
    heading = ["language", "tool", *counts, "compiles", "programs pass", "generated", "seconds"]
    rows = [heading, *(_row(outcome) for outcome in outcomes)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(heading))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    ]
    return "\n".join(lines)


def _row(outcome: Outcome) -> list[str]:
    proof = outcome.proof
    if outcome.skipped:
        return [proof.language, proof.tool, *("-" for _api in APIS), "SKIPPED", "SKIPPED", "-", "-"]
    passed = sum(outcome.passed.values())
    return [
        proof.language,
        proof.tool,
        *(outcome.operations.get(api, "none") for api in APIS),
        "yes" if outcome.is_compiled else "NO",
        f"{passed} of {len(APIS)}",
        f"{outcome.size_bytes / 1e6:.1f} MB",
        f"{outcome.seconds:.0f}",
    ]


def _linted(verdict: Verdict) -> str:
    count = (
        "SKIPPED"
        if verdict.skipped
        else f"{len(verdict.problems)} problems, {verdict.ignored} ignored with a reason"
    )
    return f"{verdict.linter} on {verdict.bundle}: {count}"


def skips(outcomes: list[Outcome]) -> list[str]:
    """What could not be tried on this machine, a sentence each."""
    lines = [
        f"SKIPPED: {one.proof.language} by {one.proof.tool}: {one.skipped}" for one in outcomes if one.skipped
    ]
    if not network.can_be_closed():
        lines.append(
            "SKIPPED: that no request goes elsewhere: this machine has no network namespaces to run the programs in"
        )
    return lines


def told(outcome: Outcome) -> list[str]:
    """The faults of a proof under its name."""
    return (
        [f"FAILED: {outcome.proof.language} by {outcome.proof.tool}", *outcome.faults]
        if outcome.faults
        else []
    )


if __name__ == "__main__":
    raise SystemExit(main())
