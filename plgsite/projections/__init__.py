"""What others show of records on a day: names, the identity of the site, its frame, and the projections made from them."""
