// Draws the figures on this page that are not drawn yet. Where plotly.js cannot be had, the static pictures stay.
(() => {
  const address = "https://cdn.plot.ly/plotly-PLOTLY_VERSION.min";
  const draw = Plotly => {
    for (const chart of document.querySelectorAll(".mf-plotly:not([data-drawn])")) {
      chart.dataset.drawn = "";
      const figure = JSON.parse(chart.querySelector(".mf-figure").textContent);
      const live = chart.querySelector(".mf-live"), still = chart.querySelector(".mf-static");
      figure.layout.font = { color: getComputedStyle(chart).color };
      Plotly.newPlot(live, figure.data, figure.layout, { displaylogo: false }).then(
        () => { still.style.display = "none"; },
        () => { live.remove(); });
    }
  };
  // One request for all charts of a page. Jupyter's older notebook has a module loader, which plotly.js then goes through.
  const loading = window.miniflowPlotly ??= new Promise((done, fail) => {
    if (window.Plotly) return done(window.Plotly);
    if (typeof require === "function" && require.config) return require([address], done, fail);
    const script = document.createElement("script");
    script.src = address + ".js";
    script.onload = () => done(window.Plotly);
    script.onerror = fail;
    document.head.append(script);
  });
  loading.then(draw, () => { window.miniflowPlotly = undefined; });
})();
