package org.bauweg.workflow;

/** Identifies one published, immutable set of models and forms. A case keeps the one it started with. */
public record BundleId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
