package org.bauweg.workbench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bauweg.access.Relation;
import org.bauweg.casefile.CaseFile;
import org.bauweg.consultation.Consultations;
import org.bauweg.consultation.Weighing;
import org.bauweg.consultation.Weighings;
import org.bauweg.workflow.InboxTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands beside the form of a task: all that is needed to answer it without leaving the page. In the case's scope. */
@Component
class TaskSides {

    /**
     * Beside the form.
     *
     * @param request what the reader's organisation was asked, null outside of a consultation
     * @param statements what the consulted bodies said; empty for consulted ones
     * @param weighing how the clerk weighed it, empty if he has not or it is not for the reader
     * @param draft the decision as drafted, null if there is none or it is not for the reader
     * @param fee what the tariff proposes, null unless the task is to assess it
     */
    record Side(
            CaseDesk.Head head,
            boolean wholeCase,
            List<Fact> facts,
            @Nullable Period period,
            ConsultationViews.@Nullable Asked request,
            List<DocumentGroup> documents,
            List<ConsultationViews.Asked> statements,
            String weighing,
            DraftViews.@Nullable Draft draft,
            FeeViews.@Nullable Proposal fee) {}

    private static final String ASSESS_FEE = "assess-fee";

    private final CaseDesk desk;
    private final KeyFacts facts;
    private final CasePeriods periods;
    private final DocumentGroups documents;
    private final Consultations consultations;
    private final ConsultationViews consultationViews;
    private final Weighings weighings;
    private final DraftViews drafts;
    private final FeeViews fees;

    TaskSides(
            CaseDesk desk,
            KeyFacts facts,
            CasePeriods periods,
            DocumentGroups documents,
            Consultations consultations,
            ConsultationViews consultationViews,
            Weighings weighings,
            DraftViews drafts,
            FeeViews fees) {
        this.desk = desk;
        this.facts = facts;
        this.periods = periods;
        this.documents = documents;
        this.consultations = consultations;
        this.consultationViews = consultationViews;
        this.weighings = weighings;
        this.drafts = drafts;
        this.fees = fees;
    }

    Side of(InboxTask task, CaseFile file, Relation relation, Locale locale) {
        boolean wholeCase = relation == Relation.AUTHORITY;
        return new Side(
                desk.head(file),
                wholeCase,
                wholeCase ? facts.ofCase(file) : facts.ofProject(file),
                periods.of(task).orElse(null),
                request(task, locale).orElse(null),
                documents.groups(file, relation, locale),
                wholeCase ? consultationViews.forAuthority(consultations.of(file.id()), locale) : List.of(),
                wholeCase ? weighings.current(file.id()).map(Weighing::text).orElse("") : "",
                wholeCase ? drafts.current(file.id()).orElse(null) : null,
                wholeCase && task.formId().equals(ASSESS_FEE)
                        ? fees.open(file.id(), task.processInstanceId()).orElse(null)
                        : null);
    }

    private Optional<ConsultationViews.Asked> request(InboxTask task, Locale locale) {
        return Optional.ofNullable(task.consultationNumber())
                .flatMap(number -> consultations.find(task.caseId(), number))
                .map(each -> consultationViews.of(each, locale));
    }
}
