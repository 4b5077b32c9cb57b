package org.counterpart.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.TextVersionId;
import org.counterpart.base.Times;
import org.counterpart.base.Words;
import org.counterpart.identity.May;
import org.counterpart.identity.Verb;
import org.counterpart.legaltext.model.LegalText;
import org.counterpart.legaltext.writing.Edition;
import org.counterpart.legaltext.writing.Takeaway;
import org.counterpart.legaltext.writing.TextExport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Texts as files to take away. Whoever may read a version may take it; to others it does not exist. */
@Service
public class TextExports {

    /** Published texts that were measured; they never change. */
    private static final int REMEMBERED = 2_000;

    private final Texts texts;
    private final TextRepository repository;
    private final Words words;
    private final Cache<TextVersionId, Measure> measures =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    TextExports(Texts texts, TextRepository repository, Words words) {
        this.texts = texts;
        this.repository = repository;
        this.words = words;
    }

    /** @param unprintable why its words cannot stand in a PDF; null when they can */
    private record Measure(@Nullable String unprintable, long size) {}

    /** The formats in which a version can be had. */
    @May(Verb.READ_PUBLIC)
    public Takeaway takeaway(TextVersionId id) {
        return takeaway(measure(id), 0);
    }

    /**
     * The formats of a file that holds a version and what was said about it.
     *
     * @param said characters that come to the version's own
     */
    @May(Verb.READ_PUBLIC)
    public Takeaway takeaway(TextVersionId id, long said) {
        return takeaway(measure(id), said).readable();
    }

    /**
     * The formats of a file that holds a part of a version.
     *
     * @param size of the file in characters
     */
    @May(Verb.READ_PUBLIC)
    public Takeaway part(TextVersionId id, long size) {
        return takeaway(new Measure(measure(id).unprintable(), size), 0).readable();
    }

    private static Takeaway takeaway(Measure measure, long more) {
        return Takeaway.of(
                measure.unprintable() == null ? TextExport.obstacle(measure.size() + more) : measure.unprintable());
    }

    /** @throws Refused when the format cannot hold this text */
    @May(Verb.READ_PUBLIC)
    public byte[] write(TextVersionId id, TextExport format, Locale reader) {
        var version = texts.version(id);
        var text = text(version);
        if (format == TextExport.PDF) {
            var why = TextExport.obstacle(text);
            if (why != null) {
                throw new Refused(Problem.of(why));
            }
        }
        return format.writer().write(text, edition(version, reader));
    }

    private Measure measure(TextVersionId id) {
        var known = measures.getIfPresent(id);
        if (known != null) {
            return known;
        }
        var version = texts.version(id);
        var measure = measure(version, text(version));
        if (version.isPublished()) {
            measures.put(id, measure);
        }
        return measure;
    }

    private Measure measure(TextVersion version, LegalText text) {
        var size = TextExport.size(text, edition(version, Locale.ENGLISH));
        return new Measure(TextExport.obstacle(text), size);
    }

    private LegalText text(TextVersion version) {
        var units = texts.provisions(version.id()).stream().map(Provision::unit).toList();
        return new LegalText(version.title(), version.language(), version.direction(), units);
    }

    private Edition edition(TextVersion version, Locale reader) {
        var publisher = repository.publisher(version.consultation());
        var published = version.publishedAt();
        return new Edition(
                publisher.institution(),
                String.valueOf(version.number()),
                published == null ? null : Times.day(published, publisher.zone()),
                "",
                reader,
                Edition.Remark.unshown(words, reader));
    }
}
