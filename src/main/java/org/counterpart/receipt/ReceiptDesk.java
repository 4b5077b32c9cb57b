package org.counterpart.receipt;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.counterpart.base.AccountId;
import org.counterpart.base.CounterpartProperties;
import org.counterpart.base.Letter;
import org.counterpart.base.Times;
import org.counterpart.base.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes receipts, in the transaction that received: one is there if and only if what it is for is. What was received together is said in
 * one mail. The mail tells what it is about, when and the hash, never the words: mail passes through other hands.
 *
 * <p>Of the receipt of a vote nobody is told who gets it: while a ballot without open roll runs, that would tell who has voted.
 */
@Component
public class ReceiptDesk {

    private final ReceiptRepository receipts;
    private final Words words;
    private final CounterpartProperties properties;
    private final ApplicationEventPublisher events;

    ReceiptDesk(
            ReceiptRepository receipts,
            Words words,
            CounterpartProperties properties,
            ApplicationEventPublisher events) {
        this.receipts = receipts;
        this.words = words;
        this.properties = properties;
        this.events = events;
    }

    /** @param account who submitted, signed or voted */
    @Transactional(propagation = Propagation.MANDATORY)
    public void issue(AccountId account, List<Received> received) {
        if (received.isEmpty()) {
            return;
        }
        var ids = receipts.insert(account, received);
        var written = receipts.these(ids).stream()
                .sorted(Comparator.comparing(one -> ids.indexOf(one.id())))
                .toList();
        var author = receipts.author(account);
        var locale = Words.nearest(author.locale());
        var letter = new Letter(
                author.email(),
                locale,
                "receipt.letter",
                Map.of(
                        "name",
                        author.name(),
                        "numbers",
                        numbers(written),
                        "consultation",
                        written.getFirst().consultationTitle(),
                        "list",
                        written.stream().map(one -> said(one, locale)).collect(Collectors.joining("\n\n"))));
        events.publishEvent(
                written.stream().anyMatch(one -> one.kind() == ReceiptKind.VOTE) ? letter.withoutRecipient() : letter);
    }

    private static String numbers(List<Receipt> all) {
        return all.size() == 1 ? all.getFirst().name() : all.getFirst().name() + " + " + (all.size() - 1);
    }

    private String said(Receipt one, Locale locale) {
        var what = one.reference().isEmpty() ? one.title() : one.reference() + " · " + one.title();
        return String.join(
                "\n",
                one.name() + " · " + words.of(locale, one.kind()) + " · " + what,
                words.of(locale, "receipt.at", Times.second(one.at(), one.zone(), locale)),
                words.of(locale, "receipt.hash", one.sha256()),
                properties.link("/workspace/" + one.address()));
    }
}
