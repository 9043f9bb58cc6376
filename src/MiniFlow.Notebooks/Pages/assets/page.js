// On a narrow screen the contents stand above the text, folded; on a wide one beside it, always open.
const contents = document.querySelector(".contents");
const wide = matchMedia("(min-width: 70rem)");
const fit = () => {
  contents?.toggleAttribute("data-wide", wide.matches);
  if (contents) contents.querySelector("details").open = wide.matches;
};
wide.addEventListener("change", fit);
fit();

// What is wider or higher than its place can be reached and scrolled with the keyboard; what fits is no stop on the way.
for (const box of document.querySelectorAll("pre, .table, .math.display, .value"))
  if (box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1) box.tabIndex = 0;
