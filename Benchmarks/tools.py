"""Where the programs are that are measured, and how those of rivals are made ready."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent
RASM = Path(os.environ.get("RASM", PROJECT / ".build/release/rasm"))
BENCH = Path(os.environ.get("RASM_BENCH", HERE / ".build/release/rasm-bench"))


def python_with(package, module):
    """A Python that has a package; None when it cannot be had."""
    python = HERE / ".build/venv/bin/python"
    try:
        if not python.exists():
            subprocess.run([sys.executable, "-m", "venv", python.parent.parent], check=True, capture_output=True)
        if subprocess.run([python, "-c", f"import {module}"], capture_output=True).returncode != 0:
            subprocess.run([python, "-m", "pip", "install", "-q", package], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return python


def compiled(name, library, folder):
    """A rival in C, compiled; None when there is no compiler or no library."""
    program = folder / name
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", library], capture_output=True, text=True)
    if flags.returncode != 0 or not shutil.which("cc"):
        return None
    done = subprocess.run(["cc", "-O2", "-o", program, HERE / f"rivals/{name}.c", *flags.stdout.split()])
    return program if done.returncode == 0 else None
