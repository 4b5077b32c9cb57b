/* Fields marked "strict-time": what is no time of day stays as typed and is refused; the field itself would make 01:00 of 25:00. */
(() => {
  window.addEventListener("focusin", (event) => {
    const field = event.target.closest && event.target.closest("[strict-time]");
    const time = field && (field.localName === "vaadin-time-picker" ? field : field.querySelector('[slot="time-picker"]'));
    if (!time || time.strict === time.i18n.parseTime) return;
    const parse = time.i18n.parseTime;
    time.strict = (typed) => {
      const read = parse(typed);
      return read && read.hours < 24 && read.minutes < 60 ? read : undefined;
    };
    time.i18n = { ...time.i18n, parseTime: time.strict };
  }, true);
})();
