"""Judges clusters on the page of rasm-review in headless Chromium, by keyboard, and looks at what was written."""

import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

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


def lines_of(glossary):
    return (glossary / "judgements.jsonl").read_text(encoding="utf-8").count("\n")


def settle(page, judged):
    """Waits until so many are judged, and all of them saved."""
    page.wait_for_function("judged => document.getElementById('judged').textContent.startsWith(judged + ' of')", arg=judged)
    page.wait_for_function("() => !document.getElementById('judged').textContent.includes('saved')")


def judge(page, glossary):
    def key(name, then):
        page.keyboard.press(name)
        page.wait_for_function("text => document.getElementById('status').textContent.includes(text)", arg=then)

    page.wait_for_selector(".member")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("x")
    outcome = page.inner_text("#outcome")
    check("شويجو → شويغو" in outcome.replace("\u2068", "") and "never asked again: شويكو" in outcome, f"what an accept writes is said: {outcome}")
    check("سيرغي شويغو" in page.inner_text("main p"), "whose name it is stands there in Arabic")
    key("a", "accepted")
    text = (glossary / "names.yaml").read_text(encoding="utf-8")
    check("شويجو" in text and "شويكو" not in text, "an accepted spelling lands in the YAML, the excluded one does not")
    kept = iter(text.splitlines())
    check(all(line in kept for line in GLOSSARY.splitlines()), "every other line of the YAML stays, in its order")
    check([line for line in text.splitlines() if "شويجو" in line] == ["  شويغو: [شويجو]"], "it stands once, in the row of its word, for all names that hold that")
    key("r", "rejected")
    key("a", "of no entry yet")
    page.keyboard.press("e")
    page.wait_for_selector("dialog[open]")
    first = page.input_value("#new-id")
    page.keyboard.press("Escape")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("c")
    page.keyboard.press("e")
    page.wait_for_selector("dialog[open]")
    check(page.input_value("#new-id") not in ("", first), "the id that is proposed is that of the spelling chosen")
    page.keyboard.type("Yuri Gagarin")
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.getElementById('new-problem').textContent.includes('already')")
    check(page.is_visible("#new") and page.input_value("#new-english") == "Yuri Gagarin", "an id that is taken is said in the dialog, which stays")
    page.fill("#new-english", "")
    page.focus("#new-english")
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
    told = int(page.inner_text("#judged").split()[0])
    for number in range(30):
        page.keyboard.press("r")
        settle(page, told + number + 1)
    print(f"        30 judgements among 10,000 clusters took {time.monotonic() - started:.1f} s")


def hurries(page, glossary):
    """Whoever is quicker than the disk loses no key, and hears of what could not be saved."""
    before, told = lines_of(glossary), int(page.inner_text("#judged").split()[0])
    for _ in range(12):
        page.keyboard.press("r")
    settle(page, told + 12)
    check(lines_of(glossary) == before + 12, "twelve keys without a pause are twelve judgements")
    page.keyboard.press("r")
    page.keyboard.press("z")
    page.wait_for_function("() => document.getElementById('status').textContent === 'Undone.'")
    check(lines_of(glossary) == before + 14, "undo waits for what is being saved")

    refused = []
    page.route("**/judgements", lambda route: (refused.append(1), route.fulfill(status=500, json={"message": "the disk is full."})))
    name = page.inner_text(".member .spelling")
    page.keyboard.press("r")
    page.wait_for_function("() => document.getElementById('status').textContent.includes('the disk is full')")
    check(refused and name in page.inner_text("#status") and page.inner_text(".member .spelling") != name, "what could not be saved is said, while the reader goes on")
    check("not saved" in page.inner_text("#list"), "and is open again, in the list")
    page.unroute("**/judgements")
    page.keyboard.press("k")
    page.wait_for_function("name => document.querySelector('.member .spelling').textContent === name", arg=name)
    page.keyboard.press("r")
    settle(page, told + 13)
    check("not saved" not in page.inner_text("#list"), "judged again it is saved")


def types(page):
    """Keys that other keyboards write."""
    name = page.inner_text(".member .spelling")
    page.keyboard.press("J")
    page.wait_for_function("name => document.querySelector('.member .spelling').textContent !== name", arg=name)
    check(True, "Caps Lock changes nothing")
    page.evaluate("document.body.dispatchEvent(new KeyboardEvent('keydown', {key: '؟', code: 'Slash', shiftKey: true, bubbles: true}))")
    page.wait_for_selector("#help[open]")
    check("never asked again" in page.inner_text("#help"), "the Arabic question mark shows the keys, and what excluding means")
    page.keyboard.press("Escape")
    listed = page.locator("#list button").count()
    page.keyboard.press("/")
    page.keyboard.type("اسم9999")
    page.wait_for_function("() => document.querySelectorAll('#list button').length === 1")
    page.keyboard.press("Escape")
    page.wait_for_function("count => document.querySelectorAll('#list button').length === count", arg=listed)
    check(page.input_value("#search") == "" and page.evaluate("document.activeElement.id") != "search", "Esc in Find shows all again")
    page.keyboard.press("/")
    page.keyboard.type("nobody")
    page.wait_for_function("() => document.querySelector('main h2').textContent === 'Nothing found.'")
    page.keyboard.press("Escape")
    page.wait_for_selector(".member")


def ends(program, suggestions, glossary, *more, user=None):
    """The exit code of a start that cannot be, and what it says."""
    run = subprocess.run([program, suggestions, "--glossary", glossary, *more], capture_output=True, text=True, timeout=60, user=user)
    return run.returncode, run.stderr


def starts(program, folder, suggestions, glossary, address):
    port = urlsplit(address).port
    code, said = ends(program, suggestions, glossary, "--port", str(port))
    check(code == 2 and f"port {port} cannot be used" in said, f"a port that is taken is said: {said.strip()}")
    if os.geteuid() == 0:
        for path in (Path(folder), glossary, suggestions.parent):
            path.chmod(0o755)
        code, said = ends(program, suggestions, glossary, user=65534)
        check(code == 2 and "nothing could be judged" in said, f"a glossary that cannot be written is said: {said.strip()}")


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
            types(page)
            hurries(page, glossary)
            starts(program, folder, suggestions, glossary, address)
            # The refusals that were played are no problems of the page.
            problems = [problem for problem in problems if "status of 500" not in problem and "status of 400" not in problem]
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
