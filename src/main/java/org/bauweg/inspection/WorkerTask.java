package org.bauweg.inspection;

import java.io.IOException;
import java.nio.file.Path;

/** What a worker does with one file. Runs in the worker's process, which may be killed at any moment. */
interface WorkerTask<Q extends Record, A extends Record> {

    A perform(Q request) throws IOException;

    /**
     * Loads what the first file would otherwise wait for.
     *
     * @param folder private to the worker
     */
    default void warmUp(Path folder) throws IOException {}
}
