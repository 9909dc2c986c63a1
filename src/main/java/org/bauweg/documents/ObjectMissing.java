package org.bauweg.documents;

/** A row promises an object that the store does not have: data was lost or removed behind our back. */
public final class ObjectMissing extends ObjectStoreUnavailable {

    ObjectMissing(String key) {
        super("Object store: no object " + key);
    }
}
