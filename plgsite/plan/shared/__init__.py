"""What several families of artifacts need: the foot of pages, lists divided into pages, the records that prose links to. It imports
`artifacts` only.
"""
