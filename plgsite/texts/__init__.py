"""One fact in the words that readers see: a price, a day, a place, prose; and the projections of records that views are given."""
