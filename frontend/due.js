/* <due-in millis="…"> says "due" when so much time has passed on an open page, so that what has its hour shows it. */
(() => {
  if (customElements.get("due-in")) return;
  customElements.define("due-in", class extends HTMLElement {
    static observedAttributes = ["millis"];

    connectedCallback() {
      clearTimeout(this.timer);
      if (this.isConnected && this.hasAttribute("millis")) {
        this.timer = setTimeout(() => this.dispatchEvent(new Event("due")), Number(this.getAttribute("millis")));
      }
    }

    attributeChangedCallback() {
      this.connectedCallback();
    }

    disconnectedCallback() {
      clearTimeout(this.timer);
    }
  });
})();
