package org.bauweg.remedy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Permits that were annulled and when that takes effect. What authorities decide on the objection of a third party takes none
 * while the applicant can go to court or has gone, since the action suspends it (§ 80 Abs. 1 VwGO), unless immediate
 * enforcement was ordered (§ 80 Abs. 2 S. 1 Nr. 4 VwGO). Callers stand in the case's scope.
 */
@Component
public class Annulments {

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final Journal journal;

    Annulments(JdbcClient jdbc, CaseFiles files, Journal journal) {
        this.jdbc = jdbc;
        this.files = files;
        this.journal = journal;
    }

    /** It was decided on this objection that the permit is annulled; takes effect that day only if enforced at once. */
    public void decided(CaseId caseId, int objection, boolean enforced, LocalDate on, String actor) {
        CaseFile file = files.lock(caseId);
        if (ofObjection(caseId, objection).isPresent()) {
            return;
        }
        add(file, objection, enforced, enforced ? on : null);
        log(
                file,
                "permit.annulmentDecided",
                Map.of("number", Integer.toString(objection), "enforced", Boolean.toString(enforced)),
                actor);
    }

    /** A judgment annulled the permit. False if it was annulled with effect before. */
    public boolean byCourt(CaseId caseId, LocalDate finalOn, String actor) {
        CaseFile file = files.lock(caseId);
        if (inEffect(caseId).isPresent()) {
            return false;
        }
        add(file, null, false, finalOn);
        log(file, "permit.annulmentFinal", Map.of("on", finalOn.toString()), actor);
        return true;
    }

    /** What was decided on this objection stands for good. True if the permit falls with it only now. */
    public boolean becameFinal(CaseId caseId, int objection, LocalDate on) {
        CaseFile file = files.lock(caseId);
        boolean falls = effective(caseId, objection, on, false);
        if (falls) {
            log(file, "permit.annulmentFinal", Map.of("on", on.toString()), Act.SYSTEM);
        }
        return falls;
    }

    /** An action in time became known after that had become final. True if the permit had fallen with it. */
    public boolean contested(CaseId caseId, int objection, String actor) {
        CaseFile file = files.lock(caseId);
        boolean revived = effective(caseId, objection, null, true);
        if (revived) {
            log(file, "permit.annulmentContested", Map.of("number", Integer.toString(objection)), actor);
        }
        return revived;
    }

    /** The permit stands: what was decided on this objection was annulled itself. True if it had taken effect. */
    public boolean lifted(CaseId caseId, int objection, String actor) {
        CaseFile file = files.lock(caseId);
        Optional<Annulment> before = ofObjection(caseId, objection);
        if (before.isEmpty()) {
            return false;
        }
        jdbc.sql("update permit_annulment set lifted = true where case_id = ? and objection = ?")
                .params(caseId.value(), objection)
                .update();
        log(file, "permit.annulmentLifted", Map.of("number", Integer.toString(objection)), actor);
        return before.get().effectiveOn() != null;
    }

    /** What was decided on this objection, if it annuls the permit and was not lifted. */
    public Optional<Annulment> ofObjection(CaseId caseId, int objection) {
        return of(caseId).stream()
                .filter(each -> each.objection() != null && each.objection() == objection)
                .findFirst();
    }

    /** The annulment by which there is no permit any more. */
    public Optional<Annulment> inEffect(CaseId caseId) {
        return of(caseId).stream().filter(each -> each.effectiveOn() != null).findFirst();
    }

    private List<Annulment> of(CaseId caseId) {
        return jdbc.sql("select * from permit_annulment where case_id = ? and not lifted order by number")
                .param(caseId.value())
                .query(Annulments::row)
                .list();
    }

    private void add(CaseFile file, @Nullable Integer objection, boolean enforced, @Nullable LocalDate effectiveOn) {
        jdbc.sql("""
                        insert into permit_annulment (case_id, number, authority_id, objection, enforced, effective_on)
                        select :case, coalesce(max(number), 0) + 1, :authority, :objection, :enforced, :effective
                        from permit_annulment where case_id = :case""")
                .param("case", file.id().value())
                .param("authority", file.authority().value())
                .param("objection", objection, java.sql.Types.INTEGER)
                .param("enforced", enforced)
                .param("effective", effectiveOn, java.sql.Types.DATE)
                .update();
    }

    private boolean effective(CaseId caseId, int objection, @Nullable LocalDate on, boolean before) {
        return jdbc.sql("""
                                update permit_annulment set effective_on = :on
                                where case_id = :case and objection = :objection and not lifted
                                and (effective_on is not null) = :before and not (:before and enforced)""")
                        .param("on", on, java.sql.Types.DATE)
                        .param("case", caseId.value())
                        .param("objection", objection)
                        .param("before", before)
                        .update()
                == 1;
    }

    private void log(CaseFile file, String code, Map<String, String> details, String actor) {
        journal.append(file.id(), file.authority(), new Act(actor, code, new LinkedHashMap<>(details)));
    }

    private static Annulment row(ResultSet row, int index) throws SQLException {
        return new Annulment(
                row.getObject("objection", Integer.class),
                row.getBoolean("enforced"),
                row.getObject("effective_on", LocalDate.class));
    }
}
