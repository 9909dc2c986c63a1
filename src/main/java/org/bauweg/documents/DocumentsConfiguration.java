package org.bauweg.documents;

import java.nio.file.Path;
import java.time.Clock;
import org.bauweg.audit.Journal;
import org.bauweg.inspection.ArchiveInspections;
import org.bauweg.inspection.FileInspections;
import org.bauweg.inspection.FindingTexts;
import org.bauweg.shared.Scopes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import tools.jackson.databind.json.JsonMapper;

/** Puts the module together. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(DocumentSettings.class)
class DocumentsConfiguration {

    @Bean
    @ConditionalOnProperty(name = "bauweg.objectstore", havingValue = "disk", matchIfMissing = true)
    DiskObjectStore diskObjectStore(@Value("${bauweg.data-dir:./data}") Path data) {
        return new DiskObjectStore(folder(data));
    }

    @Bean
    @ConditionalOnProperty(name = "bauweg.objectstore", havingValue = "disk", matchIfMissing = true)
    PartialObjects diskPartialObjects(
            @Value("${bauweg.data-dir:./data}") Path data, DiskObjectStore diskObjectStore, Clock clock) {
        return new DiskPartialObjects(folder(data), diskObjectStore, clock);
    }

    private static Path folder(Path data) {
        return data.resolve("objects");
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "bauweg.objectstore", havingValue = "s3")
    @EnableConfigurationProperties(S3Settings.class)
    static class S3 {

        @Bean(destroyMethod = "close")
        S3ObjectStore s3ObjectStore(S3Settings settings) {
            return new S3ObjectStore(settings);
        }

        @Bean(destroyMethod = "close")
        S3PartialObjects s3PartialObjects(S3Settings settings, S3ObjectStore store) {
            return new S3PartialObjects(settings, store);
        }
    }

    @Bean
    DocumentRows documentRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        return new DocumentRows(jdbc, json, clock);
    }

    @Bean
    DocumentJournal documentJournal(Journal journal) {
        return new DocumentJournal(journal);
    }

    @Bean
    Admission admission(
            ObjectStore store,
            DocumentRows rows,
            DocumentSettings settings,
            FileInspections inspections,
            DocumentJournal journal,
            UploadGate gate,
            DocumentDemands demands,
            Scopes scopes) {
        return new Admission(store, rows, inspections, settings, journal, gate, demands, scopes);
    }

    @Bean
    Reception reception(
            ObjectStore store,
            DocumentRows rows,
            Admission admission,
            UploadGate gate,
            UploadLimits limits,
            DocumentSettings settings,
            Scopes scopes) {
        return new Reception(store, rows, admission, gate, limits, settings, scopes);
    }

    @Bean
    Documents documents(
            ObjectStore store,
            DocumentRows rows,
            Reception reception,
            Admission admission,
            DocumentJournal journal,
            UploadGate gate) {
        return new Documents(store, rows, reception, admission, journal, gate);
    }

    @Bean
    DocumentSweep documentSweep(
            ObjectStore store,
            DocumentRows rows,
            Admission admission,
            FileInspections inspections,
            DocumentSettings settings,
            Scopes scopes,
            Clock clock) {
        return new DocumentSweep(store, rows, admission, inspections, settings, scopes, clock);
    }

    @Bean
    SlotMoves slotMoves(DocumentRows rows, DocumentSettings settings, UploadGate gate, DocumentDemands demands) {
        return new SlotMoves(rows, settings, gate, demands);
    }

    @Bean
    ArchiveSweep archiveSweep(
            ObjectStore store,
            JdbcClient jdbc,
            JsonMapper json,
            ArchiveInspections inspections,
            Scopes scopes,
            Clock clock) {
        return new ArchiveSweep(store, new ArchiveRows(jdbc, json, clock), inspections, scopes);
    }

    @Bean
    DocumentTexts documentTexts(FindingTexts findings) {
        return new DocumentTexts(findings);
    }
}
