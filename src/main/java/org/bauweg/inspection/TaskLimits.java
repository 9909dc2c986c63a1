package org.bauweg.inspection;

import java.time.Duration;

/**
 * How much a worker may take for one kind of task. Heap, file size and number of open files hold where the platform knows such
 * limits; time, length of the answer and the number of files always.
 *
 * @param time by the clock for one file; processor time is limited to twice that, beyond what earlier files took
 * @param largestFile bytes of the largest file it may write
 * @param longestAnswer bytes
 * @param files how many clean files one worker sees before it is replaced
 */
record TaskLimits(Duration time, long heapMegabytes, long largestFile, int openFiles, int longestAnswer, int files) {

    /** For tasks that only read. */
    static TaskLimits reading(Duration time, long heapMegabytes) {
        return new TaskLimits(time, heapMegabytes, 1 << 20, 128, 64 * 1024, 50);
    }

    /** For tasks that unpack parts of a file beside it. */
    static TaskLimits verifying(Duration time, long heapMegabytes) {
        return new TaskLimits(time, heapMegabytes, 256L << 20, 256, 64 * 1024, 1);
    }
}
