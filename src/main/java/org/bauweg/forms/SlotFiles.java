package org.bauweg.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files in one slot.
 *
 * @param unfinished what the reader has begun to upload
 * @param uploadUrl receives the multipart POST with the part named as the slot, null if nothing may be added
 */
public record SlotFiles(List<FileView> files, @Nullable String uploadUrl, List<UnfinishedFile> unfinished) {

    static final SlotFiles NONE = new SlotFiles(List.of(), null);

    public SlotFiles {
        files = List.copyOf(files);
        unfinished = List.copyOf(unfinished);
    }

    /** Without anything unfinished. */
    public SlotFiles(List<FileView> files, @Nullable String uploadUrl) {
        this(files, uploadUrl, List.of());
    }

    boolean filled() {
        return has(FileView.State.ACCEPTED) || has(FileView.State.WARNING);
    }

    /** Whether a file is still being checked. */
    public boolean checking() {
        return has(FileView.State.CHECKING);
    }

    private boolean has(FileView.State state) {
        return files.stream().anyMatch(file -> file.state() == state);
    }
}
