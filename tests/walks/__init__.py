"""
The proof that a walk over a list loses nothing in silence: drawn servers whose lists move, and an oracle that knows them.

Nothing here knows how the walk decides: the server has the list, the oracle reads the server.
"""

import sys
from pathlib import Path

# The pages of every shape are written down once, beside the tests of what reads them.
sys.path.insert(0, str(Path(__file__).parents[1] / "overlays"))
