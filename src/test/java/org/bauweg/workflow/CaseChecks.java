package org.bauweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bauweg.workflow.ScenarioStage.STAGE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bauweg.audit.Journal;
import org.bauweg.audit.JournalEntry;
import org.bauweg.casefile.CaseStatus;
import org.bauweg.documents.Document;
import org.bauweg.documents.DocumentState;
import org.bauweg.documents.Documents;
import org.bauweg.messages.Message;
import org.bauweg.messages.Messages;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be true of a case at any time, and what must be true of one that is over. */
final class CaseChecks {

    private CaseChecks() {}

    /** The case goes on: somebody has a task, or a step waits to be run or retried. */
    static void open(CaseWalk walk, CaseStatus status, String... tasks) {
        assertThat(walk.file().status()).isEqualTo(status);
        assertThat(walk.waiting()).containsExactlyInAnyOrder(tasks);
        assertThat(walk.waiting().size() + walk.jobs().size())
                .as("something moves the case")
                .isPositive();
        always(walk);
    }

    /** The case is over and nothing of it is left to do. */
    static void over(CaseWalk walk, CaseStatus status, String... letters) {
        assertThat(walk.file().status()).isEqualTo(status);
        assertThat(walk.file().status().isClosed()).isTrue();
        assertThat(walk.waiting()).as("inbox").isEmpty();
        assertThat(walk.instances()).as("processes").isEmpty();
        assertThat(walk.jobs()).as("jobs").isEmpty();
        assertThat(STAGE.bean(StepFailures.class).of(walk.id)).isEmpty();
        assertThat(letters(walk)).containsExactly(letters);
        always(walk);
    }

    /** One case, one process, one answer per completed task, documents with their bytes, an unbroken journal. */
    static void always(CaseWalk walk) {
        assertThat(count(walk, "select count(*) from case_file where id = ?")).isOne();
        assertThat(STAGE.bean(ProcessEngine.class)
                        .getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(walk.id.toString())
                        .rootProcessInstances()
                        .count())
                .isEqualTo(
                        STAGE.in(walk.id, () -> STAGE.bean(CaseProcesses.class).of(walk.id))
                                .size());
        assertThat(STAGE.in(walk.id, () -> STAGE.bean(AnswerRecords.class).of(walk.id)))
                .extracting(AnsweredTask::taskId)
                .containsExactlyInAnyOrderElementsOf(walk.completed);
        assertThat(acts(walk)).filteredOn("task.completed"::equals).hasSize(walk.completed.size());
        assertThat(STAGE.in(walk.id, () -> STAGE.bean(Journal.class).verify())).isEmpty();
        documents(walk).stream()
                .filter(document -> document.state() == DocumentState.ACCEPTED)
                .forEach(CaseChecks::stored);
    }

    static List<String> letters(CaseWalk walk) {
        return STAGE.in(walk.id, () -> STAGE.bean(Messages.class).of(walk.id)).stream()
                .map(Message::subject)
                .toList();
    }

    static List<Document> documents(CaseWalk walk) {
        return STAGE.in(walk.id, () -> STAGE.bean(Documents.class).of(walk.id));
    }

    /** What Bauweg wrote, by its kind. */
    static List<String> generated(CaseWalk walk) {
        return documents(walk).stream()
                .filter(Document::immutable)
                .map(Document::slot)
                .toList();
    }

    /** The codes of the case's acts in order; each has its text in both languages. */
    static List<String> acts(CaseWalk walk) {
        List<String> acts = STAGE.in(walk.id, () -> STAGE.bean(Journal.class).of(walk.id)).stream()
                .map(JournalEntry::act)
                .toList();
        for (String language : List.of("de", "en")) {
            Set<String> texts = Stream.of("journal", "workflow", "documents")
                    .flatMap(module -> ResourceBundle.getBundle(module + "-messages_" + language).keySet().stream())
                    .collect(Collectors.toSet());
            assertThat(texts)
                    .containsAll(acts.stream().map(act -> "journal." + act).toList());
        }
        return acts;
    }

    static long count(CaseWalk walk, String sql) {
        return STAGE.in(walk.id, () -> STAGE.bean(JdbcClient.class)
                .sql(sql)
                .param(walk.id.value())
                .query(Long.class)
                .single());
    }

    private static void stored(Document document) {
        try (InputStream content = STAGE.bean(Documents.class).open(document, null)) {
            byte[] bytes = content.readAllBytes();
            assertThat(bytes.length).isEqualTo((int) document.size());
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                    .isEqualTo(document.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
