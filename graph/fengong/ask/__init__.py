"""Asking the graph: named queries with their headers and parameters, and SPARQL of one's own."""
