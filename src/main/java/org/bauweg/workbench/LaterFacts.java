package org.bauweg.workbench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.Procedure;
import org.bauweg.construction.Construction;
import org.bauweg.construction.Constructions;
import org.bauweg.construction.Inspection;
import org.bauweg.construction.Inspections;
import org.bauweg.construction.Validities;
import org.bauweg.remedy.CourtAction;
import org.bauweg.remedy.CourtActions;
import org.bauweg.remedy.Notification;
import org.bauweg.remedy.Objection;
import org.bauweg.remedy.Objection.Objector;
import org.bauweg.remedy.Objections;
import org.bauweg.remedy.RemedyPeriods;
import org.bauweg.web.GermanDates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What has become true of a case since it was decided: objections, validity, building, inspections. In the case's scope. */
@Component
class LaterFacts {

    private final Constructions constructions;
    private final Validities validities;
    private final Inspections inspections;
    private final RemedyPeriods remedies;
    private final Objections objections;
    private final CourtActions courts;
    private final GermanDates dates;
    private final MessageSource messages;
    private final Clock clock;

    LaterFacts(
            Constructions constructions,
            Validities validities,
            Inspections inspections,
            RemedyPeriods remedies,
            Objections objections,
            CourtActions courts,
            GermanDates dates,
            MessageSource messages,
            Clock clock) {
        this.constructions = constructions;
        this.validities = validities;
        this.inspections = inspections;
        this.remedies = remedies;
        this.objections = objections;
        this.courts = courts;
        this.dates = dates;
        this.messages = messages;
        this.clock = clock;
    }

    /** In the order in which things happen; empty before the notice is notified. */
    List<Fact> of(CaseFile file, Locale locale) {
        List<Fact> facts = new ArrayList<>();
        remedies.find(file.id())
                .map(Notification::uncontestableOn)
                .ifPresent(day -> add(facts, "case.later.uncontestable", day));
        objections.of(file.id()).forEach(each -> facts.add(new Fact("case.later.objection", text(each, locale))));
        courts.of(file.id()).forEach(each -> facts.add(new Fact("case.later.court", text(each, locale))));
        constructions.find(file.id()).ifPresent(site -> {
            boolean ruling = file.procedure() == Procedure.P76;
            add(facts, ruling ? "case.later.rulingFrom" : "case.later.effectiveOn", site.effectiveOn());
            site(facts, site, locale);
        });
        return facts;
    }

    private void site(List<Fact> facts, Construction site, Locale locale) {
        validities
                .current(site.caseId())
                .ifPresent(validity -> facts.add(new Fact(
                        "case.later.validity", validity.deadline().explanation().sentence())));
        if (site.extensionPending()) {
            add(facts, "case.later.extension", site.extensionRequestedOn());
        }
        if (site.startNoticedOn() != null) {
            add(facts, "case.later.startNoticed", site.plannedStart());
        }
        text(facts, "case.later.siteManager", site.siteManager());
        text(facts, "case.later.shellCompany", site.shellCompany());
        LocalDate started = site.startedOn();
        if (started != null && !started.isAfter(LocalDate.now(clock))) {
            add(facts, "case.later.started", started);
        }
        add(facts, "case.later.interrupted", site.interruptedOn());
        add(facts, "case.later.shell", site.shellOn());
        add(facts, "case.later.completed", site.completedOn());
        inspections.of(site.caseId()).forEach(each -> facts.add(new Fact("case.later.inspection", text(each, locale))));
        if (site.useBlocked()) {
            facts.add(new Fact("case.later.useBlocked", words("case.later.useBlockedText", locale)));
        }
        add(facts, "case.later.useAdmissible", site.useAdmissibleOn());
        add(facts, "case.later.lapsed", site.lapsedOn());
        add(facts, "case.later.annulled", site.annulledOn());
    }

    private String text(Inspection inspection, Locale locale) {
        return words(
                        "case.later.inspectionText",
                        locale,
                        dates.day(inspection.on()),
                        inspection.open().size())
                + "\n" + inspection.report();
    }

    private String text(Objection objection, Locale locale) {
        return objection.name() + ", " + dates.day(objection.receivedOn())
                + (objection.late() ? ", " + words("case.later.late", locale) : "") + ": "
                + words("objection.state." + objection.state(), locale)
                + (objection.objector() == Objector.THIRD_PARTY ? "\n" + words("case.later.noSuspension", locale) : "");
    }

    private String text(CourtAction action, Locale locale) {
        CourtAction.Result result = action.result();
        LocalDate finalOn = action.finalOn();
        return action.court()
                + (action.late() ? ", " + words("case.later.late", locale) : "")
                + ": "
                + (result == null || finalOn == null
                        ? words("case.later.courtPending", locale, dates.day(action.filedOn()))
                        : words(
                                "case.later.courtEnded",
                                locale,
                                words("court.result." + result, locale),
                                dates.day(finalOn)));
    }

    private void add(List<Fact> facts, String labelKey, @Nullable LocalDate day) {
        if (day != null) {
            facts.add(new Fact(labelKey, dates.day(day)));
        }
    }

    private static void text(List<Fact> facts, String labelKey, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            facts.add(new Fact(labelKey, text));
        }
    }

    private String words(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
