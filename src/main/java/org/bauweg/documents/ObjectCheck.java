package org.bauweg.documents;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bauweg.documents.StoreFault.Kind;
import org.bauweg.shared.DocumentId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.jspecify.annotations.Nullable;

/** Looks for the row of every object, page by page. */
final class ObjectCheck {

    private static final int OBJECTS = 500;
    private static final int PIECES = 50;

    private final ObjectStore store;
    private final PartialObjects partials;
    private final CheckRows rows;
    private final UploadRows uploads;
    private final Scopes scopes;

    ObjectCheck(ObjectStore store, PartialObjects partials, CheckRows rows, UploadRows uploads, Scopes scopes) {
        this.store = store;
        this.partials = partials;
        this.rows = rows;
        this.uploads = uploads;
        this.scopes = scopes;
    }

    /**
     * How many objects were compared.
     *
     * @param before younger ones may be waiting for their row and are no fault
     */
    long objects(Instant before, boolean repair, Consumer<StoreFault> found) {
        long count = 0;
        @Nullable String after = null;
        do {
            ObjectPage page = store.list("", after, OBJECTS);
            compare(page.objects(), before, repair, found);
            count += page.objects().size();
            after = page.next();
        } while (after != null);
        return count;
    }

    private void compare(List<StoredObject> objects, Instant before, boolean repair, Consumer<StoreFault> found) {
        List<StoredObject> old = objects.stream()
                .filter(object -> object.modified().isBefore(before))
                .toList();
        Set<String> needed = scopes.within(
                Scope.system(),
                () -> rows.needed(old.stream().map(StoredObject::key).collect(Collectors.toSet())));
        for (StoredObject object : old) {
            if (needed.contains(object.key())) {
                continue;
            }
            boolean ours = ObjectKeys.owner(object.key()).isPresent();
            if (repair && ours) {
                store.delete(object.key());
            }
            found.accept(new StoreFault(ours ? Kind.ORPHAN : Kind.FOREIGN, object.key(), null, repair && ours));
        }
    }

    /** Pieces of uploads that are gone. */
    void pieces(Instant before, boolean repair, Consumer<StoreFault> found) {
        @Nullable PartialObject after = null;
        while (true) {
            List<PartialObject> page = partials.begunBefore(before, after, PIECES);
            for (PartialObject object : page) {
                if (!isOpen(object)) {
                    if (repair) {
                        partials.abort(object);
                    }
                    found.accept(new StoreFault(Kind.ORPHAN_PIECES, object.key(), null, repair));
                }
            }
            if (page.size() < PIECES) {
                return;
            }
            after = page.get(PIECES - 1);
        }
    }

    private boolean isOpen(PartialObject object) {
        String last = object.key().substring(object.key().lastIndexOf('/') + 1);
        return DocumentId.parse(last)
                .map(id -> scopes.within(Scope.system(), () -> uploads.open(Set.of(id.value()))))
                .filter(open -> !open.isEmpty())
                .isPresent();
    }
}
