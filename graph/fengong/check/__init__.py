"""Checks of a finished graph: SHACL shapes on the store, and the ledger of what was understood."""
