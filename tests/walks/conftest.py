"""The harness is imported by its full name, as `python -m tests.faults` does, from wherever pytest was started."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent.parent))
