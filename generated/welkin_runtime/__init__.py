# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""
What all generated packages share: pure, no network, and nothing of any one API.

`types` is what they say to whoever sends, `operations` what an API is told to do, `decoding` how JSON becomes records,
`encoding` how arguments become a request, `errors` what a record raises.
"""
