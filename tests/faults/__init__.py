"""
The proof that a mirror loses nothing: whole runs of the engine against a sandbox that misbehaves, judged from outside.

    world     a sandbox in this process on a clock that stands still, and a client of it without sockets
    quirks    what a server may do that the sandbox does not: another order, other bounds, smaller pages, deletes
    workload  what happens in a run, drawn from its seed
    run       one seed: events, then quiet, then the oracles
    oracles   what has to hold, read from the sandbox and from the store, never from the engine
    planted   known bugs, which the same runs have to find
    loopback  the same over real sockets; crash: the real command, killed at each of its points

`python -m tests.faults` prints one table; `make faults` and `make soak` call it.
"""
