"""Markdown text -> frozen document: sections, nodes, links and images with their places."""
