package org.bauweg.intake;

import java.time.Clock;
import java.util.Optional;
import org.bauweg.authority.Municipalities;
import org.bauweg.authority.Municipality;
import org.bauweg.authority.Organisations;
import org.bauweg.casefile.CaseFact;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.casefile.Draft;
import org.bauweg.casefile.Drafts;
import org.bauweg.casefile.Procedure;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.springframework.stereotype.Component;

/** What an applicant does with an application as a whole. */
@Component
public class Applications {

    /** Open drafts an account may have. */
    public static final int DRAFT_LIMIT = 50;

    private final Drafts drafts;
    private final CaseFiles files;
    private final Municipalities municipalities;
    private final Organisations organisations;
    private final Clock clock;

    Applications(
            Drafts drafts, CaseFiles files, Municipalities municipalities, Organisations organisations, Clock clock) {
        this.drafts = drafts;
        this.files = files;
        this.municipalities = municipalities;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * Starts a draft for a plot in a municipality. In the account's scope.
     *
     * @param service the kind of procedure, the name of a folder under {@code processes/}
     * @param procedure the procedure, as the applicant chose it
     * @param ags official key of the municipality, eight digits
     */
    public StartOutcome start(AccountId account, String service, Procedure procedure, String ags) {
        Optional<Municipality> municipality = municipalities.find(ags);
        if (municipality.isEmpty()) {
            return new StartOutcome.UnknownMunicipality(ags);
        }
        if (!takesPart(municipality.get())) {
            return new StartOutcome.NoAuthority(municipality.get());
        }
        if (drafts.openOf(account).size() >= DRAFT_LIMIT) {
            return new StartOutcome.TooManyDrafts(DRAFT_LIMIT);
        }
        CaseId id = CaseId.random();
        drafts.start(id, account, service, procedure, ags);
        return new StartOutcome.Started(id);
    }

    /**
     * Lets a draft go on in another procedure, with everything entered and uploaded; false if it was sent meanwhile. In the
     * draft's scope.
     *
     * @throws IllegalArgumentException if nothing is to be filed in that procedure
     */
    public boolean move(CaseId draft, Procedure procedure) {
        String service = procedure
                .service()
                .orElseThrow(() -> new IllegalArgumentException("nothing is to be filed in " + procedure));
        return drafts.move(draft, service, procedure);
    }

    /** Hands a draft in and opens its case. The caller has validated the answers. In the draft's scope. */
    public SubmissionOutcome submit(SubmitApplication command) {
        CaseId id = command.caseId();
        Optional<Draft> draft = drafts.find(id);
        if (draft.isEmpty()) {
            return new SubmissionOutcome.NoDraft(id);
        }
        Municipality municipality = municipality(draft.get());
        if (!takesPart(municipality)) {
            return new SubmissionOutcome.NoAuthority(municipality);
        }
        return drafts.submit(id)
                .<SubmissionOutcome>map(submitted -> new SubmissionOutcome.Submitted(
                        files.open(submitted, municipality.authority(), command.title(), command.answers())))
                .orElseGet(() -> new SubmissionOutcome.AlreadySubmitted(id));
    }

    /** Withdraws an application that is not decided yet. In the case's scope. */
    public WithdrawalOutcome withdraw(CaseId caseId, String reason, AccountId by) {
        CaseFile file = files.lock(caseId);
        if (file.closure() != null || file.decidedAt() != null) {
            return new WithdrawalOutcome.AlreadyClosed(file.status());
        }
        files.record(
                caseId,
                new CaseFact.Closed(CaseFile.Closure.WITHDRAWN, clock.instant(), reason.strip()),
                by.toString());
        return new WithdrawalOutcome.Withdrawn();
    }

    private boolean takesPart(Municipality municipality) {
        return organisations.find(municipality.authority()).isPresent();
    }

    private Municipality municipality(Draft draft) {
        return municipalities
                .find(draft.municipalityAgs())
                .orElseThrow(() -> new IllegalStateException("unknown municipality of draft " + draft.id()));
    }
}
