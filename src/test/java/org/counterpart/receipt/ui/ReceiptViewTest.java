package org.counterpart.receipt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.counterpart.ProductTest;
import org.counterpart.SignedInView;
import org.counterpart.TestWorld;
import org.counterpart.base.AccountId;
import org.counterpart.base.OrganisationId;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.Proposals;
import org.counterpart.contribution.comment.ContributionDrafts;
import org.counterpart.contribution.comment.Draft;
import org.counterpart.contribution.comment.ReviewedDraft;
import org.counterpart.contribution.comment.Submissions;
import org.counterpart.identity.Role;
import org.counterpart.organisation.Members;
import org.counterpart.receipt.Receipt;
import org.counterpart.receipt.Receipts;
import org.junit.jupiter.api.Test;
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
    private Submissions submissions;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Receipts receipts;

    @Autowired
    private Members members;

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
            submissions.submit(draft.id(), draft.version());
            return receipts.own(0, 1).getFirst();
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

    @Test
    void the_file_is_not_given_to_a_colleague_who_left_the_organisation_while_the_page_was_open() {
        var ngo = world.ngo();
        var author = world.representative(ngo);
        var colleague = world.member(ngo, Role.CONTRIBUTOR);
        var receipt = submitted(ngo, author, 1).getFirst();
        signIn(colleague);
        UI.getCurrent().navigate(receipt.address());
        var file = find(Anchor.class).withText("Download the text").single();
        var before = new ByteArrayOutputStream();
        test(file).download(before);
        assertThat(before.toByteArray()).isEqualTo(receipt.bytes());
        world.as(author, () -> members.remove(ngo, colleague));
        signIn(colleague);
        var after = new ByteArrayOutputStream();
        test(file).download(after);
        assertThat(after.size()).isZero();
    }

    @Test
    void all_receipts_are_found_a_page_at_a_time() {
        var ngo = world.ngo();
        var author = world.representative(ngo);
        var all = submitted(ngo, author, 51);
        signIn(author);
        UI.getCurrent().navigate("receipts");
        assertThat(names()).hasSize(50).doesNotContain(all.getLast().name());
        UI.getCurrent().navigate("receipts", QueryParameters.of("page", "2"));
        assertThat(names()).containsExactly(all.getLast().name());
        assertThat(find(Anchor.class).withText("Newer receipts").all()).hasSize(1);
        assertThat(find(Anchor.class).withText("Older receipts").all()).isEmpty();
        UI.getCurrent().navigate("receipts", QueryParameters.of("page", "3"));
        assertThat(getCurrentView().getElement().getTextRecursively())
                .doesNotContain("You have not submitted or signed anything yet");
    }

    private List<String> names() {
        return find(Anchor.class).all().stream()
                .map(Anchor::getText)
                .filter(text -> text.startsWith("R-"))
                .map(text -> text.substring(0, text.indexOf(' ')))
                .toList();
    }

    /** The newest first. */
    private List<Receipt> submitted(OrganisationId ngo, AccountId author, int many) {
        var consultation = world.consultation(world.institution(), Phase.OPEN);
        world.text(consultation, 1);
        return world.as(author, () -> {
            for (var i = 0; i < many; i++) {
                drafts.save(Draft.comment(proposals.of(consultation), null, ngo).saying("", "Remark " + i, ""));
            }
            submissions.submitAll(
                    consultation,
                    ngo,
                    drafts.review(consultation).stream()
                            .map(ReviewedDraft::ready)
                            .toList());
            return receipts.own(0, many);
        });
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
