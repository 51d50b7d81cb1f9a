"""The types of fields: amounts, days, addresses, and what is wrong with a value."""
