package org.bauweg.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bounded part of a listing.
 *
 * @param next where the following page starts; null on the last page
 */
public record ObjectPage(
        List<StoredObject> objects, @Nullable String next) {

    public ObjectPage {
        objects = List.copyOf(objects);
    }
}
