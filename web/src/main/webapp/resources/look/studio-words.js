// What people read of an element of a process: its names in every language, and whether requesters see it.
(() => {
  "use strict";
  const place = document.getElementById("studio-words");
  if (!place) return;
  const fields = [...place.querySelectorAll("[data-word]")];
  let tool;
  let element;

  const list = (owner) => owner?.extensionElements?.values?.find((one) => one.$type === "camunda:Properties");
  const property = (name) => list(element.businessObject)?.values?.find((one) => one.name === name);

  // what the model keeps in an attribute of its own, and what in properties
  const read = (word) => (word === "name.en" ? element.businessObject.name : property(word)?.value) || "";

  const write = (word, value) => {
    const modeling = tool.get("modeling");
    const owner = element.businessObject;
    if (word === "name.en") return modeling.updateProperties(element, { name: value });
    const known = property(word);
    if (known) return modeling.updateModdleProperties(element, known, { value });
    const make = (type, above, values) => {
      const made = tool.get("bpmnFactory").create(type, values);
      made.$parent = above;
      return made;
    };
    let extensions = owner.extensionElements;
    if (!extensions) {
      extensions = make("bpmn:ExtensionElements", owner, { values: [] });
      modeling.updateModdleProperties(element, owner, { extensionElements: extensions });
    }
    let properties = list(owner);
    if (!properties) {
      properties = make("camunda:Properties", extensions, { values: [] });
      modeling.updateModdleProperties(element, extensions, { values: [...extensions.values, properties] });
    }
    const added = make("camunda:Property", properties, { name: word, value });
    return modeling.updateModdleProperties(element, properties, { values: [...(properties.values || []), added] });
  };

  const show = () => {
    const chosen = tool.get("selection").get();
    element = chosen.length === 1 && chosen[0].type !== "label" ? chosen[0] : undefined;
    place.hidden = !element;
    if (!element) return;
    place.querySelector("[data-tasks]").hidden = element.type !== "bpmn:UserTask";
    place.querySelector("h2 span").textContent = element.businessObject.name || element.id;
    fields.filter((field) => field !== document.activeElement).forEach((field) => { field.value = read(field.dataset.word); });
  };

  fields.forEach((field) =>
    field.addEventListener("change", () => {
      if (element && read(field.dataset.word) !== field.value) write(field.dataset.word, field.value);
    }));
  document.addEventListener("studio-ready", (event) => {
    tool = event.detail;
    tool.on("selection.changed", show);
    tool.on("commandStack.changed", show);
  });
})();
