"""What programs read: calendars, feeds, the sitemap, columns, redirects, and the headers for hosts. It imports `lists` and what lies below,
neither `pages` nor `guide`.
"""
