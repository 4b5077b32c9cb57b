package org.counterpart.response;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.NotFound;
import org.counterpart.base.OrganisationId;
import org.counterpart.base.PointId;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;
import org.counterpart.base.Stale;
import org.counterpart.base.Turns;
import org.counterpart.base.Unseen;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.OrganisationRegister;
import org.counterpart.identity.Verb;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The text blocks of an institution, for those who answer in it: kept together, put into reasons, retired and never deleted. */
@Service
public class TextBlocks {

    private final WhoAnswers answering;
    private final TextBlockRepository blocks;
    private final PointRepository points;
    private final OrganisationRegister register;
    private final Turns turns;
    private final Actors actors;

    TextBlocks(
            WhoAnswers answering,
            TextBlockRepository blocks,
            PointRepository points,
            OrganisationRegister register,
            Turns turns,
            Actors actors) {
        this.answering = answering;
        this.blocks = blocks;
        this.points = points;
        this.register = register;
        this.turns = turns;
        this.actors = actors;
    }

    /** All of them: those that are offered by name, then the retired ones. */
    @May(Verb.ANSWER_POINT)
    public List<TextBlock> of(OrganisationId institution) {
        actors.current().require(Verb.ANSWER_POINT, institution);
        return blocks.of(institution);
    }

    /** Those that whoever answers this consultation may put into a reason, whose names contain the words. */
    @May(Verb.ANSWER_POINT)
    public List<TextBlock> offered(ConsultationId consultation, String words, int offset, int limit) {
        return blocks.offered(answering.of(consultation).institution(), words.strip(), offset, limit);
    }

    @May(Verb.ANSWER_POINT)
    @Transactional
    public void add(OrganisationId institution, String name, String body) {
        actors.current().require(Verb.ANSWER_POINT, institution);
        register.lock(institution);
        mustFit(name, body);
        mustBeNew(institution, name.strip(), null);
        blocks.add(institution, name.strip(), body.strip(), actors.current().account());
    }

    /**
     * Answers that took it stay as they are.
     *
     * @throws Stale when somebody else changed it since {@code version} was read
     */
    @May(Verb.ANSWER_POINT)
    @Transactional
    public void change(UUID id, int version, String name, String body) {
        var institution = own(id);
        register.lock(institution);
        mustFit(name, body);
        mustBeNew(institution, name.strip(), id);
        Stale.unless(blocks.change(id, version, name.strip(), body.strip()));
        blocks.keepState(id, actors.current().account());
    }

    /**
     * Offers it no longer, or again.
     *
     * @throws Stale when somebody else changed it since {@code version} was read
     */
    @May(Verb.ANSWER_POINT)
    @Transactional
    public void retire(UUID id, int version, boolean retired) {
        own(id);
        Stale.unless(blocks.retire(id, version, retired));
        blocks.keepState(id, actors.current().account());
    }

    /** How it stood, newest first. */
    @May(Verb.ANSWER_POINT)
    public List<TextBlock.State> history(UUID id) {
        own(id);
        return blocks.history(id);
    }

    /** Answers whose reason took it, those first that took it last. */
    @May(Verb.ANSWER_POINT)
    public List<TextBlock.Use> uses(UUID id, int limit) {
        own(id);
        return blocks.uses(id, limit);
    }

    /**
     * The words for the reason of this point, with all placeholders filled that the point can fill; it is noted that its reason took them.
     * Where copies are answered with it, whose it is and its number are left open: they would be another's.
     */
    @May(Verb.ANSWER_POINT)
    @Transactional
    public String take(UUID id, PointId point) {
        turns.takeFor(point);
        var answered = points.find(point).orElseThrow(NotFound::new);
        actors.current().require(Verb.ANSWER_POINT, answered.institution());
        if (!own(id).equals(answered.institution())) {
            throw new NotFound();
        }
        if (!answered.mayBeAnswered()) {
            throw new Refused(Problem.of("response.problem.notNow"));
        }
        var body =
                blocks.offered(id).orElseThrow(() -> new Refused(Problem.at("block", "response.problem.blockRetired")));
        blocks.note(Set.of(id), List.of(point), actors.current().account());
        var values = Objects.requireNonNull(blocks.values(List.of(point)).get(point));
        return Placeholders.filled(body, values::get);
    }

    private OrganisationId own(UUID id) {
        var institution = blocks.institution(id).orElseThrow(NotFound::new);
        actors.current().require(Verb.ANSWER_POINT, institution);
        return institution;
    }

    private static void mustFit(String name, String body) {
        if (Unseen.all(name) || name.strip().length() > TextBlock.NAME_LIMIT) {
            throw new Refused(Problem.at("name", "response.problem.blockName", TextBlock.NAME_LIMIT));
        }
        if (Unseen.all(body) || body.strip().length() > TextBlock.BODY_LIMIT) {
            throw new Refused(Problem.at("body", "response.problem.blockBody", TextBlock.BODY_LIMIT));
        }
        var unknown = Placeholders.unknown(body);
        if (!unknown.isEmpty()) {
            throw new Refused(Problem.at("body", "response.problem.noPlaceholder", String.join(", ", unknown)));
        }
    }

    private void mustBeNew(OrganisationId institution, String name, @Nullable UUID besides) {
        if (blocks.isNamed(institution, name, besides)) {
            throw new Refused(Problem.at("name", "response.problem.blockNamed"));
        }
    }
}
