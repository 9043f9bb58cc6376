// Sets the page's formulas. Until then, and without scripts, each is readable as TeX.
for (const formula of document.querySelectorAll(".math")) {
  const display = formula.classList.contains("display");
  // A browser may break a line between a formula and the full stop behind it, so the full stop becomes part of the formula.
  const text = display ? null : formula.nextSibling;
  const stop = text?.nodeType === Node.TEXT_NODE ? text.data.match(/^[.,;:!?)]*/)[0] : "";
  if (stop) text.data = text.data.slice(stop.length);
  katex.render(formula.textContent + (stop && `\\text{${stop}}`), formula, { displayMode: display, throwOnError: false, strict: "ignore" });
  formula.classList.add("set");
}
