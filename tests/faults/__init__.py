"""
The proof that a mirror loses nothing: whole runs of the engine against a sandbox that misbehaves, judged from outside.

    world     a sandbox in this process on a clock that stands still, and a client of it without sockets
    quirks    what a server may do that the sandbox does not: another order, other bounds, smaller pages
    workload  what others do to the records; mail: what is told about it
    setting   what a seed draws for its whole run; tenant: one server with its mirror
    run       one seed: events, then quiet, then the oracles
    events    what can happen; trouble: broken answers; damage: a broken store
    settle    the quiet afterwards, and how soon all is equal
    oracles   what has to hold, read from the sandbox and from the store, never from the engine
    plants    known bugs, which the same runs have to find
    downstream  what others make of the feed
    loopback  the same over real sockets
    crash     the real command, killed at each of its points; process: killed twice, at any time, stopped, starved
    warm      what every run would do again, done once
    proof     all of it as parts for a pool of processes

`python -m tests.faults` prints one table; `make faults` and `make soak` call it.
"""
