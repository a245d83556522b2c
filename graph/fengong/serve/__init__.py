"""One process tree that answers over HTTP: SPARQL for analysts, pages for everybody.

A *front* of one process speaks HTTP and never runs what a stranger wrote; *workers*, processes that can be killed at
any moment, do (:mod:`fengong.serve.pool`). What the front reads by itself are fixed queries of pages, in threads.
"""
