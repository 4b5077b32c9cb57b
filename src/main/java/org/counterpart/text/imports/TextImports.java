package org.counterpart.text.imports;

import java.util.Optional;
import java.util.UUID;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Files;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.TextVersionId;
import org.counterpart.consultation.Consultations;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Verb;
import org.counterpart.legaltext.model.TextFormat;
import org.counterpart.legaltext.reading.TextImporter;
import org.counterpart.text.TextPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Large files are read behind the scenes, one at a time for each consultation; whoever leaves the page finds the work again. */
@Service
public class TextImports {

    /** Bytes: what is smaller is read while the officer waits, by {@link #importText}. */
    public static final int LARGE = 300 * 1024;

    private final Actors actors;
    private final Consultations consultations;
    private final ImportRepository repository;
    private final Importing importing;
    private final Files files;

    TextImports(
            Actors actors, Consultations consultations, ImportRepository repository, Importing importing, Files files) {
        this.actors = actors;
        this.consultations = consultations;
        this.repository = repository;
        this.importing = importing;
        this.files = files;
    }

    /** Reads a file in the format its content shows; refuses at the field "file". It replaces the draft there was. */
    @May(Verb.EDIT_TEXT)
    @Transactional
    public TextVersionId importText(ConsultationId id, String fileName, byte[] content) {
        return importText(id, TextImporter.detect(content, fileName), fileName, content);
    }

    /** Reads a file in this format; refuses at the field "file". It replaces the draft there was. */
    @May(Verb.EDIT_TEXT)
    @Transactional
    public TextVersionId importText(ConsultationId id, TextFormat format, String fileName, byte[] content) {
        var consultation = consultations.require(Verb.EDIT_TEXT, id);
        Refused.ifAny(TextPolicy.draftable(consultation.phase()));
        var text = TextImporter.importAs(format, content, fileName);
        var by = actors.current().account();
        return importing.store(id, text, files.store(SourceName.of(fileName, format), content, by));
    }

    /** Takes a file to be read; without a format, in the one that its content shows. Refuses at the field "file". */
    @May(Verb.EDIT_TEXT)
    @Transactional
    public UUID begin(ConsultationId id, @Nullable TextFormat format, String fileName, byte[] content) {
        var consultation = consultations.require(Verb.EDIT_TEXT, id);
        Refused.ifAny(TextPolicy.draftable(consultation.phase()));
        var last = repository.newest(id);
        if (last.filter(one -> one.state().isUnderWay()).isPresent()) {
            throw new Refused(Problem.at("file", "text.import.underWay"));
        }
        last.ifPresent(one -> forget(id, one.id()));
        var chosen = format == null ? TextImporter.detect(content, fileName) : format;
        var by = actors.current().account();
        var file = files.store(SourceName.of(fileName, chosen), content, by);
        return repository.insert(id, file, chosen, by);
    }

    /** The last file that was given to be read behind the scenes. */
    @May(Verb.EDIT_TEXT)
    public Optional<TextImport> newest(ConsultationId id) {
        consultations.require(Verb.EDIT_TEXT, id);
        return repository.newest(id);
    }

    /** Gives up a file that waits or is being read, or puts away a refusal. What has been read already stays. */
    @May(Verb.EDIT_TEXT)
    @Transactional
    public void cancel(ConsultationId id, UUID wanted) {
        consultations.require(Verb.EDIT_TEXT, id);
        forget(id, wanted);
    }

    private void forget(ConsultationId id, UUID wanted) {
        repository.remove(id, wanted).ifPresent(files::remove);
    }
}
