package org.counterpart.notification;

import java.util.HashMap;
import java.util.List;
import org.counterpart.base.CounterpartProperties;
import org.counterpart.base.Id;
import org.counterpart.base.Isolate;
import org.counterpart.base.Letter;
import org.counterpart.base.Words;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes letters with links into the outbox, in the transaction that made the link. */
@Component
class LetterBox {

    private final MailRepository mails;
    private final MailPaper paper;
    private final Words words;
    private final CounterpartProperties properties;

    LetterBox(MailRepository mails, MailPaper paper, Words words, CounterpartProperties properties) {
        this.mails = mails;
        this.paper = paper;
        this.words = words;
        this.properties = properties;
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRED)
    public void on(Letter letter) {
        mails.insert(written(letter));
    }

    Mail written(Letter letter) {
        var locale = Words.nearest(letter.locale());
        var gaps = new HashMap<>(letter.words());
        gaps.replaceAll((name, said) -> Isolate.of(said));
        gaps.put("workspace", properties.link("/workspace/"));
        var subject = words.of(locale, letter.template() + ".subject", gaps);
        var body = words.of(locale, letter.template() + ".body", gaps);
        var answers = letter.replyTo();
        return paper.write(
                        Id.random(),
                        letter.email(),
                        locale,
                        subject,
                        List.of(new MailPaper.Item(null, body, null, null)),
                        answers == null ? List.of() : List.of(words.of(locale, "notification.letter.answer", answers)),
                        null)
                .answeredAt(answers)
                .sealed(letter.sealed());
    }
}
