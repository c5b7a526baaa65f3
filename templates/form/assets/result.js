/* Comfort for the page of a result; without it everything works as well. */
"use strict";

const print = document.getElementById("print");
print.hidden = false;
print.addEventListener("click", () => window.print());

document.getElementById("error-summary")?.focus();

/* A link would leave what was typed here behind: ask first. */
const form = document.getElementById("decide");
let typed = false;
form.addEventListener("input", () => { typed = true; });
form.addEventListener("submit", (event) => {
  // A file of the draft opens beside the page and saves nothing.
  if (event.submitter?.formTarget !== "_blank") typed = false;
});
window.addEventListener("beforeunload", (event) => {
  if (typed) event.preventDefault();
});
