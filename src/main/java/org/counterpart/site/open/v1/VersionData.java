package org.counterpart.site.open.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of one version; those of a long one in parts.
 *
 * @param contents of the text, leading to the part in which each thing stands
 * @param parts what each part holds; empty when there is only one
 * @param page the part shown, from 1
 */
public record VersionData(
        ConsultationHeadData head,
        TextVersionData version,
        List<VersionData.Entry> contents,
        List<VersionData.Part> parts,
        List<VersionData.Provision> lines,
        int latest,
        int page,
        int pages)
        implements OpenDocument {

    /** A line of the contents list: an article, or the heading of a division. */
    public record Entry(boolean article, String number, String heading, String eid, int part) {}

    /** The first and the last article of a part. */
    public record Part(String first, String last) {}

    /**
     * A provision as printed.
     *
     * @param eid its anchor
     * @param depth below its article; 0 at the article and above
     * @param handle end of the address of the article's page; null where it has none
     */
    public record Provision(
            Terms.ProvisionKind kind,
            String number,
            String heading,
            String body,
            String eid,
            int depth,
            boolean article,
            boolean division,
            @Nullable String handle) {}
}
