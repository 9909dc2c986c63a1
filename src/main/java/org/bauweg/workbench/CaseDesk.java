package org.bauweg.workbench;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bauweg.access.Actor;
import org.bauweg.access.CaseAccess;
import org.bauweg.access.CurrentActor;
import org.bauweg.access.Relation;
import org.bauweg.authority.Municipalities;
import org.bauweg.authority.Municipality;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.shared.CaseId;
import org.bauweg.web.CaseWords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Opens cases for staff: everything for the building authority, little for whom it consulted, nothing for others. */
@Component
class CaseDesk {

    private static final Map<String, String> STATUS_KINDS = Map.of(
            "DOCUMENTS_REQUESTED", "warning",
            "DECIDED", "success",
            "NOTIFIED", "success",
            "DEEMED_GRANTED", "success",
            "START_ADMISSIBLE", "success",
            "DEMOLITION_ADMISSIBLE", "success");

    private final CurrentActor currentActor;
    private final CaseAccess access;
    private final CaseFiles files;
    private final Municipalities municipalities;
    private final CaseWords words;

    CaseDesk(
            CurrentActor currentActor,
            CaseAccess access,
            CaseFiles files,
            Municipalities municipalities,
            CaseWords words) {
        this.currentActor = currentActor;
        this.access = access;
        this.files = files;
        this.municipalities = municipalities;
        this.words = words;
    }

    /** What every page of a case shows at its top. */
    record Head(CaseId id, String fileNumber, String title, String municipality, String statusKey, String statusKind) {}

    /**
     * Runs {@code work} in the scope of a case that the actor's building authority decides.
     *
     * @throws org.bauweg.access.CaseNotVisible if it does not; the attempt is journalled
     */
    <T> T asAuthority(String id, Function<CaseFile, T> work) {
        return open(id, (relation, file) -> {
            if (relation != Relation.AUTHORITY) {
                access.refuse(currentActor.require(), file.id());
            }
            return work.apply(file);
        });
    }

    /** As {@link #asAuthority}, also for an organisation that was consulted. */
    <T> T open(String id, BiFunction<Relation, CaseFile, T> work) {
        CaseId caseId = CaseId.parse(id).orElseThrow(CaseDesk::notFound);
        Actor actor = currentActor.require();
        return access.inCase(actor, caseId, relation -> {
            Optional<CaseFile> file = files.find(caseId);
            if (file.isEmpty() || relation == Relation.OWNER) {
                access.refuse(actor, caseId);
            }
            return work.apply(relation, file.orElseThrow());
        });
    }

    Head head(CaseFile file) {
        return new Head(
                file.id(),
                file.fileNumber(),
                file.title(),
                municipality(file.municipalityAgs()),
                words.statusKey("status", file),
                STATUS_KINDS.getOrDefault(file.status().name(), "info"));
    }

    String municipality(String ags) {
        return municipalities.find(ags).map(Municipality::name).orElse(ags);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
