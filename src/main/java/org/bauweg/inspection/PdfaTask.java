package org.bauweg.inspection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Verifies a level of PDF/A with veraPDF. In the worker only. */
final class PdfaTask implements WorkerTask<PdfaRequest, PdfaAnswer> {

    /** Failures after which the verdict is clear enough. */
    private static final int ENOUGH = 1000;

    private static final PdfaAnswer UNKNOWN = new PdfaAnswer(false, List.of());

    PdfaTask() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Override
    public PdfaAnswer perform(PdfaRequest request) throws IOException {
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(request.level());
        if (flavour == null || flavour == PDFAFlavour.NO_FLAVOUR) {
            return UNKNOWN;
        }
        try (PDFAParser parser = Foundries.defaultInstance()
                        .createParser(Path.of(request.file()).toFile(), flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, ENOUGH, false, false, false)) {
            return answer(validator.validate(parser), flavour.getPart().getPartNumber());
        } catch (VeraPDFException | RuntimeException | StackOverflowError e) {
            return UNKNOWN;
        }
    }

    private static PdfaAnswer answer(ValidationResult result, int part) {
        Set<String> broken = new LinkedHashSet<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                broken.add(PdfaRule.of(part, assertion.getRuleId().getClause()).name());
            }
        }
        if (broken.isEmpty() && !result.isCompliant()) {
            broken.add(PdfaRule.OTHER.name());
        }
        return new PdfaAnswer(true, List.copyOf(broken));
    }
}
