package org.counterpart.response;

import java.util.Optional;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.OrganisationId;

/** The letters as they stand, for whoever sends them. Whoever shows one has asked before who may read it. */
public interface LettersOfAnswers {

    /** Empty where nothing of the contributor has a published answer. */
    Optional<AnswerLetter> find(ConsultationId consultation, OrganisationId contributor);
}
