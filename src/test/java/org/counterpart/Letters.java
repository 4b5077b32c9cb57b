package org.counterpart;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.counterpart.base.Letter;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads everybody's letters, for tests. */
@Component
public class Letters {

    private final List<Letter> all = new CopyOnWriteArrayList<>();

    @EventListener
    void on(Letter letter) {
        all.add(letter);
    }

    public List<Letter> to(String email) {
        return all.stream().filter(letter -> letter.email().equals(email)).toList();
    }

    /** The secret in the newest letter to this address. */
    public String secret(String email) {
        var link = to(email).getLast().words().get("link");
        return link.substring(link.indexOf("?t=") + 3);
    }
}
