package org.bauweg.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DocumentId;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Makes an upload of a row. */
final class UploadMapper {

    private final JsonMapper json;

    UploadMapper(JsonMapper json) {
        this.json = json;
    }

    Upload upload(ResultSet row, int number) throws SQLException {
        return new Upload(
                new UploadId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("slot"),
                row.getString("task"),
                row.getString("file_name"),
                row.getObject("file_modified", Long.class),
                row.getString("metadata"),
                row.getLong("size_bytes"),
                row.getLong("offset_bytes"),
                Upload.State.valueOf(row.getString("state")),
                refusal(row.getString("refusal")),
                row.getTimestamp("expires_at").toInstant());
    }

    UploadWork work(ResultSet row, int number) throws SQLException {
        Upload upload = upload(row, number);
        DocumentId document = new DocumentId(row.getObject("document_id", UUID.class));
        return new UploadWork(
                upload,
                file(row, upload),
                document,
                new PartialObject(ObjectKeys.quarantined(document), row.getString("store_name")),
                row.getLong("part_size"),
                texts(row, "parts"),
                texts(row, "rests"),
                new RunningDigest(row.getBytes("digest")),
                row.getInt("claim"),
                row.getInt("attempts"));
    }

    private static ReceiveDocument file(ResultSet row, Upload upload) throws SQLException {
        String authority = row.getString("authority_id");
        return new ReceiveDocument(
                upload.caseId(),
                authority == null ? null : new OrganisationId(authority),
                upload.slot(),
                upload.fileName(),
                row.getString("declared_type"),
                upload.size(),
                DocumentOrigin.valueOf(row.getString("origin")),
                upload.task(),
                upload.account());
    }

    private ReceiveOutcome.@Nullable Refused refusal(@Nullable String stored) {
        return stored == null ? null : json.readValue(stored, ReceiveOutcome.Refused.class);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
