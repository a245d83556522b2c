"""``python -m fengong``."""

from fengong.cli import main

main()
