"""
A server of one list, with everything that has ever been in it: who was there at which request, and in which version.

Before each answer the list may move. It answers as the API does, in any shape of pages, unless it was drawn to say
something wrong or to stand still.
"""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

from attrs import define, field
from shapes import SHAPES, write_page

from tests.walks.setting import Setting

_BEGIN = datetime(2026, 3, 1, 12, tzinfo=UTC)
_MOST_NEW = 200


@define(eq=False)
class Row:
    """
    An entry.

    Attributes:
        number: nobody but the oracle sees it; entries without an id may be equal.
        place: where it stands in a list that is continued by marks.
        version: how often it was changed.
        born, died: the number of the first request that could see it, and of the first that could not any more.
    """

    number: int
    place: float
    name: str
    created: datetime
    updated: datetime
    born: int
    version: int = 0
    died: int | None = None


class Entry(dict[str, Any]):
    """What is sent for a row, which stays at hand for the oracle."""

    row: Row


@define(slots=False)
class Server:
    """
    Attributes:
        asked: how many requests came.
        rows: the list as it is; `ever` all that has been in it.
        told: for each answer, the rows that were in it.
    """

    setting: Setting
    dice: random.Random = field(init=False)
    now: datetime = _BEGIN
    asked: int = 0
    rows: list[Row] = field(factory=list)
    ever: list[Row] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        self.dice = random.Random(f"{self.setting.seed} {self.setting.shape} server")
        for number in range(self.setting.count):
            at = _BEGIN - timedelta(days=1) + timedelta(seconds=number * self.dice.randint(0, 2))
            if self.setting.is_young:
                at = _BEGIN - timedelta(seconds=self.dice.choice([0, 1, 20, 59, 61]))
            self._add(at, place=float(number), born=0)
        self._sort()

    def answer(self, query: dict[str, str]) -> tuple[dict[str, str], Any]:
        """Headers and body for *query*."""
        self.now += timedelta(seconds=self.dice.choice([0.2, 1, 3]))
        if self.asked:
            self._move()
        body = self._stuck(query) if self.setting.kind == "stuck" else self._page(query)
        self.asked += 1
        return {"Date": format_datetime(self.now, usegmt=True)}, body

    # --- what happens to the list

    def _move(self) -> None:
        for what, rate in self.setting.rates.items():
            if self.dice.random() < rate:
                getattr(self, f"_{what}")()
        come, go = self.setting.bursts.get(self.asked, (0, 0))
        for _ in range(come):
            self._insert(at=0 if self.setting.sort.endswith("desc") else None)
        for _ in range(min(go, len(self.rows))):
            self._drop(self.dice.choice([0, -1]))
        self._sort()

    def _insert(self, at: int | None = None) -> None:
        if len(self.ever) >= self.setting.count + _MOST_NEW:
            return
        at = self.dice.choice([0, len(self.rows), self.dice.randint(0, len(self.rows))]) if at is None else at
        before = self.rows[at - 1].place if at else -1.0
        behind = self.rows[at].place if at < len(self.rows) else before + 2.0
        self._add(self.now, place=(before + behind) / 2 if at or self.rows else 0.0, born=self.asked, at=at)

    def _add(self, now: datetime, *, place: float, born: int, at: int | None = None) -> None:
        number = len(self.ever)
        row = Row(number, place, f"{self.dice.randint(0, 999):03}", now, now, born)
        self.ever.append(row)
        self.rows.insert(len(self.rows) if at is None else at, row)

    def _delete(self) -> None:
        if self.rows:
            self._drop(self.dice.choice([0, len(self.rows) - 1, self.dice.randrange(len(self.rows))]))

    def _drop(self, at: int) -> None:
        self.rows.pop(at).died = self.asked

    def _swap(self) -> None:
        """One goes and one comes: no total tells."""
        self._delete()
        self._insert()

    def _update(self) -> None:
        if self.rows:
            row = self.dice.choice(self.rows)
            row.version, row.updated = row.version + 1, self.now

    def _reorder(self) -> None:
        if self.rows and not self._is_by_marks and not self.setting.sort:
            row = self.rows.pop(self.dice.randrange(len(self.rows)))
            self.rows.insert(self.dice.randint(0, len(self.rows)), row)
        elif self.rows and self.setting.sort.startswith("name"):
            row = self.dice.choice(self.rows)
            row.name, row.version, row.updated = f"{self.dice.randint(0, 999):03}", row.version + 1, self.now

    def _sort(self) -> None:
        member, _, way = self.setting.sort.partition(",")
        if self._is_by_marks:
            self.rows.sort(key=lambda row: row.place)
        elif member:
            key = {"createdAt": "created", "updatedAt": "updated", "name": "name"}[member]
            self.rows.sort(key=lambda row: (getattr(row, key), row.number), reverse=way == "desc")

    @property
    def _is_by_marks(self) -> bool:
        return self.setting.kind_of_pages in ("token", "cursor")

    # --- what it answers

    def _page(self, query: dict[str, str], rows: list[Row] | None = None) -> Any:
        rows, shape, size = (
            self.rows if rows is None else rows,
            SHAPES[self.setting.shape],
            self.setting.granted,
        )
        if shape.kind == "whole":
            return self._write(rows, 0, max(1, len(rows)), len(rows), None)
        if shape.kind == "number":
            number = int(query.get("page", 0))
            stop = (number + 1) * size
            return self._write(
                rows[number * size : stop], number, size, len(rows), "x" if stop < len(rows) else None
            )
        mark = query.get(shape.token or shape.cursor or "")
        left = [row for row in rows if mark is None or row.place > float(mark)]
        here = left[:size]
        return self._write(here, 0, size, len(rows), repr(here[-1].place) if len(left) > size else None)

    def _stuck(self, query: dict[str, str]) -> Any:
        setting, size = self.setting, self.setting.granted
        if self.asked < setting.stuck_from:
            return self._page(query)
        number = int(query.get("page", 0))
        at = {"first page for ever": 0, "one page for ever": setting.stuck_from, "new marks": 0}.get(
            setting.stuck, self.asked % 2
        )
        turn = {"marks in turn": self.asked % 2, "new marks": self.asked}.get(setting.stuck, "")
        more = f"{setting.stuck}{turn}"
        there = self.rows[at * size : (at + 1) * size] or self.rows[:size]
        said = number if self.dice.random() < 0.5 else at
        return self._write(there, said, size, len(self.rows), more)

    def _write(self, rows: list[Row], number: int, size: int, total: int, following: str | None) -> Any:
        setting = self.setting
        quirk = setting.quirk if SHAPES[setting.shape].kind == "number" else ""
        if quirk == "wrong total" and self.asked == setting.wrong_at:
            wrong = setting.wrong_total
            total = max(0, total + int(wrong)) if wrong < 0 else int(total * wrong)
        if quirk == "early last" and self.dice.random() < 0.3:
            following = None
        if quirk == "never last":
            following = following or "x"
        said = {"number 0": 0, "number from 1": number + 1}.get(quirk, number)
        counted_with = size
        if quirk == "end too early" and size < setting.asked:
            # It grants fewer to a page than it counts with.
            counted_with = setting.asked
            following = "x" if (number + 1) * counted_with < total else None
        body = write_page(
            setting.shape,
            [self._entry(row) for row in rows],
            number=said,
            size=counted_with,
            total=total,
            following=following,
        )
        if quirk == "no number":
            body = _without(body, {"number", "page"})
        return _without(body, {"totalElements", "totalPages"}) if quirk == "no totals" else body

    def _entry(self, row: Row) -> dict[str, Any]:
        setting = self.setting
        entry = Entry(title=f"{'x' * (row.number % 3)}{row.version}")
        entry.row = row
        if setting.has_ids:
            entry |= {"id": f"{row.number:08d}-0000", "name": row.name}
        if setting.has_times and setting.has_ids:
            entry |= {"createdAt": _text(row.created), "updatedAt": _text(row.updated)}
        if setting.is_signed:
            entry |= {"photoUrl": f"https://files.example.org/{row.number % 3}?signature={self.asked}"}
        return entry


def _text(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _without(value: Any, names: set[str]) -> Any:
    if not isinstance(value, dict):
        return value
    return {name: _without(inner, names) for name, inner in value.items() if name not in names}
