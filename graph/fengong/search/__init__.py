"""Full-text search over a build: names, titles, words of tasks and quotes, in Chinese and English, with suggestions.

The index is one SQLite file beside the build (:mod:`fengong.search.make`). Chinese has no blanks between words, and
many of its words have two characters, so that an index of words would need a dictionary and an index of trigrams misses
most of them: here a run of Chinese is indexed as its overlapping pairs of characters (:mod:`fengong.search.tokens`),
and a run that is looked for must stand in the text as it was typed.
"""
