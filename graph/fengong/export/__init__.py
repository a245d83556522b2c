"""The network and the responsibilities as files for other programs: one file of this package per format.

Every writer is a pure function to bytes, and the same store gives the same bytes; ``files`` puts them on disk
or on a stream. Nothing here carries a date.
"""
