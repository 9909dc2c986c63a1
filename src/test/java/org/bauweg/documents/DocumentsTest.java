package org.bauweg.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.bauweg.audit.Journal;
import org.bauweg.audit.JournalEntry;
import org.bauweg.inspection.Finding;
import org.bauweg.inspection.FindingCode;
import org.bauweg.inspection.SamplePdfs;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DocumentId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class DocumentsTest {

    private static final OrganisationId AUTHORITY = new OrganisationId("06414000");

    @TempDir
    private static Path folder;

    private static DocumentsFixture fixture;
    private static Documents documents;

    private final CaseId caseId = CaseId.random();
    private final AccountId applicant = AccountId.random();

    @BeforeAll
    static void start() {
        fixture = new DocumentsFixture(folder, Map.of("bauweg.documents.max-case-size", "300MB"));
        documents = fixture.get(Documents.class);
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @AfterEach
    void everythingIsBack() throws IOException {
        fixture.store.down = false;
        fixture.store.copyFails = false;
        fixture.open = true;
        try (var left = Files.list(folder.resolve("work"))) {
            assertThat(left.filter(child -> child.getFileName().toString().startsWith("check-")))
                    .as("folders of checks")
                    .isEmpty();
        } catch (NoSuchFileException nothingChecked) {
            return;
        }
    }

    @Test
    void aPlanIsAcceptedKeptAndReadBack() throws IOException {
        byte[] plan = SamplePdfs.plan(PDRectangle.A1);
        Document document = accepted(receive("sitePlan", "../Lageplan\u202E.pdf", plan));
        assertThat(document.fileName()).isEqualTo("Lageplan.pdf");
        assertThat(document.mediaType()).isEqualTo("application/pdf");
        assertThat(document.size()).isEqualTo(plan.length);
        assertThat(document.facts().pageSizes()).containsOnlyKeys("A1");
        assertThat(document.objectKey()).isEqualTo("cases/" + caseId + "/" + document.id());
        assertThat(fixture.store.stat("quarantine/" + document.id())).isEmpty();
        try (InputStream content = documents.open(document, null)) {
            assertThat(content.readAllBytes()).isEqualTo(plan);
        }
        try (InputStream content = documents.open(document, new ByteRange(0, 3))) {
            assertThat(content.readAllBytes()).isEqualTo("%PDF".getBytes(UTF_8));
        }
        assertThat(inCase(() -> documents.of(caseId))).containsExactly(document);
        assertThat(inCase(() -> documents.slotsFilled(caseId))).containsExactly("sitePlan");
    }

    @Test
    void whatIsAdviceElsewhereIsAWallWhereAnAuthorityDemandsIt() throws IOException {
        fixture.demands = new DocumentDemands.Demands("Bauaufsicht Musterstadt", Set.of("file.nameVague"), 24);
        try {
            Document refused = rejected(receive("sitePlan", "Scan_0001.pdf", SamplePdfs.plan(PDRectangle.A3)));
            assertThat(fixture.get(DocumentTexts.class)
                            .sentence(refused.findings().get(0), Locale.GERMAN))
                    .contains("„Scan_0001.pdf“")
                    .endsWith("Ohne das nimmt diese Behörde die Datei nicht an: Bauaufsicht Musterstadt.");
        } finally {
            fixture.demands = new DocumentDemands.Demands("Bauaufsicht", Set.of(), 24);
        }
        Document taken = accepted(receive("sitePlan", "Scan_0001.pdf", SamplePdfs.plan(PDRectangle.A3)));
        assertThat(taken.findings()).extracting(Finding::code).contains("file.nameVague");
    }

    @Test
    void theSameFileElsewhereIsNamed() throws IOException {
        byte[] plan = SamplePdfs.plan(PDRectangle.A2);
        accepted(receive("sitePlan", "Lageplan.pdf", plan));
        Document second = accepted(receive("floorPlans", "Grundriss.pdf", plan));
        assertThat(second.findings())
                .filteredOn(finding -> finding.code().equals("file.elsewhere"))
                .singleElement()
                .extracting(Finding::arguments)
                .isEqualTo(List.of("Lageplan.pdf"));
    }

    @Test
    void aFileInTheWrongFieldIsProposedToMoveAndMoved() throws IOException {
        SlotMoves moves = fixture.get(SlotMoves.class);
        byte[] plan = SamplePdfs.plan(PDRectangle.A1);
        Document document = accepted(receive("sitePlan", "Grundriss EG.pdf", plan));
        assertThat(moves.proposal(document, Set.of("sitePlan", "floorPlans"))).contains("floorPlans");
        assertThat(moves.proposal(document, Set.of("sitePlan"))).isEmpty();
        MoveDocument there = new MoveDocument(document.id(), "floorPlans");
        assertThat(inCase(() -> moves.move(CaseId.random(), there))).isEqualTo(MoveOutcome.UNKNOWN);
        fixture.open = false;
        assertThat(inCase(() -> moves.move(caseId, there))).isEqualTo(MoveOutcome.PART_OF_THE_CASE);
        fixture.open = true;
        assertThat(inCase(() -> moves.move(caseId, there))).isEqualTo(MoveOutcome.MOVED);
        assertThat(inCase(() -> moves.move(caseId, there))).isEqualTo(MoveOutcome.ALREADY_THERE);
        Document moved = inCase(() -> documents.find(document.id())).orElseThrow();
        assertThat(moved.slot()).isEqualTo("floorPlans");
        assertThat(moves.proposal(moved, Set.of("sitePlan", "floorPlans"))).isEmpty();
        accepted(receive("sitePlan", "Grundriss EG.pdf", plan));
        assertThat(inCase(() -> moves.move(caseId, new MoveDocument(moved.id(), "sitePlan"))))
                .isEqualTo(MoveOutcome.ALREADY_THERE);
    }

    @Test
    void aLevelOfPdfaIsVerifiedOnceAfterAcceptance() throws IOException {
        byte[] claimed = SamplePdfs.claimingPdfa();
        Document document = accepted(receive("sitePlan", "Lageplan.pdf", claimed));
        assertThat(document.facts().pdfa()).isEqualTo("2b");
        assertThat(document.facts().plan().pdfaMet()).isNull();
        fixture.get(ArchiveSweep.class).sweep();
        Document verified = inCase(() -> documents.find(document.id())).orElseThrow();
        assertThat(verified.facts().plan().pdfaMet()).isFalse();
        assertThat(verified.findings()).extracting(Finding::code).contains("pdfa.notMet");
        fixture.get(ArchiveSweep.class).sweep();
        assertThat(inCase(() -> documents.find(document.id()))).contains(verified);
    }

    @Test
    void theSameContentInTheSameSlotIsStoredOnce() throws IOException {
        byte[] plan = SamplePdfs.plan(PDRectangle.A4);
        Document first = accepted(receive("sitePlan", "a.pdf", plan));
        assertThat(receive("sitePlan", "b.pdf", plan)).isEqualTo(new ReceiveOutcome.AlreadyThere(first));
        assertThat(receive("floorPlans", "b.pdf", plan)).isInstanceOf(ReceiveOutcome.Accepted.class);
        assertThat(inCase(() -> documents.of(caseId))).hasSize(2);
        assertThat(fixture.store.list("cases/" + caseId + "/", null, 10).objects())
                .hasSize(2);
    }

    @Test
    void dangerousFilesAreRejectedWithASentenceAndWithoutTheirBytes() throws IOException {
        Map<String, byte[]> files = Map.of(
                "file.executable", bytes("MZ\u0090\u0000\u0003\u0000\u0000\u0000\u0004\u0000\u0000\u0000 program"),
                "file.archive", bytes("PK\u0003\u0004\u0014\u0000\u0000\u0000\u0008\u0000 archive"),
                "file.webPage", bytes("<!DOCTYPE html><html><body>Plan</body></html>"),
                "file.type", bytes("just text"),
                "pdf.encrypted", SamplePdfs.encrypted("geheim"),
                "pdf.javascript", SamplePdfs.javaScript());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Document rejected = rejected(receive("sitePlan", "Plan.pdf", file.getValue()));
            assertThat(rejected.findings()).extracting(Finding::code).contains(file.getKey());
            assertThat(rejected.objectKey()).isNull();
            assertThat(fixture.store.stat("quarantine/" + rejected.id())).isEmpty();
            assertThat(fixture.get(DocumentTexts.class)
                            .sentence(rejected.findings().get(0), Locale.GERMAN))
                    .contains("Bitte");
            assertThatThrownBy(() -> documents.open(rejected, null)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(inCase(() -> documents.slotsFilled(caseId))).isEmpty();
    }

    @Test
    void aRejectedFileMayBeTriedAgainAndLeavesOneRow() throws IOException {
        rejected(receive("sitePlan", "a.pdf", bytes("text")));
        rejected(receive("sitePlan", "a.pdf", bytes("text")));
        assertThat(inCase(() -> documents.of(caseId))).hasSize(1);
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertThat(receive("sitePlan", "a.pdf", new byte[0]))
                .isEqualTo(new ReceiveOutcome.Refused("upload.empty", List.of()));
        assertThat(inCase(() -> documents.of(caseId))).isEmpty();
    }

    @Test
    void aFileOverTheLimitIsRefusedBeforeItIsReadAndWhenItTurnsOutSo() throws IOException {
        long size = 300L << 20;
        GeneratedStream announced = new GeneratedStream(size);
        var refused = new ReceiveOutcome.Refused("upload.tooLarge", List.of("250 MB"));
        assertThat(documents.receive(upload("sitePlan", "a.pdf", size), announced))
                .isEqualTo(refused);
        assertThat(announced.position()).isZero();
        assertThat(documents.refusal(caseId, size)).contains(refused);
        assertThat(documents.refusal(caseId, 1000)).isEmpty();

        GeneratedStream silent = new GeneratedStream(size);
        assertThat(documents.receive(upload("sitePlan", "a.pdf", -1), silent)).isEqualTo(refused);
        assertThat(silent.position()).isLessThan(size);
        assertThat(fixture.get(DocumentTexts.class).sentence(refused, Locale.GERMAN))
                .contains("250 MB");
        assertThat(inCase(() -> documents.of(caseId))).isEmpty();
    }

    @Test
    void allFilesOfACaseTogetherHaveALimit() throws IOException {
        inCase(() -> fixture.get(JdbcClient.class)
                .sql(
                        "insert into document (id, case_id, slot, file_name, media_type, size_bytes, sha256, state, origin,"
                                + " uploaded_at, object_key, lease_until) values (?, ?, 's', 'n', 't', ?, ?, 'ACCEPTED',"
                                + " 'APPLICANT', now(), 'k', now())")
                .params(UUID.randomUUID(), caseId.value(), (300L << 20) - 100, "0".repeat(64))
                .update());
        assertThat(receive("sitePlan", "a.pdf", SamplePdfs.plan(PDRectangle.A4)))
                .isEqualTo(new ReceiveOutcome.Refused("upload.caseFull", List.of("300 MB")));
    }

    @Test
    void aNameThatLiesIsRejectedAndAMissingEndingAdded() throws IOException {
        assertThat(rejected(receive("sitePlan", "Plan\u202Efdp.exe", SamplePdfs.plan(PDRectangle.A4)))
                        .findings())
                .containsExactly(Finding.of(FindingCode.FILE_NAME_LIES, ".exe", "PDF"));
        assertThat(accepted(receive("sitePlan", "Grundriss 1.OG", SamplePdfs.plan(PDRectangle.A3)))
                        .fileName())
                .isEqualTo("Grundriss 1.OG.pdf");
    }

    @Test
    void photosAreTakenWherePhotosBelong() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "png", out);
        byte[] png = out.toByteArray();
        assertThat(accepted(receive("photos", "Haus.png", png)).mediaType()).isEqualTo("image/png");
        assertThat(rejected(receive("sitePlan", "Haus.png", png)).findings())
                .extracting(Finding::code)
                .containsExactly("file.type");
    }

    @Test
    void aBrokenUploadLeavesNothing() {
        InputStream broken = new SequenceInputStream(new GeneratedStream(1000), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return read();
            }
        });
        assertThatThrownBy(() -> documents.receive(upload("sitePlan", "a.pdf", -1), broken))
                .isInstanceOf(IOException.class);
        assertThat(inCase(() -> documents.of(caseId))).isEmpty();
    }

    @Test
    void anUploadInsideATransactionIsRefused() {
        assertThatThrownBy(() -> inCase(() -> receiveUnchecked("a.pdf"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whileTheStoreFailsAFileWaitsAndTheSweepFinishesIt() throws IOException {
        fixture.store.copyFails = true;
        assertThat(receive("sitePlan", "a.pdf", SamplePdfs.plan(PDRectangle.A4)))
                .isInstanceOf(ReceiveOutcome.Pending.class);
        fixture.get(DocumentSweep.class).sweep();
        assertThat(inCase(() -> documents.of(caseId)))
                .extracting(Document::state)
                .containsExactly(DocumentState.QUARANTINED);
        fixture.store.copyFails = false;
        fixture.get(DocumentSweep.class).sweep();
        assertThat(inCase(() -> documents.of(caseId)))
                .extracting(Document::state)
                .containsExactly(DocumentState.ACCEPTED);
    }

    @Test
    void whileTheStoreIsDownAnUploadFailsAndLeavesNoRow() {
        fixture.store.down = true;
        assertThatThrownBy(() -> receiveUnchecked("a.pdf")).isInstanceOf(ObjectStoreUnavailable.class);
        assertThat(inCase(() -> documents.of(caseId))).isEmpty();
    }

    @Test
    void whatACrashLeftInQuarantineIsCheckedOnceItsLeaseEnds() throws IOException {
        byte[] plan = SamplePdfs.plan(PDRectangle.A4);
        Document document = accepted(receive("sitePlan", "a.pdf", plan));
        var crashed = DocumentId.random();
        fixture.store.put("quarantine/" + crashed, new ByteArrayInputStream(plan), plan.length);
        inCase(() -> {
            fixture.get(DocumentRows.class)
                    .insertQuarantined(
                            crashed,
                            upload("floorPlans", "b.pdf", -1),
                            "b.pdf",
                            plan.length,
                            document.sha256(),
                            Duration.ofMinutes(5));
            return 0;
        });
        fixture.get(DocumentSweep.class).sweep();
        assertThat(inCase(() -> documents.find(crashed)))
                .hasValueSatisfying(row -> assertThat(row.state()).isEqualTo(DocumentState.QUARANTINED));
        fixture.clock.advance(Duration.ofMinutes(6));
        fixture.get(DocumentSweep.class).sweep();
        assertThat(inCase(() -> documents.find(crashed)))
                .hasValueSatisfying(row -> assertThat(row.state()).isEqualTo(DocumentState.ACCEPTED));
    }

    @Test
    void ofTwoNodesCheckingOneFileTheSlowerOneTakesNothingAway() throws IOException {
        byte[] plan = SamplePdfs.plan(PDRectangle.A4);
        fixture.store.copyFails = true;
        Document waiting = ((ReceiveOutcome.Pending) receive("sitePlan", "a.pdf", plan)).document();
        fixture.store.copyFails = false;
        Admission admission = fixture.get(Admission.class);
        Document accepted = accepted(admission.admit(waiting, null));
        fixture.store.put("quarantine/" + waiting.id(), new ByteArrayInputStream(plan), plan.length);
        assertThat(admission.admit(waiting, null)).isEqualTo(new ReceiveOutcome.Accepted(accepted));
        assertThat(fixture.store.stat("quarantine/" + waiting.id())).isEmpty();
        try (InputStream content = documents.open(accepted, null)) {
            assertThat(content.readAllBytes()).isEqualTo(plan);
        }
    }

    @Test
    void aFileWhoseCheckNeverEndsIsGivenUpWithASentence() throws IOException {
        fixture.store.copyFails = true;
        Document waiting =
                ((ReceiveOutcome.Pending) receive("sitePlan", "a.pdf", SamplePdfs.plan(PDRectangle.A4))).document();
        fixture.store.copyFails = false;
        inCase(() -> fixture.get(JdbcClient.class)
                .sql("update document set attempts = 3 where id = ?")
                .param(waiting.id().value())
                .update());
        fixture.get(DocumentSweep.class).sweep();
        assertThat(inCase(() -> documents.find(waiting.id()))).hasValueSatisfying(row -> {
            assertThat(row.state()).isEqualTo(DocumentState.REJECTED);
            assertThat(row.findings()).extracting(Finding::code).containsExactly("check.failed");
        });
    }

    @Test
    void abandonedObjectsGoAfterTheGraceTimeAndNeededOnesStay() throws IOException {
        Document document = accepted(receive("sitePlan", "a.pdf", SamplePdfs.plan(PDRectangle.A4)));
        String lost = "cases/" + caseId + "/" + DocumentId.random();
        String quarantined = "quarantine/" + DocumentId.random();
        for (String key : List.of(lost, quarantined)) {
            fixture.store.put(key, new ByteArrayInputStream(new byte[1]), 1);
        }
        fixture.get(DocumentSweep.class).sweep();
        assertThat(fixture.store.stat(lost)).isPresent();
        fixture.clock.advance(Duration.ofHours(25));
        fixture.get(DocumentSweep.class).sweep();
        assertThat(fixture.store.stat(lost)).isEmpty();
        assertThat(fixture.store.stat(quarantined)).isEmpty();
        documents.open(document, null).close();
    }

    @Test
    void aDraftsFileIsRemovedWithItsBytes() throws IOException {
        Document document = accepted(receive("sitePlan", "a.pdf", SamplePdfs.plan(PDRectangle.A4)));
        assertThat(remove(document, null)).isEqualTo(RemoveOutcome.REMOVED);
        assertThat(fixture.store.stat("cases/" + caseId + "/" + document.id())).isEmpty();
        assertThat(remove(document, null)).isEqualTo(RemoveOutcome.UNKNOWN);
    }

    @Test
    void onceTheApplicationIsSentFilesNeitherComeNorGo() throws IOException {
        Document before = accepted(receive("sitePlan", "a.pdf", SamplePdfs.plan(PDRectangle.A4)));
        fixture.store.copyFails = true;
        receive("floorPlans", "b.pdf", SamplePdfs.plan(PDRectangle.A4));
        fixture.store.copyFails = false;
        fixture.open = false;

        assertThat(receive("sitePlan", "c.pdf", SamplePdfs.plan(PDRectangle.A3)))
                .isEqualTo(new ReceiveOutcome.Refused("upload.closed", List.of()));
        assertThat(remove(before, null)).isEqualTo(RemoveOutcome.PART_OF_THE_CASE);
        fixture.get(DocumentSweep.class).sweep();

        assertThat(inCase(() -> documents.of(caseId))).containsExactly(before);
        assertThat(fixture.store.list("quarantine/", null, 10).objects()).isEmpty();
        assertThat(fixture.store.list("cases/" + caseId + "/", null, 10).objects())
                .hasSize(1);
        assertThat(fixture.get(DocumentTexts.class)
                        .sentence(new ReceiveOutcome.Refused("upload.closed", List.of()), Locale.GERMAN))
                .contains("gesendet");
    }

    @Test
    void afterSubmissionOnlyFilesOfTheOwnOpenTaskMayGo() throws IOException {
        Document sent = accepted(receive("sitePlan", "a.pdf", SamplePdfs.plan(PDRectangle.A4)));
        inCase(() -> {
            documents.assignAuthority(caseId, AUTHORITY);
            documents.assignAuthority(caseId, AUTHORITY);
            return 0;
        });
        assertThat(remove(sent, null)).isEqualTo(RemoveOutcome.PART_OF_THE_CASE);
        Document later = accepted(documents.receive(
                new ReceiveDocument(
                        caseId,
                        AUTHORITY,
                        "sitePlan",
                        "b.pdf",
                        null,
                        -1,
                        DocumentOrigin.APPLICANT,
                        "task-1",
                        applicant),
                new ByteArrayInputStream(SamplePdfs.plan(PDRectangle.A3))));
        assertThat(remove(later, "task-2")).isEqualTo(RemoveOutcome.PART_OF_THE_CASE);
        assertThat(remove(later, "task-1")).isEqualTo(RemoveOutcome.REMOVED);
        assertThat(inCase(() -> fixture.get(Journal.class).of(caseId)))
                .extracting(JournalEntry::act)
                .containsExactly("document.received", "document.removed");
    }

    @Test
    void aGeneratedDocumentIsStoredOnceAndNeverChanged() throws IOException {
        String effect = caseId + "/renderNotice";
        Document notice = inCase(() -> generate(effect, "first"));
        assertThat(inCase(() -> generate(effect, "second"))).isEqualTo(notice);
        assertThat(notice.immutable()).isTrue();
        try (InputStream content = documents.open(notice, null)) {
            assertThat(content.readAllBytes()).isEqualTo(bytes("first"));
        }
        assertThat(remove(notice, null)).isEqualTo(RemoveOutcome.PART_OF_THE_CASE);
        for (String sql : List.of(
                "update document set file_name = 'x' where id = ?",
                "update document set sha256 = repeat('0', 64) where id = ?",
                "update document set authority_id = null where id = ?",
                "delete from document where id = ?")) {
            assertThatThrownBy(() -> inCase(() -> fixture.get(JdbcClient.class)
                            .sql(sql)
                            .param(notice.id().value())
                            .update()))
                    .hasStackTraceContaining("immutable");
        }
    }

    @Test
    void aRolledBackNoticeLeavesNoObject() {
        assertThatThrownBy(() -> inCase(() -> {
                    generate(caseId + "/renderNotice", "x");
                    throw new IllegalStateException("later step failed");
                }))
                .hasMessage("later step failed");
        assertThat(fixture.store.list("cases/" + caseId + "/", null, 10).objects())
                .isEmpty();
    }

    @Test
    void anotherAuthorityAndAnotherCaseSeeNothing() throws IOException {
        Document document = accepted(receive("sitePlan", "a.pdf", SamplePdfs.plan(PDRectangle.A4)));
        Scopes scopes = fixture.get(Scopes.class);
        Scope authority = Scope.organisation(AUTHORITY);
        assertThat(scopes.within(authority, () -> documents.of(caseId))).isEmpty();
        inCase(() -> {
            documents.assignAuthority(caseId, AUTHORITY);
            return 0;
        });
        assertThat(scopes.within(authority, () -> documents.find(document.id())))
                .isPresent();
        for (Scope other : List.of(
                Scope.organisation(new OrganisationId("06611000")),
                Scope.of(CaseId.random()),
                Scope.account(applicant))) {
            assertThat(scopes.within(other, () -> fixture.get(JdbcClient.class)
                            .sql("select id from document where case_id = ?")
                            .param(caseId.value())
                            .query()
                            .listOfRows()))
                    .isEmpty();
        }
    }

    private Document generate(String effect, String content) {
        try {
            return documents.storeGenerated(
                    new StoreGenerated(
                            caseId,
                            AUTHORITY,
                            effect,
                            "notice",
                            "Bescheid.pdf",
                            "application/pdf",
                            DocumentOrigin.NOTICE),
                    new ByteArrayInputStream(bytes(content)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RemoveOutcome remove(Document document, @Nullable String openTask) {
        return inCase(() -> documents.remove(new RemoveDocument(document.id(), applicant, openTask)));
    }

    private ReceiveOutcome receive(String slot, String name, byte[] content) throws IOException {
        return documents.receive(upload(slot, name, content.length), new ByteArrayInputStream(content));
    }

    private ReceiveOutcome receiveUnchecked(String name) {
        try {
            return receive("sitePlan", name, SamplePdfs.plan(PDRectangle.A4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReceiveDocument upload(String slot, String name, long size) {
        return new ReceiveDocument(caseId, null, slot, name, null, size, DocumentOrigin.APPLICANT, null, applicant);
    }

    private <T> T inCase(Supplier<T> work) {
        return fixture.get(Scopes.class).within(Scope.of(caseId), work);
    }

    private static Document accepted(ReceiveOutcome outcome) {
        assertThat(outcome).isInstanceOf(ReceiveOutcome.Accepted.class);
        return ((ReceiveOutcome.Accepted) outcome).document();
    }

    private static Document rejected(ReceiveOutcome outcome) {
        assertThat(outcome).isInstanceOf(ReceiveOutcome.Rejected.class);
        return ((ReceiveOutcome.Rejected) outcome).document();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
