package org.bauweg.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.bauweg.inspection.Finding;
import org.bauweg.inspection.SamplePdfs;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Uploads in several requests on two nodes with one database and one store. */
abstract class ResumableUploadsContract {

    static final int MB = 1 << 20;

    final CaseId caseId = CaseId.random();
    final AccountId account = AccountId.random();
    final UploadBytes file = new UploadBytes(13 * MB + 17, 4);

    abstract DocumentsFixture node();

    abstract DocumentsFixture otherNode();

    /** A folder for pieces. */
    abstract Path folder() throws IOException;

    @Test
    void aFileInOneRequestBecomesADocumentThatIsCheckedByItself() throws Exception {
        byte[] plan = SamplePdfs.plan(PDRectangle.A3);
        Upload upload = begin("Lageplan.pdf", plan.length);
        AppendOutcome outcome = uploads(node()).append(upload.id(), account, 0, null, new ByteArrayInputStream(plan));
        assertThat(outcome).isInstanceOfSatisfying(AppendOutcome.Appended.class, appended -> assertThat(
                        appended.upload().state())
                .isEqualTo(Upload.State.DONE));
        Document document = settled();
        assertThat(document.state()).isEqualTo(DocumentState.ACCEPTED);
        try (InputStream stored = node().get(Documents.class).open(document, null)) {
            assertThat(stored.readAllBytes()).isEqualTo(plan);
        }
    }

    @Test
    void aCutKeepsWhatCameAndAnotherNodeGoesOn() throws Exception {
        UploadId id = begin("Plan.pdf", file.size()).id();
        assertThatThrownBy(() -> uploads(node()).append(id, account, 0, null, file.cutAt(0, 6 * MB + 5)))
                .isInstanceOf(IOException.class);
        assertThat(offset(id)).isEqualTo(6 * MB + 5);
        assertThatThrownBy(() ->
                        uploads(otherNode()).append(id, account, 6 * MB + 5, null, file.cutAt(6 * MB + 5, 6 * MB + 9)))
                .isInstanceOf(IOException.class);
        append(node(), id, 6 * MB + 9, 12 * MB);
        append(otherNode(), id, 12 * MB, file.size());
        assertThatTheFileIsWhole();
        assertThat(node().store.list("rests/", null, 10).objects()).isEmpty();
    }

    @Test
    void manySmallRequestsMakeOneFile() throws Exception {
        UploadBytes small = new UploadBytes(40 * 1000, 5);
        UploadId id = begin("Plan.pdf", small.size()).id();
        for (int at = 0; at < small.size(); at += 1000) {
            uploads(at % 2000 == 0 ? node() : otherNode()).append(id, account, at, null, small.part(at, at + 1000));
        }
        assertThat(settled().sha256()).isEqualTo(small.sha256());
    }

    @Test
    void theNewestRequestWinsWhileAnOldOneStillRuns() throws Exception {
        UploadId id = begin("Plan.pdf", file.size()).id();
        try (PipedOutputStream slow = new PipedOutputStream();
                PipedInputStream body = new PipedInputStream(slow, 64 * 1024)) {
            CompletableFuture<AppendOutcome> old = CompletableFuture.supplyAsync(() -> {
                try {
                    return uploads(node()).append(id, account, 0, null, body);
                } catch (IOException e) {
                    return new AppendOutcome.Unknown();
                }
            });
            slow.write(new byte[1000]);
            slow.flush();
            Thread.sleep(300);
            append(otherNode(), id, 0, file.size());
            slow.close();
            assertThat(old.get()).isInstanceOf(AppendOutcome.WrongOffset.class);
        }
        assertThatTheFileIsWhole();
    }

    @Test
    void aPieceThatDiffersFromItsChecksumLeavesNothing() throws Exception {
        UploadId id = begin("Plan.pdf", file.size()).id();
        PieceChecksum wrong = checksum("SHA-1", "sha1", new byte[] {1});
        assertThat(uploads(node()).append(id, account, 0, wrong, file.part(0, 7 * MB)))
                .isInstanceOf(AppendOutcome.Damaged.class);
        assertThat(offset(id)).isZero();
        PieceChecksum right = checksum("SHA-256", "sha256", file.part(0, 7 * MB).readAllBytes());
        assertThat(uploads(node()).append(id, account, 0, right, file.part(0, 7 * MB)))
                .isInstanceOf(AppendOutcome.Appended.class);
        append(otherNode(), id, 7 * MB, file.size());
        assertThatTheFileIsWhole();
    }

    @Test
    void onlyItsOwnerSeesAnUploadAndOnlyAtItsEndItGoesOn() throws Exception {
        UploadId id = begin("Plan.pdf", 1000).id();
        AccountId stranger = AccountId.random();
        assertThat(uploads(node()).find(id, stranger)).isEmpty();
        assertThat(uploads(node()).remove(id, stranger)).isFalse();
        assertThat(uploads(node()).append(id, stranger, 0, null, file.part(0, 10)))
                .isInstanceOf(AppendOutcome.Unknown.class);
        assertThat(uploads(node()).append(id, account, 5, null, file.part(0, 10)))
                .isInstanceOf(AppendOutcome.WrongOffset.class);
        assertThat(uploads(node()).remove(id, account)).isTrue();
        assertThat(uploads(node()).find(id, account)).isEmpty();
    }

    @Test
    void limitsAreToldBeforeAByteIsSent() {
        node().limits = new UploadLimits.Limits(DataSize.ofMegabytes(20), DataSize.ofMegabytes(30));
        try {
            assertThat(refusal("a.pdf", 20 * MB + 1)).isEqualTo("upload.tooLarge");
            assertThat(refusal("a.pdf", 0)).isEqualTo("upload.empty");
            begin("a.pdf", 20 * MB);
            assertThat(refusal("b.pdf", 11 * MB)).isEqualTo("upload.caseFull");
        } finally {
            node().limits = new UploadLimits.Limits(DataSize.ofMegabytes(250), DataSize.ofGigabytes(1));
        }
    }

    @Test
    void theSameFileInTheSameSlotIsToldInTheEnd() throws Exception {
        append(node(), begin("a.pdf", file.size()).id(), 0, file.size());
        settled();
        byte[] plan = SamplePdfs.plan(PDRectangle.A4);
        for (String name : List.of("b.pdf", "c.pdf")) {
            Upload upload = begin(name, plan.length);
            uploads(node()).append(upload.id(), account, 0, null, new ByteArrayInputStream(plan));
            Upload done = uploads(node()).find(upload.id(), account).orElseThrow();
            String refusal = done.refusal() == null ? "none" : done.refusal().code();
            assertThat(refusal).isEqualTo(name.equals("b.pdf") ? "none" : "upload.alreadyThere");
        }
    }

    @Test
    void abandonedUploadsExpireWithAllTheirPieces() throws Exception {
        UploadId id = begin("Plan.pdf", file.size()).id();
        append(node(), id, 0, 9 * MB);
        node().clock.advance(Duration.ofDays(8));
        try {
            assertThat(uploads(node()).append(id, account, 9 * MB, null, file.from(9 * MB)))
                    .isInstanceOf(AppendOutcome.Expired.class);
            node().get(UploadSweep.class).sweep();
            assertThat(uploads(node()).find(id, account)).isEmpty();
            assertThat(node().store.list("rests/" + id + "/", null, 10).objects())
                    .isEmpty();
            assertThat(node().get(PartialObjects.class)
                            .begunBefore(node().clock.instant().plus(Duration.ofDays(1)), null, 500))
                    .noneMatch(object -> object.key().contains(id.toString()));
        } finally {
            node().clock.advance(Duration.ofDays(-8));
        }
    }

    @Test
    void theSweepDoesTheLastStepOfANodeThatDied() throws Exception {
        UploadId id = begin("Plan.pdf", file.size()).id();
        UploadWork work = scopes().within(
                        Scope.account(account),
                        () -> node().get(UploadRows.class).claim(id, account, 0).orElseThrow());
        try (Appending appending = new Appending(node().get(UploadStores.class), work, folder(), null)) {
            appending.run(file.from(0));
        }
        assertThat(documents()).isEmpty();
        otherNode().clock.advance(Duration.ofMinutes(10));
        otherNode().get(UploadSweep.class).sweep();
        assertThatTheFileIsWhole();
    }

    @Test
    void anObjectThatChangedInTheStoreIsToldClearly() throws Exception {
        UploadId id = begin("Plan.pdf", file.size()).id();
        String key = "quarantine/" + id;
        append(node(), id, 0, file.size() - 1);
        UploadBytes other = new UploadBytes(file.size(), 99);
        // the store gives other bytes than it took
        node().store.replaced = Map.of(key, other.all());
        append(node(), id, file.size() - 1, file.size());
        Document document = settled();
        node().store.replaced = Map.of();
        assertThat(document.state()).isEqualTo(DocumentState.REJECTED);
        assertThat(document.findings()).extracting(Finding::code).containsExactly("file.changed");
    }

    final void assertThatTheFileIsWhole() throws Exception {
        Document document = settled();
        assertThat(document.size()).isEqualTo(file.size());
        assertThat(document.sha256()).isEqualTo(file.sha256());
        // these bytes are no PDF, and the copy that was checked had the right hash
        assertThat(document.findings()).extracting(Finding::code).doesNotContain("file.changed");
    }

    final Upload begin(String name, long size) {
        return ((BeginOutcome.Begun) uploads(node()).begin(wish(name, size))).upload();
    }

    private String refusal(String name, long size) {
        return ((BeginOutcome.Refused) uploads(node()).begin(wish(name, size)))
                .reason()
                .code();
    }

    private BeginUpload wish(String name, long size) {
        return new BeginUpload(
                new ReceiveDocument(
                        caseId,
                        null,
                        "sitePlan",
                        name,
                        "application/pdf",
                        size,
                        DocumentOrigin.APPLICANT,
                        null,
                        account),
                null,
                "");
    }

    final void append(DocumentsFixture where, UploadId id, long from, long to) throws IOException {
        assertThat(uploads(where).append(id, account, from, null, file.part(from, to)))
                .isInstanceOfSatisfying(
                        AppendOutcome.Appended.class,
                        appended -> assertThat(appended.upload().offset()).isEqualTo(to));
    }

    final long offset(UploadId id) {
        return uploads(otherNode()).find(id, account).orElseThrow().offset();
    }

    /** The one document of the case, once its check is over. */
    final Document settled() throws InterruptedException {
        @Nullable Document found = null;
        for (int i = 0; i < 300 && (found == null || found.state() == DocumentState.QUARANTINED); i++) {
            Thread.sleep(100);
            found = documents().stream().findFirst().orElse(null);
        }
        assertThat(found).isNotNull();
        return Objects.requireNonNull(found);
    }

    final List<Document> documents() {
        return scopes().within(
                        Scope.of(caseId), () -> node().get(Documents.class).of(caseId));
    }

    private Scopes scopes() {
        return node().get(Scopes.class);
    }

    static ResumableUploads uploads(DocumentsFixture node) {
        return node.get(ResumableUploads.class);
    }

    private static PieceChecksum checksum(String java, String tus, byte[] content) throws Exception {
        byte[] hash = MessageDigest.getInstance(java).digest(content);
        return PieceChecksum.parse(tus + " " + Base64.getEncoder().encodeToString(hash))
                .orElseThrow();
    }
}
