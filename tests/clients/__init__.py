"""
What the documents are worth in other languages: clients are generated from them, compiled, and run on a sandbox.

`make clients` is the proof, and examples/ has what is proven: the commands are those of each README.
"""
