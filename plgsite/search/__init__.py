"""Full-text search: words, their forms, what means the same, and the files of the index. Pure functions, without files."""
