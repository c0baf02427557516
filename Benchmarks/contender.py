"""The ways to do a work that are compared."""

import os
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path


class Contender:
    """One way to do a work.

    command: what is run; prints_seconds: whether it measures itself (and leaves out reading its input) and prints the seconds;
    share: how much of the work it does, one over how many: its time is multiplied; given: the file that is its standard input.
    """

    def __init__(self, name, command, prints_seconds=False, needs=None, share=1, given=os.devnull):
        self.name, self.command, self.prints_seconds, self.needs = name, [str(part) for part in command], prints_seconds, needs
        self.share, self.given = share, given
        self.times, self.memory = [], 0

    def missing(self):
        return self.needs is not None and not (shutil.which(self.needs) or Path(self.needs).exists())

    def run(self):
        """Runs once; gives the seconds and what was printed."""
        with open(self.given, "rb") as given:
            process = subprocess.Popen(self.command, stdin=given, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        out, err = self.read(process.stdout), process.stderr.read()
        seconds = self.end(process, out, err)
        return (self.printed_seconds(out) if self.prints_seconds else seconds) * self.share, out.decode(errors="replace")

    def finish(self):
        """Called when all turns are over."""

    def read(self, output):
        return output.read()

    def printed_seconds(self, out):
        return float(out.split()[-1])

    def end(self, process, out=b"", err=b""):
        """Waits for its end; gives the processor seconds that it took."""
        _, status, usage = os.wait4(process.pid, 0)
        if os.waitstatus_to_exitcode(status) != 0:
            sys.exit(f"{self.name} failed: {' '.join(self.command)}\n{out.decode()}\n{err.decode()}")
        # A program is told to have had what this one had before it began: of less nothing is known.
        if usage.ru_maxrss > resource.getrusage(resource.RUSAGE_SELF).ru_maxrss:
            self.memory = max(self.memory, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024))
        return usage.ru_utime + usage.ru_stime


class Prepared(Contender):
    """A program that is long in beginning: it begins once, and then does the work for each line that it is given, and prints the seconds."""

    process = None

    def run(self):
        if self.process is None: self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        try:
            self.process.stdin.write(b"\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            pass
        out = self.process.stdout.readline()
        if not out: sys.exit(f"{self.name} failed: {' '.join(self.command)}")
        return self.printed_seconds(out) * self.share, out.decode()

    def finish(self):
        if self.process is None: return
        self.process.stdin.close()
        self.end(self.process)
        self.process = None


class Counted(Contender):
    """A program of whose output it is only told how often something stands there: there may be more than fits into memory."""

    def __init__(self, name, command, counted):
        super().__init__(name, command)
        self.counted = counted

    def read(self, output):
        count, rest = 0, b""
        while piece := output.read(1 << 20):
            piece = rest + piece
            count += piece.count(self.counted)
            # What is cut in two is counted with the next piece, and nothing twice.
            rest = piece[len(piece) - len(self.counted) + 1:]
        return str(count).encode()


class FirstLine(Contender):
    """The same until its first line of output is in hand: all that the process took till then, loading it and its libraries too.

    The clock is read when the line has come through the pipe. Meanwhile the process goes on, so that this is rather too much than too little."""

    def missing(self):
        return super().missing() or sys.platform != "linux"

    def run(self):
        process = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        out = process.stdout.readline()
        # CLOCK_PROCESS_CPUTIME_ID of another process: MAKE_PROCESS_CPUCLOCK of the kernel (include/linux/posix-timers.h), with CPUCLOCK_SCHED.
        seconds = time.clock_gettime((~process.pid << 3) | 2)
        out += process.stdout.read()
        if process.wait() != 0: sys.exit(f"{self.name} failed: {' '.join(self.command)}")
        return seconds, out.decode()
