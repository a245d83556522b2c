"""What the store says of a thing, as frozen values: one module for each kind of thing.

Everything is found through an index: from a node along a property, or by a fixed query that begins at a node. No page
reads the whole store; what takes longer than a look-up is kept for as long as the build is served.
"""
