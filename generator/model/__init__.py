"""The nouns of the field, frozen: what a profession, story, region, employer, page, figure and portal are.

Every kind of content has two records. Its *facts* stand once, in the original; its *words* stand in
every language. The records are the one schema: they validate, they emit JSON Schema for editors'
completion, and the strings under their fields are the field reference.
"""
