package org.bauweg.remedy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.bauweg.casefile.CaseFile;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.Deadlines;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.StartDeadline;
import org.bauweg.deadlines.Turn;
import org.bauweg.settings.Setting;
import org.bauweg.settings.Settings;
import org.bauweg.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When a notice was notified and until when it can be challenged: one month, one year if it did not tell correctly how
 * (§§ 58, 70, 74 VwGO). Callers stand in the case's scope.
 */
@Component
public class RemedyPeriods {

    /** The period to object, and the one without a correct instruction. */
    private static final String OBJECTION = "D28";

    private static final String ACTION = "D29";
    private static final String UNINSTRUCTED = "Y";
    private static final String REINSTATEMENT = "D31";
    private static final String RETRIEVAL = "D27";

    private final JdbcClient jdbc;
    private final DeadlineLedger ledger;
    private final Deadlines deadlines;
    private final Journal journal;
    private final Settings settings;
    private final Clock clock;

    RemedyPeriods(
            JdbcClient jdbc,
            DeadlineLedger ledger,
            Deadlines deadlines,
            Journal journal,
            Settings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is to be done first against notices of this case's authority. */
    public Remedy first(CaseFile file) {
        return settings.text(file.authority(), Setting.REMEDY_KIND).equals("action") ? Remedy.ACTION : Remedy.OBJECTION;
    }

    /** The time to retrieve a notice that was provided on this day (§ 41 Abs. 2a HVwVfG). */
    public LedgerDeadline awaitRetrieval(CaseFile file, LocalDate provided) {
        return ledger.start(start(file, RETRIEVAL, provided));
    }

    /** The notice was retrieved in time, or another way of delivery was needed. */
    public void endRetrieval(CaseFile file, LocalDate on, boolean retrieved) {
        ledger.open(file.id(), RETRIEVAL, "").ifPresent(waiting -> {
            if (retrieved) {
                ledger.meet(waiting.id(), on, Act.SYSTEM);
            } else {
                ledger.lapse(waiting.id(), Act.SYSTEM);
            }
        });
    }

    /** The notice is notified; its remedy period runs. Doing this twice does no more than once. */
    public LedgerDeadline notified(CaseFile file, LocalDate on) {
        Remedy first = first(file);
        int added = jdbc.sql("""
                        insert into notification (case_id, authority_id, notified_on, remedy) values (?, ?, ?, ?)
                        on conflict do nothing""")
                .params(file.id().value(), file.authority().value(), on, first.name())
                .update();
        if (added == 1) {
            log(file, "notice.notified", Map.of("on", on.toString()), Act.SYSTEM);
        }
        return ledger.start(start(file, first == Remedy.OBJECTION ? OBJECTION : ACTION, on));
    }

    /** The instruction on remedies was missing or wrong: a year instead of a month, from the notification (§ 58 Abs. 2 VwGO). */
    public LedgerDeadline uninstructed(CaseFile file, String reason, String actor) {
        Notification notification = require(file.id());
        running(file.id()).ifPresent(month -> ledger.cancel(month.id(), LocalDate.now(clock), actor));
        jdbc.sql("update notification set instructed = false, uncontestable_on = null where case_id = ?")
                .param(file.id().value())
                .update();
        log(file, "notice.uninstructed", Map.of("reason", reason), actor);
        String rule = (notification.remedy() == Remedy.OBJECTION ? OBJECTION : ACTION) + UNINSTRUCTED;
        return ledger.start(start(file, rule, notification.notifiedOn()).by(actor));
    }

    /** The applicant's running period against the notice itself. */
    public Optional<LedgerDeadline> running(CaseId caseId) {
        return List.of(OBJECTION, OBJECTION + UNINSTRUCTED, ACTION, ACTION + UNINSTRUCTED).stream()
                .flatMap(rule -> ledger.open(caseId, rule, "").stream())
                .findFirst();
    }

    /** The applicant's period against the notice itself, running or over; empty before it is notified. */
    public Optional<LedgerDeadline> against(CaseId caseId) {
        return running(caseId).or(() -> ledger.of(caseId).stream()
                .filter(period -> period.subject().isEmpty())
                .filter(period -> List.of(OBJECTION, OBJECTION + UNINSTRUCTED, ACTION, ACTION + UNINSTRUCTED)
                        .contains(period.rule()))
                .filter(period -> period.state() != LedgerDeadline.State.CANCELLED)
                .findFirst());
    }

    /**
     * The applicant challenged the notice in time. True if it had become known after the end and the notice counted as
     * uncontestable until now.
     */
    public boolean challenged(CaseFile file, LocalDate on, String actor) {
        running(file.id()).ifPresent(period -> ledger.meet(period.id(), on, actor));
        boolean stood = jdbc.sql("""
                                update notification set uncontestable_on = null
                                where case_id = ? and uncontestable_on is not null""").param(file.id().value()).update() == 1;
        if (stood) {
            log(file, "notice.contestableAgain", Map.of("on", on.toString()), actor);
        }
        return stood;
    }

    /** The court dismissed the action against the notice: it stands for good. */
    public void upheld(CaseFile file, LocalDate finalOn) {
        jdbc.sql("update notification set uncontestable_on = ? where case_id = ?")
                .params(finalOn, file.id().value())
                .update();
        log(file, "notice.uncontestable", Map.of("on", finalOn.toString()), Act.SYSTEM);
    }

    /** Nobody challenged it in time; dated by the law. False if somebody had. */
    public boolean uncontestable(CaseFile file) {
        Optional<LedgerDeadline> period = running(file.id());
        period.ifPresent(over -> {
            ledger.lapse(over.id(), Act.SYSTEM);
            LocalDate last = over.deadline().end();
            jdbc.sql("update notification set uncontestable_on = ? where case_id = ?")
                    .params(last, file.id().value())
                    .update();
            log(file, "notice.uncontestable", Map.of("on", last.toString()), Act.SYSTEM);
        });
        return period.isPresent();
    }

    /** Until when somebody who missed this period without fault can be reinstated (§ 60 Abs. 3 VwGO). */
    public Instant reinstatementEnds(CaseFile file, LedgerDeadline missed) {
        return deadlines
                .compute(
                        deadlines.catalogue().rule(REINSTATEMENT, legalDay(file)),
                        missed.deadline().end())
                .dueInstant();
    }

    /** The time to go to court after a decision on an objection, served on this day. */
    public LedgerDeadline toCourt(CaseFile file, int objection, LocalDate served, boolean instructed) {
        return ledger.start(
                start(file, instructed ? ACTION : ACTION + UNINSTRUCTED, served).subject(Integer.toString(objection)));
    }

    /** The running time to go to court after a decision on an objection. */
    public Optional<LedgerDeadline> toCourt(CaseId caseId, int objection) {
        return List.of(ACTION, ACTION + UNINSTRUCTED).stream()
                .flatMap(rule -> ledger.open(caseId, rule, Integer.toString(objection)).stream())
                .findFirst();
    }

    /** The time to go to court against the notice, or the decision on the objection of this number; running or over. */
    public Optional<LedgerDeadline> action(CaseId caseId, @Nullable Integer objection) {
        String subject = objection == null ? "" : Integer.toString(objection);
        return ledger.of(caseId).stream()
                .filter(period -> period.subject().equals(subject))
                .filter(period -> List.of(ACTION, ACTION + UNINSTRUCTED).contains(period.rule()))
                .filter(period -> period.state() != LedgerDeadline.State.CANCELLED)
                .findFirst();
    }

    /** The notification of the notice, once it is notified. */
    public Optional<Notification> find(CaseId caseId) {
        return jdbc.sql("select * from notification where case_id = ?")
                .param(caseId.value())
                .query((row, number) -> new Notification(
                        caseId,
                        row.getObject("notified_on", LocalDate.class),
                        Remedy.valueOf(row.getString("remedy")),
                        row.getBoolean("instructed"),
                        row.getObject("uncontestable_on", LocalDate.class)))
                .optional();
    }

    /** @throws IllegalStateException if the notice is not notified */
    public Notification require(CaseId caseId) {
        return find(caseId).orElseThrow(() -> new IllegalStateException("case " + caseId + " has no notified notice"));
    }

    private StartDeadline start(CaseFile file, String rule, LocalDate event) {
        return StartDeadline.of(
                file.id(),
                file.authority(),
                rule,
                legalDay(file),
                event,
                rule.equals(RETRIEVAL) ? Turn.APPLICANT : Turn.NOBODY);
    }

    private LocalDate legalDay(CaseFile file) {
        return LocalDate.ofInstant(file.receivedAt(), clock.getZone());
    }

    private void log(CaseFile file, String code, Map<String, String> details, String actor) {
        journal.append(file.id(), file.authority(), new Act(actor, code, new LinkedHashMap<>(details)));
    }
}
