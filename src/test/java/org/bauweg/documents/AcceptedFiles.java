package org.bauweg.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.bauweg.inspection.FileFacts;
import org.bauweg.inspection.FileInspection;
import org.bauweg.inspection.FileNames;
import org.bauweg.shared.DocumentId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.springframework.beans.factory.BeanFactory;

/** Files as they stand after their check, without the second a check takes. */
public final class AcceptedFiles {

    private final ObjectStore store;
    private final DocumentRows rows;
    private final Scopes scopes;

    public AcceptedFiles(BeanFactory beans) {
        this.store = beans.getBean(ObjectStore.class);
        this.rows = beans.getBean(DocumentRows.class);
        this.scopes = beans.getBean(Scopes.class);
    }

    public DocumentId put(ReceiveDocument file) {
        DocumentId id = DocumentId.random();
        String key = ObjectKeys.kept(file.caseId(), id);
        byte[] content = ("%PDF-1.7 " + file.slot() + " " + id).getBytes(StandardCharsets.UTF_8);
        MeasuredStream measured = new MeasuredStream(new ByteArrayInputStream(content), Long.MAX_VALUE);
        try {
            store.put(key, measured, content.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String name = FileNames.clean(file.fileName());
        scopes.run(Scope.of(file.caseId()), () -> {
            rows.insertQuarantined(id, file, name, content.length, measured.sha256(), Duration.ofMinutes(5));
            rows.settle(id, new FileInspection("application/pdf", name, List.of(), FileFacts.NONE), key);
        });
        return id;
    }
}
