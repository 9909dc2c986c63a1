package org.bauweg.documents;

import org.bauweg.shared.CaseId;
import org.springframework.util.unit.DataSize;

/** Knows how much may be uploaded to a case; each authority decides for its own. */
@FunctionalInterface
public interface UploadLimits {

    /** The limits that hold for a case or a draft today. In the case's scope. */
    Limits of(CaseId caseId);

    /**
     * How large files may be. Everywhere in Bauweg 1 MB is 1024 × 1024 bytes, so that nobody is refused whose file manager, of
     * whatever kind, shows no more than the limit.
     *
     * @param file one file
     * @param all all uploaded files of a case together
     */
    record Limits(DataSize file, DataSize all) {

        /** The smaller of each. */
        Limits within(Limits other) {
            return new Limits(
                    file.compareTo(other.file) < 0 ? file : other.file, all.compareTo(other.all) < 0 ? all : other.all);
        }

        /** The largest file in words. */
        public String fileText() {
            return text(file);
        }

        /** All files together in words. */
        public String allText() {
            return text(all);
        }

        private static String text(DataSize size) {
            return size.toMegabytes() % 1024 == 0 && size.toGigabytes() > 0
                    ? size.toGigabytes() + " GB"
                    : size.toMegabytes() + " MB";
        }
    }
}
