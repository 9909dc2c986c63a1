package org.bauweg.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseStage;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DocumentId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What bodies are told about cases: once, only to them, and only what was attached. */
class OrganisationMessagesTest {

    private static final CaseStage STAGE = new CaseStage("messages");
    private static final OrganisationId MUNICIPALITY = new OrganisationId("06439015");
    private static final OrganisationId OTHER = new OrganisationId("06414000");

    private final OrganisationMessages messages = STAGE.bean(OrganisationMessages.class);
    private final DocumentId notice = DocumentId.random();
    private CaseId caseId = CaseId.random();

    @BeforeEach
    void aCase() {
        caseId = STAGE.openCase();
    }

    @Test
    void whatIsToldTwiceIsToldOnce() {
        assertThat(inform("a")).isTrue();
        assertThat(inform("a")).isFalse();
        assertThat(STAGE.in(caseId, () -> messages.ofCase(caseId))).hasSize(1);
        assertThat(STAGE.acts(caseId)).containsExactly("application.submitted", "municipality.informed");
    }

    @Test
    void onlyTheBodyItselfReadsIt() {
        inform("b");
        int before = unread(MUNICIPALITY);
        OrganisationMessage mail = as(MUNICIPALITY, () -> messages.of(MUNICIPALITY)).stream()
                .filter(each -> each.caseId().equals(caseId))
                .findFirst()
                .orElseThrow();
        assertThat(mail.documents()).containsExactly(notice);
        assertThat(mail.fileNumber()).isEqualTo(STAGE.file(caseId).fileNumber());
        assertThat(as(OTHER, () -> messages.find(MUNICIPALITY, mail.id()))).isEmpty();
        assertThat(as(OTHER, () -> messages.of(OTHER))).isEmpty();

        assertThat(STAGE.<Boolean>in(caseId, () -> messages.markRead(mail, STAGE.agency)))
                .isTrue();
        assertThat(STAGE.<Boolean>in(caseId, () -> messages.markRead(mail, STAGE.agency)))
                .isFalse();
        assertThat(unread(MUNICIPALITY)).isEqualTo(before - 1);
        assertThat(STAGE.acts(caseId)).endsWith("message.read");
    }

    private boolean inform(String key) {
        return STAGE.<Boolean>in(
                caseId,
                () -> messages.inform(new InformOrganisation(
                        caseId,
                        MUNICIPALITY,
                        "Baugenehmigung erteilt",
                        "Eine Kopie liegt bei.",
                        List.of(notice),
                        Act.SYSTEM,
                        caseId + "/" + key)));
    }

    private int unread(OrganisationId organisation) {
        return as(organisation, () -> messages.unread(organisation));
    }

    private static <T> T as(OrganisationId organisation, Supplier<T> work) {
        return STAGE.scopes.within(Scope.organisation(organisation), work);
    }
}
