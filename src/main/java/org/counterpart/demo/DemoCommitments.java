package org.counterpart.demo;

import static counterpart.schema.Tables.COMMITMENT;
import static counterpart.schema.Tables.EVIDENCE;
import static counterpart.schema.Tables.MILESTONE;
import static counterpart.schema.Tables.SLIPPAGE;
import static counterpart.schema.Tables.STATEMENT;

import counterpart.schema.tables.records.CommitmentRecord;
import counterpart.schema.tables.records.MilestoneRecord;
import org.counterpart.base.Act;
import org.counterpart.base.ActKind;
import org.counterpart.base.CommitmentId;
import org.counterpart.base.Counters;
import org.counterpart.base.Id;
import org.counterpart.base.MilestoneId;
import org.counterpart.base.PointId;
import org.counterpart.base.Reference;
import org.counterpart.base.StatementId;
import org.counterpart.base.Term;
import org.counterpart.commitment.CommitmentAct;
import org.counterpart.commitment.Voice;
import org.jspecify.annotations.Nullable;

/** What was promised in a consultation, how its dates moved, and what the three voices said of it. */
final class DemoCommitments {

    private static final String RECORDED_BY = "tomas.vell";

    private final DemoConsultation consultation;
    private final DemoVoices voices;
    private final DemoFollowUps followUps;
    private final DemoCast cast;
    private final Counters counters;
    private final Rows rows;

    DemoCommitments(DemoConsultation consultation, DemoVoices voices, DemoCast cast, Counters counters, Rows rows) {
        this.consultation = consultation;
        this.voices = voices;
        this.followUps = new DemoFollowUps(consultation, cast, rows);
        this.cast = cast;
        this.counters = counters;
        this.rows = rows;
    }

    void write() {
        consultation.file.commitments().forEach(this::write);
    }

    private void write(CommitmentFile file) {
        var year = cast.days.date(file.day()).getYear();
        var number = counters.next("commitment-" + year);
        var row = rows.add(COMMITMENT);
        row.setId(CommitmentId.next());
        row.setNumber(number);
        row.setReference(Reference.commitment(year, number));
        row.setTitle(file.title());
        row.setDescription(file.description());
        row.setOwnerId(cast.organisation(file.owner()));
        row.setOrigin(file.origin());
        row.setConsultationId(consultation.id);
        row.setPointId(point(file.point()));
        row.setPromisedOn(cast.days.date(file.day()));
        row.setRecordedBy(cast.person(RECORDED_BY));
        row.setRecordedAt(cast.days.moment(file.day()));
        row.setVersion(0);
        consultation.act(
                Act.of(CommitmentAct.COMMITMENT_RECORDED, row.getId(), title(row))
                        .by(row.getRecordedBy(), row.getOwnerId()),
                row.getRecordedAt());
        var position = 0;
        for (var milestone : file.milestones()) {
            write(milestone, row, position++);
        }
        file.statements().forEach(statement -> write(statement, row));
        file.followUps().forEach(followUp -> followUps.write(followUp, row));
    }

    private @Nullable PointId point(@Nullable String contribution) {
        return contribution == null
                ? null
                : new PointId(voices.contribution(contribution).value());
    }

    private void write(CommitmentFile.Milestone file, CommitmentRecord commitment, int position) {
        var row = rows.add(MILESTONE);
        row.setId(MilestoneId.next());
        row.setCommitmentId(commitment.getId());
        row.setPosition(position);
        row.setTitle(file.title());
        row.setWeight(file.weight());
        row.setFirstDueOn(cast.days.date(file.first()));
        row.setDueOn(cast.days.date(file.due()));
        row.setClaimedOn(file.claimed() == null ? null : cast.days.date(file.claimed()));
        row.setConfirmedOn(file.confirmed() == null ? null : cast.days.date(file.confirmed()));
        row.setVersion(0);
        writeSlippage(file, row, commitment);
    }

    private void writeSlippage(CommitmentFile.Milestone file, MilestoneRecord milestone, CommitmentRecord commitment) {
        var from = file.first();
        for (var slip : file.slips()) {
            var row = rows.add(SLIPPAGE);
            row.setId(Id.random());
            row.setMilestoneId(milestone.getId());
            row.setFromOn(cast.days.date(from));
            row.setToOn(cast.days.date(slip.to()));
            row.setReason(slip.reason());
            row.setByAccountId(cast.person(slip.by()));
            row.setAt(cast.days.moment(slip.day()));
            consultation.act(
                    Act.of(CommitmentAct.MILESTONE_MOVED, commitment.getId(), title(commitment) + " · " + file.title())
                            .by(row.getByAccountId(), commitment.getOwnerId())
                            .saying(slip.reason())
                            .on(Term.day(Term.Of.MILESTONE, row.getFromOn(), row.getToOn())),
                    row.getAt());
            from = slip.to();
        }
    }

    private void write(CommitmentFile.Statement file, CommitmentRecord commitment) {
        var row = rows.add(STATEMENT);
        row.setId(StatementId.next());
        row.setCommitmentId(commitment.getId());
        row.setVoice(file.voice());
        row.setOrganisationId(cast.organisationOf(file.by()));
        row.setStatus(file.status());
        row.setBody(file.text());
        row.setMadeBy(cast.person(file.by()));
        row.setMadeAt(cast.days.moment(file.day()));
        for (var i = 0; i < file.evidence().size(); i++) {
            var evidence = rows.add(EVIDENCE);
            evidence.setId(Id.random());
            evidence.setStatementId(row.getId());
            evidence.setPosition(i);
            evidence.setTitle(file.evidence().get(i).title());
            evidence.setUrl(file.evidence().get(i).url());
        }
        consultation.act(
                Act.of(kindOf(file.voice()), commitment.getId(), title(commitment))
                        .by(row.getMadeBy(), row.getOrganisationId()),
                row.getMadeAt());
    }

    /** As acts name it. */
    static String title(CommitmentRecord commitment) {
        return commitment.getReference() + " · " + commitment.getTitle();
    }

    private static ActKind kindOf(Voice voice) {
        return switch (voice) {
            case OWNER -> CommitmentAct.REPORT_RECEIVED;
            case NGO -> CommitmentAct.COMMITMENT_ASSESSED;
            case MODERATOR -> CommitmentAct.COMMITMENT_FOUND;
        };
    }
}
