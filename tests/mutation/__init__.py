"""
A small fault is put into a copy of the code, and the tests that run that line must fail: mutation testing.

plan.toml says what is drawn, of which modules, by which operators, and why a survivor is none. The faults themselves are
made by cosmic-ray; what is ours is the draw, and that a mutant runs only the tests that reach it.
"""
