"""The artifacts that programs read, hosts included, and the files that pages fetch. It imports `shared`, `projections` and `artifacts`, not
`lists`.
"""
