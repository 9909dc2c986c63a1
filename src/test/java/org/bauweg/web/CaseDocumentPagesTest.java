package org.bauweg.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.bauweg.access.CaseAccess;
import org.bauweg.audit.Journal;
import org.bauweg.audit.JournalEntry;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.casefile.Drafts;
import org.bauweg.casefile.Procedure;
import org.bauweg.consultation.ConsultationKind;
import org.bauweg.consultation.Consultations;
import org.bauweg.consultation.ProposedBody;
import org.bauweg.consultation.SelectConsultations;
import org.bauweg.documents.BeginOutcome;
import org.bauweg.documents.BeginUpload;
import org.bauweg.documents.Document;
import org.bauweg.documents.DocumentOrigin;
import org.bauweg.documents.Documents;
import org.bauweg.documents.ObjectStoreUnavailable;
import org.bauweg.documents.ReceiveDocument;
import org.bauweg.documents.ReceiveOutcome;
import org.bauweg.documents.ResumableUploads;
import org.bauweg.documents.StoreGenerated;
import org.bauweg.documents.UploadId;
import org.bauweg.inspection.SamplePdfs;
import org.bauweg.settings.ChangeSetting;
import org.bauweg.settings.Setting;
import org.bauweg.settings.SettingOutcome;
import org.bauweg.settings.Settings;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.bauweg.shared.TestDatabase;
import org.bauweg.workflow.DraftRemovals;
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

/** The documents of a case: who may take them with him, under which name, and how long they stay. */
class CaseDocumentPagesTest {

    private static final OrganisationId AUTHORITY = new OrganisationId("06439");
    private static final OrganisationId FIRE = new OrganisationId("06439-brandschutz");
    private static final OrganisationId MUNICIPALITY = new OrganisationId("06439015");
    private static final String RETENTION = "/einstellungen/aufbewahrung";
    private static final List<String> STRANGERS =
            List.of("architekt", "naturschutz-rtk", "sb-wiesbaden", "leitung-wiesbaden", "brandschutz-wiesbaden");

    private static final Path DATA = folder();
    private static final ConfigurableWebApplicationContext CONTEXT =
            (ConfigurableWebApplicationContext) new SpringApplicationBuilder(Application.class)
                    .registerShutdownHook(false)
                    .run(
                            "--server.port=0",
                            "--spring.datasource.url=" + TestDatabase.url(),
                            "--bauweg.demo-external=true",
                            "--bauweg.engine.jobs=false",
                            "--bauweg.documents.sweep-interval=1s",
                            "--bauweg.data-dir=" + DATA);
    private static final MockMvc PAGES = MockMvcBuilders.webAppContextSetup(CONTEXT)
            .apply(SecurityMockMvcConfigurers.springSecurity())
            .build();

    private final Documents documents = CONTEXT.getBean(Documents.class);
    private final Scopes scopes = CONTEXT.getBean(Scopes.class);
    private CaseId caseId = CaseId.random();
    private String number = "";
    private byte[] plan = {};
    private List<Document> uploaded = List.of();

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @BeforeEach
    void aCaseWithFiles() throws IOException {
        caseId = CaseId.random();
        plan = SamplePdfs.plan(PDRectangle.A4);
        scopes.run(Scope.of(caseId), () -> CONTEXT.getBean(Drafts.class)
                .start(caseId, account("bauherrin"), "permit", Procedure.P65, "06439015"));
        Document site = receive("sitePlan", "Lage <b>.pdf", plan);
        Document ground = receive("floorPlans", "EG.pdf", SamplePdfs.plan(PDRectangle.A3));
        Document upper = receive("floorPlans", "OG.pdf", SamplePdfs.plan(PDRectangle.A1));
        uploaded = List.of(site, ground, upper);
        number = scopes.within(Scope.of(caseId), () -> {
            CONTEXT.getBean(CaseAccess.class).grantOwner(caseId, account("bauherrin"));
            String opened = CONTEXT.getBean(CaseFiles.class)
                    .open(
                            CONTEXT.getBean(Drafts.class).submit(caseId).orElseThrow(),
                            AUTHORITY,
                            "Wohnhaus mit Garage",
                            Map.of())
                    .fileNumber();
            documents.assignAuthority(caseId, AUTHORITY);
            Consultations consultations = CONTEXT.getBean(Consultations.class);
            consultations.select(new SelectConsultations(
                    caseId,
                    List.of(
                            body("Brandschutz", FIRE, ConsultationKind.STATEMENT, "D04", "floorPlans"),
                            body("Gemeinde", MUNICIPALITY, ConsultationKind.CONSENT, "D05", "sitePlan")),
                    "",
                    "",
                    account("sb-rtk")));
            consultations.open(caseId, 1);
            consultations.open(caseId, 2);
            return opened;
        });
    }

    @Test
    void aFileComesWithAGermanNameAndCannotRunInABrowser() throws Exception {
        file("sb-rtk", uploaded.get(0))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", containsString("attachment; filename=\"" + number)))
                .andExpect(header().string("Content-Disposition", containsString("_v1.pdf")))
                .andExpect(header().string("ETag", "\"" + uploaded.get(0).sha256() + "\""))
                .andExpect(header().string("Accept-Ranges", "bytes"))
                .andExpect(content().bytes(plan));
        assertThat(disposition(uploaded.get(0))).contains("plan").doesNotContain("sitePlan", "Lage-b", "<");
        assertThat(disposition(uploaded.get(1))).matches(".*[A-Za-z]_v1\\.pdf");
        assertThat(disposition(uploaded.get(2))).contains("_2_v1.pdf");
        assertThat(acts()).contains("document.downloaded");
        PAGES.perform(as("sb-rtk", head("/dokumente/" + uploaded.get(0).id())))
                .andExpect(status().isOk())
                .andExpect(header().longValue("Content-Length", plan.length))
                .andExpect(content().bytes(new byte[0]));
    }

    @Test
    void aPartOfAFileComesAsAskedFor() throws Exception {
        String address = "/dokumente/" + uploaded.get(0).id();
        String etag = "\"" + uploaded.get(0).sha256() + "\"";
        PAGES.perform(as("sb-rtk", get(address)).header("Range", "bytes=1-3").header("If-Range", etag))
                .andExpect(status().isPartialContent())
                .andExpect(header().string("Content-Range", "bytes 1-3/" + plan.length))
                .andExpect(header().longValue("Content-Length", 3))
                .andExpect(content().bytes("PDF".getBytes(UTF_8)));
        PAGES.perform(as("sb-rtk", get(address)).header("Range", "bytes=1-3").header("If-Range", "\"other\""))
                .andExpect(status().isOk())
                .andExpect(content().bytes(plan));
        PAGES.perform(as("sb-rtk", get(address)).header("Range", "bytes=" + plan.length + "-"))
                .andExpect(status().isRequestedRangeNotSatisfiable())
                .andExpect(header().string("Content-Range", "bytes */" + plan.length));
    }

    @Test
    void everybodyGetsTheFilesThatAreForHimAndNoOthers() throws Exception {
        assertThat(archive("sb-rtk")).hasSize(4).containsKey("index.html");
        assertThat(archive("leitung-rtk")).hasSize(4);
        assertThat(archive("bauherrin")).hasSize(4);
        assertThat(archive("brandschutz-rtk").values())
                .contains(bytes(1), bytes(2))
                .doesNotContain(bytes(0));
        assertThat(archive("gemeinde-taunusstein")).hasSize(2);
        assertThat(archive("gemeinde-taunusstein").values()).contains(bytes(0));
        file("brandschutz-rtk", uploaded.get(1)).andExpect(status().isOk());
        file("brandschutz-rtk", uploaded.get(0)).andExpect(status().isNotFound());
        file("gemeinde-taunusstein", uploaded.get(0)).andExpect(status().isOk());
        file("gemeinde-taunusstein", uploaded.get(2)).andExpect(status().isNotFound());
        for (String stranger : STRANGERS) {
            zip(stranger).andExpect(status().isNotFound());
            file(stranger, uploaded.get(0)).andExpect(status().isNotFound());
        }
        assertThat(acts()).contains("document.allDownloaded");
    }

    @Test
    void theIndexSaysWhatEachFileIsAndRunsNothing() throws Exception {
        String index = archive("sb-rtk").get("index.html");
        assertThat(index)
                .contains(uploaded.get(0).sha256(), uploaded.get(2).sha256(), number, "EG.pdf")
                .doesNotContain("<b>", "<script", "sitePlan", "floorPlans");
        assertThat(archive("brandschutz-rtk").get("index.html"))
                .doesNotContain(uploaded.get(0).sha256());
    }

    @Test
    void anArchiveThatCannotBeCompletedIsNone() throws Exception {
        Path lost = DATA.resolve("objects/cases")
                .resolve(caseId.toString().substring(0, 2))
                .resolve(caseId.toString())
                .resolve(uploaded.get(2).id().toString());
        Files.write(lost, new byte[] {1, 2, 3});
        assertThatThrownBy(() -> zip("sb-rtk")).hasMessageContaining("is not what was stored");
        Files.delete(lost);
        assertThatThrownBy(() -> zip("sb-rtk")).hasRootCauseInstanceOf(ObjectStoreUnavailable.class);
    }

    @Test
    void aDeletedDraftTakesItsUnfinishedUploadsWithIt() throws IOException {
        CaseId draft = draft();
        UploadId upload = begin(draft);
        assertThat(partials()).anyMatch(name -> name.contains(upload.toString()));
        assertThat(scopes.<Boolean>within(Scope.of(draft), () -> CONTEXT.getBean(DraftRemovals.class)
                        .remove(draft)))
                .isTrue();
        assertThat(CONTEXT.getBean(ResumableUploads.class).find(upload, account("bauherrin")))
                .isEmpty();
        assertThat(partials()).noneMatch(name -> name.contains(upload.toString()));
    }

    @Test
    void anAbandonedDraftGoesAndOneThatGetsFilesStays() throws Exception {
        CaseId abandoned = draft();
        CaseId visited = draft();
        UploadId upload = begin(visited);
        for (CaseId id : List.of(abandoned, visited)) {
            scopes.run(Scope.of(id), () -> CONTEXT.getBean(JdbcClient.class)
                    .sql("update application_draft set updated_at = now() - interval '400 days' where id = ?")
                    .param(id.value())
                    .update());
        }
        for (int i = 0; i < 100 && find(abandoned); i++) {
            Thread.sleep(200);
        }
        assertThat(find(abandoned)).isFalse();
        assertThat(find(visited)).isTrue();
        CONTEXT.getBean(ResumableUploads.class).remove(upload, account("bauherrin"));
    }

    private boolean find(CaseId id) {
        return scopes.<Boolean>within(
                Scope.of(id), () -> CONTEXT.getBean(Drafts.class).find(id).isPresent());
    }

    @Test
    void documentsGoWhenTheirTimeIsOverAndAHeadConfirmsIt() throws Exception {
        generate();
        closedYearsAgo(2);
        keepYears("0");
        assertThat(body("leitung-rtk", RETENTION))
                .as("kept for good by default")
                .doesNotContain(number);
        keepYears("1");
        assertThat(body("leitung-rtk", RETENTION)).contains(number, "value=\"" + caseId);
        assertThat(body("leitung-wiesbaden", RETENTION)).doesNotContain(number);
        show("sb-rtk", RETENTION).andExpect(status().isForbidden());
        PAGES.perform(as("sb-rtk", post(RETENTION)).param("vorgang", caseId.toString()))
                .andExpect(status().isForbidden());
        PAGES.perform(as("leitung-wiesbaden", post(RETENTION)).param("vorgang", caseId.toString()))
                .andExpect(status().isNotFound());
        assertThat(left()).hasSize(4);

        PAGES.perform(as("leitung-rtk", post(RETENTION)).param("vorgang", caseId.toString()))
                .andExpect(status().is3xxRedirection());
        assertThat(left()).isEmpty();
        for (Document document : uploaded) {
            assertThatThrownBy(() -> documents.open(document, null)).isInstanceOf(ObjectStoreUnavailable.class);
        }
        assertThat(acts()).filteredOn("document.deleted"::equals).hasSize(4);
        assertThat(acts()).endsWith("retention.deleted");
        assertThat(body("sb-rtk", "/vorgaenge/" + caseId + "/protokoll"))
                .contains("Unterlagen nach Ende der Aufbewahrung gelöscht");
        assertThat(body("leitung-rtk", RETENTION)).doesNotContain(number);
    }

    @Test
    void whatIsHeldStaysWhateverItsTime() throws Exception {
        closedYearsAgo(2);
        keepYears("1");
        String hold = "/vorgaenge/" + caseId + "/unterlagen/";
        PAGES.perform(as("sb-rtk", post(hold + "aufheben")).param("grund", " ")).andExpect(status().is3xxRedirection());
        assertThat(body("leitung-rtk", RETENTION)).contains(number);
        PAGES.perform(as("sb-wiesbaden", post(hold + "aufheben")).param("grund", "Klage"))
                .andExpect(status().isNotFound());
        PAGES.perform(as("sb-rtk", post(hold + "aufheben")).param("grund", "Klage beim Verwaltungsgericht"))
                .andExpect(status().is3xxRedirection());
        assertThat(body("sb-rtk", "/vorgaenge/" + caseId + "/unterlagen")).contains("Klage beim Verwaltungsgericht");
        assertThat(body("leitung-rtk", RETENTION)).doesNotContain(number);
        PAGES.perform(as("leitung-rtk", post(RETENTION)).param("vorgang", caseId.toString()))
                .andExpect(status().is3xxRedirection());
        assertThat(left()).hasSize(3);
        assertThatThrownBy(
                        () -> scopes.run(Scope.of(caseId), () -> documents.deleteAll(caseId, account("leitung-rtk"))))
                .hasStackTraceContaining("is held");
        PAGES.perform(as("sb-rtk", post(hold + "freigeben")).param("grund", "Das Urteil ist rechtskräftig."))
                .andExpect(status().is3xxRedirection());
        assertThat(body("leitung-rtk", RETENTION)).contains(number);
        assertThat(acts()).containsSubsequence("retention.held", "retention.released");
        keepYears("0");
    }

    private List<Document> left() {
        return scopes.within(Scope.of(caseId), () -> documents.of(caseId));
    }

    private void generate() {
        scopes.run(Scope.of(caseId), () -> {
            try {
                documents.storeGenerated(
                        new StoreGenerated(
                                caseId,
                                AUTHORITY,
                                caseId + "/receipt",
                                "receipt",
                                "Eingang.pdf",
                                "application/pdf",
                                DocumentOrigin.RECEIPT),
                        new ByteArrayInputStream(plan));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void closedYearsAgo(int years) {
        scopes.run(Scope.of(caseId), () -> CONTEXT.getBean(JdbcClient.class)
                .sql(
                        "update case_file set closure = 'WITHDRAWN', closed_at = now() - make_interval(years => ?) where id = ?")
                .params(years, caseId.value())
                .update());
    }

    private void keepYears(String years) {
        SettingOutcome outcome = scopes.within(Scope.organisation(AUTHORITY), () -> CONTEXT.getBean(Settings.class)
                .set(new ChangeSetting(
                        AUTHORITY,
                        Setting.RETENTION_YEARS_UNDECIDED,
                        "",
                        years,
                        LocalDate.now(CONTEXT.getBean(Clock.class)),
                        null,
                        "Aktenplan",
                        account("leitung-rtk"),
                        false)));
        assertThat(outcome).isEqualTo(SettingOutcome.SET);
    }

    private String body(String who, String address) throws Exception {
        return show(who, address)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions show(String who, String address) throws Exception {
        return PAGES.perform(as(who, get(address)));
    }

    private CaseId draft() {
        CaseId draft = CaseId.random();
        scopes.run(Scope.of(draft), () -> CONTEXT.getBean(Drafts.class)
                .start(draft, account("bauherrin"), "permit", Procedure.P65, "06439015"));
        return draft;
    }

    private UploadId begin(CaseId draft) {
        var file = new ReceiveDocument(
                draft, null, "sitePlan", "a.pdf", null, 1000, DocumentOrigin.APPLICANT, null, account("bauherrin"));
        return ((BeginOutcome.Begun) CONTEXT.getBean(ResumableUploads.class).begin(new BeginUpload(file, null, "")))
                .upload()
                .id();
    }

    private static List<String> partials() throws IOException {
        try (var files = Files.list(DATA.resolve("objects/.partial"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private Document receive(String slot, String name, byte[] bytes) throws IOException {
        var file = new ReceiveDocument(
                caseId,
                null,
                slot,
                name,
                "application/pdf",
                bytes.length,
                DocumentOrigin.APPLICANT,
                null,
                account("bauherrin"));
        return ((ReceiveOutcome.Accepted) documents.receive(file, new ByteArrayInputStream(bytes))).document();
    }

    private String bytes(int place) {
        try (var content = documents.open(uploaded.get(place), null)) {
            return new String(content.readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProposedBody body(
            String name, OrganisationId organisation, ConsultationKind kind, String rule, String slot) {
        return new ProposedBody(name, organisation, kind, "§ 70 Abs. 1 HBO", rule, List.of(slot), "");
    }

    private String disposition(Document document) throws Exception {
        return String.valueOf(file("sb-rtk", document).andReturn().getResponse().getHeader("Content-Disposition"));
    }

    /** File name to content, as Latin-1. */
    private Map<String, String> archive(String who) throws Exception {
        var response = zip(who).andExpect(status().isOk()).andReturn().getResponse();
        assertThat(response.getHeader("Content-Disposition")).contains(number + "_Unterlagen.zip");
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getName()).matches("[\\p{L}\\p{Nd}_.-]+");
                assertThat(files.put(
                                entry.getName(),
                                new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1)))
                        .isNull();
            }
        }
        return files;
    }

    private ResultActions zip(String who) throws Exception {
        return PAGES.perform(as(who, get("/unterlagen/" + caseId + ".zip")));
    }

    private ResultActions file(String who, Document document) throws Exception {
        return PAGES.perform(as(who, get("/dokumente/" + document.id())));
    }

    private static MockHttpServletRequestBuilder as(String who, MockHttpServletRequestBuilder request) {
        return request.with(csrf())
                .with(user(CONTEXT.getBean(UserDetailsService.class).loadUserByUsername(who)));
    }

    private static AccountId account(String username) {
        return CONTEXT.getBean(JdbcClient.class)
                .sql("select id from account where username = ?")
                .param(username)
                .query((row, place) -> new AccountId(row.getObject(1, UUID.class)))
                .single();
    }

    private List<String> acts() {
        return new ArrayList<>(scopes
                .within(Scope.of(caseId), () -> CONTEXT.getBean(Journal.class).of(caseId))
                .stream()
                .map(JournalEntry::act)
                .toList());
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("bauweg-downloads");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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
