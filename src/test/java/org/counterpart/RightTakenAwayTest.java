package org.counterpart;

import static counterpart.schema.Tables.MEMBERSHIP;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.counterpart.base.AccountId;
import org.counterpart.consultation.Phase;
import org.counterpart.contribution.Proposals;
import org.counterpart.contribution.comment.ContributionDrafts;
import org.counterpart.contribution.comment.Draft;
import org.counterpart.contribution.comment.Submissions;
import org.counterpart.identity.Role;
import org.counterpart.receipt.Receipts;
import org.counterpart.text.imports.TextImports;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a page gives that was opened before somebody lost the right to it. */
@ProductTest
class RightTakenAwayTest extends SignedInView {

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
    private TextImports texts;

    @Test
    void a_receipt_of_the_organisation_is_not_taken_from_a_page_opened_before() {
        var ngo = world.ngo();
        var author = world.representative(ngo);
        var colleague = world.member(ngo, Role.CONTRIBUTOR);
        var consultation = world.consultation(world.institution(), Phase.OPEN);
        world.text(consultation, 1);
        var receipt = world.as(author, () -> {
            var draft = drafts.save(
                    Draft.comment(proposals.of(consultation), null, ngo).saying("", "Ten days are enough.", ""));
            submissions.submit(draft.id(), draft.version());
            return receipts.own(0, 1).getFirst();
        });
        gone(colleague, receipt.address(), 1);
    }

    @Test
    void an_offline_form_is_not_taken_from_a_page_opened_before() {
        var ngo = world.ngo();
        var consultation = world.consultation(world.institution(), Phase.OPEN);
        world.text(consultation, 1);
        gone(world.member(ngo, Role.CONTRIBUTOR), "consultations/" + consultation + "/offline", 2);
    }

    @Test
    void an_unpublished_version_is_not_taken_from_a_page_opened_before() {
        var ministry = world.institution();
        var consultation = world.consultation(ministry, Phase.REVIEW);
        var officer = world.officer(ministry);
        world.as(
                officer,
                () -> texts.importText(
                        consultation, "draft.md", "# Draft Act\n\n## Article 1\n\nOne.\n".getBytes(UTF_8)));
        // In every format, and the file that was brought.
        gone(officer, "consultations/" + consultation + "/text", 5);
    }

    private void gone(AccountId who, String page, int atLeast) {
        signIn(who);
        UI.getCurrent().navigate(page);
        var links = links();
        assertThat(links).hasSizeGreaterThanOrEqualTo(atLeast);
        links.forEach(link -> assertThat(taken(link)).as(link.getText()).isNotEmpty());
        world.db.deleteFrom(MEMBERSHIP).where(MEMBERSHIP.ACCOUNT_ID.eq(who)).execute();
        links.forEach(link -> assertThat(taken(link)).as(link.getText()).isEmpty());
    }

    private List<Anchor> links() {
        return find(Anchor.class).all().stream()
                .filter(link -> link.getHref().startsWith("VAADIN/dynamic"))
                .toList();
    }

    private byte[] taken(Anchor link) {
        var taken = new ByteArrayOutputStream();
        test(link).download(taken);
        return taken.toByteArray();
    }
}
