package org.bauweg.inspection;

import java.util.Comparator;
import java.util.List;

/**
 * What is known of a file after it was looked at.
 *
 * @param mediaType by content, whatever the name says
 * @param fileName with the ending of its type
 * @param findings worst first
 */
public record FileInspection(String mediaType, String fileName, List<Finding> findings, FileFacts facts) {

    public FileInspection {
        findings = findings.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    /** For a file that nobody could look at: it is not taken. */
    public static FileInspection failed(String mediaType, String fileName) {
        return failed(mediaType, fileName, FindingCode.CHECK_FAILED);
    }

    static FileInspection failed(String mediaType, String fileName, FindingCode why) {
        return new FileInspection(mediaType, fileName, List.of(Finding.of(why)), FileFacts.NONE);
    }

    /** Whether the file must not be taken. */
    public boolean rejected() {
        return findings.stream().anyMatch(Finding::rejects);
    }

    /** Names no file: safe in logs. */
    @Override
    public String toString() {
        return "FileInspection[" + mediaType + ", " + findings + "]";
    }
}
