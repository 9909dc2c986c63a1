package org.bauweg.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bauweg.access.Role;
import org.bauweg.authority.Organisations;
import org.bauweg.casefile.CaseFile;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.workflow.BundleId;
import org.bauweg.workflow.InboxTask;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.objenesis.SpringObjenesis;

class TurnsTest {

    private static final SpringObjenesis BLANK = new SpringObjenesis();

    private final StaticMessageSource messages = new StaticMessageSource();
    private final Clock clock = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneId.of("Europe/Berlin"));
    private final Organisations organisations = BLANK.newInstance(Organisations.class, false);
    private final GermanDates dates = new GermanDates(clock, messages);
    private final Turns turns =
            new Turns(organisations, new PeriodViews(organisations, messages, dates, clock), messages, dates);
    private final CaseFile file = BLANK.newInstance(CaseFile.class, false);

    TurnsTest() {
        messages.setUseCodeAsDefaultMessage(true);
    }

    @Test
    void whatIsVoluntaryIsOfferedAndNobodysTurn() {
        List<InboxTask> open = List.of(task("askForMore", true), task("supplyDocuments", false));

        assertThat(turns.forApplicant(file, open, List.of(), Locale.GERMAN))
                .extracting(Turns.Turn::taskId)
                .containsExactly("supplyDocuments");
        assertThat(turns.forStaff(file, open, List.of(), Locale.GERMAN))
                .extracting(Turns.Turn::taskId)
                .containsExactly("supplyDocuments");
        assertThat(turns.offers(open, Locale.GERMAN))
                .extracting(Turns.Turn::taskId)
                .containsExactly("askForMore");
    }

    @Test
    void aCaseThatOnlyOffersSomethingRests() {
        assertThat(turns.forApplicant(file, List.of(task("askForMore", true)), List.of(), Locale.GERMAN))
                .isEmpty();
        assertThat(turns.forStaff(file, List.of(task("askForMore", true)), List.of(), Locale.GERMAN))
                .isEmpty();
        assertThat(turns.forApplicant(file, List.of(), List.of(), Locale.GERMAN))
                .extracting(Turns.Turn::who)
                .containsExactly("Bauweg");
    }

    @Test
    void whatStaffMerelyRecordIsNobodysTurnToTheApplicant() {
        var words = new StaticMessageSource();
        words.addMessage("turn.authority", Locale.GERMAN, "Bauaufsicht");
        words.addMessage("turn.system", Locale.GERMAN, "läuft von selbst");
        words.addMessage("turn.task.reviewObjection", Locale.GERMAN, "prüft den Widerspruch");
        var reading = new Turns(organisations, new PeriodViews(organisations, words, dates, clock), words, dates);
        List<InboxTask> open = List.of(task("enterAction", Role.CLERK), task("reviewObjection", Role.CLERK));

        assertThat(reading.forApplicant(file, open, List.of(), Locale.GERMAN))
                .extracting(Turns.Turn::what)
                .containsExactly("prüft den Widerspruch");
        assertThat(reading.forStaff(file, open, List.of(), Locale.GERMAN))
                .extracting(Turns.Turn::what)
                .containsExactly("enterAction", "reviewObjection");
    }

    private static InboxTask task(String id, boolean voluntary) {
        return task(id, Role.APPLICANT, voluntary);
    }

    private static InboxTask task(String id, Role role) {
        return task(id, role, false);
    }

    private static InboxTask task(String id, Role role, boolean voluntary) {
        return new InboxTask(
                id,
                id,
                id,
                "form",
                role,
                null,
                new AccountId(new UUID(0, 1)),
                new CaseId(new UUID(0, 2)),
                new OrganisationId("06439"),
                "1/26",
                "Haus",
                "06439015",
                "process",
                new BundleId("bundle"),
                null,
                Instant.parse("2026-03-01T09:00:00Z"),
                null,
                voluntary);
    }
}
