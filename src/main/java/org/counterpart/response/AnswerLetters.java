package org.counterpart.response;

import static counterpart.schema.Tables.ORGANISATION;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.CounterpartProperties;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.Words;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Verb;
import org.counterpart.legaltext.writing.TextExport;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The letters that contributors get with the answers, to be read and taken away by the members of the contributor and, to be posted, by those
 * of the institution. For everybody else there are none, and before the answers are published there are none at all.
 */
@Service
public class AnswerLetters {

    /** More than anybody belongs to. */
    private static final int OWN = 200;

    private final AnswerLetterRepository letters;
    private final PointRepository points;
    private final Actors actors;
    private final Words words;
    private final CounterpartProperties properties;

    AnswerLetters(
            AnswerLetterRepository letters,
            PointRepository points,
            Actors actors,
            Words words,
            CounterpartProperties properties) {
        this.letters = letters;
        this.points = points;
        this.actors = actors;
        this.words = words;
        this.properties = properties;
    }

    /** Those of one's own organisations that have one. */
    @May(Verb.USE_WORKSPACE)
    public List<Addressee> own(ConsultationId consultation) {
        var own = actors.current().roles().keySet();
        return own.isEmpty() ? List.of() : letters.addressees(consultation, ORGANISATION.ID.in(own), 0, OWN);
    }

    /** Whether one may take away all of them. */
    @May(Verb.USE_WORKSPACE)
    public boolean areAllMine(ConsultationId consultation) {
        return actors.current().may(Verb.ANSWER_POINT, institution(consultation));
    }

    /** All of them, by the name of the contributor. */
    @May(Verb.ANSWER_POINT)
    public List<Addressee> all(ConsultationId consultation, int offset, int limit) {
        actors.current().require(Verb.ANSWER_POINT, institution(consultation));
        return letters.addressees(consultation, DSL.noCondition(), offset, limit);
    }

    @May(Verb.ANSWER_POINT)
    public int count(ConsultationId consultation) {
        actors.current().require(Verb.ANSWER_POINT, institution(consultation));
        return letters.countAddressees(consultation);
    }

    @May(Verb.USE_WORKSPACE)
    public AnswerLetter get(ConsultationId consultation, OrganisationId contributor) {
        var actor = actors.current();
        if (!actor.isMemberOf(contributor) && !actor.isMemberOf(institution(consultation))) {
            throw new NotFound();
        }
        return letters.find(consultation, contributor).orElseThrow(NotFound::new);
    }

    /** As it stands now: what was corrected since the answers were published stands beside what stood there. */
    @May(Verb.USE_WORKSPACE)
    public byte[] file(ConsultationId consultation, OrganisationId contributor, TextExport format, Locale reader) {
        return file(consultation, contributor, reader).write(format);
    }

    /** Why there is no PDF of it, as the key of a sentence; null where there is one. */
    @May(Verb.USE_WORKSPACE)
    public @Nullable String obstacle(ConsultationId consultation, OrganisationId contributor, Locale reader) {
        return file(consultation, contributor, reader).obstacle();
    }

    private AnswerLetterFile file(ConsultationId consultation, OrganisationId contributor, Locale reader) {
        var letter = get(consultation, contributor);
        var changes = letter.points().stream()
                .map(AnswerLetter.Answered::change)
                .filter(Objects::nonNull)
                .filter(AnswerLetter.Change::made)
                .distinct()
                .toList();
        return new AnswerLetterFile(letter, letters.wordings(changes), words, reader, properties);
    }

    private OrganisationId institution(ConsultationId consultation) {
        return points.overview(consultation, actors.current())
                .orElseThrow(NotFound::new)
                .institution();
    }
}
