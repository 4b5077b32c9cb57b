package org.counterpart;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.time.Instant;
import java.util.List;
import org.counterpart.base.AccountId;
import org.counterpart.identity.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A view without browser, as one of the people of a test. */
public abstract class SignedInView extends SpringBrowserlessTest {

    protected static void signIn(AccountId account) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(account.value(), 0, Instant.now()), null, List.of()));
        SecurityContextHolder.setContext(context);
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }
}
