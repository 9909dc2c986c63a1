package org.bauweg.documents;

/** Another request has gone on with the upload: what this one still has does not count. */
final class Superseded extends RuntimeException {

    Superseded() {
        super("superseded", null, false, false);
    }
}
