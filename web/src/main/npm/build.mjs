// Puts the fonts and one sprite of the icons named in icons.txt where the WAR takes them from.
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
