package org.bauweg.bench;

/** One side of the comparison. */
interface CaseSide extends AutoCloseable {

    String name();

    StatementCount count();

    /** Makes what must exist before {@code cases} cases begin; not measured. */
    void prepare(int cases);

    /** Runs one case from its start to its end. */
    void runCase();

    @Override
    void close();
}
