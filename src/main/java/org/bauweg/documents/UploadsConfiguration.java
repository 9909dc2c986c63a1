package org.bauweg.documents;

import java.time.Clock;
import org.bauweg.inspection.FileInspections;
import org.bauweg.inspection.WorkFolders;
import org.bauweg.shared.Scopes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Puts the uploads in several requests together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UploadSettings.class)
class UploadsConfiguration {

    @Bean
    UploadRows uploadRows(JdbcClient jdbc, JsonMapper json, UploadSettings settings, Clock clock) {
        return new UploadRows(jdbc, json, settings, clock);
    }

    @Bean(destroyMethod = "close")
    CheckQueue checkQueue(Admission admission, DocumentRows rows, Scopes scopes, FileInspections inspections) {
        return new CheckQueue(admission, rows, scopes, inspections.places());
    }

    @Bean
    UploadStores uploadStores(
            ObjectStore store,
            PartialObjects partials,
            UploadRows rows,
            Reception reception,
            CheckQueue checks,
            Scopes scopes) {
        return new UploadStores(store, partials, rows, reception, checks, scopes);
    }

    @Bean
    ResumableUploads resumableUploads(
            UploadStores stores,
            UploadRows rows,
            Reception reception,
            WorkFolders folders,
            UploadSettings settings,
            Scopes scopes,
            Clock clock) {
        return new ResumableUploads(stores, rows, reception, folders, settings, scopes, clock);
    }

    @Bean
    StoreChecks storeChecks(
            ObjectStore store,
            UploadStores stores,
            UploadRows uploads,
            DocumentRows documents,
            DocumentJournal journal,
            DocumentSettings settings,
            JdbcClient jdbc,
            JsonMapper json,
            Scopes scopes,
            Clock clock) {
        CheckRows rows = new CheckRows(jdbc, json);
        return new StoreChecks(
                new RowCheck(store, stores, uploads, rows, documents, journal, scopes),
                new ObjectCheck(store, stores.partials(), rows, uploads, scopes),
                rows,
                settings,
                scopes,
                clock);
    }

    @Bean
    UploadSweep uploadSweep(
            UploadStores stores, UploadRows rows, DocumentSettings settings, Scopes scopes, Clock clock) {
        return new UploadSweep(stores, rows, settings, scopes, clock);
    }
}
