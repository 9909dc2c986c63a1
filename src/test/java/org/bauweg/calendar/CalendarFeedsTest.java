package org.bauweg.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.bauweg.access.Actor;
import org.bauweg.access.Role;
import org.bauweg.calendar.CalendarFeed.Selection;
import org.bauweg.casefile.CaseClerks;
import org.bauweg.casefile.CaseStage;
import org.bauweg.deadlines.ChangeDeadline;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.Period;
import org.bauweg.deadlines.StartDeadline;
import org.bauweg.deadlines.Turn;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CalendarFeedsTest {

    private static final CaseStage STAGE = new CaseStage("calendar");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final OrganisationId FIRE = new OrganisationId("06436-brandschutz");
    private static final Actor CLERK = STAGE.staff("sb", CaseStage.AUTHORITY, Role.CLERK);
    private static final Actor AGENCY = STAGE.staff("brandschutz", FIRE, Role.AGENCY);
    private static final Actor STRANGER = STAGE.staff("fremd", CaseStage.OTHER_AUTHORITY, Role.HEAD);

    private final DeadlineLedger ledger = STAGE.bean(DeadlineLedger.class);
    private final CalendarFeeds feeds = STAGE.bean(CalendarFeeds.class);
    private CaseId caseId = CaseId.random();
    private String fileNumber = "";

    @BeforeEach
    void aCase() {
        STAGE.clock.set(MONDAY);
        STAGE.scopes.run(Scope.system(), () -> STAGE.jdbc
                .sql("update case_deadline set state = 'CANCELLED', ended_on = current_date where ended_on is null")
                .update());
        STAGE.jdbc
                .sql("insert into account_role (account_id, role) values (?, 'APPLICANT') on conflict do nothing")
                .param(STAGE.applicant.value())
                .update();
        caseId = STAGE.openCase();
        fileNumber = STAGE.file(caseId).fileNumber();
    }

    @Test
    void anEventIsAWholeDayOnTheDayToActByWithTheReason() {
        LedgerDeadline decision = start("D17", Turn.AUTHORITY);
        String token = feeds.renew(CLERK.account(), Selection.ALL);
        String text = feeds.read(token).orElseThrow();
        assertThat(text).contains("DTSTART;VALUE=DATE:20270226").contains("DTEND;VALUE=DATE:20270227");
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                        .as(line)
                        .isLessThanOrEqualTo(75));
        assertThat(text).contains("\r\n").contains("VERSION:2.0");

        VEvent event = events(text).get(0);
        assertThat(value(event, Property.UID)).isEqualTo(decision.id() + "@bauweg");
        assertThat(value(event, Property.SUMMARY))
                .isEqualTo(fileNumber + ": Entscheidung im vereinfachten Baugenehmigungsverfahren");
        assertThat(value(event, Property.DESCRIPTION))
                .contains("Handeln bis: Freitag, 26. Februar 2027")
                .contains("Ende der Frist: Montag, 1. März 2027")
                .contains("§ 65 Abs. 2 Satz 2 und 3 HBO")
                .contains("Danach gilt die Genehmigung als erteilt.")
                .doesNotContain("Wohnhaus", "applicant");
    }

    @Test
    void theIdentityStaysWhenTheDayMovesAndTheEventGoesWithThePeriod() {
        LedgerDeadline decision = start("D17", Turn.AUTHORITY);
        String token = feeds.renew(CLERK.account(), Selection.ALL);
        STAGE.in(
                caseId,
                () -> ledger.change(new ChangeDeadline.Extend(decision.id(), Period.parse("P2M"), "Gutachten"), "x"));
        VEvent moved = read(token).get(0);
        assertThat(value(moved, Property.UID)).isEqualTo(decision.id() + "@bauweg");
        assertThat(value(moved, Property.SEQUENCE)).isEqualTo("1");

        STAGE.in(caseId, () -> ledger.change(new ChangeDeadline.Pause(decision.id(), MONDAY, "Grund"), "x"));
        assertThat(read(token)).as("paused").isEmpty();
        STAGE.in(caseId, () -> ledger.change(new ChangeDeadline.Resume(decision.id(), MONDAY, "Grund"), "x"));
        assertThat(read(token)).hasSize(1);
        STAGE.in(caseId, () -> ledger.meet(decision.id(), MONDAY, "x"));
        assertThat(read(token)).as("met").isEmpty();
    }

    @Test
    void everybodyReadsTheirOwn() {
        start("D17", Turn.AUTHORITY);
        STAGE.in(
                caseId,
                () -> ledger.start(StartDeadline.of(caseId, CaseStage.AUTHORITY, "D04", MONDAY, MONDAY, Turn.AUTHORITY)
                        .asked(FIRE)));
        assertThat(read(feeds.renew(CLERK.account(), Selection.ALL))).hasSize(2);
        assertThat(read(feeds.renew(CLERK.account(), Selection.MINE)))
                .as("no case of mine")
                .isEmpty();
        STAGE.in(caseId, () -> {
            STAGE.bean(CaseClerks.class).take(caseId, CaseStage.AUTHORITY, CLERK.account());
            return null;
        });
        assertThat(read(feeds.renew(CLERK.account(), Selection.MINE))).hasSize(2);
        assertThat(read(feeds.renew(AGENCY.account(), Selection.ALL))).hasSize(1);
        assertThat(read(feeds.renew(STRANGER.account(), Selection.ALL))).isEmpty();
        assertThat(read(feeds.renew(STAGE.applicant, Selection.ALL))).hasSize(2);
        assertThat(read(feeds.renew(STAGE.account("nobody-" + caseId), Selection.ALL)))
                .isEmpty();
    }

    @Test
    void onlyTheLastTokenOpensAndOnlyItsHashIsKept() {
        AccountId owner = CLERK.account();
        String first = feeds.renew(owner, Selection.ALL);
        String second = feeds.renew(owner, Selection.ALL);
        assertThat(first).hasSize(43).isNotEqualTo(second);
        assertThat(feeds.read(first)).isEmpty();
        assertThat(feeds.read(second)).isPresent();
        assertThat(feeds.of(owner)).isPresent();
        String kept = STAGE.scopes.within(Scope.system(), () -> STAGE.jdbc
                .sql("select string_agg(calendar_feed::text, '') from calendar_feed")
                .query(String.class)
                .single());
        assertThat(kept).doesNotContain(second);
        assertThat(feeds.read("")).isEmpty();
        assertThat(feeds.read(second + "x")).isEmpty();
        assertThat(feeds.read("A".repeat(43))).isEmpty();

        feeds.revoke(owner);
        feeds.revoke(owner);
        assertThat(feeds.read(second)).isEmpty();
        assertThat(feeds.of(owner)).isEmpty();
    }

    @Test
    void anOrganisationSeesNoFeeds() {
        feeds.renew(CLERK.account(), Selection.ALL);
        assertThat(STAGE.scopes.within(Scope.organisation(CaseStage.AUTHORITY), () -> STAGE.jdbc
                        .sql("select count(*) from calendar_feed")
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    private List<VEvent> read(String token) {
        return events(feeds.read(token).orElseThrow());
    }

    private static List<VEvent> events(String text) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            return calendar.getComponents("VEVENT");
        } catch (IOException | ParserException e) {
            throw new AssertionError(text, e);
        }
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private LedgerDeadline start(String rule, Turn turn) {
        return STAGE.in(
                caseId, () -> ledger.start(StartDeadline.of(caseId, CaseStage.AUTHORITY, rule, MONDAY, MONDAY, turn)));
    }
}
