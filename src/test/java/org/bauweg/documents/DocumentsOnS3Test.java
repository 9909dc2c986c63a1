package org.bauweg.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.bauweg.inspection.SamplePdfs;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsOnS3Test {

    @TempDir
    private static Path folder;

    private static S3Server server;
    private static DocumentsFixture fixture;

    private final CaseId caseId = CaseId.random();

    @BeforeAll
    static void start() throws IOException {
        server = new S3Server(Files.createDirectory(folder.resolve("s3"))).start();
        fixture = new DocumentsFixture(
                folder, Map.of("bauweg.documents.max-file-size", "20MB"), server.store("documents"));
    }

    @AfterAll
    static void stop() {
        fixture.close();
        server.close();
    }

    @Test
    void aPlanTravelsThroughQuarantineIntoItsCase() throws IOException {
        byte[] plan = SamplePdfs.plan(PDRectangle.A1);
        ReceiveOutcome outcome = receive(new ByteArrayInputStream(plan));
        assertThat(outcome).isInstanceOf(ReceiveOutcome.Accepted.class);
        Document document = ((ReceiveOutcome.Accepted) outcome).document();
        try (InputStream content = fixture.get(Documents.class).open(document, null)) {
            assertThat(content.readAllBytes()).isEqualTo(plan);
        }
        assertThat(fixture.store.list("quarantine/", null, 10).objects()).isEmpty();
    }

    @Test
    void aStreamOverTheLimitLeavesNothing() throws IOException {
        assertThat(receive(new GeneratedStream(30L << 20)))
                .isEqualTo(new ReceiveOutcome.Refused("upload.tooLarge", List.of("20 MB")));
        assertThat(fixture.store.list("quarantine/", null, 10).objects()).isEmpty();
    }

    @Test
    void whileTheServerIsAwayNothingIsHalfDone() {
        server.stop();
        try {
            assertThatThrownBy(() -> receive(new ByteArrayInputStream(SamplePdfs.plan(PDRectangle.A4))))
                    .isInstanceOf(ObjectStoreUnavailable.class);
        } finally {
            server.start();
        }
        assertThat(fixture.get(Scopes.class).within(Scope.of(caseId), () -> fixture.get(Documents.class)
                        .of(caseId)))
                .isEmpty();
    }

    private ReceiveOutcome receive(InputStream content) throws IOException {
        return fixture.get(Documents.class)
                .receive(
                        new ReceiveDocument(
                                caseId,
                                null,
                                "sitePlan",
                                "a.pdf",
                                "application/pdf",
                                -1,
                                DocumentOrigin.APPLICANT,
                                null,
                                AccountId.random()),
                        content);
    }
}
