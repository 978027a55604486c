"use strict";
// What all views use. Text from a dump is only ever set as text, never as markup.
const page = {
  data: JSON.parse(document.getElementById("data").textContent),

  element(name, properties, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(properties || {})) {
      if (key in made) made[key] = value;
      else made.setAttribute(key, value);
    }
    made.append(...children);
    return made;
  },

  /** The section of a view, shown. */
  section(id) {
    const section = document.getElementById(id);
    if (section) section.hidden = false;
    return section;
  },

  color(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  },

  /** What to draw again when light turns to dark. */
  redraws: [],

  last(cluster) { return cluster.counts[cluster.counts.length - 1]; },
  growth(cluster) { return page.last(cluster) - cluster.counts[0]; },
};
