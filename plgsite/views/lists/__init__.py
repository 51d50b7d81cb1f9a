"""Pages that list records: the home page, the catalogue, the agenda, news, search, stories, and those about a theme, a location or a
teacher. It imports `structured`, `programme` and what lies below.
"""
