// The page on which an editor judges clusters of spellings, by keyboard alone if she likes.
// Whatever comes from articles enters the page as text (textContent), never as markup.
"use strict";

const $ = (id) => document.getElementById(id);
const state = { clusters: [], shown: [], position: 0, detail: null, excluded: new Set(), canonical: null, member: 0, busy: false };
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

function tell(text, isProblem = false) {
  $("status").className = isProblem ? "problem" : "";
  $("status").textContent = text;
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
const percent = (p) => (p >= 0.995 ? "> 99" : Math.round(p * 100)) + " %";
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

async function show(position) {
  state.position = position;
  Object.assign(state, { detail: null, excluded: new Set(), canonical: null, member: 0 });
  const cluster = state.shown[position];
  drawProgress();
  drawList();
  if (!cluster) {
    const isDone = state.clusters.length > 0 && state.clusters.every((c) => c.decision);
    $("cluster").replaceChildren(make("h2", {}, isDone ? "All is judged." : "Nothing here."),
      make("p", { class: "faint" }, isDone ? "The names you accepted stand in the glossary." : "Choose another filter above."));
    drawActions();
    return;
  }
  try {
    const detail = await load(cluster.id);
    if (state.shown[state.position]?.id !== cluster.id) return; // The reader has gone on meanwhile.
    state.detail = { ...detail, decision: cluster.decision };
    drawCluster();
    for (const next of state.shown.slice(position + 1, position + 3)) load(next.id).catch(() => {});
  } catch (problem) { tell(problem.message, true); }
  drawActions();
}

function drawProgress() {
  const judged = state.clusters.filter((c) => c.decision && c.decision !== "unsure").length;
  $("progress").max = Math.max(1, state.clusters.length);
  $("progress").value = judged;
  $("judged").textContent = `${judged} of ${state.clusters.length} judged`;
}

function drawList() {
  const from = Math.max(0, Math.min(state.position - LISTED / 2, state.shown.length - LISTED));
  $("list").start = from + 1;
  $("list").replaceChildren(...state.shown.slice(from, from + LISTED).map((c, offset) => {
    const isHere = from + offset === state.position;
    const button = make("button", { type: "button", tabindex: "-1", ...(isHere ? { "aria-current": "true" } : {}) },
      arabic(c.spellings[0] ?? c.name, { class: "name" }),
      make("span", { class: "state " + (c.decision ?? "") }, c.decision ? WORDS[c.decision] : percent(c.probability)));
    button.addEventListener("click", () => show(from + offset));
    return make("li", {}, button);
  }));
  $("list").querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
}

function drawCluster() {
  const { cluster, romanized, decision } = state.detail;
  const latin = (text) => make("span", { class: "latin" }, romanized[text] ?? "");
  const question = cluster.entry
    ? ["Is this another spelling of ", arabic(cluster.name), " ", latin(cluster.name), "?"]
    : ["Are these spellings of one name?"];
  const about = cluster.entry ? `${cluster.english ? cluster.english + " · " : ""}${cluster.entry} · ` : "Not in the glossary · ";
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
    make("p", { class: "faint" }, about, `${percent(cluster.probability)} · `, make("bdi", { dir: "ltr" }, foreign(cluster.reason)),
      decision ? make("span", { class: decision }, ` · ${WORDS[decision]}`) : ""),
    make("ul", { class: "members" }, members));
  $("cluster").scrollTop = 0;
  drawMembers();
}

function drawMembers(isFocused = false) {
  [...$("cluster").querySelectorAll(".member")].forEach((item, number) => {
    const { spelling } = state.detail.cluster.members[number];
    const isExcluded = state.excluded.has(spelling);
    const isHere = number === state.member;
    item.classList.toggle("excluded", isExcluded);
    item.querySelector(".tag").textContent = isExcluded ? "excluded" : state.canonical === spelling ? "to be written" : "";
    if (isHere) item.setAttribute("aria-current", "true"); else item.removeAttribute("aria-current");
    item.tabIndex = isHere ? 0 : -1;
    if (isHere && isFocused) item.focus();
  });
  drawActions();
}

function drawActions() {
  const detail = state.detail;
  const isOpen = detail && (!detail.decision || detail.decision === "unsure");
  const isKnown = isOpen && detail.cluster.entry;
  const allow = {
    accept: isKnown, admit: isKnown, reject: isOpen, unsure: isOpen && detail.decision !== "unsure", exclude: isOpen,
    canonical: isOpen && !isKnown, create: isOpen && !isKnown,
  };
  for (const [id, allowed] of Object.entries(allow)) $(id).disabled = !allowed || state.busy;
}

async function judge(decision, more = {}) {
  const detail = state.detail;
  const isAllowed = detail && !state.busy && (!detail.decision || detail.decision === "unsure");
  if (!isAllowed) return;
  state.busy = true;
  drawActions();
  try {
    await ask("judgements", { cluster: detail.cluster.id, decision, excluded: [...state.excluded], ...more });
    setDecision(detail.cluster.id, decision);
    await goOn(detail.cluster.id);
    tell(`${detail.cluster.members[0].spelling}: ${WORDS[decision]}`);
  } catch (problem) {
    tell(problem.message, true);
    if (problem.status === 409) await reload(detail.cluster.id);
  } finally {
    state.busy = false;
    drawActions();
  }
}

const setDecision = (id, decision) => { const c = state.clusters.find((c) => c.id === id); if (c) c.decision = decision; };

// After a judgement: the next that is still open.
function goOn(judged) {
  const next = state.shown.slice(state.position + 1).concat(state.shown.slice(0, state.position)).find((c) => !c.decision && c.id !== judged);
  $("cluster").focus();
  return select(next?.id ?? judged);
}

async function undo() {
  if (state.busy) return;
  state.busy = true;
  try {
    const { cluster } = await ask("undo", {});
    await reload(cluster);
    tell("Undone.");
  } catch (problem) { tell(problem.message, true); } finally { state.busy = false; drawActions(); }
}

async function reload(keep) {
  state.clusters = await ask("clusters");
  await select(keep);
}

function openNewEntry() {
  const detail = state.detail;
  if (!detail || state.busy || detail.cluster.entry || (detail.decision && detail.decision !== "unsure")) return;
  const left = detail.cluster.members.map((m) => m.spelling).filter((s) => !state.excluded.has(s));
  if (!left.length) return tell("All spellings are excluded.", true);
  if (!left.includes(state.canonical)) state.canonical = left[0];
  drawMembers();
  $("new").dataset.cluster = detail.cluster.id;
  $("new-name").textContent = state.canonical;
  $("new-english").value = "";
  $("new-id").value = detail.suggestedID;
  $("new").showModal();
  $("new-english").focus();
}

$("new-english").addEventListener("input", () => {
  const id = $("new-english").value.normalize("NFD").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  if (id) $("new-id").value = id;
});
$("new").addEventListener("close", () => {
  if ($("new").returnValue !== "save" || state.detail?.cluster.id !== $("new").dataset.cluster) return;
  judge("create", { canonical: state.canonical, entry: $("new-id").value, english: $("new-english").value, kind: $("new-kind").value });
});

function exclude() {
  const member = state.detail?.cluster.members[state.member];
  if (!member || state.busy || $("exclude").disabled) return;
  if (!state.excluded.delete(member.spelling)) state.excluded.add(member.spelling);
  drawMembers(true);
}

function choose() {
  const member = state.detail?.cluster.members[state.member];
  if (!member || state.busy || $("canonical").disabled) return;
  state.canonical = member.spelling;
  state.excluded.delete(member.spelling);
  drawMembers(true);
}

function step(by) {
  if (state.busy) return;
  const to = state.position + by;
  if (to >= 0 && to < state.shown.length) show(to);
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
  accept: () => state.detail?.cluster.entry && judge("accept"),
  admit: () => state.detail?.cluster.entry && judge("accept", { isAdmitted: true }),
  reject: () => judge("reject"), unsure: () => state.detail?.decision !== "unsure" && judge("unsure"),
  exclude, canonical: choose, create: openNewEntry, previous: () => step(-1), next: () => step(1), undo, romanize,
  "show-help": () => $("help").showModal(),
};
for (const [id, action] of Object.entries(actions)) $(id).addEventListener("click", action);

const keys = {
  a: "accept", d: "admit", r: "reject", u: "unsure", x: "exclude", c: "canonical", e: "create", k: "previous", ArrowLeft: "previous",
  j: "next", ArrowRight: "next", z: "undo", t: "romanize", "?": "show-help",
};
// By the place of the key where the keyboard writes Arabic.
const places = { KeyA: "a", KeyD: "d", KeyR: "r", KeyU: "u", KeyX: "x", KeyC: "c", KeyE: "e", KeyK: "k", KeyJ: "j", KeyZ: "z", KeyT: "t" };
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || $("help").open || $("new").open) return;
  const isField = event.target.matches("input, select");
  if (event.key === "Escape" && isField) return event.target.blur();
  if (isField) return;
  if (event.key === "/") { event.preventDefault(); return $("search").focus(); }
  if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); return stepMember(event.key === "ArrowDown" ? 1 : -1); }
  if (event.shiftKey && event.key !== "?") return;
  const key = keys[event.key] ? event.key : /[a-z]/i.test(event.key) ? undefined : places[event.code];
  if (!keys[key] || event.repeat && !["j", "k", "ArrowLeft", "ArrowRight"].includes(key)) return;
  event.preventDefault();
  actions[keys[key]]();
});

for (const id of ["filter", "kind", "sort"]) $(id).addEventListener("change", () => { state.position = 0; select(); });
$("search").addEventListener("input", () => { state.position = 0; select(); });
reload().catch((problem) => tell(problem.message, true));
