package org.counterpart.site.version;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.counterpart.legaltext.model.ProvisionKind;
import org.counterpart.legaltext.writing.Takeaway;
import org.counterpart.site.head.ConsultationHead;
import org.counterpart.site.head.TextVersion;
import org.counterpart.site.open.v1.Terms;
import org.counterpart.site.open.v1.VersionData;
import org.counterpart.site.page.PageData;
import org.counterpart.site.page.Presenter;
import org.jspecify.annotations.Nullable;

/**
 * The words of one version; those of a long one in parts.
 *
 * @param contents of the text, leading to the part in which each thing stands
 * @param parts what each part holds; empty when there is only one
 * @param page the part shown, from 1
 * @param text how the version itself can be taken away
 * @param file how it can be with what was said about it
 */
public record VersionPage(
        ConsultationHead head,
        TextVersion version,
        List<Entry> contents,
        List<Part> parts,
        List<Provision> lines,
        int latest,
        int page,
        int pages,
        @JsonIgnore Takeaway text,
        @JsonIgnore Takeaway file)
        implements PageData {

    /** A line of the contents list: an article, or the heading of a division. */
    public record Entry(boolean article, String number, String heading, String eid, int part) {

        public VersionData.Entry open() {
            return new VersionData.Entry(article, number, heading, eid, part);
        }
    }

    /** The first and the last article of a part. */
    public record Part(String first, String last) {

        public VersionData.Part open() {
            return new VersionData.Part(first, last);
        }
    }

    /**
     * A provision as printed.
     *
     * @param eid its anchor
     * @param depth below its article; 0 at the article and above
     * @param handle end of the address of the article's page; null where it has none
     */
    public record Provision(
            ProvisionKind kind,
            String number,
            String heading,
            String body,
            String eid,
            int depth,
            boolean article,
            boolean division,
            @Nullable String handle) {

        public VersionData.Provision open() {
            return new VersionData.Provision(
                    Terms.same(Terms.ProvisionKind.class, kind),
                    number,
                    heading,
                    body,
                    eid,
                    depth,
                    article,
                    division,
                    handle);
        }
    }

    /** Where a line of the contents list leads. */
    public String to(Presenter show, Entry entry) {
        return (entry.part() == page ? "" : part(show, entry.part())) + "#" + entry.eid();
    }

    /** The address of a part. */
    public String part(Presenter show, int part) {
        return show.to(head.path("/versions/" + version.number())) + (part == 1 ? "" : "?page=" + part);
    }

    @Override
    public VersionData open() {
        return new VersionData(
                head.open(),
                version.open(),
                contents.stream().map(Entry::open).toList(),
                parts.stream().map(Part::open).toList(),
                lines.stream().map(Provision::open).toList(),
                latest,
                page,
                pages);
    }
}
