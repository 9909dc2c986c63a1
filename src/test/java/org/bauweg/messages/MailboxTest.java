package org.bauweg.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bauweg.casefile.CaseStage.AUTHORITY;
import static org.bauweg.casefile.CaseStage.RECEIVED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bauweg.casefile.CaseStage;
import org.bauweg.deadlines.NotificationDate;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DocumentId;
import org.bauweg.shared.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailboxTest {

    private static final CaseStage STAGE = new CaseStage("messages");

    private final Messages messages = STAGE.bean(Messages.class);
    private final Deliveries deliveries = STAGE.bean(Deliveries.class);
    private CaseId caseId = CaseId.random();

    @BeforeEach
    void aCase() {
        STAGE.clock.set(RECEIVED);
        caseId = STAGE.openCase();
    }

    @Test
    void aRepeatedStepProvidesOnce() {
        Message first = STAGE.in(caseId, () -> messages.provide(letter("receipt")));
        assertThat(STAGE.in(caseId, () -> messages.provide(letter("receipt")))).isEqualTo(first);
        assertThat(STAGE.in(caseId, () -> messages.of(caseId))).containsExactly(first);
        assertThat(STAGE.acts(caseId)).containsExactly("application.submitted", "message.provided");
    }

    @Test
    void eachSideCountsAndReadsWhatIsMeantForIt() {
        int before = unread();
        Message letter = STAGE.in(caseId, () -> messages.provide(letter("receipt")));
        assertThat(unread()).isEqualTo(before + 1);
        assertThat(read(letter.id(), STAGE.clerk)).isFalse();
        assertThat(read(letter.id(), STAGE.applicant)).isTrue();
        assertThat(read(letter.id(), STAGE.applicant)).isFalse();
        assertThat(unread()).isEqualTo(before);

        int ofAuthority = unreadOfAuthority();
        MessageId question = ((WriteOutcome.Sent) write("Frage", "Wie lange noch?")).id();
        assertThat(unreadOfAuthority()).isEqualTo(ofAuthority + 1);
        assertThat(read(question, STAGE.clerk)).isTrue();
        assertThat(unreadOfAuthority()).isEqualTo(ofAuthority);
        assertThat(STAGE.acts(caseId)).contains("message.sent", "message.read");
    }

    @Test
    void aStrangersCountAndListStayEmpty() {
        STAGE.in(caseId, () -> messages.provide(letter("receipt")));
        AccountId stranger = STAGE.account("stranger");
        assertThat(STAGE.scopes.<Integer>within(Scope.account(stranger), () -> messages.unread(stranger)))
                .isZero();
        assertThat(STAGE.scopes.within(Scope.organisation(CaseStage.OTHER_AUTHORITY), () -> messages.of(caseId)))
                .isEmpty();
    }

    @Test
    void refusesEmptyAndEnormousMessagesAndKeepsOthersAsTheyAre() {
        assertThat(write(" ", "x")).isEqualTo(new WriteOutcome.SubjectMissing());
        assertThat(write("x", "\u0000 ")).isEqualTo(new WriteOutcome.BodyMissing());
        assertThat(write("x".repeat(121), "x")).isEqualTo(new WriteOutcome.SubjectTooLong(120));
        assertThat(write("x", "x".repeat(5001))).isEqualTo(new WriteOutcome.BodyTooLong(5000));
        MessageId id = ((WriteOutcome.Sent) write("Grüße\r\n🏠", "<b>${1+1}</b>\r\nĐorđe")).id();
        Message kept = STAGE.in(caseId, () -> messages.find(caseId, id)).orElseThrow();
        assertThat(kept.subject()).isEqualTo("Grüße 🏠");
        assertThat(kept.body()).isEqualTo("<b>${1+1}</b>\nĐorđe");
    }

    @Test
    void theNoticeIsNotifiedOnTheDayAfterItsFirstRetrieval() {
        assertThat(retrieve(STAGE.applicant)).isEqualTo(new RetrievalOutcome.NothingProvided());
        assertThat(notification()).isEmpty();
        Message notice = STAGE.in(caseId, () -> deliveries.provideNotice(letter("notice")));
        assertThat(STAGE.in(caseId, () -> deliveries.provideNotice(letter("other"))))
                .isEqualTo(notice);
        assertThat(notification()).get().isInstanceOf(NotificationDate.Pending.class);

        assertThat(retrieve(STAGE.clerk)).isEqualTo(new RetrievalOutcome.NotTheApplicant());
        STAGE.clock.set(RECEIVED.plusDays(4));
        assertThat(retrieve(STAGE.applicant)).isInstanceOf(RetrievalOutcome.Retrieved.class);
        STAGE.clock.set(RECEIVED.plusDays(9));
        assertThat(retrieve(STAGE.applicant)).isInstanceOf(RetrievalOutcome.AlreadyRetrieved.class);
        assertThat(((NotificationDate.Effective) notification().orElseThrow()).on())
                .isEqualTo(LocalDate.of(2026, 3, 7));
        assertThat(STAGE.acts(caseId)).filteredOn("notice.retrieved"::equals).hasSize(1);
    }

    @Test
    void aNoticeNotRetrievedInTenDaysIsNotNotified() {
        STAGE.in(caseId, () -> deliveries.provideNotice(letter("notice")));
        STAGE.clock.set(RECEIVED.plusDays(10));
        assertThat(notification()).get().isInstanceOf(NotificationDate.Pending.class);
        STAGE.clock.set(RECEIVED.plusDays(11));
        assertThat(notification()).get().isInstanceOf(NotificationDate.NotEffected.class);
    }

    private ProvideMessage letter(String step) {
        return new ProvideMessage(
                caseId,
                Direction.TO_APPLICANT,
                "Betreff",
                "Text",
                List.of(DocumentId.random()),
                "bauweg",
                caseId + "/" + step);
    }

    private WriteOutcome write(String subject, String body) {
        return STAGE.in(
                caseId,
                () -> messages.write(
                        new WriteMessage(caseId, Direction.TO_AUTHORITY, subject, body, List.of(), STAGE.applicant)));
    }

    private boolean read(MessageId id, AccountId by) {
        return STAGE.in(caseId, () -> messages.markRead(caseId, id, by));
    }

    private RetrievalOutcome retrieve(AccountId by) {
        return STAGE.in(caseId, () -> deliveries.recordRetrieval(caseId, by));
    }

    private Optional<NotificationDate> notification() {
        return STAGE.in(caseId, () -> deliveries.notification(caseId));
    }

    private int unread() {
        return STAGE.scopes.within(Scope.account(STAGE.applicant), () -> messages.unread(STAGE.applicant));
    }

    private int unreadOfAuthority() {
        return STAGE.scopes.within(Scope.organisation(AUTHORITY), () -> messages.unreadOfAuthority(AUTHORITY)
                .size());
    }
}
