package org.bauweg.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.bauweg.inspection.FileFacts;
import org.bauweg.inspection.Finding;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DocumentId;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Makes a document of a row. */
final class DocumentMapper {

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final JsonMapper json;

    DocumentMapper(JsonMapper json) {
        this.json = json;
    }

    Document document(ResultSet row, int number) throws SQLException {
        return new Document(
                new DocumentId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                organisation(row.getString("authority_id")),
                row.getString("slot"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                DocumentState.valueOf(row.getString("state")),
                DocumentOrigin.valueOf(row.getString("origin")),
                json.readValue(row.getString("findings"), FINDINGS),
                facts(row.getString("facts")),
                row.getString("task"),
                account(row.getObject("uploaded_by", UUID.class)),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getString("object_key"),
                row.getString("effect_key") != null,
                row.getInt("version"),
                loss(row.getString("loss")));
    }

    private FileFacts facts(String stored) {
        return stored.equals("{}") ? FileFacts.NONE : json.readValue(stored, FileFacts.class);
    }

    private static @Nullable Loss loss(@Nullable String stored) {
        return stored == null ? null : Loss.valueOf(stored);
    }

    private static @Nullable OrganisationId organisation(@Nullable String value) {
        return value == null ? null : new OrganisationId(value);
    }

    private static @Nullable AccountId account(@Nullable UUID value) {
        return value == null ? null : new AccountId(value);
    }
}
