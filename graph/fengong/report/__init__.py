"""The report: what the analyses say of some plans, in one file for people who decide.

:mod:`~fengong.report.contents` gathers everything into one frozen value; one writer for each format puts it down. The
same store gives the same bytes.
"""
