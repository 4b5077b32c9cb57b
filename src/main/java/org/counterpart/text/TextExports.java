package org.counterpart.text;

import org.counterpart.base.TextVersionId;
import org.counterpart.base.Times;
import org.counterpart.identity.May;
import org.counterpart.identity.Verb;
import org.counterpart.text.model.LegalText;
import org.counterpart.text.writing.Edition;
import org.counterpart.text.writing.TextExport;
import org.springframework.stereotype.Service;

/** Texts as files to take away. Whoever may read a version may take it; to others it does not exist. */
@Service
public class TextExports {

    private final Texts texts;
    private final TextRepository repository;

    TextExports(Texts texts, TextRepository repository) {
        this.texts = texts;
        this.repository = repository;
    }

    /** @throws org.counterpart.base.Refused when the format cannot hold this text */
    @May(Verb.READ_PUBLIC)
    public byte[] write(TextVersionId id, TextExport format) {
        var version = texts.version(id);
        var units = texts.provisions(id).stream().map(Provision::unit).toList();
        var text = new LegalText(version.title(), version.language(), version.direction(), units);
        return format.writer().write(text, edition(version));
    }

    private Edition edition(TextVersion version) {
        var publisher = repository.publisher(version.consultation());
        var published = version.publishedAt();
        return new Edition(
                publisher.institution(),
                String.valueOf(version.number()),
                published == null ? null : Times.day(published, publisher.zone()),
                "");
    }
}
