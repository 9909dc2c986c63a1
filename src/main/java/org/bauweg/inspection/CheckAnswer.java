package org.bauweg.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a worker says of a file. It may have been taken over by that file, so it is believed only within narrow bounds. */
record CheckAnswer(
        String mediaType,
        @Nullable Integer pages,
        Map<String, Integer> pageSizes,
        @Nullable String pdfa,
        @Nullable String version,
        PlanFacts plan,
        List<Note> findings) {

    private static final int LONGEST = 200;
    private static final int MOST = 100;

    CheckAnswer {
        plan = said(plan);
    }

    /** Whoever took a worker over may leave out what he likes. */
    private static PlanFacts said(@Nullable PlanFacts plan) {
        return plan == null ? PlanFacts.NONE : plan;
    }

    record Note(String code, @Nullable Integer page, List<String> arguments) {}

    static CheckAnswer of(String mediaType, FileFacts facts, List<Note> findings) {
        return new CheckAnswer(
                mediaType, facts.pages(), facts.pageSizes(), facts.pdfa(), facts.version(), facts.plan(), findings);
    }

    /** Whether the worker may see another file: nothing in this one was made to do harm, as far as anybody can tell. */
    boolean clean() {
        return known().map(known -> known.stream().noneMatch(Finding::rejects)).orElse(false);
    }

    /** The inspection; empty when the answer says what no honest worker says. */
    Optional<FileInspection> inspection(String name) {
        FileFacts facts = new FileFacts(pages, pageSizes, pdfa, version, plan);
        if (!sane(mediaType) || !sane(pdfa) || !sane(version) || !sane(pageSizes) || !plan.sane()) {
            return Optional.empty();
        }
        return known().map(known -> new FileInspection(mediaType, FileType.complete(name, mediaType), known, facts));
    }

    private Optional<List<Finding>> known() {
        List<Finding> known = new ArrayList<>();
        for (Note note : findings) {
            FindingCode code = FindingCode.of(note.code()).orElse(null);
            boolean sane = note.arguments().stream().allMatch(CheckAnswer::sane)
                    && note.arguments().size() <= MOST;
            if (code == null || !sane || !code.fits(note.arguments()) || known.size() == MOST) {
                return Optional.empty();
            }
            known.add(new Finding(code.code(), code.severity(), note.page(), arguments(code, note.arguments())));
        }
        return Optional.of(known);
    }

    /** Kinds of plans are said in the reader's language. */
    private static List<String> arguments(FindingCode code, List<String> said) {
        return code != FindingCode.SEVERAL_DRAWINGS
                ? said
                : List.of(FindingTexts.reference(said.stream()
                        .flatMap(slot -> PlanKind.of(slot).stream())
                        .map(PlanKind::nameKey)
                        .toList()));
    }

    private static boolean sane(Map<String, Integer> sizes) {
        return sizes.size() <= MOST && sizes.keySet().stream().allMatch(CheckAnswer::sane);
    }

    private static boolean sane(@Nullable String text) {
        return text == null
                || (text.length() <= LONGEST
                        && !FindingTexts.isReference(text)
                        && text.chars().noneMatch(Character::isISOControl));
    }
}
