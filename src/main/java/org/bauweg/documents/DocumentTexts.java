package org.bauweg.documents;

import java.util.Locale;
import java.util.stream.Collectors;
import org.bauweg.inspection.FileFacts;
import org.bauweg.inspection.Finding;
import org.bauweg.inspection.FindingTexts;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Says in the words of an applicant or architect what happened to a file. Bundle {@code documents-messages}. */
public class DocumentTexts {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    private final FindingTexts findings;

    DocumentTexts(FindingTexts findings) {
        this.findings = findings;
        messages.setBasename("documents-messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.GERMAN);
        messages.setAlwaysUseMessageFormat(true);
    }

    /** One finding as a sentence, with its page and what to do. */
    public String sentence(Finding finding, Locale locale) {
        return findings.sentence(finding, locale);
    }

    /** Where help on a finding is: a path with an anchor. */
    public String help(Finding finding) {
        return findings.help(finding);
    }

    /** The outcome of an upload as a sentence; findings are told one by one beside it. */
    public String sentence(ReceiveOutcome outcome, Locale locale) {
        if (outcome instanceof ReceiveOutcome.Accepted accepted) {
            String key = accepted.document().findings().isEmpty() ? "upload.accepted" : "upload.acceptedWithAdvice";
            return text(key, locale, accepted.document().fileName());
        }
        if (outcome instanceof ReceiveOutcome.Rejected rejected) {
            return text("upload.rejected", locale, rejected.document().fileName());
        }
        if (outcome instanceof ReceiveOutcome.AlreadyThere already) {
            return text("upload.alreadyThere", locale, already.document().fileName());
        }
        if (outcome instanceof ReceiveOutcome.Pending pending) {
            return text("upload.pending", locale, pending.document().fileName());
        }
        ReceiveOutcome.Refused refused = (ReceiveOutcome.Refused) outcome;
        return text(refused.code(), locale, refused.arguments().toArray());
    }

    /** Why an upload is not taken or not gone on with; {@code code} as in {@code upload.unknown}. */
    public String upload(String code, Locale locale, Object... arguments) {
        return text(code, locale, arguments);
    }

    /** A refused removal as a sentence. */
    public String sentence(RemoveOutcome outcome, Locale locale) {
        return text("remove." + outcome.name().toLowerCase(Locale.ROOT), locale);
    }

    /** Why a file stays in its field, as a sentence. */
    public String sentence(MoveOutcome outcome, Locale locale) {
        return text("move." + outcome.name().toLowerCase(Locale.ROOT), locale);
    }

    /** What a file looks like, as a sentence. */
    public String proposal(String slot, Locale locale) {
        return text("move.proposal", locale, findings.kind(slot, locale));
    }

    /** What the button says that puts it there. */
    public String moving(String slot, Locale locale) {
        return text("move.there", locale, findings.kind(slot, locale));
    }

    /** The state of a file in one or two words. */
    public String state(DocumentState state, Locale locale) {
        return text("state." + state.name().toLowerCase(Locale.ROOT), locale);
    }

    /** As {@link #state(DocumentState, Locale)}; says so when the bytes are lost. */
    public String state(Document document, Locale locale) {
        Loss loss = document.loss();
        return loss == null
                ? state(document.state(), locale)
                : text("loss." + loss.name().toLowerCase(Locale.ROOT), locale);
    }

    /** Pages, sizes and PDF/A level in one line, as in "3 Seiten (2 × A3, 1 × A1), PDF/A-2b"; the version of drawings and models. */
    public String facts(FileFacts facts, Locale locale) {
        if (facts.pages() == null || facts.pages() == 0) {
            return facts.version() == null ? "" : facts.version();
        }
        String sizes = facts.pageSizes().entrySet().stream()
                .map(size -> text("facts.size", locale, size.getValue().toString(), sizeName(size.getKey(), locale)))
                .collect(Collectors.joining(", "));
        String pages = text("facts.pages", locale, facts.pages(), sizes);
        return facts.pdfa() == null ? pages : pages + text("facts.pdfa", locale, facts.pdfa());
    }

    private String sizeName(String size, Locale locale) {
        return size.startsWith("A") ? size : text("size." + size, locale);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
