// Opens and closes the scopes of a graph picture. The page that comes in is complete and shows every scope in its first
// state; this script only moves what is there. It does the same sums as Arrangement.cs, which explains them.
(function () {
  'use strict';
  var HEADER = 34, PAD = 14, MARGIN = 6;
  function round(x) { return Math.round(x * 100) / 100; }

  // The elements of a level in the order in which they were written: edges, labels, items.
  function read(data, group) {
    var level = { data: data, edges: [], labels: [], items: [], inner: {} }, next = 0;
    Array.prototype.forEach.call(group.children, function (element) {
      var kind = element.getAttribute('class');
      if (kind === 'e') level.edges.push(element);
      else if (kind === 'l') level.labels.push(element);
      else if (kind === 'i') {
        while (data.i[next][4] > 1) next++;
        level.items[next] = element;
        if (data.s[next]) level.inner[next] = readScope(data.s[next], element);
        next++;
      }
    });
    return level;
  }

  function readScope(data, element) {
    var closed = element.querySelector(':scope > .closed'), open = element.querySelector(':scope > .open');
    var inside = open.querySelector(':scope > .in');
    return {
      closed: closed, open: open, inside: inside, isOpen: open.getAttribute('display') !== 'none',
      frame: open.querySelector(':scope > .mf-frame'), tab: open.querySelector(':scope > .tab'),
      level: read(data, inside)
    };
  }

  // Positions for the present state, from the inside out.
  function arrange(level) {
    var data = level.data, strips = [], heights = data.h.slice(), tops = [], bottoms = [];
    var sizes = data.i.map(function (item, index) {
      var scope = level.inner[index];
      if (!scope || !scope.isOpen) return [item[2], item[3]];
      arrange(scope.level);
      return [Math.max(scope.level.width + 2 * PAD, data.s[index].t), scope.level.height + HEADER + PAD];
    });
    data.i.forEach(function (item, index) {
      heights[item[1]] = Math.max(heights[item[1]], sizes[index][1]);
      var growth = sizes[index][0] - item[2];
      if (growth <= 0) return;
      var strip = strips.filter(function (other) { return other[0] === item[0]; })[0];
      if (strip) strip[1] = Math.max(strip[1], growth); else strips.push([item[0], growth]);
    });
    heights.reduce(function (y, height, layer) {
      tops[layer] = y; bottoms[layer] = y + height;
      return y + height + data.g[layer];
    }, 0);
    function shift(x) {
      return strips.reduce(function (sum, strip) { return sum + (x < strip[0] ? -strip[1] / 2 : x > strip[0] ? strip[1] / 2 : 0); }, x);
    }
    var left = Infinity, right = -Infinity;
    function include(x, width) { left = Math.min(left, x - width / 2); right = Math.max(right, x + width / 2); return x; }
    var xs = data.i.map(function (item, index) { return include(shift(item[0]), sizes[index][0]); });
    var bends = data.b.map(function (bundle) {
      return bundle[5].map(function (bend, index) { return include(shift(bend[0]), index === bundle[6] ? bundle[7] : 0); });
    });
    level.sizes = sizes; level.tops = tops; level.bottoms = bottoms;
    level.xs = xs.map(function (x) { return x - left; });
    level.bends = bends.map(function (row) { return row.map(function (x) { return x - left; }); });
    level.ys = data.i.map(function (item, index) { return (tops[item[1]] + bottoms[item[1]] - sizes[index][1]) / 2; });
    level.width = right - left;
    level.height = bottoms[bottoms.length - 1];
  }

  function portX(level, item, bundle, kind) {
    var scope = level.inner[item], ports = scope.level.data.i, port = -1;
    ports.forEach(function (each, index) { if (each[5] === bundle && (port < 0 || each[4] === kind)) port = index; });
    return level.xs[item] - level.sizes[item][0] / 2 + (level.sizes[item][0] - scope.level.width) / 2 + scope.level.xs[port];
  }

  function pathOf(level, index) {
    var data = level.data, bundle = data.b[index], upper = bundle[0], lower = bundle[1];
    function end(item, offset, kind) {
      var scope = level.inner[item];
      return scope && scope.isOpen ? portX(level, item, index, kind) : level.xs[item] + offset;
    }
    var x = end(upper, bundle[2], 3), y = data.i[upper][4] === 2 ? -HEADER : level.ys[upper] + level.sizes[upper][1];
    var startX = x, startY = y, path = 'M' + round(x) + ' ' + round(y);
    function down(to) { if (to > y) { y = to; path += 'V' + round(y); } }
    function curve(toX, toY) {
      if (toX === x) { down(toY); return; }
      var middle = (y + toY) / 2;
      path += 'C' + [x, middle, toX, middle, toX, toY].map(round).join(' ');
      x = toX; y = toY;
    }
    down(level.bottoms[data.i[upper][1]]);
    bundle[5].forEach(function (bend, step) {
      curve(level.bends[index][step], level.tops[bend[1]]);
      down(level.bottoms[bend[1]]);
    });
    curve(end(lower, bundle[3], 2), level.tops[data.i[lower][1]]);
    down(data.i[lower][4] === 3 ? level.height + PAD : level.ys[lower]);
    if (!bundle[8]) return path;
    if (bundle[4]) { x = startX; y = startY; }
    var back = bundle[4] ? 5.5 : -5.5;
    return path + 'M' + round(x - 3.5) + ' ' + round(y + back) + 'L' + round(x) + ' ' + round(y) + 'L' + round(x + 3.5) + ' ' + round(y + back);
  }

  function place(element, x, y) { element.setAttribute('transform', 'translate(' + round(x) + ' ' + round(y) + ')'); }

  function apply(level) {
    level.edges.forEach(function (edge, index) { edge.setAttribute('d', pathOf(level, index)); });
    var label = 0;
    level.data.b.forEach(function (bundle, index) {
      if (bundle[6] < 0) return;
      var layer = bundle[5][bundle[6]][1];
      place(level.labels[label++], level.bends[index][bundle[6]], (level.tops[layer] + level.bottoms[layer]) / 2);
    });
    level.data.i.forEach(function (item, index) {
      if (!level.items[index]) return;
      place(level.items[index], level.xs[index] - level.sizes[index][0] / 2, level.ys[index]);
      var scope = level.inner[index];
      if (!scope) return;
      scope.open.setAttribute('display', scope.isOpen ? 'inline' : 'none');
      scope.closed.setAttribute('display', scope.isOpen ? 'none' : 'inline');
      if (!scope.isOpen) return;
      scope.frame.setAttribute('width', round(level.sizes[index][0]));
      scope.frame.setAttribute('height', round(level.sizes[index][1]));
      place(scope.inside, (level.sizes[index][0] - scope.level.width) / 2, HEADER);
      apply(scope.level);
    });
  }

  function start(svg) {
    var root = read(JSON.parse(svg.getAttribute('data-mf')), svg.querySelector(':scope > g'));
    function update() {
      arrange(root);
      apply(root);
      svg.setAttribute('width', Math.ceil(root.width + 2 * MARGIN));
      svg.setAttribute('height', Math.ceil(root.height + 2 * MARGIN));
    }
    function listen(scope) {
      [[scope.closed, true], [scope.tab, false]].forEach(function (pair) {
        var element = pair[0];
        element.style.cursor = 'pointer';
        element.setAttribute('role', 'button');
        element.setAttribute('tabindex', '0');
        element.setAttribute('aria-expanded', pair[1] ? 'false' : 'true');
        function toggle() {
          scope.isOpen = pair[1];
          update();
          (pair[1] ? scope.tab : scope.closed).focus({ preventScroll: true });
        }
        element.addEventListener('click', toggle);
        element.addEventListener('keydown', function (event) {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          toggle();
        });
      });
      Object.keys(scope.level.inner).forEach(function (key) { listen(scope.level.inner[key]); });
    }
    Object.keys(root.inner).forEach(function (key) { listen(root.inner[key]); });
  }

  document.querySelectorAll('.mf-graph svg[data-mf]').forEach(function (svg) {
    if (svg.mfReady) return;
    svg.mfReady = true;
    start(svg);
  });
})();
