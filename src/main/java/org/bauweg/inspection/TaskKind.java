package org.bauweg.inspection;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What a worker can be asked. A new kind is a record to ask, a record to answer, a {@link WorkerTask} and a constant here.
 *
 * @param task made in the worker only
 * @param clean whether the worker may see another file after this answer
 * @param jars what it needs on its class path, by the beginnings of their names
 */
record TaskKind<Q extends Record, A extends Record>(
        String name,
        Class<Q> request,
        Class<A> answer,
        Supplier<WorkerTask<Q, A>> task,
        Predicate<A> clean,
        List<String> jars) {

    private static final List<String> PLAIN =
            List.of("pdfbox-", "fontbox-", "commons-logging-", "commons-io-", "tika-core-", "jackson-", "slf4j-api-");
    private static final List<String> VERAPDF = List.of(
            "jackson-",
            "validation-model-jakarta-",
            "parser-1",
            "pdf-model-",
            "core-jakarta-",
            "verapdf-xmp-core-",
            "feature-reporting-jakarta-",
            "metadata-fixer-jakarta-",
            "rhino-",
            "jaxb-",
            "jakarta.xml.bind-api-",
            "jakarta.activation-api-",
            "angus-activation-",
            "istack-commons-",
            "txw2-");

    static final TaskKind<CheckRequest, CheckAnswer> CHECK =
            new TaskKind<>("check", CheckRequest.class, CheckAnswer.class, CheckTask::new, CheckAnswer::clean, PLAIN);

    static final TaskKind<PdfaRequest, PdfaAnswer> PDFA =
            new TaskKind<>("pdfa", PdfaRequest.class, PdfaAnswer.class, TaskKind::pdfaTask, PdfaAnswer::known, VERAPDF);

    private static final List<TaskKind<?, ?>> ALL = List.of(CHECK, PDFA);

    /** Loaded only where its jars are. */
    private static WorkerTask<PdfaRequest, PdfaAnswer> pdfaTask() {
        return new PdfaTask();
    }

    static TaskKind<?, ?> named(String name) {
        return ALL.stream()
                .filter(kind -> kind.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no task " + name));
    }
}
