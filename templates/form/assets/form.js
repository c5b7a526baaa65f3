// The form with less waiting: the same questions and answers as without this script, which
// the server decides on. What is typed never reaches another patient's form: it is kept in
// the draft on the server, or without one in this very visit of the page (history.state),
// where only the back button finds it again.
"use strict";
(() => {
  const form = document.getElementById("screening");
  const panel = document.getElementById("panel");
  const redFlag = document.getElementById("red-flag");
  const announced = document.getElementById("announce");
  const phrases = document.getElementById("phrases").dataset;
  const small = window.matchMedia("(max-width: 60rem)");
  const WAIT = 40; // ms: two changes at one press are one question to the server
  const MOST_MEDICINES = 40; // as the server reads
  const PATIENCE = 8000; // ms: then what is shown is taken away
  const HOLD = 2000; // ms: as long the form waits for its draft when it is sent
  const PRESS = 1000; // ms: no press on a button lasts longer
  const KEEP = 300; // ms: browsers allow some 10 changes of the history in a second
  let sequence = 0; // of the latest change; the server knows newer from older by it
  let timer = 0;
  let keeping = 0;
  let waiting = 0;
  let held = 0;
  let asking = null; // the request whose answer is waited for
  let lifted = Promise.resolve(); // once no finger is on the page
  let letGo = () => {};
  let creating = false; // a draft is being made: a second request would make a second one

  document.documentElement.classList.add("js");

  // --- the outcome -----------------------------------------------------------------

  // The field may have been filled in again since: never count back.
  function next() {
    sequence = Math.max(sequence, Number(form.elements.sequence.value)) + 1;
    form.elements.sequence.value = String(sequence);
  }

  function changed() {
    next();
    panel.setAttribute("aria-busy", "true");
    redFlag.setAttribute("aria-busy", "true");
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
    clearTimeout(keeping);
    keeping = setTimeout(keepHere, KEEP);
    clearTimeout(waiting);
    waiting = setTimeout(giveUp, PATIENCE);
  }

  async function ask() {
    if (creating) return; // its end asks again
    const mine = sequence;
    asking?.abort();
    asking = new AbortController();
    creating = "drafts" in form.dataset && !form.elements.draft.value;
    const fields = new URLSearchParams(new FormData(form));
    try {
      const answer = await fetch(form.dataset.live, {
        method: "POST",
        body: fields,
        signal: creating ? undefined : asking.signal,
        headers: {
          Accept: "application/json",
          "X-CSRFToken": form.elements.csrf_token.value,
        },
      });
      const said = answer.ok ? await answer.json() : null;
      if (said?.draft) kept(said.draft);
      await lifted;
      if (mine !== sequence) return; // not the latest change
      if (said === null || said.sequence !== String(mine)) fail(answer.status === 401);
      else show(said);
    } catch (error) {
      await lifted;
      if (error.name !== "AbortError" && mine === sequence) fail(false);
    } finally {
      if (creating) {
        creating = false;
        if (mine !== sequence) ask();
      }
    }
  }

  function kept(id) {
    if (form.elements.draft.value === id) return;
    form.elements.draft.value = id;
    form.setAttribute("action", `/screenings/${id}`);
    history.replaceState(null, "", `/screenings/${id}${location.hash}`);
  }

  function show(said) {
    replace(said.panel);
    replaceAlert(said.banner ?? "");
    openFollowUps(new Set(said.shown));
    markErrors(said.errors);
    markNext(said.next);
    const outcome = said.outcome ? phrases.announce.replace("{outcome}", said.display) : "";
    const aloud = [...panel.querySelectorAll(".aloud")].map((each) => each.textContent);
    const words = [outcome, ...aloud].join(" ").trim();
    if (announced.textContent !== words) announced.textContent = words;
  }

  function giveUp() {
    asking?.abort();
    fail(false);
  }

  function fail(signedOut) {
    const said = document.getElementById("not-current").content.cloneNode(true);
    for (const why of said.querySelectorAll(".why")) {
      why.hidden = (why.dataset.why === "signed-out") !== signedOut;
    }
    panel.replaceChildren(said);
    replaceAlert("");
    announced.textContent = "";
    markNext(null);
    idle();
  }

  function replace(html) {
    const held = document.activeElement;
    const id = panel.contains(held) ? held.id || held.name : null;
    const open = document.getElementById("panel-more")?.open ?? !small.matches;
    panel.innerHTML = html;
    document.getElementById("panel-more").open = open;
    if (id) (document.getElementById(id) ?? panel.querySelector(`[name="${id}"]`))?.focus();
    idle();
  }

  // An alert is read out again whenever it is written again.
  function replaceAlert(html) {
    const fresh = document.createElement("div");
    fresh.innerHTML = html;
    if (fresh.textContent.trim() !== redFlag.textContent.trim()) redFlag.innerHTML = html.trim();
    idle();
  }

  function idle() {
    clearTimeout(waiting);
    panel.removeAttribute("aria-busy");
    redFlag.removeAttribute("aria-busy");
  }

  // --- what the server decided about the questions ------------------------------------

  function openFollowUps(shown) {
    for (const question of form.querySelectorAll("[data-follow-up]")) {
      const asked = shown.has(question.dataset.q);
      const answered = question.querySelector(":checked") !== null;
      question.hidden = !asked && !answered;
      question.querySelector(".not-sent").hidden = asked || !answered;
    }
  }

  function markErrors(errors) {
    for (const said of form.querySelectorAll(".error[id]")) {
      const field = said.id.replace(/^f-/, "").replace(/-error$/, "");
      const text = errors[field] ?? errors[`${field}.unit`] ?? "";
      if (said.textContent === text) continue;
      said.textContent = text;
      said.hidden = text === "";
      for (const name of [field, `${field}.unit`]) {
        for (const input of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
          if (errors[name]) input.setAttribute("aria-invalid", "true");
          else input.removeAttribute("aria-invalid");
        }
      }
    }
  }

  function markNext(linkId) {
    for (const old of form.querySelectorAll(".is-next")) old.classList.remove("is-next");
    if (linkId) document.getElementById(`q-${linkId}`)?.classList.add("is-next");
  }

  // --- one press ------------------------------------------------------------------------

  // What is replaced or moves between pressing and letting go is not pressed: it waits.
  document.addEventListener("pointerdown", () => {
    lifted = new Promise((go) => {
      letGo = go;
      setTimeout(go, PRESS);
    });
  });
  for (const end of ["pointerup", "pointercancel"]) {
    document.addEventListener(end, () => setTimeout(letGo)); // the click comes before
  }

  form.addEventListener("change", (event) => {
    const input = event.target;
    if (input.type === "checkbox" && input.checked) standAlone(input);
    input.closest(".set")?.classList.remove("set");
    nameThePatient();
    changed();
  });
  form.addEventListener("input", (event) => {
    if (event.target.matches("input[type=text], textarea")) {
      nameThePatient();
      roomForMedicines();
      changed();
    }
  });
  // The box beside the form belongs to it, and is not inside.
  panel.addEventListener("change", (event) => {
    try {
      localStorage.setItem("guide", event.target.checked ? "on" : "off");
    } catch {
      // A browser may forbid it; then this visit alone knows.
    }
    changed();
  });

  function remembered(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  }

  // None and unknown stand alone; the server refuses them beside others.
  function standAlone(input) {
    const others = form.querySelectorAll(`[name="${CSS.escape(input.name)}"]:checked`);
    for (const other of others) {
      const alone = "alone" in input.dataset || "alone" in other.dataset;
      if (other !== input && alone) other.checked = false;
    }
  }

  form.addEventListener("click", (event) => {
    const button = event.target.closest("button[name]");
    const site = event.target.closest("[data-site]");
    if (site) form.querySelector(`[name="tw-sites"][value="${site.dataset.site}"]`).click();
    if (button?.name === "clear") clear(button, event);
    if (button?.name === "shortcut") shortcut(button, event);
  });

  function clear(button, event) {
    event.preventDefault();
    const question = button.closest(".question");
    for (const input of question.querySelectorAll(":checked")) input.checked = false;
    question.classList.remove("set");
    question.querySelector("input").focus();
    changed();
  }

  function shortcut(button, event) {
    event.preventDefault();
    const section = button.closest("section");
    let count = 0;
    for (const input of section.querySelectorAll("[data-negative]")) {
      const question = input.closest(".question");
      if (question.hidden || question.querySelector(".option :checked")) continue;
      input.checked = true;
      question.classList.add("set");
      count += 1;
    }
    const earlier = count && button.value === "examination" ? examined() : null;
    const said = count ? setTogether(count, earlier) : phrases.wereSetNone;
    section.querySelector(".set-together").textContent = said;
    if (count) {
      remember(button.value);
      remember(`${button.value}.count`, count);
      remember(`${button.value}.by`, phrases.examiner);
    }
    changed();
  }

  // Day and examiner that stand there stay; the note says whose findings these are then.
  function examined() {
    const day = document.getElementById("f-lt-exam-date");
    const by = document.getElementById("f-lt-examiner");
    if (!day.value.trim()) day.value = phrases.today;
    if (!by.value.trim()) by.value = phrases.examiner;
    const own = day.value.trim() === phrases.today && by.value.trim() === phrases.examiner;
    return own ? null : { date: day.value.trim(), name: by.value.trim() };
  }

  function setTogether(count, earlier) {
    const said = {
      set: count === 1 ? phrases.setOne : phrases.setMany.replace("{count}", count),
      time: new Date().toTimeString().slice(0, 5),
      name: phrases.examiner,
      ...earlier,
    };
    const words = earlier ? phrases.setAsExamined : phrases.setAt;
    return words.replace(/\{(\w+)\}/g, (_, name) => said[name]);
  }

  function remember(section, value = new Date().toISOString()) {
    const name = `shortcut.${section}`;
    const field = form.elements[name] ?? document.createElement("input");
    Object.assign(field, { type: "hidden", name, value });
    form.prepend(field);
  }

  // --- whose form it is -------------------------------------------------------------------

  const bornAtFirst = {
    typed: form.elements["patient.birthDate"].defaultValue,
    said: document.querySelector('[data-banner="born"]').textContent,
  };

  function nameThePatient() {
    const typed = (name) => form.elements[`patient.${name}`].value.trim();
    const banner = (name) => document.querySelector(`[data-banner="${name}"]`);
    const born = typed("birthDate");
    const names = [typed("family"), typed("given")].filter(Boolean);
    banner("name").textContent = names.join(", ") || phrases.unnamed;
    // As the server wrote it, until it is typed anew.
    const typedAnew = form.elements["patient.birthDate"].value !== bornAtFirst.typed;
    const said = typedAnew ? born && phrases.born.replace("{date}", born) : bornAtFirst.said;
    banner("born").textContent = said;
    banner("identifier").textContent = typed("identifier");
    banner("phone").textContent = typed("phone");
    banner("phone").parentElement.hidden = !typed("phone");
    banner("sex").textContent = sex();
  }

  // What stands in the record outranks the answer; unknown is nothing to know by.
  function sex() {
    const recorded = form.elements["patient.gender"].selectedOptions[0];
    const answered = form.querySelector('[name="pt-sex"]:checked')?.value ?? "";
    const code = recorded.value || answered;
    const [known] = [...recorded.parentElement.options].filter((each) => each.value === code);
    return ["", "unknown"].includes(code) ? "" : known.text;
  }

  // --- another medicine: one blank row is always left ------------------------------------------

  function roomForMedicines() {
    const last = [...form.querySelectorAll(".medicine")].at(-1);
    const number = Number(last.id.split(".")[1]);
    if (number >= MOST_MEDICINES - 1 || !form.elements[`lt-medication.${number}.name`].value) return;
    const row = document.createElement("template");
    row.innerHTML = last.outerHTML
      .replaceAll(`lt-medication.${number}`, `lt-medication.${number + 1}`)
      .replace(/ value="[^"]*"/g, "");
    const legend = row.content.querySelector("legend");
    legend.textContent = legend.textContent.replace(String(number + 1), String(number + 2));
    last.after(row.content);
  }

  // --- keyboard, links, coming back ---------------------------------------------------------

  form.addEventListener("keydown", (event) => {
    const inText = event.target.matches("input[type=text]");
    if (event.key === "Enter" && inText) event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("#again")) changed();
    const link = event.target.closest('a[href^="#q-"]');
    const question = link && document.getElementById(link.hash.slice(1));
    if (!question) return;
    event.preventDefault();
    for (let at = question; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    question.querySelector("input:checked, input, select, textarea")?.focus({ preventScroll: true });
    question.scrollIntoView({ block: "center" });
  });
  form.addEventListener("submit", (event) => {
    if (creating && held < HOLD) {
      event.preventDefault();
      held += WAIT;
      // The button may have been replaced meanwhile; it says no more than the form does.
      setTimeout(() => {
        const { submitter } = event;
        form.requestSubmit(submitter?.isConnected ? submitter : null);
      }, WAIT);
      return;
    }
    asking?.abort();
    clearTimeout(timer);
    next();
    keepHere();
  });

  // --- coming back, where the server keeps nothing ------------------------------------------

  function keepHere() {
    if ("drafts" in form.dataset) return;
    const fields = [...new FormData(form)].filter(([name]) => name !== "csrf_token");
    history.replaceState({ fields }, "");
  }

  // Whoever leaves at once has typed since the last time it was kept.
  window.addEventListener("pagehide", keepHere);

  function fillAgain(fields) {
    const given = new Map();
    for (const [name, value] of fields) given.set(name, [...(given.get(name) ?? []), value]);
    for (const [name, [value]] of given) {
      // The names come in their order: each row is there when its own is.
      if (/^lt-medication\.\d+\.name$/.test(name) && value) {
        form.elements[name].value = value;
        roomForMedicines();
      }
      if (name.startsWith("shortcut.")) remember(name.slice("shortcut.".length), value);
    }
    for (const control of form.elements) {
      const values = given.get(control.name) ?? [];
      if (control.type === "radio" || control.type === "checkbox") {
        control.checked = values.includes(control.value);
      } else if (control.name !== "csrf_token" && values.length > 0) {
        control.value = values[0];
      }
    }
  }

  // On a phone the outcome lies over the page: what has the focus is scrolled clear of it.
  new ResizeObserver(([bar]) => {
    const { height } = bar.target.getBoundingClientRect();
    document.documentElement.style.setProperty("--bar", `${height}px`);
  }).observe(document.getElementById("beside"));

  if (small.matches) document.getElementById("panel-more").open = false;
  const guide = panel.querySelector('[name="guide"]');
  const wanted = remembered("guide") !== "off";
  const differs = guide.checked !== wanted;
  guide.checked = wanted;
  document.getElementById("error-summary")?.focus();
  // A link to the page itself keeps its state in some browsers: that is a new patient.
  const [visit] = performance.getEntriesByType("navigation");
  const back = visit.type === "back_forward" ? history.state?.fields : null;
  if (back) fillAgain(back);
  else history.replaceState(null, "");
  // Where the browser filled the fields in again, their outcome is asked for again.
  window.addEventListener("pageshow", () => {
    nameThePatient();
    if (back || differs || form.querySelector(".option :checked")) changed();
  });
})();
