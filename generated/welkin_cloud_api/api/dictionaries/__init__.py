# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Operations of one tag of the document."""
