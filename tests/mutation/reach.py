"""Which tests reach a line: those that coverage saw running it, nearest first."""

from __future__ import annotations

import ast
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from coverage import CoverageData

from tests.mutation.draw import Mutant
from tests.mutation.plan import Plan

_Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


class Reach:
    """
    What the traces say.

    Args:
        traces: coverage's files, one a process; beside each, with the suffix .json, the seconds of its tests.
        root: the tree that the tests ran in.
    """

    def __init__(self, traces: Iterable[Path], root: Path) -> None:
        self._root = root
        self._lines: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
        self._seconds: dict[str, float] = {}
        for trace in traces:
            self._seconds |= json.loads(trace.with_suffix(".json").read_text(encoding="utf-8"))
            self._read(trace)

    def _read(self, trace: Path) -> None:
        data = CoverageData(str(trace))
        data.read()
        for measured in data.measured_files():
            lines = self._lines[str(Path(measured).relative_to(self._root))]
            for line, contexts in data.contexts_by_lineno(measured).items():
                lines[line].update(self._seconds.keys() & contexts)

    def tests_for(self, mutant: Mutant, plan: Plan) -> list[str]:
        """
        The tests that run the statement of *mutant*; of what runs at import or in the making of test cases, those that
        run anything of the module or of one that imports it, behind those of every module, which are quick.

        Those of the test file that is named after the module come first, then the quickest files; what goes beyond the
        plan's seconds is left out.
        """
        lines = statement_lines((self._root / mutant.file).read_text(encoding="utf-8"), mutant.line)
        measured = self._lines[mutant.file]
        found = set[str]().union(*(measured.get(line, ()) for line in lines or ()))
        if found:
            return self._nearest_first(found, mutant.file, plan.selection_seconds)
        files = (mutant.file, *self._importers(mutant.file))
        found = set[str]().union(*(self._tests_of(file) for file in files))
        return [*plan.tests_of_every_module, *self._nearest_first(found, mutant.file, plan.selection_seconds)]

    def slowest(self, tests: Iterable[str]) -> float:
        """Seconds of the slowest of *tests*, as traced."""
        return max((self._seconds.get(test, 0.0) for test in tests), default=0.0)

    def _tests_of(self, file: str) -> set[str]:
        return set[str]().union(*self._lines[file].values())

    def _importers(self, file: str) -> list[str]:
        name = ".".join(Path(file).with_suffix("").parts[1:])
        return [other for other in self._lines if other != file and name in _imports(self._root / other)]

    def _nearest_first(self, tests: set[str], file: str, within_seconds: float) -> list[str]:
        cost: Counter[str] = Counter()
        for test in tests:
            cost[test.partition("::")[0]] += self._seconds[test]  # type: ignore[assignment]

        def distance(test: str) -> tuple[bool, float, str, float]:
            home = test.partition("::")[0]
            return (Path(file).stem not in Path(home).stem, cost[home], home, self._seconds[test])

        return list(_until(sorted(tests, key=distance), self._seconds, within_seconds))


def _until(tests: Iterable[str], seconds: dict[str, float], limit: float) -> Iterator[str]:
    spent = 0.0
    for test in tests:
        spent += seconds[test]
        if spent > limit:
            return
        yield test


@cache
def _imports(path: Path) -> frozenset[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{each.name}" for each in node.names)}
    return frozenset(found)


def statement_lines(source: str, line: int) -> range | None:
    """Lines of the innermost statement around *line*, of a compound one its head; None where it runs at import only."""
    lines: range | None = None
    for statement, is_inside in _statements(ast.parse(source), is_inside=False):
        head = _head(statement)
        if line in head:
            lines = head if is_inside else None
    return lines


def _statements(node: ast.AST, *, is_inside: bool) -> Iterator[tuple[ast.stmt | ast.excepthandler, bool]]:
    """Every statement below *node*, outer ones first, and whether it is in a function's body."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.stmt | ast.excepthandler):
            yield child, is_inside
        yield from _statements(child, is_inside=is_inside or isinstance(child, _Function))


def _head(statement: ast.stmt | ast.excepthandler) -> range:
    decorators = getattr(statement, "decorator_list", [])
    first = min([statement.lineno, *(each.lineno for each in decorators)])
    body = getattr(statement, "body", None)
    last = body[0].lineno - 1 if body else statement.end_lineno or first
    return range(first, max(first, last) + 1)
