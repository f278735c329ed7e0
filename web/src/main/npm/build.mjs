// Puts the fonts, one sprite of the icons named in icons.txt, and the editors of models where the WAR takes them from.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, "node_modules");
const look = process.argv[2];
mkdirSync(look, { recursive: true });

for (const part of ["latin", "latin-ext"]) {
  const font = join(modules, "@fontsource-variable/public-sans/files", `public-sans-${part}-wght-normal.woff2`);
  copyFileSync(font, join(look, `public-sans-${part}.woff2`));
}
copyFileSync(join(modules, "@fontsource-variable/public-sans/LICENSE"), join(look, "public-sans-LICENSE.txt"));
copyFileSync(join(modules, "lucide-static/LICENSE"), join(look, "icons-LICENSE.txt"));

const mark = readFileSync(join(here, "loket.svg"), "utf8");
const symbol = (id, svg) =>
  svg
    .replace(/<!--.*?-->/gs, "")
    .replace(/<svg[^>]*viewBox="([^"]+)"[^>]*>/s, `<symbol id="${id}" viewBox="$1">`)
    .replace("</svg>", "</symbol>")
    .replace(/\s+/g, " ")
    .trim();
const icons = readFileSync(join(here, "icons.txt"), "utf8")
  .split("\n")
  .filter(Boolean)
  .map((name) => symbol(name, readFileSync(join(modules, "lucide-static/icons", `${name}.svg`), "utf8")));
writeFileSync(
  join(look, "icons.svg"),
  `<svg xmlns="http://www.w3.org/2000/svg">\n${[symbol("loket", mark), ...icons].join("\n")}\n</svg>\n`,
);

// The editors of models: built files as they come; of their fonts the one format that every browser of today reads.
const editors = [
  ["camunda-bpmn-js/dist/camunda-platform-modeler.production.min.js", "bpmn-modeler.js"],
  ["camunda-bpmn-js/dist/camunda-platform-navigated-viewer.production.min.js", "bpmn-viewer.js"],
  ["camunda-bpmn-js/dist/assets/bpmn-font/font/bpmn.woff2", "bpmn.woff2"],
  ["bpmn-js/LICENSE", "bpmn-js-LICENSE.txt"],
  ["camunda-bpmn-js/LICENSE", "camunda-bpmn-js-LICENSE.txt"],
  ["dmn-js/dist/dmn-modeler.production.min.js", "dmn-modeler.js"],
  ["dmn-js/dist/dmn-navigated-viewer.production.min.js", "dmn-viewer.js"],
  ["dmn-js/dist/assets/dmn-font/font/dmn.woff2", "dmn.woff2"],
  ["dmn-js/LICENSE", "dmn-js-LICENSE.txt"],
];
editors.forEach(([from, to]) => copyFileSync(join(modules, from), join(look, to)));

const sheet = (file) =>
  readFileSync(file, "utf8")
    .replace(/@charset[^;]*;/g, "")
    .replace(/@import '([^']+)';/g, (_, other) =>
      sheet(join(dirname(file), other.replace("bpmn-embedded.css", "bpmn.css"))))
    .replace(/@font-face\s*\{\s*font-family: '(bpmn|dmn)[^']*';[^}]*\}/g, (face, name) =>
      face.replace(/src:[^;]*;\s*src:[^;]*;/s, `src: url("#{resource['look:${name}.woff2']}") format("woff2");`));
const styles = (folder, names) => names.map((name) => sheet(join(modules, folder, name))).join("\n");
writeFileSync(join(look, "bpmn.css"), styles("camunda-bpmn-js/dist/assets", ["camunda-platform-modeler.css"]));
writeFileSync(
  join(look, "dmn.css"),
  styles("dmn-js/dist/assets", [
    "diagram-js.css",
    "dmn-js-shared.css",
    "dmn-js-drd.css",
    "dmn-js-decision-table.css",
    "dmn-js-decision-table-controls.css",
    "dmn-js-boxed-expression.css",
    "dmn-js-boxed-expression-controls.css",
    "dmn-js-literal-expression.css",
    "dmn-font/css/dmn.css",
  ]),
);
