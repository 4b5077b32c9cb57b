package org.counterpart.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.counterpart.base.NotFound;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** What a person sees when something is not there, not theirs, or broken. The log has the cause, the page does not. */
final class ErrorViews {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorViews.class);

    @AnonymousAllowed
    @ParentLayout(MainLayout.class)
    static class Nothing extends Screen implements HasErrorParameter<NotFoundException> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
            heading(t("base.notFound.title"), t("base.notFound.body"));
            return HttpServletResponse.SC_NOT_FOUND;
        }
    }

    @AnonymousAllowed
    @ParentLayout(MainLayout.class)
    static class NoSuchThing extends Screen implements HasErrorParameter<NotFound> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
            heading(t("base.notFound.title"), t("base.notFound.body"));
            return HttpServletResponse.SC_NOT_FOUND;
        }
    }

    @AnonymousAllowed
    @ParentLayout(MainLayout.class)
    static class Denied extends Screen implements HasErrorParameter<AccessDeniedException> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
            heading(t("base.denied.title"), t("base.denied.body"));
            return HttpServletResponse.SC_FORBIDDEN;
        }
    }

    @AnonymousAllowed
    @ParentLayout(MainLayout.class)
    static class Broken extends Screen implements HasErrorParameter<Exception> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
            LOG.error("A view failed", parameter.getCaughtException());
            heading(t("base.error.title"), t("base.error.body"));
            return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        }
    }

    /** Errors of clicks: said in a notice, the view stays as it is. */
    @org.springframework.stereotype.Component
    static class ErrorsOfClicks implements VaadinServiceInitListener {

        private static final String OURS = "org.counterpart.";
        private static final String READING = "com.vaadin.flow.server.communication.ServerRpcHandler";

        @Override
        public void serviceInit(ServiceInitEvent event) {
            event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this::error));
        }

        private void error(ErrorEvent event) {
            var cause = event.getThrowable();
            if (isOfTheMessage(cause)) {
                once(cause);
                return;
            }
            var ui = UI.getCurrent();
            if (ui == null) {
                LOG.error("Failed outside of a page", cause);
                return;
            }
            Problems.notice(sentence(ui, cause));
        }

        /** Whether it arose while the message of the browser was read, before anything of ours took part: an old tab, or a made-up message. */
        private static boolean isOfTheMessage(Throwable cause) {
            for (var frame : cause.getStackTrace()) {
                if (frame.getClassName().startsWith(OURS)) {
                    return false;
                }
                if (frame.getClassName().startsWith(READING)) {
                    return true;
                }
            }
            return false;
        }

        /** One quiet line for all that one request holds. */
        private static void once(Throwable cause) {
            var request = VaadinRequest.getCurrent();
            if (request != null && request.getAttribute(READING) == null) {
                request.setAttribute(READING, true);
                LOG.info(
                        "A message of a browser could not be read: {}",
                        cause.getClass().getSimpleName());
            }
        }

        private String sentence(Component ui, Throwable cause) {
            if (cause instanceof Refused refused) {
                return refused.problems().stream()
                        .map((Problem p) ->
                                ui.getTranslation(p.key(), p.arguments().toArray()))
                        .reduce((a, b) -> a + " " + b)
                        .orElse("");
            }
            if (cause instanceof AccessDeniedException) {
                return ui.getTranslation("base.denied.body");
            }
            if (cause instanceof NotFound) {
                return ui.getTranslation("base.notFound.body");
            }
            if (cause instanceof Stale) {
                return ui.getTranslation("base.stale");
            }
            LOG.error("An act failed", cause);
            return ui.getTranslation("base.error.body");
        }
    }

    private ErrorViews() {}
}
