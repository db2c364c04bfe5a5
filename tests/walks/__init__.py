"""
The proof that a walk over a list loses nothing in silence: drawn servers whose lists move, and an oracle that knows them.

Nothing here knows how the walk decides: the server has the list, the oracle reads the server.
"""
