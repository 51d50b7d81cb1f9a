"""The artifacts that programs read, hosts included, and the files that pages fetch. It imports `shared` and `artifacts`, not `lists`."""
