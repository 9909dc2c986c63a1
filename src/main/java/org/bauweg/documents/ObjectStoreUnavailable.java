package org.bauweg.documents;

/** The object store is down, full or refuses us: an outage, worth trying again later. Nothing was half done. */
public class ObjectStoreUnavailable extends RuntimeException {

    ObjectStoreUnavailable(String operation, Throwable cause) {
        super("Object store: " + operation + " failed", cause);
    }

    ObjectStoreUnavailable(String message) {
        super(message);
    }
}
