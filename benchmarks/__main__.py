"""`make bench`: one table."""

from __future__ import annotations

from benchmarks import life, prism, sync


def main() -> None:
    for measure in (sync.measure, life.measure, prism.measure):
        for row in measure():
            print(row, flush=True)


if __name__ == "__main__":
    main()
