"""
The draw: every mutant that the operators can make of the modules, each with a lot that the seed and its own text give it,
and the lowest lots taken. So who mends a line draws that line anew, and all others are as they were.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator
from cosmic_ray.util import read_python_source

from tests.mutation.plan import Plan, files_of


@dataclass(frozen=True)
class Mutant:
    """
    One fault.

    Attributes:
        file: path below the root.
        operator: cosmic-ray's name, without the provider.
        occurrence: which of the operator's places in the file, from 0.
        line: where it begins, from 1.
        lot: what it was drawn by; the same for as long as its line is.
    """

    file: str
    operator: str
    occurrence: int
    line: int
    lot: str = ""


def draw(plan: Plan, root: Path, seed: int, count: int, only: str = "") -> list[Mutant]:
    """*count* mutants, or as many as there are; *only* keeps those whose file has it in its path."""
    files = [file for file in files_of(plan.modules, root) if only in file]
    lots = {lot: mutant for file in files for lot, mutant in _lots(file, root, plan.operators, seed)}
    drawn: list[Mutant] = []
    for lot, mutant in sorted(lots.items()):
        if len(drawn) == count:
            break
        if _can_differ(mutant, root, plan.unread_decorators):
            drawn.append(replace(mutant, lot=lot.hex()))
    return drawn


def _lots(file: str, root: Path, operators: tuple[str, ...], seed: int) -> Iterator[tuple[bytes, Mutant]]:
    lines = (root / file).read_text(encoding="utf-8").splitlines()
    met: Counter[tuple[str, str]] = Counter()
    for mutant in _mutants_of(file, root, operators):
        told = mutant.operator, lines[mutant.line - 1].strip()
        met[told] += 1
        yield sha256(repr((seed, file, told, met[told])).encode()).digest(), mutant


def _mutants_of(file: str, root: Path, operators: tuple[str, ...]) -> Iterator[Mutant]:
    tree = get_ast(read_python_source(root / file))
    for name in operators:
        operator = get_operator(f"core/{name}")()
        places = (
            (node, start) for node in ast_nodes(tree) for start, _end in operator.mutation_positions(node)
        )
        for occurrence, (node, (line, _column)) in enumerate(places):
            # The `*` between parameters looks like a product to cosmic-ray.
            if node.parent is None or node.parent.type not in ("parameters", "lambdef"):
                yield Mutant(file, name, occurrence, line)


def _can_differ(mutant: Mutant, root: Path, unread: frozenset[str]) -> bool:
    source = read_python_source(root / mutant.file)
    try:
        changed = mutate_code(source, get_operator(f"core/{mutant.operator}")(), mutant.occurrence)
        return changed is not None and _what_runs(changed, unread) != _what_runs(source, unread)
    except (SyntaxError, AttributeError):  # the second one: cosmic-ray on `except module.Error`
        return False


def _what_runs(source: str, unread: frozenset[str]) -> str:
    """The program without what is there for type checkers."""
    tree = ast.parse(source)
    compile(source, "mutant", "exec", dont_inherit=True)
    return ast.dump(_Bare(unread).visit(tree))


class _Bare(ast.NodeTransformer):
    def __init__(self, unread: frozenset[str]) -> None:
        self._unread = unread

    def visit_arg(self, node: ast.arg) -> ast.arg:
        node.annotation = None
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AnnAssign:
        node.annotation = ast.Constant(None)
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        return self._bare(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> ast.AST:
        return self._bare(node)

    def visit_If(self, node: ast.If) -> ast.AST | None:
        return None if "TYPE_CHECKING" in ast.unparse(node.test) else self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> ast.AST:
        if ast.unparse(node.func) == "TypeVar":
            node.keywords = []
        return self.generic_visit(node)

    def _bare(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> ast.AST:
        node.returns = None
        read = [each for each in node.decorator_list if ast.unparse(each) not in self._unread]
        node.decorator_list = [] if _is_stub(node) else read
        return self.generic_visit(node)


def _is_stub(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether there is nothing in the body but a docstring and dots: a member of a protocol, an abstract method."""
    return all(isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant) for each in node.body)
