package org.counterpart.receipt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Pre;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.counterpart.ProductTest;
import org.counterpart.SignedInView;
import org.counterpart.TestWorld;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.ContributionDrafts;
import org.counterpart.contribution.Contributions;
import org.counterpart.contribution.Draft;
import org.counterpart.contribution.Proposals;
import org.counterpart.receipt.Receipts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class ReceiptViewTest extends SignedInView {

    @Autowired
    private TestWorld world;

    @Autowired
    private ContributionDrafts drafts;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Receipts receipts;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ten days are enough.",
                "\n\n  First,\r\n\r\n\tsecond, \u2028third.  \n",
                "<b>Bold</b> & “quoted” \\ \u0001",
                "\uD83A\uDD00\uD83A\uDD26 · قانون · e\u0301 é",
            })
    void whoever_computes_the_hash_of_what_the_page_shows_finds_the_hash_on_the_page_and_in_the_file(String words) {
        var ngo = world.ngo();
        var author = world.representative(ngo);
        var consultation = world.consultation(world.institution(), Phase.OPEN);
        world.text(consultation, 1);
        var receipt = world.as(author, () -> {
            var draft = drafts.save(
                    Draft.comment(proposals.of(consultation), null, ngo).saying("", words, ""));
            contributions.submit(draft.id(), draft.version());
            return receipts.own(1).getFirst();
        });
        signIn(author);
        UI.getCurrent().navigate(receipt.address());
        var shown = find(Pre.class).single().getText();
        assertThat(shown.lines().map(String::strip))
                .containsAll(words.strip().lines().map(String::strip).toList());
        assertThat(find(DescriptionList.Description.class).all())
                .extracting(DescriptionList.Description::getText)
                .contains(sha256(shown.getBytes(StandardCharsets.UTF_8)));
        assertThat(sha256(receipt.bytes())).isEqualTo(receipt.sha256());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
