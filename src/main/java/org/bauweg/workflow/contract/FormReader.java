package org.bauweg.workflow.contract;

/** Reads a form for the check of a bundle. */
public interface FormReader {

    /** Never throws for bad content: what is wrong with the form is among its findings. */
    FormContent read(String fileName, byte[] json);
}
