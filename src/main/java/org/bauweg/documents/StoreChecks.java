package org.bauweg.documents;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;

/**
 * Compares every row with its object (existence, size, SHA-256) and every object with its row, uploads included. Needs little memory
 * however much is stored, may run beside working nodes, and never removes what is younger than the grace time.
 */
public class StoreChecks {

    private final RowCheck byRow;
    private final ObjectCheck byObject;
    private final CheckRows rows;
    private final DocumentSettings settings;
    private final Scopes scopes;
    private final Clock clock;

    StoreChecks(
            RowCheck byRow,
            ObjectCheck byObject,
            CheckRows rows,
            DocumentSettings settings,
            Scopes scopes,
            Clock clock) {
        this.byRow = byRow;
        this.byObject = byObject;
        this.rows = rows;
        this.settings = settings;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** What was compared, and how much of it was wrong. */
    public record Result(long documents, long uploads, long objects, long faults) {}

    /**
     * Compares everything.
     *
     * @param repair removes objects without row, marks rows without object; otherwise nothing is changed
     * @param found is told of each fault as soon as it is known
     * @throws ObjectStoreUnavailable when the store cannot be reached
     */
    public Result run(boolean repair, Consumer<StoreFault> found) {
        AtomicLong faults = new AtomicLong();
        Consumer<StoreFault> counted = found.andThen(fault -> faults.incrementAndGet());
        Instant before = clock.instant().minus(settings.graceTime());
        long documents = byRow.documents(repair, counted);
        long uploads = byRow.uploads(repair, counted);
        long objects = byObject.objects(before, repair, counted);
        byObject.pieces(before, repair, counted);
        return new Result(documents, uploads, objects, faults.get());
    }

    /** The cases with files marked as lost, once per file, at most {@code limit}. */
    public List<CaseId> lost(int limit) {
        return scopes.within(Scope.system(), () -> rows.lost(limit)).stream()
                .map(Document::caseId)
                .toList();
    }
}
