package org.bauweg.inspection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Reads a PDF that passed every check of safety and says what its owner should know. In the worker only. What it throws costs its
 * own word and nobody else's.
 */
interface PlanReader {

    void read(Plan plan) throws IOException;

    /**
     * A PDF being read.
     *
     * @param pages in their order, each once
     * @param sheets what is drawn on the first of them
     */
    record Plan(
            PDDocument document, List<PdfPage> pages, List<Sheet> sheets, Path file, Notes notes, FactsSoFar facts) {}

    /** What readers find out about the file as a whole. */
    final class FactsSoFar {
        private FileFacts facts;

        FactsSoFar(FileFacts facts) {
            this.facts = facts;
        }

        FileFacts facts() {
            return facts;
        }

        void pdfa(String level) {
            facts = new FileFacts(facts.pages(), facts.pageSizes(), level, facts.version(), facts.plan());
        }

        void plan(UnaryOperator<PlanFacts> change) {
            facts = facts.with(change.apply(facts.plan()));
        }
    }
}
