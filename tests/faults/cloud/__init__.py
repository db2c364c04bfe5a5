"""
The same proof for the mirror of the Cloud API: a server of its own, its writers, its faults, and oracles that read what it has.

Nothing here knows how the mirror reads a list; `engine` builds one, and `plants` puts bugs into it.
"""
