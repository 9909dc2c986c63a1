package org.bauweg.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One page of a walk through the files of a {@link DiskObjectStore}, segment by segment in name order. */
final class DiskListing {

    private final Path root;
    private final String folder;
    private final @Nullable String after;
    private final int limit;
    private final List<StoredObject> found = new ArrayList<>();

    DiskListing(Path root, String folder, @Nullable String after, int limit) {
        this.root = root;
        this.folder = folder;
        this.after = after;
        this.limit = ObjectKeys.requirePage(limit);
    }

    ObjectPage page() {
        try {
            walk(root, "", 0);
        } catch (IOException e) {
            throw new ObjectStoreUnavailable("list", e);
        }
        boolean more = found.size() > limit;
        List<StoredObject> page = more ? found.subList(0, limit) : found;
        return new ObjectPage(page, more ? page.get(limit - 1).key() : null);
    }

    /** Depth 1 below the top folders is the shard folder, which is no part of the key. */
    private void walk(Path directory, String key, int depth) throws IOException {
        for (String name : names(directory)) {
            if (found.size() > limit) {
                return;
            }
            String child = depth == 1 ? key : key + name;
            Path path = directory.resolve(name);
            if (depth == 1 ? laterShard(key, name) : Files.isDirectory(path)) {
                String below = depth == 1 ? child : child + "/";
                if (wanted(below)) {
                    walk(path, below, depth + 1);
                }
            } else if (depth != 1 && child.startsWith(folder) && isLater(child)) {
                describe(path, child);
            }
        }
    }

    private void describe(Path path, String key) throws IOException {
        try {
            found.add(new StoredObject(
                    key, Files.size(path), Files.getLastModifiedTime(path).toInstant()));
        } catch (NoSuchFileException removedMeanwhile) {
            return;
        }
    }

    private boolean laterShard(String key, String shard) {
        return after == null
                || !after.startsWith(key)
                || DiskObjectStore.shard(after.substring(key.length()).split("/", 2)[0])
                                .compareTo(shard)
                        <= 0;
    }

    private boolean wanted(String below) {
        boolean inFolder = below.startsWith(folder) || folder.startsWith(below);
        return inFolder && (after == null || after.startsWith(below) || isLater(below));
    }

    private boolean isLater(String key) {
        if (after == null) {
            return true;
        }
        String[] left = key.split("/", -1);
        String[] right = after.split("/", -1);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = left[i].compareTo(right[i]);
            if (order != 0) {
                return order > 0;
            }
        }
        return left.length > right.length;
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.map(child -> child.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException | NotDirectoryException removedMeanwhile) {
            return List.of();
        }
    }
}
