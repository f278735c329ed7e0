// Models in the browser: shown by bpmn.io's viewers, changed in its editors, kept while one draws.
(() => {
  "use strict";
  const PAUSE = 800;

  const read = async (file) => {
    const answer = await fetch(file, { headers: { Accept: "application/xml" } });
    if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
    return answer.text();
  };

  // a decision table opens as the table, not as the picture of what depends on what
  const openTable = async (tool) => {
    const table = tool.getViews().find((view) => view.type === "decisionTable");
    if (table) await tool.open(table);
  };

  // a wide table is scrolled by keyboard too, and the head above its row numbers names nothing
  const easeTable = (place) => {
    place.querySelectorAll(".tjs-table-container").forEach((wide) => { wide.tabIndex = 0; });
    place.querySelectorAll("th.index-column").forEach((head) => head.setAttribute("role", "none"));
  };

  const broken = (place, words) => {
    const said = document.createElement("p");
    said.textContent = words;
    place.replaceChildren(said);
  };

  // ---- a picture of a version
  const view = async (place) => {
    const table = place.dataset.viewer === "decision";
    place.classList.toggle("dmn", table);
    try {
      const xml = await read(place.dataset.file);
      const tool = table ? new DmnJS({ container: place }) : new BpmnNavigatedViewer({ container: place });
      await tool.importXML(xml);
      if (table) await openTable(tool).then(() => easeTable(place));
      else tool.get("canvas").zoom("fit-viewport", "auto");
      mark(tool, table, place);
      count(tool, table, place);
      place.dataset.ready = "yes";
    } catch (problem) {
      console.error(problem);
      broken(place, place.dataset.broken);
    }
  };

  const pairs = (text) => (text || "").split(" ").filter(Boolean).map((pair) => pair.split(":"));

  // what differs from another version is coloured; the list beside says it in words
  const mark = (tool, table, place) =>
    pairs(place.dataset.marks).forEach(([id, fate]) => {
      if (!table && tool.get("elementRegistry").get(id)) tool.get("canvas").addMarker(id, `mark-${fate}`);
      if (table) place.querySelectorAll(`[data-element-id="${CSS.escape(id)}"]`).forEach((cell) => cell.classList.add(`mark-${fate}`));
    });

  // how many requests are at an element
  const count = (tool, table, place) =>
    pairs(place.dataset.counts).forEach(([id, requests]) => {
      if (table || !tool.get("elementRegistry").get(id)) return;
      const badge = document.createElement("span");
      badge.className = "standing";
      badge.textContent = requests;
      tool.get("overlays").add(id, { position: { top: -12, right: 14 }, html: badge });
    });

  // ---- the editor
  class Studio {
    constructor(room) {
      this.room = room;
      this.words = room.dataset;
      this.table = this.words.studio === "decision";
      this.mine = this.words.mine === "true";
      this.revision = Number(this.words.revision);
      this.canvas = room.querySelector("#studio-canvas");
      this.canvas.classList.toggle("dmn", this.table);
      this.state = document.getElementById("studio-state");
      this.list = document.getElementById("studio-findings");
      this.changes = 0;
      this.kept = 0;
    }

    async open() {
      try {
        this.tool = this.make();
        await this.tool.importXML(await read(`${this.words.file}/draft`));
        if (this.table) await openTable(this.tool).then(() => easeTable(this.canvas));
        else this.tool.get("canvas").zoom("fit-viewport", "auto");
        const answer = await fetch(`${this.words.file}/findings`);
        this.show((await answer.json()).findings);
        if (this.mine) this.listen();
        if (this.mine && !this.table) document.dispatchEvent(new CustomEvent("studio-ready", { detail: this.tool }));
        this.tell(this.words.kept);
        this.room.dataset.ready = "yes";
      } catch (problem) {
        console.error(problem);
        broken(this.canvas, this.words.broken);
      }
    }

    make() {
      if (this.table) return new DmnJS({ container: this.canvas, common: { keyboard: { bindTo: document } } });
      if (!this.mine) return new BpmnNavigatedViewer({ container: this.canvas });
      return new BpmnModeler({
        container: this.canvas,
        propertiesPanel: { parent: "#studio-properties" },
      });
    }

    listen() {
      if (this.table) {
        const heard = new Set();
        const hear = () => {
          const part = this.tool.getActiveViewer();
          if (!part || heard.has(part)) return;
          heard.add(part);
          part.on("commandStack.changed", () => this.changed());
        };
        hear();
        this.tool.on("views.changed", hear);
      } else {
        this.tool.on("commandStack.changed", () => this.changed());
      }
      document.querySelectorAll("[data-studio-do]").forEach((button) =>
        button.addEventListener("click", () => this.step(button.dataset.studioDo)));
      addEventListener("beforeunload", (event) => {
        if (this.kept !== this.changes && !this.leaving) event.preventDefault();
      });
      document.getElementById("discard").addEventListener("submit", () => { this.leaving = true; });
      document.getElementById("publish").addEventListener("submit", (event) => this.publish(event));
    }

    step(what) {
      const stack = (this.table ? this.tool.getActiveViewer() : this.tool).get("commandStack");
      if (what === "undo" ? stack.canUndo() : stack.canRedo()) stack[what]();
    }

    changed() {
      this.changes++;
      this.tell(this.words.changed);
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.keep(), PAUSE);
    }

    // one at a time; what changes meanwhile is kept right after
    keep() {
      clearTimeout(this.waiting);
      this.keeping = (this.keeping || Promise.resolve()).then(() => this.send());
      return this.keeping;
    }

    async send() {
      if (this.kept === this.changes || this.lost) return;
      const upTo = this.changes;
      const { xml } = await this.tool.saveXML({ format: true });
      try {
        const answer = await fetch(`${this.words.file}/draft?revision=${this.revision}`, {
          method: "POST",
          headers: { "Content-Type": "application/xml" },
          body: xml,
          redirect: "manual",
        });
        if (answer.ok) {
          const said = await answer.json();
          this.revision = said.revision;
          this.kept = upTo;
          if (this.kept === this.changes) this.tell(this.words.kept);
          this.trouble("");
          this.show(said.findings);
        } else {
          const told = (answer.headers.get("Content-Type") || "").includes("json") ? (await answer.json()).message : "";
          this.lost = answer.status === 409 || answer.status === 404;
          this.trouble(told || this.words.away);
        }
      } catch (problem) {
        console.error(problem);
        this.trouble(this.words.away);
        this.waiting = setTimeout(() => this.keep(), 10 * PAUSE);
      }
    }

    async publish(event) {
      if (event.target.dataset.whole) return;
      event.preventDefault();
      const button = event.submitter;
      await this.keep();
      if (this.kept !== this.changes) {
        delete event.target.dataset.busy;
        button.classList.remove("busy");
        button.removeAttribute("aria-disabled");
        return;
      }
      document.getElementById("revision").value = this.revision;
      event.target.dataset.whole = "yes";
      delete event.target.dataset.busy;
      this.leaving = true;
      // with nothing to keep this event is still under way, and the browser would ignore another
      setTimeout(() => event.target.requestSubmit(button));
    }

    tell(words) {
      if (this.state) this.state.textContent = words;
    }

    trouble(words) {
      const place = document.getElementById("studio-trouble");
      place.hidden = !words;
      place.querySelector("p").textContent = words;
      if (words) this.tell("");
    }

    show(findings) {
      this.mark(findings);
      this.list.dataset.count = findings.length;
      if (!findings.length) {
        const sound = document.createElement("li");
        sound.textContent = this.words.sound;
        this.list.replaceChildren(sound);
        return;
      }
      this.list.replaceChildren(...findings.map((finding) => {
        const line = document.createElement("li");
        line.className = finding.blocks ? "blocks" : "warns";
        line.dataset.rule = finding.rule;
        const shape = this.shape(finding.element);
        const place = shape ? document.createElement("button") : document.createElement("strong");
        const name = shape?.businessObject?.name || finding.element || this.words.line.replace("{0}", finding.line);
        if (shape) {
          place.type = "button";
          place.className = "link";
          place.addEventListener("click", () => this.select(shape));
        }
        const words = document.createElement("span");
        words.textContent = finding.text;
        if (finding.element || finding.line) {
          place.textContent = name;
          line.append(place, words);
        } else {
          line.append(words);
        }
        return line;
      }));
    }

    shape(id) {
      return this.table || !id ? undefined : this.tool.get("elementRegistry").get(id);
    }

    mark(findings) {
      if (this.table) return;
      const canvas = this.tool.get("canvas");
      (this.marked || []).filter((id) => this.shape(id)).forEach((id) => canvas.removeMarker(id, "finding"));
      this.marked = findings.filter((finding) => finding.blocks).map((finding) => finding.element).filter((id) => this.shape(id));
      this.marked.forEach((id) => canvas.addMarker(id, "finding"));
    }

    select(shape) {
      this.tool.get("selection", false)?.select(shape);
      if (shape.parent) this.tool.get("canvas").scrollToElement(shape, 100);
      this.canvas.scrollIntoView({ block: "nearest" });
    }
  }

  document.querySelectorAll("[data-viewer]").forEach(view);
  document.querySelectorAll("[data-studio]").forEach((room) => {
    const studio = new Studio(room);
    room.studio = studio;
    studio.open();
  });
})();
