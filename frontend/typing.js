/* Words typed into a field marked "typing" (milliseconds of its pause) and not yet saved: the way back and putting the page away send them at
   once, closing the page asks back. */
(() => {
  let field, timer, unsaved = false;
  const busy = () => Object.values(window.Vaadin.Flow.clients).some((client) => client.isActive && client.isActive());
  const settle = () => {
    if (busy()) timer = setTimeout(settle, 100);
    else unsaved = false;
  };
  const send = () => {
    if (unsaved) field.dispatchEvent(new CustomEvent("change"));
  };
  window.addEventListener("input", (event) => {
    const typed = event.target.closest("[typing]");
    if (!typed) return;
    field = typed;
    unsaved = true;
    clearTimeout(timer);
    timer = setTimeout(settle, Number(field.getAttribute("typing")) + 50);
  }, true);
  window.addEventListener("popstate", send, true);
  document.addEventListener("visibilitychange", send);
  window.addEventListener("beforeunload", (event) => {
    if (!unsaved) return;
    send();
    event.preventDefault();
  });
})();
