package org.counterpart.demo;

import static counterpart.schema.Tables.FOLLOW_UP;
import static counterpart.schema.Tables.FOLLOW_UP_TASK;

import counterpart.schema.tables.records.CommitmentRecord;
import org.counterpart.base.Act;
import org.counterpart.base.FollowUpId;
import org.counterpart.base.Id;
import org.counterpart.commitment.CommitmentAct;

/** Meetings and dates of the follow-up, held and to come, with minutes and tasks. */
final class DemoFollowUps {

    private final DemoConsultation consultation;
    private final DemoCast cast;
    private final Rows rows;

    DemoFollowUps(DemoConsultation consultation, DemoCast cast, Rows rows) {
        this.consultation = consultation;
        this.cast = cast;
        this.rows = rows;
    }

    void write(CommitmentFile.FollowUp file, CommitmentRecord commitment) {
        var row = rows.add(FOLLOW_UP);
        row.setId(FollowUpId.next());
        row.setCommitmentId(commitment.getId());
        row.setKind(file.kind());
        row.setTitle(file.title());
        row.setScheduledAt(cast.days.morning(file.day()).plusSeconds(3_600));
        row.setZone(cast.days.zone.getId());
        row.setPlace(file.place());
        row.setParticipants(file.participants());
        row.setMinutes(file.minutes());
        row.setHeldAt(
                file.held() == null ? null : cast.days.morning(file.held()).plusSeconds(3_600));
        row.setCreatedBy(cast.person(file.by()));
        row.setVersion(0);
        for (var i = 0; i < file.tasks().size(); i++) {
            var task = rows.add(FOLLOW_UP_TASK);
            task.setId(Id.random());
            task.setFollowUpId(row.getId());
            task.setPosition(i);
            task.setBody(file.tasks().get(i).text());
            task.setOwnerId(cast.organisation(file.tasks().get(i).owner()));
            task.setDueOn(cast.days.date(file.tasks().get(i).due()));
            var done = file.tasks().get(i).done();
            task.setDoneOn(done == null ? null : cast.days.date(done));
        }
        var held = row.getHeldAt();
        var act = Act.of(
                        held == null ? CommitmentAct.FOLLOW_UP_SCHEDULED : CommitmentAct.FOLLOW_UP_HELD,
                        commitment.getId(),
                        DemoCommitments.title(commitment) + " · " + file.title())
                .by(row.getCreatedBy(), commitment.getOwnerId());
        consultation.act(act, held == null ? cast.days.moment(-2) : held.plusSeconds(7_200));
    }
}
