package org.bauweg.inspection;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits for looking at files.
 *
 * @param workers files looked at at once
 * @param waiting files that may wait for that; more are looked at later
 * @param workerTime longest look at one file
 * @param workerMemory heap of the process that looks
 * @param spare workers that wait for a file
 * @param pdfaTime longest verification of a level of PDF/A
 * @param pdfaMemory heap of the process that verifies
 * @param workDir where files lie meanwhile; below the data directory unless set
 */
@ConfigurationProperties("bauweg.inspection")
record InspectionSettings(
        @DefaultValue("2") int workers,
        @DefaultValue("20") int waiting,
        @DefaultValue("30s") Duration workerTime,
        @DefaultValue("512MB") DataSize workerMemory,
        @DefaultValue("1") int spare,
        @DefaultValue("60s") Duration pdfaTime,
        @DefaultValue("512MB") DataSize pdfaMemory,
        @Nullable Path workDir) {}
