package org.bauweg.portal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bauweg.casefile.Draft;
import org.bauweg.casefile.Drafts;
import org.bauweg.casefile.Procedure;
import org.bauweg.documents.Document;
import org.bauweg.documents.Documents;
import org.bauweg.documents.ResumableUploads;
import org.bauweg.documents.SlotMoves;
import org.bauweg.forms.FileView;
import org.bauweg.forms.SlotFiles;
import org.bauweg.intake.Applications;
import org.bauweg.shared.CaseId;
import org.bauweg.web.FileUploads;
import org.bauweg.web.FileViews;
import org.bauweg.workflow.Declaration;
import org.bauweg.workflow.Declarations;
import org.bauweg.workflow.DraftRemovals;
import org.springframework.stereotype.Component;

/** Opens, saves and discards the applicant's drafts. */
@Component
class DraftDesk {

    private static final String DEVIATION = "deviation";
    private static final String SWITCH = "switchProcedure";
    private static final List<Procedure> PERMITS = List.of(Procedure.P65, Procedure.P66);

    private final OwnCases own;
    private final Drafts drafts;
    private final Applications applications;
    private final Declarations declarations;
    private final Documents documents;
    private final ResumableUploads uploads;
    private final DraftRemovals removals;
    private final FileViews files;
    private final SlotMoves moves;

    DraftDesk(
            OwnCases own,
            Drafts drafts,
            Applications applications,
            Declarations declarations,
            Documents documents,
            ResumableUploads uploads,
            DraftRemovals removals,
            FileViews files,
            SlotMoves moves) {
        this.own = own;
        this.drafts = drafts;
        this.applications = applications;
        this.declarations = declarations;
        this.documents = documents;
        this.uploads = uploads;
        this.removals = removals;
        this.files = files;
        this.moves = moves;
    }

    /**
     * The draft with its forms.
     *
     * @throws AlreadySent if it is a case by now
     * @throws NoForms if its procedure is not available
     */
    OpenDraft open(CaseId id, Locale locale) {
        return own.within(id, () -> {
            Draft draft = drafts.find(id).orElseThrow(OwnCases::notFound);
            if (draft.submitted()) {
                throw new AlreadySent(id);
            }
            List<Document> uploaded = documents.of(id);
            Declaration declaration = declarations
                    .of(draft, locale, slots(id, uploaded, locale))
                    .orElseThrow(() -> new NoForms(draft.service()));
            return new OpenDraft(
                    draft,
                    declaration,
                    uploaded,
                    uploads.unfinished(id, own.actor().account()));
        });
    }

    /**
     * Saves one step as it was entered, right or wrong. Who deviates from a rule leaves the exemption here and takes everything
     * along into a permit procedure (§ 64 Abs. 1 S. 1 Nr. 2 and 4 HBO).
     */
    void save(CaseId id, String formId, StepInput input) {
        if (!own.within(id, () -> drafts.save(id, formId, input.values()))) {
            throw new AlreadySent(id);
        }
        wanted(input).ifPresent(procedure -> own.within(id, () -> applications.move(id, procedure)));
    }

    private static Optional<Procedure> wanted(StepInput input) {
        return only(input, DEVIATION)
                .filter("yes"::equals)
                .flatMap(deviates -> only(input, SWITCH))
                .flatMap(name -> PERMITS.stream()
                        .filter(permit -> permit.name().equals(name))
                        .findFirst());
    }

    private static Optional<String> only(StepInput input, String field) {
        return input.values().get(field) instanceof List<?> texts && texts.size() == 1
                ? Optional.of(String.valueOf(texts.get(0)))
                : Optional.empty();
    }

    /** Deletes the draft with its files; false if it was sent or deleted before. */
    boolean discard(CaseId id) {
        return own.within(id, () -> removals.remove(id));
    }

    /**
     * The files of one slot of a draft, with the addresses to add, remove and move some.
     *
     * @param shown the slots that files which seem to belong elsewhere may be moved to
     */
    SlotFiles slot(OpenDraft open, String slot, Set<String> shown, Locale locale) {
        SlotFiles there = slot(open.draft().id(), slot, open.documents(), shown, locale);
        return files.unfinished(there, FileUploads.of(open.unfinished(), slot, null), locale);
    }

    private SlotFiles slot(CaseId id, String slot, List<Document> uploaded, Set<String> shown, Locale locale) {
        String address = "/antraege/" + id + "/dokumente/" + slot;
        List<FileView> views = uploaded.stream()
                .filter(document -> document.slot().equals(slot))
                .map(document -> view(document, address + "/" + document.id(), shown, locale))
                .toList();
        return new SlotFiles(views, address);
    }

    private FileView view(Document document, String address, Set<String> shown, Locale locale) {
        FileView view = files.of(document, address + "/entfernen", locale);
        return moves.proposal(document, shown)
                .map(to -> view.with(files.move(to, address + "/verschieben/" + to, locale)))
                .orElse(view);
    }

    private Map<String, SlotFiles> slots(CaseId id, List<Document> uploaded, Locale locale) {
        return uploaded.stream()
                .map(Document::slot)
                .distinct()
                .collect(Collectors.toMap(slot -> slot, slot -> slot(id, slot, uploaded, Set.of(), locale)));
    }
}
