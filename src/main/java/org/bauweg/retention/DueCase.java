package org.bauweg.retention;

import java.time.LocalDate;
import org.bauweg.casefile.CaseFile;

/**
 * A closed case whose documents may be deleted.
 *
 * @param keptUntil last day on which they had to be kept
 * @param files how many there are
 * @param bytes of all of them
 */
public record DueCase(CaseFile file, LocalDate keptUntil, int files, long bytes) {}
