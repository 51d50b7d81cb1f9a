"""One frozen view per template, and the function that makes it from its arguments."""
