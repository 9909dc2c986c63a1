package org.bauweg.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.bauweg.documents.LargeUpload;
import org.springframework.util.FileSystemUtils;

/**
 * A file of 1 GB through the resumable upload into S3Proxy and, in turns, by curl into the same server. Give it 256 MB of heap.
 *
 * <p>Arguments: megabytes (1024), rounds (3).
 */
public final class UploadBench {

    private UploadBench() {}

    public static void main(String[] arguments) throws Exception {
        long megabytes = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1024;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Path folder = Files.createTempDirectory("upload-bench");
        try (LargeUpload upload = new LargeUpload(folder, megabytes << 20)) {
            for (int round = 1; round <= rounds; round++) {
                double curl = upload.byCurl();
                heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
                double ours = upload.throughBauweg();
                long peak = heapPools()
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum();
                System.out.printf(
                        Locale.ROOT,
                        "round %d: curl %.1f MB/s, Bauweg %.1f MB/s, ratio %.2f, peak heap %d MB of %d MB%n",
                        round,
                        megabytes / curl,
                        megabytes / ours,
                        curl / ours,
                        peak >> 20,
                        Runtime.getRuntime().maxMemory() >> 20);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(0);
    }

    private static Stream<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }
}
