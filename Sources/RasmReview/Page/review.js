// The page on which an editor judges clusters of spellings, by keyboard alone if she likes.
// Whatever comes from articles enters the page as text (textContent), never as markup.
"use strict";

const $ = (id) => document.getElementById(id);
const state = { clusters: [], shown: [], position: 0, detail: null, excluded: new Set(), canonical: null, member: 0 };
const WORDS = { accept: "accepted", create: "new entry", reject: "rejected", unsure: "unsure" };
// How many clusters the list beside shows: those around the one in view.
const LISTED = 60;

async function ask(path, body) {
  const options = body === undefined ? {} : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw new Error("rasm review has ended: nothing can be written down. Start it again, and reload this page.");
  }
  const isJSON = (response.headers.get("Content-Type") ?? "").startsWith("application/json");
  const answer = isJSON ? await response.json() : { message: await response.text() };
  if (!response.ok) throw Object.assign(new Error(answer.message ?? "That could not be done."), { status: response.status });
  return answer;
}

// That a judgement was not saved stays there until it is put away, or judged again.
function tell(text, isProblem = false) {
  if (!isProblem && $("status").dataset.unsaved) return;
  $("status").className = isProblem ? "problem" : "";
  $("status").replaceChildren(...foreign(text));
  clearTimeout(tell.timer);
  if (!isProblem) tell.timer = setTimeout(() => { $("status").textContent = ""; }, 4000);
}

// Text of others: the controls that turn the direction of a line around are shown, never obeyed.
const CONTROLS = /[\u202A-\u202E\u2066-\u2069]/;
function foreign(text) {
  if (!CONTROLS.test(text)) return [document.createTextNode(text)];
  return [...text].map((letter) => CONTROLS.test(letter)
    ? make("span", { class: "control" }, "U+" + letter.codePointAt(0).toString(16).toUpperCase())
    : document.createTextNode(letter));
}

function make(name, attributes = {}, ...content) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content.flat());
  return element;
}

const arabic = (text, attributes = {}) => make("bdi", { lang: "ar", dir: "rtl", ...attributes }, foreign(text));
// As `Words.likelihood` of the pages: an estimate is never certain.
const percent = (p) => p >= 0.995 ? "over 99 %" : p < 0.005 ? "under 1 %" : `${Math.round(p * 100)} %`;
const plural = (n, word) => `${n} ${word}${n === 1 ? "" : "s"}`;

// What is shown, and in what order.
function select(keep) {
  const [filter, kind, sort] = ["filter", "kind", "sort"].map((id) => $(id).value);
  const wanted = $("search").value.trim().toLowerCase();
  state.shown = state.clusters.filter((c) => {
    const isJudged = c.decision && c.decision !== "unsure";
    if (filter === "open" && isJudged) return false;
    if (filter === "unsure" && c.decision !== "unsure") return false;
    if (filter === "judged" && !isJudged) return false;
    if (kind === "known" && !c.entry || kind === "new" && c.entry) return false;
    return !wanted || [c.name, c.entry ?? "", ...c.spellings].some((text) => text.toLowerCase().includes(wanted));
  });
  const keys = {
    probability: (c) => -c.probability, count: (c) => -c.count, doubt: (c) => Math.abs(c.probability - 0.5),
  };
  const key = keys[sort];
  // What somebody was unsure of comes after the rest.
  state.shown.sort((a, b) => (a.decision === "unsure") - (b.decision === "unsure") || key(a) - key(b) || b.count - a.count || (a.id < b.id ? -1 : 1));
  const at = state.shown.findIndex((c) => c.id === keep);
  return show(at >= 0 ? at : Math.min(state.position, Math.max(0, state.shown.length - 1)));
}

// A cluster never changes while the page is open, only what is decided of it; so the next one is fetched while this one is read.
const fetched = new Map();
function load(id) {
  if (!fetched.has(id)) {
    const loading = ask("clusters/" + encodeURIComponent(id));
    loading.catch(() => fetched.delete(id));
    fetched.set(id, loading);
    if (fetched.size > 50) fetched.delete(fetched.keys().next().value);
  }
  return fetched.get(id);
}

// Keys and buttons are taken one after another, each when the page shows what the one before it led to: none is lost, and each is meant for
// what stands there then.
let turn = Promise.resolve();
let waiting = 0;
function inTurn(action) {
  waiting += 1;
  turn = turn.then(action).catch((problem) => tell(problem.message, true)).finally(() => { waiting -= 1; });
  return turn;
}

async function show(position) {
  state.position = position;
  Object.assign(state, { detail: null, excluded: new Set(), canonical: null, member: 0 });
  const cluster = state.shown[position];
  drawProgress();
  drawList();
  if (!cluster) {
    $("cluster").replaceChildren(...nothing());
    drawActions();
    return;
  }
  try {
    const detail = await load(cluster.id);
    if (state.shown[state.position]?.id !== cluster.id) return; // The reader has gone on meanwhile.
    state.detail = { ...detail, decision: cluster.decision };
    drawCluster();
    for (const next of state.shown.slice(position + 1, position + 6)) load(next.id).catch(() => {});
  } catch (problem) { tell(problem.message, true); }
  drawActions();
}

// What stands in place of a cluster: that all is done and what came of it, or why none is shown.
function nothing() {
  const say = (head, text) => [make("h2", {}, head), make("p", { class: "faint" }, text)];
  const wanted = $("search").value.trim();
  if (wanted) return say("Nothing found.", ["Nothing that is shown here holds ", make("bdi", {}, foreign(wanted)), ". Empty Find above, or press / and Esc, to see all again."]);
  const isDone = state.clusters.length > 0 && state.clusters.every((c) => c.decision);
  if (!isDone) return say("Nothing here.", "Choose another filter above.");
  const count = (...decisions) => state.clusters.filter((c) => decisions.includes(c.decision)).length;
  const [taken, rejected, unsure] = [count("accept", "create"), count("reject"), count("unsure")];
  const sums = [[taken, "accepted"], [rejected, "rejected"], [unsure, "unsure"]].filter(([n]) => n).map(([n, word]) => `${n} ${word}`);
  return say("All is judged.", `${sums.join(", ")}. ${taken ? "The names you accepted stand in the glossary." : "Nothing was written into the glossary."}`
    + (unsure ? " What you were unsure of is asked again next time." : ""));
}

function drawProgress() {
  const judged = state.clusters.filter((c) => c.decision && c.decision !== "unsure").length;
  $("progress").max = Math.max(1, state.clusters.length);
  $("progress").value = judged;
  $("judged").textContent = `${judged} of ${state.clusters.length} judged` + (pending.size ? `, ${pending.size} being saved` : "");
}

function drawList() {
  const from = Math.max(0, Math.min(state.position - LISTED / 2, state.shown.length - LISTED));
  $("list").start = from + 1;
  $("list").replaceChildren(...state.shown.slice(from, from + LISTED).map((c, offset) => {
    const isHere = from + offset === state.position;
    const button = make("button", { type: "button", tabindex: "-1", ...(isHere ? { "aria-current": "true" } : {}) },
      arabic(c.spellings[0] ?? c.name, { class: "name" }),
      make("span", { class: unsaved.has(c.id) ? "state reject" : "state " + (c.decision ?? "") },
        unsaved.has(c.id) ? "not saved" : pending.has(c.id) ? "saving …" : c.decision ? WORDS[c.decision] : percent(c.probability)));
    button.addEventListener("click", () => inTurn(() => show(from + offset)));
    return make("li", {}, button);
  }));
  $("list").querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
}

function drawCluster() {
  const { cluster, romanized, decision } = state.detail;
  const latin = (text) => make("span", { class: "latin" }, romanized[text] ?? "");
  const question = cluster.entry
    ? [cluster.members.length > 1 ? "Are these other spellings of " : "Is this another spelling of ", arabic(cluster.name), " ", latin(cluster.name), "?"]
    : ["Are these spellings of one name?"];
  const fullName = cluster.fullName !== cluster.name && cluster.fullName;
  const about = !cluster.entry ? ["Not in the glossary · "] : [
    ...(fullName ? [arabic(fullName, { class: "full" }), " ", latin(fullName), " · "] : []),
    ...(cluster.english ? [make("bdi", { lang: "en", dir: "ltr" }, foreign(cluster.english)), " · "] : []),
    make("bdi", { dir: "ltr" }, foreign(cluster.entry)), " · "];
  const members = cluster.members.map((member, number) => {
    const head = make("div", { class: "head" }, arabic(member.spelling, { class: "spelling" }), latin(member.spelling),
      make("span", { class: "tag" }),
      make("span", { class: "counts" }, `${plural(member.count, "time")} in ${plural(member.articles, "article")} · ${percent(member.probability)}`));
    const contexts = member.contexts.map((c) => make("li", {},
      make("span", { class: "line", lang: "ar", dir: "rtl" }, foreign(c.before), make("mark", {}, foreign(c.name)), foreign(c.after)),
      make("bdi", { class: "where" }, foreign(`${c.file}:${c.line}`))));
    const item = make("li", { class: "member", tabindex: "-1" }, head, make("ul", { class: "contexts" }, contexts));
    item.addEventListener("click", () => { state.member = number; drawMembers(); });
    return item;
  });
  $("cluster").replaceChildren(
    make("h2", {}, question),
    make("p", { class: "faint" }, ...about, `${percent(cluster.probability)} · `, make("bdi", { dir: "ltr" }, foreign(cluster.reason)),
      decision ? make("span", { class: decision }, ` · ${WORDS[decision]}`) : ""),
    make("p", { id: "outcome" }),
    make("ul", { class: "members" }, members));
  $("cluster").scrollTop = 0;
  drawMembers();
}

function drawMembers(isFocused = false) {
  if (!state.detail) return;
  [...$("cluster").querySelectorAll(".member")].forEach((item, number) => {
    const { spelling } = state.detail.cluster.members[number];
    const isExcluded = state.excluded.has(spelling);
    const isHere = number === state.member;
    item.classList.toggle("excluded", isExcluded);
    item.querySelector(".tag").textContent = isExcluded ? "excluded: rejected for good" : state.canonical === spelling ? "to be written" : "";
    if (isHere) item.setAttribute("aria-current", "true"); else item.removeAttribute("aria-current");
    item.tabIndex = isHere ? 0 : -1;
    if (isHere && isFocused) item.focus();
  });
  drawOutcome();
  drawActions();
}

// What the keys would write, as it stands with what is excluded and chosen.
function drawOutcome() {
  const { cluster } = state.detail;
  const list = (spellings) => spellings.flatMap((s, number) => [number ? ", " : "", arabic(s)]);
  const [left, excluded] = [false, true].map((isOut) => cluster.members.map((m) => m.spelling).filter((s) => state.excluded.has(s) === isOut));
  const written = cluster.entry ? cluster.name : left.includes(state.canonical) ? state.canonical : left[0];
  const others = left.filter((s) => s !== written);
  const content = !isOpen() ? [] : !left.length ? ["All spellings are excluded: reject (r) says the same."]
    : cluster.entry ? ["Accept: ", ...list(left), " → ", arabic(written), ", from now on, in the names that hold it. Admit: left as they are."]
    : ["New entry: written ", arabic(written), ...(others.length ? ["; ", ...list(others), " → ", arabic(written), ", from now on"] : []), "."];
  const never = left.length && excluded.length ? [" Excluded, and never asked again: ", ...list(excluded), "."] : [];
  $("outcome").replaceChildren(...[...content, ...(isOpen() ? never : [])].map((part) => typeof part === "string" ? document.createTextNode(part) : part));
}

const isOpen = () => state.detail && (!state.detail.decision || state.detail.decision === "unsure");

function drawActions() {
  const detail = state.detail;
  const isKnown = isOpen() && detail.cluster.entry;
  const allow = {
    accept: isKnown, admit: isKnown, reject: isOpen(), unsure: isOpen() && detail.decision !== "unsure", exclude: isOpen(),
    canonical: isOpen() && !isKnown, create: isOpen() && !isKnown,
  };
  for (const [id, allowed] of Object.entries(allow)) $(id).disabled = !allowed;
}

// Whether a key has something to do here; if not, says why.
function can(action) {
  if (!state.detail) return false;
  if (!isOpen()) { tell("This is judged already; z takes the last judgement back."); return false; }
  const isKnown = Boolean(state.detail.cluster.entry);
  if (!isKnown && action === "accept") { tell("These are of no entry yet: e makes one of them, r rejects them."); return false; }
  if (isKnown && action === "create") { tell("These are near a name of the glossary: a accepts them for it, r rejects them."); return false; }
  return true;
}

// Judgements are saved one after another while the reader goes on. One that could not be saved is open again, and said.
let saves = Promise.resolve();
const pending = new Map();
const unsaved = new Map();
let failures = 0;

function judge(decision, more = {}) {
  if (!can(decision)) return undefined;
  const { cluster } = state.detail;
  save(cluster, { cluster: cluster.id, decision, excluded: [...state.excluded], ...more });
  return goOn(cluster.id);
}

function save(cluster, judgement) {
  const listed = state.clusters.find((c) => c.id === cluster.id);
  const before = listed?.decision;
  unsaved.delete(cluster.id);
  if (!unsaved.size && $("status").dataset.unsaved) putAway();
  pending.set(cluster.id, judgement.decision);
  setDecision(cluster.id, judgement.decision);
  saves = saves.then(async () => {
    try {
      await ask("judgements", judgement);
      pending.delete(cluster.id);
      tell(`${cluster.members[0].spelling}: ${WORDS[judgement.decision]}`);
    } catch (problem) {
      failures += 1;
      pending.delete(cluster.id);
      setDecision(cluster.id, before);
      await bringBack(cluster, problem);
    }
    drawProgress();
    drawList();
  });
}

// The reader is not taken away from what she reads: the next key would be meant for that.
async function bringBack(cluster, problem) {
  if (problem.status === 409) {
    try { await fetchClusters(); } catch { /* The server has ended, which the problem says. */ }
  }
  const isOpenAgain = !state.clusters.find((c) => c.id === cluster.id)?.decision;
  if (isOpenAgain) unsaved.set(cluster.id, cluster.members[0].spelling);
  const head = unsaved.size > 1 ? `${unsaved.size} judgements were not saved, last ` : "Not saved: ";
  tell(`${head}${cluster.members[0].spelling}: ${problem.message}` + (isOpenAgain ? " It is open again, in the list; Esc puts this away." : ""), true);
  $("status").dataset.unsaved = "true";
  inTurn(() => {
    const here = state.shown[state.position]?.id;
    return here ? relist(here) : select(cluster.id);
  });
}

// Clusters are open again: they join the list, and what is read stays as it is.
function relist(here) {
  const kept = { excluded: state.excluded, canonical: state.canonical, member: state.member };
  return Promise.resolve(select(here)).then(() => {
    if (state.detail?.cluster.id !== here) return;
    Object.assign(state, kept);
    drawMembers();
  });
}

function putAway() {
  delete $("status").dataset.unsaved;
  $("status").className = "";
  $("status").textContent = "";
}

window.addEventListener("beforeunload", (event) => { if (pending.size) event.preventDefault(); });

const setDecision = (id, decision) => { const c = state.clusters.find((c) => c.id === id); if (c) c.decision = decision; };

// After a judgement: the next that is still open.
function goOn(judged) {
  const next = state.shown.slice(state.position + 1).concat(state.shown.slice(0, state.position)).find((c) => !c.decision && c.id !== judged);
  $("cluster").focus();
  return select(next?.id ?? judged);
}

async function undo() {
  const before = failures;
  if (pending.size) tell("Saving, then undoing …");
  await saves;
  // What was to be undone was never written, and what was written before it is not meant.
  if (failures !== before) return;
  const { cluster } = await ask("undo", {});
  await fetchClusters();
  await select(cluster);
  tell("Undone.");
}

async function fetchClusters() {
  state.clusters = await ask("clusters");
  for (const [id, decision] of pending) setDecision(id, decision);
}

async function reload() {
  await fetchClusters();
  await select();
}

function openNewEntry() {
  if (!can("create")) return;
  const { cluster, suggestedIDs } = state.detail;
  const left = cluster.members.map((m) => m.spelling).filter((s) => !state.excluded.has(s));
  if (!left.length) return tell("All spellings are excluded.", true);
  if (!left.includes(state.canonical)) state.canonical = left[0];
  drawMembers();
  $("new").dataset.cluster = cluster.id;
  $("new-name").replaceChildren(...foreign(state.canonical));
  $("new-english").value = "";
  $("new-id").value = suggestedIDs[state.canonical] ?? "";
  $("new-problem").textContent = "";
  $("new").showModal();
  $("new-english").focus();
}

$("new-english").addEventListener("input", () => {
  const id = $("new-english").value.normalize("NFD").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  if (id) $("new-id").value = id;
});
// The dialog stays, with what was typed, until the entry is written: its id may be taken.
$("new-form").addEventListener("submit", (event) => {
  if (event.submitter?.value === "cancel") return;
  event.preventDefault();
  if (!$("new-save").disabled) createEntry();
});

async function createEntry() {
  const { cluster } = state.detail;
  $("new-save").disabled = true;
  $("new-save").textContent = "Saving …";
  $("new-problem").textContent = "";
  try {
    await saves;
    await ask("judgements", {
      cluster: cluster.id, decision: "create", excluded: [...state.excluded], canonical: state.canonical, entry: $("new-id").value,
      english: $("new-english").value, kind: $("new-kind").value,
    });
    $("new").close("save");
    unsaved.delete(cluster.id);
    setDecision(cluster.id, "create");
    await inTurn(() => goOn(cluster.id));
    tell(`${cluster.members[0].spelling}: ${WORDS.create}`);
  } catch (problem) {
    $("new-problem").replaceChildren(...foreign(problem.message));
    if (problem.message.includes("id")) $("new-id").focus();
  } finally {
    $("new-save").disabled = false;
    $("new-save").textContent = "Save";
  }
}

function exclude() {
  const member = state.detail?.cluster.members[state.member];
  if (!member || !can("exclude")) return;
  if (!state.excluded.delete(member.spelling)) state.excluded.add(member.spelling);
  drawMembers(true);
}

function choose() {
  const member = state.detail?.cluster.members[state.member];
  if (!member || !can("create")) return;
  state.canonical = member.spelling;
  state.excluded.delete(member.spelling);
  drawMembers(true);
}

function step(by) {
  const to = state.position + by;
  return to >= 0 && to < state.shown.length ? show(to) : undefined;
}

function stepMember(by) {
  const count = state.detail?.cluster.members.length ?? 0;
  const to = state.member + by;
  if (to < 0 || to >= count) return;
  state.member = to;
  drawMembers(true);
}

function romanize() {
  const isOn = document.body.classList.toggle("romanized");
  $("romanize").setAttribute("aria-pressed", String(isOn));
}

const actions = {
  accept: () => judge("accept"), admit: () => judge("accept", { isAdmitted: true }),
  reject: () => judge("reject"), unsure: () => state.detail?.decision !== "unsure" && judge("unsure"),
  exclude, canonical: choose, create: openNewEntry, previous: () => step(-1), next: () => step(1), undo, romanize,
  "show-help": () => $("help").showModal(),
};
for (const [id, action] of Object.entries(actions)) $(id).addEventListener("click", () => inTurn(action));

const keys = {
  a: "accept", d: "admit", r: "reject", u: "unsure", x: "exclude", c: "canonical", e: "create", k: "previous", ArrowLeft: "previous",
  j: "next", ArrowRight: "next", z: "undo", t: "romanize", "?": "show-help",
};
// By the place of the key where the keyboard writes Arabic.
const places = {
  KeyA: "a", KeyD: "d", KeyR: "r", KeyU: "u", KeyX: "x", KeyC: "c", KeyE: "e", KeyK: "k", KeyJ: "j", KeyZ: "z", KeyT: "t", Slash: "/",
};

// What a key is called here, whatever the keyboard writes and whether Caps Lock is on; nothing with Shift but the question mark.
function keyName(event) {
  if (event.key === "?" || event.key === "\u061F") return "?";
  if (event.shiftKey) return undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return keys[key] || key === "/" ? key : /[a-z]/i.test(event.key) ? undefined : places[event.code];
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || $("help").open || $("new").open) return;
  const isField = event.target.matches("input, select");
  if (event.key === "Escape") {
    if (event.target === $("search")) { event.preventDefault(); $("search").value = ""; inTurn(() => select(state.shown[state.position]?.id)); }
    return isField ? event.target.blur() : putAway();
  }
  if (isField) return undefined;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    return inTurn(() => stepMember(event.key === "ArrowDown" ? 1 : -1));
  }
  const key = keyName(event);
  if (key === "/") { event.preventDefault(); return $("search").focus(); }
  // A key held down goes on as fast as the page does, and stops when it is let go.
  if (!keys[key] || event.repeat && (waiting > 0 || !["j", "k", "ArrowLeft", "ArrowRight"].includes(key))) return undefined;
  event.preventDefault();
  return inTurn(actions[keys[key]]);
});

const fromTheTop = () => inTurn(() => { state.position = 0; return select(); });
for (const id of ["filter", "kind", "sort"]) $(id).addEventListener("change", fromTheTop);
$("search").addEventListener("input", fromTheTop);
inTurn(reload);
