package org.bauweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProcessPictureTest {

    private static final Path MODELS = Path.of("processes", "permit");

    private final ProcessPicture permit = read("building-permit");
    private final ProcessPicture consultation = read("consultation");

    @Test
    void aPictureKnowsItsStepsItsPeopleAndWhatItCalls() {
        assertThat(permit.processId()).isEqualTo("building-permit");
        assertThat(permit.steps()).containsEntry("checkCompleteness", "Vollständigkeit prüfen");
        assertThat(permit.people()).containsEntry("decide", "head").doesNotContainKey("signDecision");
        assertThat(permit.called()).containsExactlyInAnyOrder("consultation", "fee");
    }

    @Test
    void aStepOfACalledProcessMarksTheCallAbove() {
        List<ProcessPicture> all = List.of(permit, consultation);

        assertThat(permit.marked(Set.of("giveStatement"), all)).containsExactly("consultations");
        assertThat(consultation.marked(Set.of("giveStatement"), all)).containsExactly("giveStatement");
        assertThat(permit.marked(Set.of("decide"), all)).containsExactly("decide");
        assertThat(consultation.marked(Set.of("decide"), all)).isEmpty();
    }

    private static ProcessPicture read(String process) {
        try {
            return ProcessPicture.read(Files.readString(MODELS.resolve(process + ".bpmn")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
