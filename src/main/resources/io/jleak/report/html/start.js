"use strict";
// Puts the views together.
drawStates();
drawHeat();
drawFlame();
drawTable();

const theme = document.getElementById("theme");
theme.hidden = false;
theme.addEventListener("click", () => {
  const dark = document.documentElement.dataset.theme
    ? document.documentElement.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = dark ? "light" : "dark";
  page.redraws.forEach(redraw => redraw());
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => page.redraws.forEach(redraw => redraw()));
