// What pages do beyond HTML: drafts, one submission per click, files, keys. Every page works without it.
(() => {
  "use strict";
  const DRAFT = "loket.draft:";
  const WEEK = 7 * 24 * 3600 * 1000;
  const lang = document.documentElement.lang || "en";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const fill = (text, value) => (text || "").replace("{0}", value);

  // ---- drafts: what is typed survives an expired session, a crash, a closed tab
  const kept = (key) => {
    try {
      const draft = JSON.parse(localStorage.getItem(DRAFT + key));
      return draft && Date.now() - draft.at < WEEK ? draft : null;
    } catch {
      return null;
    }
  };
  const forget = (key) => localStorage.removeItem(DRAFT + key);
  const forgetAll = (which) =>
    Object.keys(localStorage)
      .filter((k) => k.startsWith(DRAFT) && which(k.slice(DRAFT.length)))
      .forEach((k) => localStorage.removeItem(k));
  const texts = (form) => all("textarea[name], input[type=text][name], input[type=email][name], input:not([type])[name]", form);
  const ago = (at) => {
    const seconds = Math.round((Date.now() - at) / 1000);
    const say = new Intl.RelativeTimeFormat(lang, { numeric: "auto" });
    return seconds < 60 ? say.format(-seconds, "second") : seconds < 3600 ? say.format(-Math.round(seconds / 60), "minute") : say.format(-Math.round(seconds / 3600), "hour");
  };
  const tellDraft = (form, text, at) => all("[data-draft-state]", form).forEach((place) => { place.textContent = fill(place.dataset[text], ago(at)); });

  const startDraft = (form) => {
    const key = form.dataset.draft;
    const draft = kept(key);
    let savedAt = 0;
    let waiting;
    if (draft) {
      const empty = texts(form).filter((field) => field.name in draft.values && !field.value);
      empty.forEach((field) => { field.value = draft.values[field.name]; });
      if (empty.some((field) => field.value)) {
        savedAt = draft.at;
        tellDraft(form, "restored", savedAt);
      }
    }
    const save = () => {
      clearTimeout(waiting);
      waiting = undefined;
      const values = Object.fromEntries(texts(form).map((field) => [field.name, field.value]).filter(([, value]) => value));
      if (!Object.keys(values).length) return forget(key);
      savedAt = Date.now();
      localStorage.setItem(DRAFT + key, JSON.stringify({ at: savedAt, values }));
      tellDraft(form, "saved", savedAt);
    };
    form.addEventListener("input", () => { waiting ??= setTimeout(save, 500); });
    form.addEventListener("submit", save);
    addEventListener("pagehide", () => waiting && save());
    setInterval(() => savedAt && !waiting && tellDraft(form, "saved", savedAt), 10000);
  };

  // ---- one submission per click
  const guard = (form) =>
    form.addEventListener("submit", (event) => {
      if (event.defaultPrevented) return;
      if (form.dataset.busy) return event.preventDefault();
      form.dataset.busy = "yes";
      event.submitter?.classList.add("busy");
      event.submitter?.setAttribute("aria-disabled", "true");
    });
  const release = (form) => {
    delete form.dataset.busy;
    all(".busy", form).forEach((button) => { button.classList.remove("busy"); button.removeAttribute("aria-disabled"); });
  };

  // ---- files: several, added bit by bit, listed with their size, too large ones refused before they travel
  const size = (bytes) => {
    const [value, unit] = bytes < 1e6 ? [Math.max(1, Math.round(bytes / 1e3)), "kilobyte"] : [bytes / 1e6, "megabyte"];
    return new Intl.NumberFormat(lang, { style: "unit", unit, maximumFractionDigits: 1 }).format(value);
  };
  const startFiles = (input) => {
    const list = document.getElementById(input.dataset.list);
    const said = document.getElementById(input.dataset.said);
    let chosen = [];
    input.classList.add("unseen"); // the label beside it speaks the page's language, the browser's own button may not
    const show = () => {
      const carrier = new DataTransfer();
      chosen.forEach((file) => carrier.items.add(file));
      input.files = carrier.files;
      list.replaceChildren(
        ...chosen.map((file) => {
          const item = document.createElement("li");
          const name = Object.assign(document.createElement("span"), { className: "name", textContent: file.name });
          const much = Object.assign(document.createElement("span"), { className: "muted", textContent: size(file.size) });
          const drop = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: input.dataset.remove });
          drop.setAttribute("aria-label", `${input.dataset.remove}: ${file.name}`);
          drop.addEventListener("click", () => { chosen = chosen.filter((other) => other !== file); show(); input.focus(); });
          item.className = "file";
          item.append(name, much, drop);
          return item;
        }),
      );
    };
    input.addEventListener("change", () => {
      const fresh = [...input.files];
      const refused = fresh.filter((file) => file.size > Number(input.dataset.most) || file.size === 0);
      const same = (a, b) => a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
      chosen = [...chosen, ...fresh.filter((file) => !refused.includes(file) && !chosen.some((other) => same(other, file)))];
      const over = chosen.splice(Number(input.dataset.count));
      said.textContent = [
        ...refused.map((file) => fill(file.size ? input.dataset.large : input.dataset.empty, file.name)),
        ...over.map((file) => fill(input.dataset.many, file.name)),
      ].join(" ");
      show();
    });
  };

  // ---- large uploads show how far they are; the answer replaces the page as if the browser had sent the form itself
  const startProgress = (form) =>
    form.addEventListener("submit", (event) => {
      const bytes = all("input[type=file]", form).flatMap((input) => [...input.files]).reduce((sum, file) => sum + file.size, 0);
      if (event.defaultPrevented || bytes < 500000) return;
      event.preventDefault();
      const bar = form.querySelector("[data-progress]");
      const send = new XMLHttpRequest();
      const failed = () => { bar.hidden = true; release(form); const place = form.querySelector("[data-failed]"); place.textContent = place.dataset.failed; };
      bar.hidden = false;
      send.upload.addEventListener("progress", (e) => { bar.querySelector("progress").value = e.loaded / e.total; });
      send.addEventListener("load", () => {
        if (!send.responseText) return failed();
        history.pushState(null, "", send.responseURL);
        document.open();
        document.write(send.responseText);
        document.close();
      });
      send.addEventListener("error", failed);
      send.open("POST", form.action);
      const data = new FormData(form, event.submitter);
      send.send(data);
    });

  // ---- keys: an element with data-key is pressed (or a field gets the focus); Ctrl+Enter sends
  const typing = (target) => target.closest?.("input, textarea, select, [contenteditable=true]");
  const keysOff = () => localStorage.getItem("loket.keys") === "off";
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      const form = event.target.closest?.("form");
      const send = form?.querySelector("[data-send]");
      if (send) { event.preventDefault(); send.click(); }
      return;
    }
    if (event.key === "Escape") {
      all("details.menu[open]").forEach((menu) => { menu.open = false; menu.querySelector("summary").focus(); });
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || keysOff()) return;
    const pressed = event.key === "Enter" ? "Enter" : event.key.toLowerCase();
    if (pressed === "Enter" && event.target.closest?.("a, button, summary")) return;
    const inRow = document.activeElement?.closest?.("[data-row]")?.querySelector(`[data-key="${CSS.escape(pressed)}"]`);
    const target = inRow || document.querySelector(`[data-key="${CSS.escape(pressed)}"]:not([data-row] *)`) || document.querySelector(`[data-key="${CSS.escape(pressed)}"]`);
    if (!target) return;
    event.preventDefault();
    if (target.matches("input, textarea, select")) target.focus();
    else target.click();
  });
  document.addEventListener("click", (event) => {
    all("details.menu[open]").filter((menu) => !menu.contains(event.target)).forEach((menu) => { menu.open = false; });
    const toggle = event.target.closest?.("[data-keys-toggle]");
    if (toggle) {
      localStorage.setItem("loket.keys", keysOff() ? "on" : "off");
      toggle.setAttribute("aria-pressed", String(!keysOff()));
    }
    if (event.target.closest?.("[data-print]")) print();
  });

  // ---- a mail's own page is as high as what is on it
  const MOST_HIGH = 3000;
  const fit = (frame) => {
    const page = frame.contentDocument?.querySelector("main");
    if (page) frame.style.height = `${Math.min(page.offsetHeight + 40, MOST_HIGH)}px`;
  };
  const startSheet = (frame) => {
    frame.addEventListener("load", () => fit(frame));
    fit(frame);
  };

  const start = () => {
    forgetAll((key) => !kept(key));
    const done = document.body.dataset.done;
    if (done) forget(done);
    all("form[data-draft]").forEach(startDraft);
    all("input[type=file][data-list]").forEach(startFiles);
    all("form[method=post]:not([data-ajax])").forEach(guard);
    all("form[data-upload]").forEach(startProgress);
    all("iframe[data-sheet]").forEach(startSheet);
    all("form[data-sign-out]").forEach((form) => form.addEventListener("submit", () => forgetAll(() => true)));
    all("[data-keys-toggle]").forEach((toggle) => toggle.setAttribute("aria-pressed", String(!keysOff())));
    document.querySelector("form [aria-invalid=true]")?.focus();
    const here = document.querySelector("[data-pages] [aria-current=page]"); // on a phone their line scrolls
    if (here) here.parentElement.closest("[data-pages]").scrollLeft = here.offsetLeft - 16;
    all("[data-needs-script]").forEach((element) => { element.hidden = false; });
    // an action of a dialog-less page that failed because the session ended: load again, which signs in again
    window.jQuery?.(document).on("pfAjaxError", (event, answer) => answer.status === 401 && location.reload());
  };
  addEventListener("pageshow", () => all("form").forEach(release));
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
