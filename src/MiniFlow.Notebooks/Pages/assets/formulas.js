// Sets the page's formulas. Until then, and without scripts, each is readable as TeX.
for (const formula of document.querySelectorAll(".math")) {
  katex.render(formula.textContent, formula, {
    displayMode: formula.classList.contains("display"),
    throwOnError: false,
    strict: "ignore",
  });
  formula.classList.add("set");
}
