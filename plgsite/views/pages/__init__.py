"""Pages about one record: a programme with its brochures, a page of the site; and the page for what is not found. It imports `lists` and
what lies below.
"""
