"""Values of records in the words that readers see: prose, prices, facts, times, addresses. It imports `shared` only."""
