"""Judges clusters on the page of rasm-review in headless Chromium, by keyboard, and looks at what was written."""

import json
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from playwright.sync_api import sync_playwright

GLOSSARY = """rasm: 1
# Ministers first.
entries:
  - id: sergei-shoigu   # minister until 2024
    kind: person
    ar:
      full: سيرغي شويغو
      short: شويغو
    en: {full: Sergei Shoigu, short: Shoigu}
  - id: yuri-gagarin
    kind: person
    ar: {full: يوري غاغارين, short: غاغارين}
    en: {full: Yuri Gagarin, short: Gagarin}
"""
EVIL = "<img src=x onerror=document.title='in'>\u202e"


def cluster(entry, name, spellings, probability):
    """As rasm discover --format json writes it."""
    contexts = [{"file": "a.txt", "line": line, "column": 5, "before": "قال ", "name": spellings[0], "after": " ذلك"} for line in (1, 2, 3)]
    members = [{"spelling": spelling, "count": 3, "articles": 2, "probability": probability, "reasons": [], "contexts": contexts}
               for spelling in spellings]
    head = {"id": f"{entry or 'new'}:{spellings[0]}", "name": name or spellings[0], "probability": probability, "reason": f"غ/ج {EVIL}"}
    return {**head, **({"entry": entry} if entry else {}), "members": members}


CLUSTERS = [
    cluster("sergei-shoigu", "شويغو", ["شويجو", "شويكو"], 0.97),
    cluster("yuri-gagarin", "غاغارين", ["جاجاريو"], 0.9),
    cluster(None, None, ["مكغريغور", "ماكجريجور"], 0.8),
    cluster(None, None, [EVIL], 0.7),
]
# A page of ten thousand is as quick as one of four.
CLUSTERS += [cluster(None, None, [f"اسم{number}", f"إسم{number}ا"], 0.5) for number in range(4, 10_000)]


def check(condition, what):
    print(("ok      " if condition else "FAILED  ") + what)
    if not condition:
        sys.exit(1)


def judge(page, glossary):
    def key(name, then):
        page.keyboard.press(name)
        page.wait_for_function("text => document.getElementById('status').textContent.includes(text)", arg=then)

    page.wait_for_selector(".member")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("x")
    key("a", "accepted")
    text = (glossary / "names.yaml").read_text(encoding="utf-8")
    wanted = GLOSSARY.replace("short: شويغو\n", "short: {preferred: شويغو, deprecated: [شويجو]}\n", 1)
    check(text == wanted, "an accepted spelling lands in the YAML, of which every other byte stays; the excluded one does not")
    key("r", "rejected")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("c")
    page.keyboard.press("e")
    page.wait_for_selector("dialog[open]")
    page.keyboard.type("Conor McGregor")
    key("Enter", "new entry")
    made = (glossary / "reviewed.yaml").read_text(encoding="utf-8")
    check("conor-mcgregor" in made and "ماكجريجور" in made, "a new entry has the name that was chosen")
    check(EVIL in page.inner_text("main").replace("U+202E", "\u202e") and page.title() == "Rasm review", "what articles hold is text on the page")
    key("u", "unsure")
    key("z", "Undone")
    key("?", "")
    check(page.is_visible("#help"), "? shows the keys")
    page.keyboard.press("Escape")
    log = [json.loads(line) for line in (glossary / "judgements.jsonl").read_text(encoding="utf-8").splitlines()]
    words = [line["judgement"] for line in log]
    check(words == ["accept", "reject", "reject", "create", "unsure", "undo"], "each judgement is a line of the log")
    started = time.monotonic()
    for _ in range(30):
        before = page.inner_text("#judged")
        page.keyboard.press("r")
        page.wait_for_function("text => document.getElementById('judged').textContent !== text", arg=before)
    print(f"        30 judgements among 10,000 clusters took {time.monotonic() - started:.1f} s")


def refuses(address):
    def status(url, **headers):
        request = urllib.request.Request(url, headers=headers, method="POST" if headers else "GET", data=b"{}" if headers else None)
        try:
            return urllib.request.urlopen(request).status
        except urllib.error.HTTPError as error:
            return error.code

    base = address.removesuffix("review")
    check(status(base.rstrip("/").rsplit("/", 1)[0] + "/" + "0" * 32 + "/review") == 404, "without the token there is nothing")
    foreign = status(base + "judgements", Origin="https://evil.example", **{"Content-Type": "application/json"})
    check(foreign == 403, "another page's judgement is refused")


def main():
    program, browser, pictures = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        glossary = Path(folder) / "glossary"
        glossary.mkdir()
        (glossary / "names.yaml").write_text(GLOSSARY, encoding="utf-8")
        suggestions = Path(folder) / "suggestions.jsonl"
        suggestions.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in CLUSTERS), encoding="utf-8")
        server = subprocess.Popen([program, suggestions, "--glossary", glossary], stdout=subprocess.PIPE, text=True)
        try:
            server.stdout.readline()
            address = server.stdout.readline().strip()
            chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
            page = chromium.new_page(viewport={"width": 1200, "height": 850})
            problems = []
            page.on("console", lambda message: problems.append(message.text) if message.type in ("error", "warning") else None)
            page.on("pageerror", lambda error: problems.append(str(error)))
            page.goto(address)
            judge(page, glossary)
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                if pictures:
                    page.screenshot(path=f"{pictures}/review-{scheme}.png")
            refuses(address)
            check(not problems, f"the browser has nothing to object to {problems or ''}")
            chromium.close()
        finally:
            server.terminate()


if __name__ == "__main__":
    main()
