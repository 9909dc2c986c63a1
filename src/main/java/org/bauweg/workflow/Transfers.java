package org.bauweg.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bauweg.access.Actor;
import org.bauweg.access.CaseAccess;
import org.bauweg.access.Relation;
import org.bauweg.access.Role;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.bauweg.authority.Organisation;
import org.bauweg.authority.Organisations;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.messages.Direction;
import org.bauweg.messages.Messages;
import org.bauweg.messages.ProvideMessage;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands cases over from one building authority to another: all rows of the case, its work and its access change hands in one
 * transaction. File number, day of receipt and running periods stay (§ 70 HBO). The former authority loses sight of the case;
 * what it did stays in its journal.
 */
@Component
public class Transfers {

    private final CaseAccess access;
    private final CaseFiles files;
    private final Organisations organisations;
    private final Journal journal;
    private final Messages messages;
    private final TransferredProposals proposals;
    private final JdbcClient jdbc;

    Transfers(
            CaseAccess access,
            CaseFiles files,
            Organisations organisations,
            Journal journal,
            Messages messages,
            TransferredProposals proposals,
            JdbcClient jdbc) {
        this.access = access;
        this.files = files;
        this.organisations = organisations;
        this.journal = journal;
        this.messages = messages;
        this.proposals = proposals;
        this.jdbc = jdbc;
    }

    /**
     * Hands a case over.
     *
     * @throws org.bauweg.access.CaseNotVisible if the actor is not the head of the authority in charge
     */
    public TransferOutcome transfer(TransferCase command) {
        return access.inCase(command.by(), command.caseId(), relation -> {
            if (relation != Relation.AUTHORITY || !command.by().is(Role.HEAD)) {
                access.refuse(command.by(), command.caseId());
            }
            CaseFile file = files.lock(command.caseId());
            return flaw(command, file).orElseGet(() -> move(command, file.authority()));
        });
    }

    /** The building authorities a case of this one could go to, by name. */
    public List<Organisation> targets(OrganisationId from) {
        return organisations.all().stream()
                .filter(each -> each.kind() == Organisation.Kind.BUILDING_AUTHORITY)
                .filter(each -> !each.id().equals(from))
                .toList();
    }

    private Optional<TransferOutcome> flaw(TransferCase command, CaseFile file) {
        if (command.reason().isEmpty() || command.reason().length() > TransferCase.REASON_LIMIT) {
            return Optional.of(new TransferOutcome.ReasonMissing());
        }
        if (command.to().equals(file.authority())) {
            return Optional.of(new TransferOutcome.SameAuthority());
        }
        if (targets(file.authority()).stream().noneMatch(each -> each.id().equals(command.to()))) {
            return Optional.of(new TransferOutcome.UnknownAuthority());
        }
        return file.closure() == null || file.closure() == CaseFile.Closure.DECIDED
                ? Optional.empty()
                : Optional.of(new TransferOutcome.CaseClosed());
    }

    private TransferOutcome move(TransferCase command, OrganisationId from) {
        CaseId id = command.caseId();
        OrganisationId to = command.to();
        Actor by = command.by();
        String actor = by.account().toString();
        journal.append(
                id, from, new Act(actor, "case.transferred", Map.of("to", to.value(), "reason", command.reason())));
        allow(true);
        jdbc.sql("update case_file set authority_id = ?, version = version + 1 where id = ?")
                .params(to.value(), id.value())
                .update();
        for (String table : CaseTables.DROPPED) {
            jdbc.sql("delete from " + table + " where case_id = ?")
                    .param(id.value())
                    .update();
        }
        for (String table : CaseTables.MOVED) {
            jdbc.sql("update " + table + " set authority_id = ? where case_id = ?")
                    .params(to.value(), id.value())
                    .update();
        }
        for (String table : CaseTables.OWN_WORK) {
            jdbc.sql("update " + table + " set organisation_id = ? where case_id = ? and organisation_id = ?")
                    .params(to.value(), id.value(), from.value())
                    .update();
        }
        allow(false);
        access.moveAuthority(id, from, to);
        journal.append(
                id, to, new Act(actor, "case.takenOver", Map.of("from", from.value(), "reason", command.reason())));
        CaseFile moved = files.require(id);
        tell(moved, to, command.reason());
        proposals.renew(moved, from);
        return new TransferOutcome.Transferred(from, to);
    }

    /** Opens the guards of immutable rows for the authority in charge, for this transaction only. */
    private void allow(boolean moving) {
        jdbc.sql("select set_config('bauweg.transfer', ?, true)")
                .param(moving ? "on" : "")
                .query(String.class)
                .single();
    }

    private void tell(CaseFile file, OrganisationId to, String reason) {
        messages.provide(new ProvideMessage(
                file.id(),
                Direction.TO_APPLICANT,
                "Eine andere Bauaufsicht ist jetzt zuständig",
                "%s wurde an eine andere Behörde abgegeben: %s. Sie müssen nichts tun. Das Aktenzeichen, der Tag des"
                                .formatted(
                                        file.procedure().filing().yours(),
                                        organisations.require(to).name())
                        + " Eingangs und laufende Fristen bleiben.\n\nDer Grund: " + reason,
                List.of(),
                Act.SYSTEM,
                "transfer/" + file.id() + "/" + UUID.randomUUID()));
    }
}
