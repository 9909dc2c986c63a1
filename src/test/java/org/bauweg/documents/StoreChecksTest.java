package org.bauweg.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.bauweg.audit.Journal;
import org.bauweg.audit.JournalEntry;
import org.bauweg.documents.StoreFault.Kind;
import org.bauweg.inspection.SamplePdfs;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DocumentId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreChecksTest {

    private static final OrganisationId AUTHORITY = new OrganisationId("06414000");
    private static final int MB = 1 << 20;

    @TempDir
    private Path folder;

    private final CaseId caseId = CaseId.random();
    private final AccountId applicant = AccountId.random();
    private final List<StoreFault> faults = new ArrayList<>();
    private DocumentsFixture fixture;

    @BeforeEach
    void start() {
        fixture = new DocumentsFixture(folder, Map.of());
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void whatBelongsTogetherIsNoFault() throws IOException {
        receive();
        generate("eins");
        upload(9 * MB);
        StoreChecks.Result result = check(false);
        assertThat(faults).isEmpty();
        assertThat(result).isEqualTo(new StoreChecks.Result(2, 1, 3, 0));
    }

    @Test
    void aMissingObjectIsToldAndMarkedForEverybodyUntilItIsBack() throws IOException {
        Document lost = generate("eins");
        byte[] bytes = Files.readAllBytes(path(lost));
        Files.delete(path(lost));
        check(false);
        assertThat(faults)
                .extracting(StoreFault::kind, StoreFault::name, StoreFault::caseId, StoreFault::repaired)
                .containsExactly(tuple(Kind.MISSING, String.valueOf(lost.objectKey()), caseId, false));
        assertThat(document(lost).loss()).isNull();

        check(true);
        assertThat(faults).extracting(StoreFault::repaired).containsExactly(true);
        assertThat(document(lost).loss()).isEqualTo(Loss.MISSING);
        assertThat(fixture.get(DocumentTexts.class).state(document(lost), Locale.GERMAN))
                .contains("fehlt");
        assertThat(fixture.get(StoreChecks.class).lost(10)).containsExactly(caseId);
        assertThat(slotsFilled()).isEmpty();

        check(true);
        assertThat(faults).as("marked once").extracting(StoreFault::repaired).containsExactly(false);

        Files.write(path(lost), bytes);
        check(true);
        assertThat(faults).extracting(StoreFault::kind).containsExactly(Kind.BACK_AGAIN);
        assertThat(document(lost).loss()).isNull();
        assertThat(check(false).faults()).isZero();
        assertThat(acts()).containsSubsequence("document.lost", "document.foundAgain");
    }

    @Test
    void otherBytesAreToldFromFewerBytes() throws IOException {
        Document shorter = generate("kurz");
        Document other = generate("anders");
        Files.write(path(shorter), "kur".getBytes(UTF_8));
        Files.write(path(other), "ANDERS".getBytes(UTF_8));
        check(true);
        assertThat(faults).extracting(StoreFault::kind).containsExactlyInAnyOrder(Kind.WRONG_SIZE, Kind.WRONG_HASH);
        assertThat(document(shorter).loss()).isEqualTo(Loss.DAMAGED);
        assertThat(document(other).loss()).isEqualTo(Loss.DAMAGED);
    }

    @Test
    void objectsWithoutRowGoOnceTheyAreOldAndForeignOnesStay() throws IOException {
        Document kept = generate("eins");
        List<String> orphans = List.of(
                "cases/" + caseId + "/" + DocumentId.random(),
                // the row has its object elsewhere
                "cases/" + CaseId.random() + "/" + kept.id(),
                "quarantine/" + DocumentId.random(),
                "rests/" + DocumentId.random() + "/1-0");
        String foreign = "other/thing";
        for (String key : orphans) {
            put(key);
        }
        put(foreign);
        PartialObject begun = fixture.get(PartialObjects.class).begin("quarantine/" + DocumentId.random());
        assertThat(check(true).faults()).as("all too young").isZero();

        fixture.clock.advance(Duration.ofHours(25));
        check(false);
        assertThat(faults)
                .filteredOn(fault -> fault.kind() == Kind.ORPHAN)
                .extracting(StoreFault::name)
                .containsExactlyInAnyOrderElementsOf(orphans);
        assertThat(fixture.store.stat(orphans.get(0))).isPresent();

        check(true);
        assertThat(faults).filteredOn(StoreFault::repaired).hasSize(orphans.size() + 1);
        assertThat(orphans)
                .allSatisfy(key -> assertThat(fixture.store.stat(key)).isEmpty());
        assertThat(fixture.get(PartialObjects.class).stored(begun)).isEmpty();
        assertThat(fixture.store.stat(String.valueOf(kept.objectKey()))).isPresent();
        assertThat(fixture.store.stat(foreign)).isPresent();
        check(true);
        assertThat(faults).extracting(StoreFault::kind).containsExactly(Kind.FOREIGN);
    }

    @Test
    void anUploadWhosePiecesAreGoneEndsAndItsOwnerIsTold() throws IOException {
        UploadId pieces = upload(17 * MB);
        UploadId rest = upload(9 * MB);
        UploadId whole = upload(9 * MB);
        fixture.get(PartialObjects.class).abort(new PartialObject("quarantine/" + pieces, "quarantine+" + pieces));
        fixture.store
                .list("rests/" + rest + "/", null, 10)
                .objects()
                .forEach(object -> fixture.store.delete(object.key()));
        check(true);
        assertThat(faults)
                .extracting(StoreFault::kind, StoreFault::name)
                .containsExactlyInAnyOrder(
                        tuple(Kind.UPLOAD_LOST, pieces.toString()), tuple(Kind.UPLOAD_LOST, rest.toString()));
        assertThat(find(pieces).refusal()).isNotNull();
        assertThat(find(whole).state()).isEqualTo(Upload.State.OPEN);
        assertThat(check(false).faults()).isZero();
    }

    @Test
    void moreRowsThanAPageHasAreAllCompared() throws IOException {
        for (int i = 0; i < 405; i++) {
            generate("text " + i);
        }
        assertThat(check(false)).isEqualTo(new StoreChecks.Result(405, 0, 405, 0));
    }

    @Test
    void withoutTheStoreNothingIsMarked() throws IOException {
        Document document = generate("eins");
        fixture.store.down = true;
        assertThatThrownBy(() -> check(true)).isInstanceOf(ObjectStoreUnavailable.class);
        fixture.store.down = false;
        assertThat(document(document).loss()).isNull();
    }

    private StoreChecks.Result check(boolean repair) {
        faults.clear();
        return fixture.get(StoreChecks.class).run(repair, faults::add);
    }

    private void put(String key) throws IOException {
        fixture.store.put(key, new ByteArrayInputStream(new byte[] {1}), 1);
    }

    private void receive() throws IOException {
        ReceiveDocument file = file("Lageplan.pdf", -1);
        assertThat(fixture.get(Documents.class)
                        .receive(file, new ByteArrayInputStream(SamplePdfs.plan(PDRectangle.A4))))
                .isInstanceOf(ReceiveOutcome.Accepted.class);
    }

    private UploadId upload(int bytes) throws IOException {
        ResumableUploads uploads = fixture.get(ResumableUploads.class);
        var begun = (BeginOutcome.Begun) uploads.begin(new BeginUpload(file("Plan.pdf", 20L * MB), null, ""));
        UploadId id = begun.upload().id();
        uploads.append(id, applicant, 0, null, new GeneratedStream(bytes));
        return id;
    }

    private ReceiveDocument file(String name, long size) {
        return new ReceiveDocument(
                caseId, null, "sitePlan", name, "application/pdf", size, DocumentOrigin.APPLICANT, null, applicant);
    }

    private Document generate(String text) {
        return fixture.get(Scopes.class).within(Scope.of(caseId), () -> {
            try {
                return fixture.get(Documents.class)
                        .storeGenerated(
                                new StoreGenerated(
                                        caseId,
                                        AUTHORITY,
                                        caseId + "/" + text,
                                        "receipt",
                                        text + ".pdf",
                                        "application/pdf",
                                        DocumentOrigin.RECEIPT),
                                new ByteArrayInputStream(text.getBytes(UTF_8)));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private Path path(Document document) {
        return new DiskObjectStore(folder.resolve("objects")).path(String.valueOf(document.objectKey()));
    }

    private Document document(Document before) {
        return fixture.get(Scopes.class)
                .within(Scope.of(caseId), () -> fixture.get(Documents.class).find(before.id()))
                .orElseThrow();
    }

    private Set<String> slotsFilled() {
        return fixture.get(Scopes.class)
                .within(Scope.of(caseId), () -> fixture.get(Documents.class).slotsFilled(caseId));
    }

    private Upload find(UploadId id) {
        return fixture.get(ResumableUploads.class).find(id, applicant).orElseThrow();
    }

    private List<String> acts() {
        return fixture
                .get(Scopes.class)
                .within(Scope.of(caseId), () -> fixture.get(Journal.class).of(caseId))
                .stream()
                .map(JournalEntry::act)
                .toList();
    }
}
