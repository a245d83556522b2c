"""The explorer: what a store holds, as one HTML page that works from a mail attachment.

::

    store ─ gather → Facts ─ scene, layout, network → nodes and lines ┐
                          ├─ detail → the words behind them           ┼─ page → HTML
                          └─ texts → the plans with every fact marked ┘
"""
