"""What all views build on: the projections of records, pictures as pages show them, and the figures of artifacts that were made. It imports
no other folder of views.
"""
