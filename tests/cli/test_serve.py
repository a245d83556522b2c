"""``fengong serve`` where it cannot start."""

from __future__ import annotations

import subprocess
import sys


def test_without_the_extra_it_says_what_to_install() -> None:
    code = "import sys; sys.modules['uvicorn'] = None; from fengong.cli import main; sys.argv[1:] = ['serve']; main()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "the server needs uvicorn; pip install 'fengong[serve]'" in done.stderr
    assert "Traceback" not in done.stderr
