package org.bauweg.workflow;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bauweg.access.Actor;
import org.bauweg.access.CaseAccess;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.Draft;
import org.bauweg.casefile.Drafts;
import org.bauweg.documents.Documents;
import org.bauweg.intake.Applications;
import org.bauweg.intake.SubmitApplication;
import org.bauweg.shared.CaseId;
import org.springframework.stereotype.Component;

/**
 * Sends applications. The case, its process, its first task and the journal entry come into being in one transaction,
 * or nothing does.
 */
@Component
public class Submissions {

    private final CaseAccess access;
    private final Drafts drafts;
    private final Declarations declarations;
    private final Documents documents;
    private final SlotContents slots;
    private final Applications applications;
    private final CaseStarts starts;

    Submissions(
            CaseAccess access,
            Drafts drafts,
            Declarations declarations,
            Documents documents,
            SlotContents slots,
            Applications applications,
            CaseStarts starts) {
        this.access = access;
        this.drafts = drafts;
        this.declarations = declarations;
        this.documents = documents;
        this.slots = slots;
        this.applications = applications;
        this.starts = starts;
    }

    /** Sends a draft of the actor's. Sending it twice sends it once. */
    public SubmissionOutcome submit(CaseId id, Actor actor, Locale locale) {
        return access.inCase(actor, id, relation -> {
            Optional<Draft> draft = drafts.lock(id);
            if (draft.isEmpty()) {
                return new SubmissionOutcome.NotAvailable();
            }
            if (draft.get().submitted()) {
                return new SubmissionOutcome.AlreadySubmitted(id);
            }
            return declarations
                    .of(draft.get(), locale, slots.of(id))
                    .map(declaration -> submit(id, declaration))
                    .orElseGet(SubmissionOutcome.NotAvailable::new);
        });
    }

    private SubmissionOutcome submit(CaseId id, Declaration declaration) {
        if (!declaration.complete()) {
            return new SubmissionOutcome.Incomplete(declaration);
        }
        org.bauweg.intake.SubmissionOutcome outcome =
                applications.submit(new SubmitApplication(id, title(declaration), declaration.values()));
        if (outcome instanceof org.bauweg.intake.SubmissionOutcome.Submitted submitted) {
            CaseFile file = submitted.file();
            documents.assignAuthority(id, file.authority());
            starts.start(declaration.bundle(), file, flat(declaration));
            return new SubmissionOutcome.Submitted(file);
        }
        return outcome instanceof org.bauweg.intake.SubmissionOutcome.AlreadySubmitted
                ? new SubmissionOutcome.AlreadySubmitted(id)
                : new SubmissionOutcome.NotAvailable();
    }

    /** What is to be built: the field {@code projectTitle}, whichever form asks for it. */
    private static String title(Declaration declaration) {
        return String.valueOf(flat(declaration).getOrDefault("projectTitle", "Bauvorhaben"));
    }

    private static Map<String, Object> flat(Declaration declaration) {
        Map<String, Object> values = new LinkedHashMap<>();
        declaration.values().values().forEach(values::putAll);
        return values;
    }
}
