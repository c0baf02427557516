#!/usr/bin/env python3
"""Kills rasm-review (SIGKILL) at many instants of a save, and looks at what is left: the old files or the new ones, and nothing lost.

usage: review_kill.py PROGRAM [ROUNDS]

Some rounds kill after a share of the time that a save takes, others as soon as something is seen to happen in the folder.
"""

import collections
import http.client
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

GLOSSARY = """rasm: 1
# Ministers first.
entries:
  - id: sergei-shoigu   # minister until 2024
    kind: person
    ar: {full: سيرغي شويغو, short: شويغو}
    en: {full: Sergei Shoigu, short: Shoigu}
"""
LETTERS = "بتثجحخدذرزسشصضطظفقكلمن"


def spelling(number):
    return "شو" + LETTERS[number // len(LETTERS) % len(LETTERS)] + LETTERS[number % len(LETTERS)] + "غو"


def cluster(number):
    member = {"spelling": spelling(number), "count": 1, "articles": 1, "probability": 0.9, "reasons": [], "contexts": []}
    return {"id": f"c{number}", "entry": "sergei-shoigu", "name": "شويغو", "probability": 0.9, "reason": "", "members": [member]}


class Server:
    def __init__(self, program, suggestions, glossary):
        self.process = subprocess.Popen([program, suggestions, "--glossary", glossary, "--port", "0"], stdout=subprocess.PIPE, text=True)
        self.process.stdout.readline()
        address = urlsplit(self.process.stdout.readline().strip())
        self.host, self.base = address.netloc, address.path.removesuffix("/review")

    def accept(self, number):
        """The status of the answer; None when there was none."""
        try:
            connection = http.client.HTTPConnection(self.host, timeout=20)
            body = json.dumps({"cluster": f"c{number}", "decision": "accept"})
            headers = {"Content-Type": "application/json", "Origin": f"http://{self.host}"}
            connection.request("POST", f"{self.base}/judgements", body, headers)
            response = connection.getresponse()
            response.read()
            return response.status
        except (OSError, http.client.HTTPException):
            return None

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()


def inode(path):
    try:
        return os.stat(path).st_ino
    except FileNotFoundError:
        return 0


def require(condition, what):
    if not condition:
        sys.exit(f"FAILED  {what}")


class Trial:
    def __init__(self, program, folder, rounds):
        self.program, self.rounds = program, rounds
        self.glossary = Path(folder) / "glossary"
        self.glossary.mkdir()
        self.yaml, self.log = self.glossary / "names.yaml", self.glossary / "judgements.jsonl"
        self.yaml.write_text(GLOSSARY, encoding="utf-8")
        self.suggestions = Path(folder) / "suggestions.jsonl"
        lines = [json.dumps(cluster(number), ensure_ascii=False) + "\n" for number in range(2 * rounds + 20)]
        self.suggestions.write_text("".join(lines), encoding="utf-8")
        self.seen = collections.Counter()
        self.next = 0

    def start(self):
        return Server(self.program, self.suggestions, self.glossary)

    def state(self):
        return self.yaml.read_bytes(), self.log.read_bytes() if self.log.exists() else b""

    def holds(self, yaml, log, number):
        """Whether glossary and log hold a spelling, each whole."""
        judged = [json.loads(line) for line in log.decode().splitlines()]
        require(not log or log.endswith(b"\n"), "the log ends with a whole line")
        return spelling(number).encode() in yaml, any(spelling(number) in line["spellings"] for line in judged)

    def save_time(self):
        server, times = self.start(), []
        for _ in range(5):
            started = time.monotonic()
            require(server.accept(self.next) == 200, "a judgement that nobody disturbs is written")
            times.append(time.monotonic() - started)
            self.next += 1
        server.kill()
        return sorted(times)[2]

    def triggers(self, length):
        """When to kill: after a share of a save, or as soon as one of the files is a new one or has another beside it."""
        watched = [self.yaml, self.log, self.glossary / ".rasm-names.yaml.tmp", self.glossary / ".rasm-judgements.jsonl.tmp"]
        for number in range(self.rounds):
            if number % 2 == 0:
                yield ("time", length * 1.1 * number / self.rounds)
            else:
                yield ("file", watched[number // 2 % len(watched)])

    def wait(self, kind, value, answered):
        if kind == "time":
            return time.sleep(value)
        before, deadline = inode(value), time.monotonic() + 5
        while inode(value) == before and not answered.is_set() and time.monotonic() < deadline:
            pass

    def round(self, kind, value):
        number, self.next = self.next, self.next + 1
        old_yaml, old_log = self.state()
        server, answer, answered = self.start(), [], threading.Event()

        def ask():
            answer.append(server.accept(number))
            answered.set()

        asking = threading.Thread(target=ask)
        asking.start()
        self.wait(kind, value, answered)
        server.kill()
        asking.join()
        yaml, log = self.state()
        in_yaml, in_log = self.holds(yaml, log, number)
        require(yaml == old_yaml or in_yaml and len(yaml) > len(old_yaml), "the glossary is the old one or the new one")
        require(all(spelling(earlier).encode() in yaml for earlier in range(number)), "no name that was accepted is lost")
        require(log.startswith(old_log), "no line of the log is lost")
        require(in_yaml or not in_log, "no line tells of a name that is not there")
        require(answer != [200] or in_yaml and in_log, "what was answered for is written")
        self.seen[{(False, False): "old", (True, False): "between", (True, True): "new"}[in_yaml, in_log]] += 1
        server = self.start()
        status = server.accept(number)
        server.kill()
        require(status == (409 if in_log else 200), f"the next session goes on ({status})")
        require(self.holds(*self.state(), number) == (True, True), "what was cut off can be judged again")
        left = [path.name for path in self.glossary.iterdir() if path.name.startswith(".rasm")]
        require(in_log or not left, f"nothing is left lying about after the next save: {left}")

    def run(self):
        length = self.save_time()
        for kind, value in self.triggers(length):
            self.round(kind, value)
        self.round("time", 2 * length + 1)
        print(f"ok      killed at {self.rounds} instants of a save ({1000 * length:.0f} ms): nothing lost, nothing half "
              f"(the files were {', '.join(f'{name} {count}' for name, count in sorted(self.seen.items()))})")


def main():
    program = os.path.realpath(sys.argv[1])
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 40
    with tempfile.TemporaryDirectory() as folder:
        Trial(program, folder, rounds).run()


if __name__ == "__main__":
    main()
