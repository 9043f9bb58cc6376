// Walks through an explanation: shows one step at a time, lights its nodes and edges, and hides what is not yet known.
(function () {
  'use strict';
  function start(root) {
    var steps = JSON.parse(root.getAttribute('data-mf-steps')), figure = root.closest('.mf-steps');
    var control = root.querySelector('.ctl'), slider = control.querySelector('input'), output = control.querySelector('output');
    var buttons = control.querySelectorAll('button'), texts = root.querySelectorAll('li');
    var nodes = root.querySelectorAll('[data-n]'), edges = root.querySelectorAll('path[data-e]'), labels = root.querySelectorAll('g[data-e]');

    // The first step at which something is known; what no step names is known from the beginning.
    function since(kind, index) {
      for (var step = 0; step < steps.length; step++) if (steps[step][kind].indexOf(index) >= 0) return step;
      return -1;
    }

    function show(step) {
      step = Math.max(0, Math.min(steps.length - 1, step));
      texts.forEach(function (text, index) { text.classList.toggle('now', index === step); });
      nodes.forEach(function (node) {
        var index = +node.getAttribute('data-n'), value = node.querySelector(':scope > .v'), sum = node.querySelector(':scope > .s');
        node.classList.toggle('lit', steps[step].n.indexOf(index) >= 0);
        if (value) value.classList.toggle('off', since('v', index) > step);
        if (sum) sum.classList.toggle('off', since('s', index) > step);
      });
      edges.forEach(function (edge) { edge.classList.toggle('lit', steps[step].e.indexOf(+edge.getAttribute('data-e')) >= 0); });
      labels.forEach(function (label) { label.classList.toggle('off', since('g', +label.getAttribute('data-e')) > step); });
      slider.value = step + 1;
      output.textContent = (step + 1) + ' of ' + steps.length;
      buttons[0].disabled = step === 0;
      buttons[1].disabled = step === steps.length - 1;
    }

    slider.max = steps.length;
    slider.addEventListener('input', function () { show(slider.value - 1); });
    buttons[0].addEventListener('click', function () { show(slider.value - 2); });
    buttons[1].addEventListener('click', function () { show(+slider.value); });
    control.hidden = false;
    figure.classList.add('live');
    // The tallest step decides: the page must not jump while one walks.
    var height = 0;
    texts.forEach(function (text, index) { show(index); height = Math.max(height, text.offsetHeight); });
    root.querySelector('ol').style.minHeight = Math.min(height, 620) + 'px';
    show(0);
  }

  document.querySelectorAll('[data-mf-steps]').forEach(function (root) {
    if (root.mfReady) return;
    root.mfReady = true;
    start(root);
  });
})();
