package org.bauweg.workflow;

/** The engine could not read a bundle. */
public class BundleRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BundleRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
