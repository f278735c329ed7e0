// The staff's pages beyond HTML: moving through lists, taking tasks without a reload, tabs, and what others do meanwhile.
(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);
  const fill = (text, value) => text.replace("{0}", value);
  const parse = (html) => new DOMParser().parseFromString(html, "text/html");

  // ---- lists: j, k and the arrows move the focus from row to row
  const link = (row) => one("a", row);
  const move = (step) => {
    const rows = all("[data-row]").filter((row) => row.offsetParent);
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const next = rows[Math.max(0, Math.min(rows.length - 1, at < 0 ? 0 : at + step))];
    if (!next) return false;
    link(next).focus();
    next.scrollIntoView({ block: "nearest" });
    return true;
  };
  const typing = (target) => target.closest?.("input, textarea, select, dialog, details[open], [role=tablist], [role=group]");
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const off = localStorage.getItem("loket.keys") === "off";
    const step = { ArrowDown: 1, ArrowUp: -1, ...(off ? {} : { j: 1, k: -1 }) }[event.key];
    if (step && move(step)) event.preventDefault();
  });

  // ---- dialogs
  document.addEventListener("click", (event) => {
    const opens = event.target.closest?.("[data-opens]");
    if (opens) document.getElementById(opens.dataset.opens).showModal();
    if (event.target.matches?.("dialog[open]")) event.target.close();
  });
  all("[data-filter]").forEach((menu) => menu.addEventListener("toggle", () => menu.open && one("select, input[type=text]", menu).focus()));

  // ---- what the server says now takes the place of what is shown
  const takeCounts = (page) =>
    all("[data-count]").forEach((count) => {
      const now = one(`[data-count="${CSS.escape(count.dataset.count)}"]`, page);
      if (now) { count.textContent = now.textContent; count.className = now.className; }
    });
  const keepFocus = (row, replace) => {
    const had = row.contains(document.activeElement);
    const inButton = had && document.activeElement.matches("button");
    const now = replace();
    if (had) ((inButton && one("button", now)) || link(now)).focus();
  };
  const takeRows = (page) =>
    all("#list [data-row]").forEach((row) => {
      const now = page.getElementById(row.id);
      if (!now) {
        row.classList.add("gone");
        one(".with", row).textContent = row.closest("table").dataset.gone;
      } else if (now.outerHTML !== row.outerHTML) {
        keepFocus(row, () => { row.replaceWith(now); return now; });
      }
    });

  // ---- taking and giving back: the form is sent, the list shows what came of it
  const send = async (form, button) => {
    const body = new URLSearchParams(new FormData(form, button));
    const answer = await fetch(form.action, { method: "POST", body, redirect: "error" });
    if (!answer.ok) throw new Error(String(answer.status));
    return parse(await answer.text());
  };
  const swap = (form, page) => {
    const row = document.activeElement?.closest?.("[data-row]");
    const fresh = one("#list", page);
    const said = one(".notices .messages");
    one("[data-told]").replaceChildren(...one("[data-told]", fresh).childNodes);
    if (said) said.replaceChildren(...one(".notices .messages", page).childNodes);
    takeRows(page);
    takeCounts(page);
    if (row && !document.activeElement.closest("[data-row]")) link(document.getElementById(row.id))?.focus();
  };
  document.addEventListener("submit", async (event) => {
    const form = event.target.closest("form[data-swap]");
    if (!form || form.dataset.plain) return;
    event.preventDefault();
    if (form.dataset.busy) return;
    form.dataset.busy = "yes";
    const button = event.submitter;
    try {
      swap(form, await send(form, button));
    } catch {
      // the session ended, or the net is away: as without script, which signs in or says so
      form.dataset.plain = "yes";
      form.requestSubmit(button);
    } finally {
      delete form.dataset.busy;
    }
  });

  // ---- writing: two tabs; an action that needs words leads to them, and never sends words that are not seen
  const writer = one("[data-tabs]");
  const panelOf = (tab) => document.getElementById(tab.getAttribute("aria-controls"));
  const choose = (tab) => {
    all("[role=tab]", writer).forEach((other) => {
      const chosen = other === tab;
      other.setAttribute("aria-selected", String(chosen));
      other.tabIndex = chosen ? 0 : -1;
      panelOf(other).hidden = !chosen;
    });
    writer.classList.toggle("note", tab.id === "note-tab");
    one("textarea", panelOf(tab)).focus();
  };
  const hint = (form, text) => {
    const place = one("[data-hint]", form);
    place.textContent = text;
    place.hidden = false;
  };
  if (writer) {
    const tabs = all("[role=tab]", writer);
    const begin = tabs.find((tab) => tab.id === `${writer.dataset.begin}-tab`) ?? tabs[0];
    tabs.forEach((tab) => { panelOf(tab).hidden = tab !== begin; tab.tabIndex = tab === begin ? 0 : -1; tab.setAttribute("aria-selected", String(tab === begin)); });
    writer.classList.toggle("note", begin.id === "note-tab");
    tabs.forEach((tab, place) => {
      tab.addEventListener("click", () => choose(tab));
      tab.addEventListener("keydown", (event) => {
        if (!["ArrowLeft", "ArrowRight"].includes(event.key)) return;
        choose(tabs[1 - place]);
        tabs[1 - place].focus();
      });
    });
    document.addEventListener("click", (event) => {
      const button = event.target.closest?.("button");
      const form = button?.form;
      const words = form && one("textarea", form);
      if (!words || !writer.contains(words) || button.type !== "submit") return;
      const tab = tabs.find((each) => panelOf(each).contains(words));
      const seen = !panelOf(tab).hidden;
      const empty = !words.value.trim();
      if ((empty && button.dataset.must === "true") || (!empty && !seen)) {
        event.preventDefault();
        choose(tab);
        const place = one("[data-hint]", form);
        hint(form, empty ? place.dataset.hint : place.dataset.check);
      }
    });
    writer.addEventListener("input", (event) => { one("[data-hint]", event.target.form).hidden = true; });
  }

  // ---- the drawing begins where the request is, and can be seen whole
  const drawing = one("[data-drawing]");
  const centre = () => {
    const now = one(".now", drawing);
    if (!now) return;
    const [a, b] = [now.getBoundingClientRect(), drawing.getBoundingClientRect()];
    drawing.scrollLeft += a.left + a.width / 2 - b.left - b.width / 2;
    drawing.scrollTop += a.top + a.height / 2 - b.top - b.height / 2;
  };
  if (drawing) {
    const enlarge = one("[data-enlarge]");
    const dialog = document.getElementById(enlarge.dataset.enlarge);
    enlarge.addEventListener("click", () => { one("[data-drawing-large]", dialog).append(...drawing.children); dialog.showModal(); });
    dialog.addEventListener("close", () => { drawing.append(...one("[data-drawing-large]", dialog).children); centre(); });
    centre();
  }

  // ---- what others do meanwhile: the server says that something changed, the page asks what
  const live = one("[data-live]");
  const list = live?.dataset.live === "list";
  let fresh = 0;
  let asked = 0;
  let waiting;
  const ask = async () => {
    waiting = undefined;
    asked = Date.now();
    try {
      const answer = await fetch(list ? location.href : "/desk/counts", { redirect: "error" });
      if (!answer.ok) return;
      const page = parse(await answer.text());
      takeCounts(page);
      if (list) takeRows(page);
    } catch {
      // the next change, or the next minute, asks again
    }
  };
  const askSoon = () => {
    if (document.hidden || waiting) return;
    const pause = Math.max(0, asked + 3000 - Date.now());
    waiting = setTimeout(ask, pause + Math.random() * 400);
  };
  const concerns = (change) =>
    ["", "team", "unassigned"].includes(live.dataset.view ?? "") && (!live.dataset.team || live.dataset.team === change.team);
  const read = ({ names }) => {
    const place = one("[data-readers]");
    place.textContent = names.length ? fill(place.dataset.readers, names.join(", ")) : "";
  };
  const heard = (change) => {
    if (change.what === "READING") return read(change);
    if (list && change.what === "OPENED" && !change.own && concerns(change)) {
      fresh += 1;
      const place = one("[data-new]", live);
      place.textContent = fill(place.dataset.new, fresh);
      one("[data-new-show]", live).hidden = false;
    }
    if (live.dataset.number === change.number && !change.own) {
      const place = one("[data-changed]", live);
      place.textContent = place.dataset.changed;
      one("[data-new-show]", live).hidden = false;
    }
    askSoon();
  };
  let again = 1000;
  const listen = () => {
    const line = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/desk/feed`);
    const alive = setInterval(() => line.readyState === WebSocket.OPEN && line.send("."), 45000);
    line.addEventListener("open", () => {
      document.documentElement.dataset.line = "open";
      if (live.dataset.pass) line.send(`${live.dataset.number} ${live.dataset.pass}`);
      if (again > 1000) askSoon();
      again = 1000;
    });
    line.addEventListener("message", (message) => heard(JSON.parse(message.data)));
    line.addEventListener("close", () => {
      clearInterval(alive);
      delete document.documentElement.dataset.line;
      setTimeout(listen, again * (0.75 + Math.random() / 2));
      again = Math.min(again * 2, 30000);
    });
  };
  if (live) {
    listen();
    setInterval(askSoon, 60000);
    document.addEventListener("visibilitychange", () => !document.hidden && Date.now() - asked > 15000 && askSoon());
  }
})();
