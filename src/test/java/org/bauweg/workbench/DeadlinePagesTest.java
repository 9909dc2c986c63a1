package org.bauweg.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bauweg.access.CaseAccess;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.casefile.Drafts;
import org.bauweg.casefile.Procedure;
import org.bauweg.deadlines.ChangeDeadline;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.StartDeadline;
import org.bauweg.deadlines.Turn;
import org.bauweg.messages.Messages;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.bauweg.shared.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.ConfigurableWebApplicationContext;

/** The pages of deadlines as the demo accounts see them, on the whole application. */
class DeadlinePagesTest {

    private static final OrganisationId AUTHORITY = new OrganisationId("06439");
    private static final OrganisationId FIRE = new OrganisationId("06439-brandschutz");
    private static final String WHY = "Das Gutachten fehlt noch.";
    private static final List<String> HEADS_ONLY =
            List.of("/vorgaenge/%s/abgeben", "/statistik", "/einstellungen/remindDays");
    private static final Pattern ADDRESS = Pattern.compile("http://localhost(/kalender/[A-Za-z0-9_-]{43}\\.ics)");

    private static final ConfigurableWebApplicationContext CONTEXT = start();
    private static final MockMvc PAGES = MockMvcBuilders.webAppContextSetup(CONTEXT)
            .apply(SecurityMockMvcConfigurers.springSecurity())
            .build();

    private final DeadlineLedger ledger = CONTEXT.getBean(DeadlineLedger.class);
    private final Scopes scopes = CONTEXT.getBean(Scopes.class);
    private final LocalDate today = LocalDate.now(CONTEXT.getBean(Clock.class));
    private CaseId caseId = CaseId.random();
    private String fileNumber = "";

    private static ConfigurableWebApplicationContext start() {
        try {
            return (ConfigurableWebApplicationContext) new SpringApplicationBuilder(Application.class)
                    .registerShutdownHook(false)
                    .run(
                            "--server.port=0",
                            "--spring.datasource.url=" + TestDatabase.url(),
                            "--bauweg.demo-external=true",
                            "--bauweg.engine.jobs=false",
                            "--bauweg.data-dir=" + Files.createTempDirectory("bauweg-deadline-pages"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @BeforeEach
    void aCase() {
        caseId = CaseId.random();
        fileNumber = scopes.within(Scope.of(caseId), () -> {
            Drafts drafts = CONTEXT.getBean(Drafts.class);
            drafts.start(caseId, account("bauherrin"), "permit", Procedure.P65, "06439015");
            CaseFiles files = CONTEXT.getBean(CaseFiles.class);
            CONTEXT.getBean(CaseAccess.class).grantOwner(caseId, account("bauherrin"));
            return files.open(drafts.submit(caseId).orElseThrow(), AUTHORITY, "Wohnhaus mit Garage", Map.of())
                    .fileNumber();
        });
    }

    @Test
    void theBoardShowsWhatSilenceDecidesFirstWithWhoUntilWhenAndWhy() throws Exception {
        start("D19", Turn.AUTHORITY);
        start("D02", Turn.AUTHORITY);
        String page = body(show("sb-rtk", "/fristen"));
        assertThat(page).contains(fileNumber, "Schweigen entscheidet", "Bauaufsicht", "§ 70 Abs. 2 Satz 1 und 2 HBO");
        assertThat(page.indexOf("§ 70 Abs. 2 Satz 1 und 2 HBO")).isLessThan(page.indexOf("§ 70 Abs. 4 HBO"));
        assertThat(body(show("sb-rtk", "/fristen?art=FIKTION&zeit=30&dran=AUTHORITY")))
                .doesNotContain("§ 70 Abs. 4 HBO");
        show("sb-rtk", "/fristen?zeit=ueberfaellig").andExpect(content().string(not(containsString(fileNumber))));
        show("sb-rtk", "/fristen?art=x&dran=y&zeit=z&nach=%00").andExpect(status().isOk());
        assertThat(body(show("leitung-kassel", "/fristen"))).doesNotContain(fileNumber);
    }

    @Test
    void theOtherLanguageKeepsWhatWasAskedFor() throws Exception {
        assertThat(body(show("sb-rtk", "/fristen?art=FIKTION&zeit=30&lang=de")))
                .contains("href=\"?art=FIKTION&amp;zeit=30&amp;lang=en\"");
        assertThat(body(show("sb-rtk", "/fristen"))).contains("href=\"?lang=en\"");
    }

    @Test
    void theProcedureCanBeChangedWhileTheDocumentsAreBeingChecked() throws Exception {
        assertThat(body(show("sb-rtk", "/vorgaenge/" + caseId))).contains("/vorgaenge/" + caseId + "/verfahren\"");
    }

    @Test
    void aStartTooLongAgoIsRefusedWithTheFirstPossibleDay() throws Exception {
        LedgerDeadline decision = start("D17", Turn.AUTHORITY);
        String page = body(PAGES.perform(as("sb-rtk", post(change(decision, "beginn-berichtigen")))
                        .param("schritt", "vorschau")
                        .param("tag", today.minusYears(3).toString())
                        .param("grund", WHY))
                .andExpect(status().isUnprocessableContent()));
        assertThat(page).contains("Der Tag darf nicht vor dem", String.valueOf(today.getYear() - 1), WHY);
    }

    @Test
    void aConsultedBodySeesItsOwnPeriodsOnly() throws Exception {
        asked(FIRE);
        start("D17", Turn.AUTHORITY);
        assertThat(body(show("brandschutz-rtk", "/fristen")))
                .contains(fileNumber, "Stellungnahme")
                .doesNotContain("Entscheidung im vereinfachten");
        assertThat(body(show("naturschutz-rtk", "/fristen"))).doesNotContain(fileNumber);
        show("brandschutz-rtk", "/vorgaenge/" + caseId + "/fristen").andExpect(status().isNotFound());
    }

    @Test
    void aChangeIsPreviewedConfirmedToldAndJournalled() throws Exception {
        LedgerDeadline decision = start("D17", Turn.AUTHORITY);
        String form = change(decision, "verlaengern");
        show("sb-rtk", form).andExpect(content().string(containsString("höchstens 2 Monate")));
        String preview = body(send("sb-rtk", form, "vorschau", "2", WHY, "").andExpect(status().isOk()));
        assertThat(preview).contains("Bisher", "Neu", "Die Bauherrschaft erhält eine Nachricht", WHY);
        assertThat(ledger(decision)).isEqualTo(decision);

        send("sb-rtk", form, "bestaetigen", "2", WHY, "0")
                .andExpect(redirectedUrl("/vorgaenge/" + caseId + "/fristen"));
        assertThat(ledger(decision).version()).isEqualTo(1);
        assertThat(body(show("sb-rtk", "/vorgaenge/" + caseId + "/fristen")))
                .contains("Frist verlängert", "Sabine Bauer", WHY);
        assertThat(subjects()).as("told once").containsExactly("Die Frist für die Entscheidung ist verlängert");
        send("sb-rtk", change(decision, "beginn-berichtigen"), "bestaetigen", "", WHY, "1")
                .andExpect(status().is3xxRedirection());
        assertThat(subjects()).hasSize(2).contains("Eine Frist in Ihrem Verfahren hat sich geändert");
        assertThat(body(show("bauherrin", "/antraege/" + caseId)))
                .contains("Fristen in Ihrem Verfahren", "Verlängerte Entscheidungsfrist");
    }

    @Test
    void aRefusalSaysWhatToDoAndLosesNothing() throws Exception {
        LedgerDeadline decision = start("D17", Turn.AUTHORITY);
        assertThat(body(send("sb-rtk", change(decision, "verlaengern"), "vorschau", "5", WHY, "")
                        .andExpect(status().isUnprocessableContent())))
                .contains("Wählen Sie eine kürzere Verlängerung", WHY, "value=\"5\"");
        assertThat(body(send("sb-rtk", change(decision, "verlaengern"), "vorschau", "2", " ", "")
                        .andExpect(status().isUnprocessableContent())))
                .contains("Geben Sie eine Begründung an.");
        assertThat(body(send("sb-rtk", change(decision, "verlaengern"), "vorschau", "viel", WHY, "")
                        .andExpect(status().isUnprocessableContent())))
                .contains("Geben Sie eine ganze Zahl", "viel", WHY);
        assertThat(ledger(decision)).isEqualTo(decision);
    }

    @Test
    void whoeverWasFasterIsShownBeforeAnythingHappens() throws Exception {
        LedgerDeadline decision = start("D17", Turn.AUTHORITY);
        scopes.within(
                Scope.of(caseId),
                () -> ledger.change(new ChangeDeadline.CorrectStart(decision.id(), today.minusDays(3), "x"), "x"));
        String answer = body(send("sb-rtk", change(decision, "verlaengern"), "bestaetigen", "2", WHY, "0")
                .andExpect(status().isConflict()));
        assertThat(answer).contains("hat sich inzwischen geändert", "name=\"fassung\" value=\"1\"", WHY);
        assertThat(ledger(decision).version()).isEqualTo(1);
        assertThat(subjects()).isEmpty();
    }

    @Test
    void onlyTheHeadOfTheAuthoritySetsAnEffectAsideAndNobodyElseChangesAnything() throws Exception {
        LedgerDeadline decision = start("D17", Turn.AUTHORITY);
        String aside = change(decision, "wirkung-aufheben");
        show("sb-rtk", aside).andExpect(status().isForbidden());
        send("sb-rtk", aside, "bestaetigen", "", WHY, "0").andExpect(status().isForbidden());
        show("leitung-kassel", aside).andExpect(status().isNotFound());
        send("sb-kassel", change(decision, "verlaengern"), "bestaetigen", "2", WHY, "0")
                .andExpect(status().isNotFound());
        send("brandschutz-rtk", change(decision, "verlaengern"), "bestaetigen", "2", WHY, "0")
                .andExpect(status().isNotFound());
        show("bauherrin", aside).andExpect(status().isForbidden());
        assertThat(ledger(decision)).isEqualTo(decision);

        send("leitung-rtk", aside, "bestaetigen", "", WHY, "0").andExpect(status().is3xxRedirection());
        assertThat(ledger(decision).effective()).isFalse();
        show("sb-rtk", change(decision, "sprengen")).andExpect(status().isNotFound());
    }

    @Test
    void aSuspendedCaseSaysSoToEverybodyAndGoesOn() throws Exception {
        LedgerDeadline decision = start("D17", Turn.AUTHORITY);
        String address = "/vorgaenge/" + caseId + "/zurueckstellung";
        show("sb-rtk", address).andExpect(content().string(containsString("Entscheidung im vereinfachten")));
        PAGES.perform(as("sb-rtk", post(address)).param("tag", "nie").param("grund", WHY))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(WHY)));
        PAGES.perform(as("sb-rtk", post(address)).param("tag", today.toString()).param("grund", WHY))
                .andExpect(redirectedUrl("/vorgaenge/" + caseId + "/fristen"));
        assertThat(ledger(decision).state()).isEqualTo(LedgerDeadline.State.PAUSED);
        show("sb-rtk", "/vorgaenge/" + caseId).andExpect(content().string(containsString("Zurückgestellt seit")));
        show("bauherrin", "/antraege/" + caseId)
                .andExpect(content().string(containsString("Ihr Antrag ist zurückgestellt")));
        PAGES.perform(as("sb-rtk", post(address + "/beenden"))
                        .param("tag", today.toString())
                        .param("grund", "Der Plan gilt."))
                .andExpect(status().is3xxRedirection());
        assertThat(ledger(decision).state()).isEqualTo(LedgerDeadline.State.RUNNING);
    }

    @Test
    void whatRestsForTheSuspensionGoesOnByItsPageOnly() throws Exception {
        LedgerDeadline decision = start("D17", Turn.AUTHORITY);
        PAGES.perform(as("sb-rtk", post("/vorgaenge/" + caseId + "/zurueckstellung"))
                        .param("tag", today.toString())
                        .param("grund", WHY))
                .andExpect(status().is3xxRedirection());
        String page = body(show("sb-rtk", "/vorgaenge/" + caseId + "/fristen"));
        assertThat(page)
                .contains("ruht wegen der Zurückstellung", "auf ihrer eigenen Seite beendet", "hat sie kein Ende")
                .doesNotContain("/fortsetzen", "/anhalten", "Schweigen entscheidet");
        show("sb-rtk", change(decision, "fortsetzen"))
                .andExpect(redirectedUrl("/vorgaenge/" + caseId + "/zurueckstellung"));
        send("sb-rtk", change(decision, "fortsetzen"), "bestaetigen", "", WHY, "1")
                .andExpect(redirectedUrl("/vorgaenge/" + caseId + "/zurueckstellung"));
        LedgerDeadline own = scopes.within(Scope.of(caseId), () -> ledger.open(caseId, "D09", ""))
                .orElseThrow();
        send("sb-rtk", change(own, "anhalten"), "bestaetigen", "", WHY, "0")
                .andExpect(redirectedUrl("/vorgaenge/" + caseId + "/zurueckstellung"));
        assertThat(ledger(decision).state()).isEqualTo(LedgerDeadline.State.PAUSED);
        assertThat(ledger(own)).isEqualTo(own);
        assertThat(body(show("bauherrin", "/antraege/" + caseId))).contains("hat sie kein Ende");
        assertThat(body(show("sb-rtk", "/fristen?art=DECISION"))).contains("ruht, kein Ende");
    }

    @Test
    void aPauseShowsNoEndAndNoneAtAllSendsNoLetter() throws Exception {
        LedgerDeadline decision = start("D17", Turn.AUTHORITY);
        String pause = change(decision, "anhalten");
        assertThat(body(send("sb-rtk", pause, "vorschau", "", WHY, "")))
                .contains("ruht, kein Ende", "Solange die Frist ruht, folgt aus ihr nichts.");
        send("sb-rtk", pause, "bestaetigen", "", WHY, "0").andExpect(status().is3xxRedirection());
        assertThat(subjects()).hasSize(1);
        String resume = change(decision, "fortsetzen");
        assertThat(body(send("sb-rtk", resume, "vorschau", "", WHY, "")))
                .contains("Deshalb geht keine Nachricht hinaus.")
                .doesNotContain("Die Bauherrschaft erhält eine Nachricht");
        send("sb-rtk", resume, "bestaetigen", "", WHY, "1").andExpect(status().is3xxRedirection());
        assertThat(ledger(decision).state()).isEqualTo(LedgerDeadline.State.RUNNING);
        assertThat(subjects()).hasSize(1);
    }

    @Test
    void anExtensionOnRequestAsksForItsDayAlsoAfterTheEnd() throws Exception {
        LedgerDeadline ruling = lapsed("D33");
        String page = body(show("sb-rtk", "/vorgaenge/" + caseId + "/fristen"));
        assertThat(page)
                .contains("/" + ruling.id() + "/verlaengern")
                .doesNotContain("/" + ruling.id() + "/beginn-berichtigen", "/" + ruling.id() + "/anhalten");
        String form = change(ruling, "verlaengern");
        show("sb-rtk", form).andExpect(content().string(containsString("Beantragt am")));
        LocalDate end = ruling.deadline().end();
        assertThat(requested(form, "", 422)).contains("Geben Sie den Tag an, an dem die Verlängerung beantragt");
        assertThat(requested(form, today.plusDays(1).toString(), 422)).contains("nicht in der Zukunft", WHY);
        assertThat(requested(form, end.plusDays(1).toString(), 422))
                .contains("erst nach dem Ende der Frist", "f-beantragt");
        assertThat(requested(form, "1999-01-01", 422)).contains("nicht vor dem Beginn der Frist");
        assertThat(requested(form, end.toString(), 200)).contains("Beantragt am", "value=\"" + end + "\"");
        PAGES.perform(as("sb-rtk", post(form))
                        .param("schritt", "bestaetigen")
                        .param("anzahl", "12")
                        .param("einheit", "M")
                        .param("beantragt", end.toString())
                        .param("grund", WHY)
                        .param("fassung", "1"))
                .andExpect(redirectedUrl("/vorgaenge/" + caseId + "/fristen"));
        assertThat(ledger(ruling).deadline().rawEnd()).isEqualTo(end.plusYears(1));
    }

    @Test
    void aConsultationThatOutlastsTheDecisionIsOnTheBoardBeforeAndAfterItBegan() throws Exception {
        start("D17", Turn.AUTHORITY);
        scopes.run(Scope.of(caseId), () -> CONTEXT.getBean(org.bauweg.consultation.Proposals.class)
                .propose(
                        caseId,
                        List.of(new org.bauweg.consultation.ProposedBody(
                                "Straßenbauamt",
                                FIRE,
                                org.bauweg.consultation.ConsultationKind.APPROVAL,
                                "§ 36a BauGB",
                                "D07",
                                List.of("sitePlan"),
                                "liegt im Außenbereich"))));
        assertThat(body(show("sb-rtk", "/fristen")))
                .contains("Nicht vor dieser Frist endet die Beteiligung von: Straßenbauamt");
        scopes.run(
                Scope.of(caseId),
                () -> ledger.start(StartDeadline.of(caseId, AUTHORITY, "D07", today, today, Turn.AUTHORITY)
                        .asked(FIRE)));
        assertThat(body(show("sb-rtk", "/fristen"))).contains("Endet nicht vor der Entscheidungsfrist");
        assertThat(body(show("brandschutz-rtk", "/fristen"))).doesNotContain("Entscheidungsfrist");
    }

    @Test
    void listsNameTheClerkWhoseTurnItIsAndWhy() throws Exception {
        start("D02", Turn.AUTHORITY);
        show("sb-rtk", "/vorgaenge?meine=true").andExpect(content().string(not(containsString(fileNumber))));
        PAGES.perform(as("sb-rtk", post("/vorgaenge/" + caseId + "/uebernehmen")))
                .andExpect(redirectedUrl("/vorgaenge/" + caseId));
        assertThat(body(show("sb-rtk", "/vorgaenge?meine=true")))
                .contains(fileNumber, "Sabine Bauer", "Prüfung auf Vollständigkeit (§ 70 Abs. 2 Satz 1 und 2 HBO)");
        assertThat(body(show("bauherrin", "/antraege"))).contains(fileNumber, "Prüfung auf Vollständigkeit (");
        show("sb-rtk", "/arbeitsvorrat?meine=true").andExpect(status().isOk());
        PAGES.perform(as("sb-kassel", post("/vorgaenge/" + caseId + "/uebernehmen")))
                .andExpect(status().isNotFound());
    }

    @Test
    void absencesAreEnteredWithoutLosingWhatWasWritten() throws Exception {
        String head = account("leitung-rtk").toString();
        String clerk = account("sb-rtk").toString();
        PAGES.perform(as("leitung-rtk", post("/vertretung"))
                        .param("person", head)
                        .param("von", today.toString())
                        .param("bis", today.minusDays(1).toString())
                        .param("vertretung", clerk))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(today.minusDays(1).toString())));
        PAGES.perform(as("leitung-rtk", post("/vertretung"))
                        .param("person", head)
                        .param("von", today.toString())
                        .param("bis", today.toString())
                        .param("vertretung", clerk))
                .andExpect(redirectedUrl("/vertretung"));
        show("sb-rtk", "/arbeitsvorrat").andExpect(content().string(containsString("Dr. Lars Leitner")));
        show("sb-kassel", "/vertretung").andExpect(content().string(not(containsString("Dr. Lars Leitner"))));
        LedgerDeadline decision = start("D17", Turn.AUTHORITY);
        show("sb-rtk", change(decision, "wirkung-aufheben")).andExpect(status().isOk());
        for (String address : HEADS_ONLY) {
            show("sb-rtk", address.formatted(caseId)).andExpect(status().isOk());
        }
        show("sb-rtk", "/einstellungen").andExpect(content().string(containsString("/einstellungen/remindDays")));
        assertThat(body(show("sb-rtk", "/vertretung")))
                .as("who is away stands in for nobody")
                .contains("name=\"vertretung\"")
                .doesNotContainPattern("name=\"vertretung\"[^>]*value=\"" + head);
        Matcher entry = Pattern.compile("/vertretung/([0-9a-f-]{36})/entfernen")
                .matcher(body(show("leitung-rtk", "/vertretung")));
        assertThat(entry.find()).isTrue();
        PAGES.perform(as("leitung-rtk", post("/vertretung/" + entry.group(1) + "/entfernen")))
                .andExpect(redirectedUrl("/vertretung"));
        show("sb-rtk", change(decision, "wirkung-aufheben")).andExpect(status().isForbidden());
        for (String address : HEADS_ONLY) {
            assertThat(show("sb-rtk", address.formatted(caseId))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(address)
                    .isIn(403, 404);
        }
        show("sb-rtk", "/einstellungen")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/einstellungen/remindDays"))));
    }

    @Test
    void aRefusedChangeOfTheProcedureIsNoSuccessAndKeepsWhatWasWritten() throws Exception {
        String address = "/vorgaenge/" + caseId + "/verfahren";
        PAGES.perform(as("sb-rtk", post(address)).param("nach", "P66").param("grund", " "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"P66\"")));
        PAGES.perform(as("sb-rtk", post(address)).param("grund", WHY)).andExpect(status().isUnprocessableContent());
        PAGES.perform(as("sb-rtk", post(address)).param("nach", "P76").param("grund", WHY))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString(WHY)));
    }

    @Test
    void aFeedIsReadWithoutLoginAndOnlyByItsAddress() throws Exception {
        start("D17", Turn.AUTHORITY);
        Matcher found = ADDRESS.matcher(body(PAGES.perform(as("leitung-rtk", post("/kalender")))));
        assertThat(found.find()).isTrue();
        var answer = PAGES.perform(get(found.group(1)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/calendar;charset=UTF-8"))
                .andExpect(header().string("Cache-Control", containsString("private")))
                .andExpect(content().string(containsString(fileNumber)))
                .andReturn();
        assertThat(answer.getRequest().getSession(false)).isNull();
        assertThat(answer.getResponse().getHeaders("Set-Cookie")).isEmpty();
        PAGES.perform(get("/kalender/" + "A".repeat(43) + ".ics")).andExpect(status().isNotFound());
        PAGES.perform(get("/kalender")).andExpect(status().is3xxRedirection());
        PAGES.perform(as("leitung-rtk", post("/kalender/widerrufen"))).andExpect(redirectedUrl("/kalender"));
        PAGES.perform(get(found.group(1))).andExpect(status().isNotFound());
    }

    private String requested(String form, String day, int status) throws Exception {
        return body(PAGES.perform(as("sb-rtk", post(form))
                        .param("schritt", "vorschau")
                        .param("anzahl", "12")
                        .param("einheit", "M")
                        .param("beantragt", day)
                        .param("grund", WHY))
                .andExpect(status().is(status)));
    }

    private LedgerDeadline lapsed(String rule) {
        LocalDate began = today.minusYears(3).minusMonths(1);
        return scopes.within(Scope.of(caseId), () -> {
            LedgerDeadline started = ledger.start(StartDeadline.of(caseId, AUTHORITY, rule, today, began, Turn.NOBODY));
            ledger.lapse(started.id(), "x");
            return ledger.find(started.id()).orElseThrow();
        });
    }

    private ResultActions show(String who, String address) throws Exception {
        return PAGES.perform(as(who, get(java.net.URI.create(address))));
    }

    private ResultActions send(String who, String address, String step, String amount, String reason, String version)
            throws Exception {
        return PAGES.perform(as(who, post(address))
                .param("schritt", step)
                .param("anzahl", amount)
                .param("einheit", "M")
                .param("tag", today.toString())
                .param("grund", reason)
                .param("fassung", version));
    }

    private MockHttpServletRequestBuilder as(String who, MockHttpServletRequestBuilder request) {
        return request.with(user(CONTEXT.getBean(UserDetailsService.class).loadUserByUsername(who)))
                .with(csrf())
                .locale(java.util.Locale.GERMAN);
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private String change(LedgerDeadline deadline, String action) {
        return "/vorgaenge/" + caseId + "/fristen/" + deadline.id() + "/" + action;
    }

    private AccountId account(String username) {
        return CONTEXT.getBean(JdbcClient.class)
                .sql("select id from account where username = ?")
                .param(username)
                .query((row, number) -> new AccountId(row.getObject(1, java.util.UUID.class)))
                .single();
    }

    private LedgerDeadline ledger(LedgerDeadline deadline) {
        return scopes.within(Scope.of(caseId), () -> ledger.find(deadline.id())).orElseThrow();
    }

    private List<String> subjects() {
        return scopes
                .within(Scope.of(caseId), () -> CONTEXT.getBean(Messages.class).of(caseId))
                .stream()
                .map(message -> message.subject())
                .toList();
    }

    private LedgerDeadline start(String rule, Turn turn) {
        return scopes.within(
                Scope.of(caseId),
                () -> ledger.start(
                        StartDeadline.of(caseId, AUTHORITY, rule, today.minusDays(5), today.minusDays(5), turn)));
    }

    private void asked(OrganisationId body) {
        scopes.run(Scope.of(caseId), () -> {
            CONTEXT.getBean(CaseAccess.class).grantConsulted(caseId, body);
            ledger.start(StartDeadline.of(caseId, AUTHORITY, "D04", today, today, Turn.AUTHORITY)
                    .asked(body));
        });
    }

    /** Bauweg without what other tests put beside it. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "org.bauweg",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                "org\\.bauweg\\.[A-Z].*",
                                "org\\.bauweg\\.e2e\\..*",
                                ".*(Test|IT|Stage|Fixture)(\\$.*)?"
                            }))
    static class Application {}
}
