"""The artifacts of pages that list records, of the pages about those records, and of search. It imports `guide` and what lies below,
not `machines`.
"""
