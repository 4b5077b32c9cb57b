package org.counterpart.base.ui;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.counterpart.base.Words;
import org.springframework.stereotype.Component;

/**
 * What the page does of itself when its session has ended or its cookie is gone: it opens anew, which leads over the sign-in page back to
 * where the person was. Nothing of what it showed stays on a screen that nobody is signed in at.
 */
@Component
class SystemWords implements VaadinServiceInitListener {

    private final Words words;

    SystemWords(Words words) {
        this.words = words;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(this::messages);
    }

    private SystemMessages messages(SystemMessagesInfo info) {
        var locale = Words.nearest(info.getLocale());
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setCookiesDisabledNotificationEnabled(false);
        messages.setInternalErrorCaption(words.of(locale, "base.system.error.title"));
        messages.setInternalErrorMessage(words.of(locale, "base.system.error.body"));
        messages.setSyncErrorCaption(words.of(locale, "base.system.error.title"));
        messages.setSyncErrorMessage(words.of(locale, "base.system.error.body"));
        return messages;
    }
}
