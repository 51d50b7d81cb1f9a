"""What is tested of the language of the search."""
