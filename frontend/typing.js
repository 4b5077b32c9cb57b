/* Words typed into a field marked "kept" stay in this tab (its session storage) until the server has said that it stored them. After a break
   of whatever kind (no network, a server started anew, a session that ended) the same page puts them back where they were typed, and says so.
   Fields marked "typing" are saved as one types; every way out of the page sends what waits, closing the tab asks back. */
(() => {
  if (customElements.get("kept-words")) return;
  const PREFIX = "typed ";
  // No longer than the longest session: what somebody left behind on a shared computer is not there for ever.
  const LONGEST = 12 * 60 * 60 * 1000;
  // Fields by the mark the server gave them: their key in the storage, and what of them is stored (a hash, as of a Java string).
  const fields = new Map();
  let keeper, timer, signedOut = false, within = false;

  const hash = (words) => {
    let sum = 0;
    for (let i = 0; i < words.length; i++) sum = (Math.imul(31, sum) + words.charCodeAt(i)) | 0;
    return String(sum);
  };
  const here = () => location.pathname + location.search;
  const read = (key) => JSON.parse(sessionStorage.getItem(key));
  const drop = (key) => sessionStorage.removeItem(key);
  const write = (key, entry) => {
    try {
      sessionStorage.setItem(key, JSON.stringify(entry));
    } catch {
      // More than a tab may keep: then the field alone has it.
    }
  };
  const entries = () => Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX)).map((key) => ({ ...read(key), key }));
  const wordsIn = (field) => field.value ?? "";
  const open = () => [...fields.values()].filter((seen) => seen.field.isConnected);
  const unsaved = () => open().filter((seen) => hash(wordsIn(seen.field)) !== seen.stored);
  const busy = () => Object.values(window.Vaadin.Flow.clients).some((client) => client.isActive && client.isActive());
  const clock = (at) => {
    const today = new Date(at).toDateString() === new Date().toDateString();
    const form = today ? { timeStyle: "short" } : { dateStyle: "medium", timeStyle: "short" };
    const page = document.documentElement.lang;
    return new Intl.DateTimeFormat(navigator.languages.find((own) => own.startsWith(page)) || page, form).format(at);
  };
  const say = (sentence, ...values) => (keeper.getAttribute(sentence) ?? "").replace(/\{(\d)\}/g, (_, place) => values[place] ?? "");
  const changed = (field) => field.dispatchEvent(new CustomEvent("change"));

  const button = (sentence, act) => {
    const one = document.createElement("button");
    one.type = "button";
    one.textContent = say(sentence);
    one.addEventListener("click", act);
    return one;
  };
  const note = (sentence, ...content) => {
    const one = document.createElement("div");
    one.className = "kept-note";
    one.setAttribute("role", "status");
    one.append(sentence, ...content);
    return one;
  };

  /* What a field is called on this page; where several things have such a field, the thing too. */
  const see = (field) => {
    const mark = field.getAttribute("kept");
    let seen = fields.get(mark);
    if (!seen) {
      const thing = field.closest("[kept-for]");
      const label = field.label || field.accessibleName || "";
      const name = `${thing ? thing.getAttribute("kept-for") : ""} ${label}`;
      const twins = open().filter((other) => other.name === name).length;
      const form = field.closest("vaadin-dialog");
      seen = {
        field, name, stored: field.getAttribute("stored"), key: `${PREFIX}${here()}#${name} ${twins}`,
        label: form && form.headerTitle ? `${form.headerTitle} – ${label}` : label,
      };
      fields.set(mark, seen);
      bring(seen);
    }
    return seen;
  };

  /* Puts back what was not stored. Where something else stands there by now, the person chooses. */
  const bring = (seen) => {
    const kept = read(seen.key);
    const { field } = seen;
    if (!kept || field.readonly || field.disabled) return;
    const before = wordsIn(field);
    if (hash(kept.words) === seen.stored || kept.words === before) {
      if (hash(before) === seen.stored) drop(seen.key);
      return;
    }
    const put = (words) => {
      field.value = words;
      keep(field);
      changed(field);
    };
    const close = () => seen.note.remove();
    if (kept.base === seen.stored && hash(before) === seen.stored) {
      put(kept.words);
      seen.note = note(say("back", clock(kept.at)), button("fine", close), button("drop", () => { put(before); close(); }));
    } else {
      const words = document.createElement("blockquote");
      words.textContent = kept.words;
      seen.note = note(say("changed", clock(kept.at)), words,
        button("put", () => { put(kept.words); close(); }),
        button("drop", () => { keep(field); close(); }));
    }
    field.insertAdjacentElement("afterend", seen.note);
  };

  const keep = (field, words = wordsIn(field)) => {
    const seen = see(field);
    if (signedOut) return;
    if (hash(words) === seen.stored) {
      drop(seen.key);
    } else {
      const kept = read(seen.key);
      const now = Date.now();
      write(seen.key, {
        words, label: seen.label, at: now, since: kept ? kept.since : now, base: kept ? kept.base : seen.stored,
        by: keeper.getAttribute("account"), page: here(),
      });
    }
    soon();
  };

  /* Looks for fields that came, says what is kept for fields that are not here, and since when something is not saved. */
  const look = () => {
    if (!keeper) return;
    if (busy() && !offline()) return soon();
    document.querySelectorAll("[kept]").forEach(see);
    const present = new Set(open().map((seen) => seen.key));
    for (const [mark, seen] of fields) {
      if (seen.field.isConnected) continue;
      if (seen.note) seen.note.remove();
      if (!read(seen.key)) fields.delete(mark);
    }
    const elsewhere = entries().filter((entry) => !present.has(entry.key));
    if (String(elsewhere.map((entry) => entry.key)) !== keeper.showing) {
      keeper.showing = String(elsewhere.map((entry) => entry.key));
      keeper.replaceChildren(...elsewhere.map(waiting));
    }
    tell();
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(look, 300);
  };
  const waiting = (entry) => {
    const way = document.createElement(entry.page === here() ? "span" : "a");
    way.textContent = say(entry.page === here() ? "again" : "go");
    if (way.href === "") way.href = entry.page;
    return note(say("waiting", clock(entry.at), entry.label), way, button("drop", () => { drop(entry.key); look(); }));
  };

  const offline = () => ["reconnecting", "connection-lost"].includes(window.Vaadin.connectionState && window.Vaadin.connectionState.state);
  const tell = () => {
    const waits = unsaved();
    const since = Math.min(...waits.map((seen) => (read(seen.key) || { since: Date.now() }).since));
    const saving = waits.some((seen) => seen.field.hasAttribute("typing"));
    const strip = window.Vaadin.connectionIndicator;
    if (strip) {
      strip.onlineText = say("restored");
      strip.offlineText = strip.reconnectingText = waits.length ? say(saving ? "unsaved" : "typed", clock(since)) : say("lost");
    }
    const notSaved = offline() && saving;
    document.documentElement.toggleAttribute("unsaved", notSaved);
    document.querySelectorAll("[saved-note] > :last-child").forEach((one) => { one.textContent = notSaved ? say("since", clock(since)) : ""; });
  };

  customElements.define("kept-words", class extends HTMLElement {
    connectedCallback() {
      keeper = this;
      const account = this.getAttribute("account");
      entries().filter((entry) => entry.by !== account || Date.now() - entry.at > LONGEST).forEach((entry) => drop(entry.key));
      soon();
      tell();
    }

    /* The server has these words: pairs of a field's mark and the hash of what is stored. */
    stored(pairs) {
      // What answers is there, whatever the framework still waits for.
      if (offline()) window.Vaadin.connectionState.state = "connected";
      for (const pair of pairs.split(" ")) {
        const [mark, sum] = pair.split(":");
        const seen = fields.get(mark);
        const kept = seen && read(seen.key);
        if (seen) seen.stored = sum;
        if (!kept) continue;
        const words = seen.field.isConnected ? wordsIn(seen.field) : kept.words;
        if (hash(words) === sum) drop(seen.key);
        else write(seen.key, { ...kept, words, base: sum });
      }
      soon();
    }

    /* The person gave these up. */
    forget(marks) {
      for (const seen of marks.split(" ").map((mark) => fields.get(mark)).filter(Boolean)) {
        drop(seen.key);
        seen.stored = hash(wordsIn(seen.field));
      }
      soon();
    }

    /* The person signs out here: nothing of theirs stays in this tab. */
    leave() {
      signedOut = true;
      entries().forEach((entry) => drop(entry.key));
    }
  });

  const send = () => unsaved().forEach((seen) => changed(seen.field));
  window.addEventListener("input", (event) => {
    const field = keeper && event.target.closest && event.target.closest("[kept]");
    if (field) keep(field, event.target === field ? wordsIn(field) : event.target.value);
  }, true);
  window.addEventListener("popstate", send, true);
  // Whether a form may be closed is asked of the server, which has to know what stands in it.
  window.addEventListener("keydown", (event) => {
    if (event.key === "Escape") send();
  }, true);
  document.addEventListener("visibilitychange", send);
  window.addEventListener("pagehide", () => unsaved().forEach((seen) => keep(seen.field)));
  // The tab stays, and what it keeps with it: nothing to ask.
  if (window.navigation) {
    window.navigation.addEventListener("navigate", (event) => {
      if (event.destination.sameDocument) return;
      within = event.navigationType === "reload" || new URL(event.destination.url).origin === location.origin;
      setTimeout(() => { within = false; }, 1000);
    });
  }
  window.addEventListener("beforeunload", (event) => {
    if (signedOut || within || unsaved().length === 0) return;
    send();
    event.preventDefault();
  });
  const begin = () => {
    new MutationObserver(soon).observe(document.body, { childList: true, subtree: true });
    if (window.Vaadin.connectionState) window.Vaadin.connectionState.addStateChangeListener(tell);
  };
  begin();
})();
