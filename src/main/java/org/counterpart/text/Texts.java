package org.counterpart.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Files;
import org.counterpart.base.Files.StoredFile;
import org.counterpart.base.LineageId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.ProvisionId;
import org.counterpart.base.TextVersionId;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Verb;
import org.counterpart.legaltext.reading.Plausibility;
import org.counterpart.legaltext.reading.report.ImportReport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Reading texts: published versions for everybody, drafts for members of the institution alone; to others a draft does not exist. */
@Service
public class Texts {

    private final Actors actors;
    private final TextRepository repository;
    private final Files files;
    private final JsonMapper json;

    Texts(Actors actors, TextRepository repository, Files files, JsonMapper json) {
        this.actors = actors;
        this.repository = repository;
        this.files = files;
        this.json = json;
    }

    /** The versions the reader may see, newest first. */
    @May(Verb.READ_PUBLIC)
    public List<TextVersion> versions(ConsultationId consultation) {
        var institution = repository.institution(consultation).orElseThrow(NotFound::new);
        return repository.versions(consultation, isMember(institution));
    }

    /** The published version that counts now; empty before the first one. */
    @May(Verb.READ_PUBLIC)
    public Optional<TextVersion> current(ConsultationId consultation) {
        return repository.newest(consultation, TextStatus.PUBLISHED);
    }

    @May(Verb.READ_PUBLIC)
    public TextVersion version(TextVersionId id) {
        return owned(id).text();
    }

    /** The articles and what stands above them, in document order, without their words. */
    @May(Verb.READ_PUBLIC)
    public List<Entry> outline(TextVersionId version) {
        return repository.outline(owned(version).text().id());
    }

    /** The whole text in document order. */
    @May(Verb.READ_PUBLIC)
    public List<Provision> provisions(TextVersionId version) {
        return repository.provisions(owned(version).text().id());
    }

    /** A part of the text, in document order; what belongs to articles only where {@code everything} is asked for. */
    @May(Verb.READ_PUBLIC)
    public List<Provision> part(TextVersionId version, boolean everything, int offset, int limit) {
        return repository.part(owned(version).text().id(), everything, offset, limit);
    }

    /** How many provisions {@link #part} has in all. */
    @May(Verb.READ_PUBLIC)
    public int count(TextVersionId version, boolean everything) {
        return repository.count(owned(version).text().id(), everything);
    }

    /** How many provisions of {@link #part} stand before this one. */
    @May(Verb.READ_PUBLIC)
    public int place(TextVersionId version, boolean everything, ProvisionId provision) {
        return repository.place(owned(version).text().id(), everything, provision);
    }

    /** One provision as it is now; empty when the text has it no more. */
    @May(Verb.READ_PUBLIC)
    public Optional<Provision> provision(TextVersionId version, ProvisionId id) {
        return repository.provision(owned(version).text().id(), id);
    }

    /** One article by its short address. */
    @May(Verb.READ_PUBLIC)
    public Article article(TextVersionId version, String handle) {
        return article(version, (Entry entry) -> handle.equals(entry.handle())).orElseThrow(NotFound::new);
    }

    /** One article by its lasting identity; empty when this version has it no more, or not yet. */
    @May(Verb.READ_PUBLIC)
    public Optional<Article> article(TextVersionId version, LineageId lineage) {
        return article(
                version, (Entry entry) -> entry.isArticle() && entry.lineage().equals(lineage));
    }

    /** An entry of the outline with its words: an article with all that belongs to it, anything else alone. */
    @May(Verb.READ_PUBLIC)
    public List<Provision> words(TextVersionId version, Entry entry) {
        return repository.around(owned(version).text().id(), entry);
    }

    /** What the import took, changed and left out; for members of the institution. */
    @May(Verb.USE_WORKSPACE)
    public ImportReport report(TextVersionId version) {
        return json.readValue(repository.report(own(version).id()), ImportReport.class);
    }

    /** What is unlikely of the structure as it is now, in the order of the text; for members of the institution. */
    @May(Verb.USE_WORKSPACE)
    public List<Doubtful> doubts(TextVersionId version) {
        var text = own(version);
        var provisions = repository.provisions(version);
        var units = provisions.stream().map(Provision::unit).toList();
        return Plausibility.of(units, text.language(), report(version)).stream()
                .map(doubt -> new Doubtful(doubt, provisions.get(doubt.unit())))
                .toList();
    }

    /** What was uploaded, byte for byte; for members of the institution. */
    @May(Verb.USE_WORKSPACE)
    public StoredFile source(TextVersionId version) {
        var source = own(version).source();
        if (source == null) {
            throw new NotFound();
        }
        return files.read(source);
    }

    /** What was uploaded, by name, size and SHA-256; for members of the institution. Empty where the text came from no file. */
    @May(Verb.USE_WORKSPACE)
    public Optional<Files.Described> sourceDescribed(TextVersionId version) {
        return Optional.ofNullable(own(version).source()).map(files::describe);
    }

    private TextVersion own(TextVersionId version) {
        var owned = owned(version);
        if (!isMember(owned.institution())) {
            throw new NotFound();
        }
        return owned.text();
    }

    private TextRepository.Owned owned(TextVersionId id) {
        return repository
                .find(id)
                .filter(owned -> owned.text().isPublished() || isMember(owned.institution()))
                .orElseThrow(NotFound::new);
    }

    private boolean isMember(OrganisationId institution) {
        return actors.find().map(actor -> actor.isMemberOf(institution)).orElse(false);
    }

    private Optional<Article> article(TextVersionId version, Predicate<Entry> wanted) {
        var text = owned(version).text();
        Deque<Entry> above = new ArrayDeque<>();
        Entry previous = null;
        Entry found = null;
        List<Entry> place = List.of();
        for (var entry : repository.outline(version)) {
            while (!above.isEmpty() && above.peekLast().depth() >= entry.depth()) {
                above.removeLast();
            }
            if (!entry.isArticle()) {
                above.addLast(entry);
            } else if (found != null) {
                return Optional.of(article(text, found, place, previous, entry));
            } else if (wanted.test(entry)) {
                found = entry;
                place = new ArrayList<>(above);
            } else {
                previous = entry;
            }
        }
        return found == null ? Optional.empty() : Optional.of(article(text, found, place, previous, null));
    }

    private Article article(
            TextVersion text, Entry entry, List<Entry> above, @Nullable Entry previous, @Nullable Entry next) {
        return new Article(text, entry, above, repository.around(text.id(), entry), previous, next);
    }
}
