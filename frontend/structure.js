/* Keys on a list marked "keys" (those it knows), heard before the list hears them, so that the focus stays on the row they are meant for. */
(() => {
  const names = {
    "Alt+ArrowLeft": "PROMOTE", "Alt+ArrowRight": "DEMOTE", "Alt+ArrowUp": "MERGE", "Alt+ArrowDown": "SPLIT",
    "Control+z": "UNDO", Enter: "EDIT", Delete: "UNMATCH",
  };
  window.addEventListener("keydown", (event) => {
    const list = event.target.closest && event.target.closest("[keys]");
    const held = (event.altKey ? "Alt+" : "") + (event.ctrlKey || event.metaKey ? "Control+" : "") + (event.shiftKey ? "Shift+" : "");
    const name = names[held + event.key];
    if (!list || !name || !list.getAttribute("keys").split(" ").includes(name)) return;
    list.dispatchEvent(new CustomEvent("key", { detail: name }));
    event.preventDefault();
    // What is merged is gone: there the list moves up, as the arrow says.
    if (name !== "MERGE") event.stopImmediatePropagation();
  }, true);
  // Escape leads from fields marked "escape-to" back to the row of that list where one was, unless it closes something.
  window.addEventListener("keydown", (event) => {
    const fields = event.key === "Escape" && event.target.closest && event.target.closest("[escape-to]");
    if (!fields || event.target.closest("[opened]")) return;
    const list = document.getElementById(fields.getAttribute("escape-to"));
    const row = list && list.shadowRoot.querySelector("#items [tabindex='0']");
    if (row) row.focus();
  }, true);
})();
