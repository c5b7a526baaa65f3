/* Copies the text for the record. */
"use strict";

const copy = document.getElementById("copy");
const record = document.getElementById("record");
const said = document.getElementById("copy-said");

if (navigator.clipboard) {
  copy.hidden = false;
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(record.value ?? record.textContent);
      said.textContent = copy.dataset.copied;
    } catch {
      getSelection().selectAllChildren(record);
      record.focus();
      record.select?.();
      said.textContent = copy.dataset.failed;
    }
  });
}
