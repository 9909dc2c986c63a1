package org.bauweg.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.casefile.Procedure;
import org.bauweg.construction.Construction;
import org.bauweg.construction.Constructions;
import org.bauweg.forms.Answers;
import org.bauweg.statistics.BuildingEvent;
import org.bauweg.statistics.RecordProject;
import org.bauweg.statistics.StartRight;
import org.bauweg.statistics.Statistics;
import org.springframework.stereotype.Component;

/**
 * Brings the record for the construction statistics up to date (HBauStatG): the right to build from the case's facts, what
 * happened on site from the answers to the forms of the case, start and lapse from what is kept of the works, the rest from the
 * declaration.
 */
@Component
class RecordStatistics extends CaseTask {

    /** Process variables with the day from which the law lets the applicant begin, set by the step that found it. */
    private static final String DEEMED_PERMIT_AT = "deemedPermitAt";

    private static final String START_ALLOWED_AT = "startAllowedAt";

    /** A right to build comes from these and from the exemptions; a ruling, a deviation or a partition gives none. */
    private static final Set<Procedure> PERMITS =
            EnumSet.of(Procedure.P65, Procedure.P66, Procedure.P66_SPECIAL, Procedure.P79);

    /** Fields of forms that tell what happened on site. */
    private static final Map<String, BuildingEvent> EVENTS = Map.of(
            "shellCompletionOn", BuildingEvent.UNDER_ROOF,
            "completionOn", BuildingEvent.COMPLETED,
            "permitLapsedOn", BuildingEvent.LAPSED);

    private final Statistics statistics;
    private final CaseFiles caseFiles;
    private final AnswerRecords records;
    private final Constructions constructions;
    private final Clock clock;

    RecordStatistics(
            Statistics statistics,
            CaseFiles caseFiles,
            AnswerRecords records,
            Constructions constructions,
            Clock clock) {
        this.statistics = statistics;
        this.caseFiles = caseFiles;
        this.records = records;
        this.constructions = constructions;
        this.clock = clock;
    }

    private record Right(StartRight kind, LocalDate on) {}

    @Override
    public Map<String, Object> perform(CaseStep step) {
        CaseFile file = caseFiles.require(step.caseId());
        Map<String, Object> answers = new HashMap<>();
        file.answers().values().forEach(answers::putAll);
        records.of(file.id()).forEach(answered -> answers.putAll(answered.answers()));
        answers.values().removeIf(Objects::isNull);
        Optional<Right> right = right(step, file);
        statistics.record(new RecordProject(
                file.id(),
                right.map(Right::kind).orElse(null),
                right.map(Right::on).orElse(null),
                events(file, new Answers("case", answers)),
                answers));
        return Map.of();
    }

    private Optional<Right> right(CaseStep step, CaseFile file) {
        if (isExemption(file.procedure())) {
            return step.date(START_ALLOWED_AT).map(at -> new Right(StartRight.EXEMPTION, day(at)));
        }
        return PERMITS.contains(file.procedure()) ? permit(step, file) : Optional.empty();
    }

    /** What the law granted by silence stands, also where a notice was signed too late. */
    private Optional<Right> permit(CaseStep step, CaseFile file) {
        Optional<Right> deemed = Optional.ofNullable(file.deemedGrantedOn())
                .or(() -> step.date(DEEMED_PERMIT_AT).map(this::day))
                .map(on -> new Right(StartRight.DEEMED_PERMIT, on));
        Instant decided = file.decidedAt();
        return deemed.or(() -> Optional.ofNullable(decided)
                .filter(at -> file.decision() == CaseFile.Decision.GRANTED)
                .map(at -> new Right(StartRight.PERMIT, day(at))));
    }

    private static boolean isExemption(Procedure procedure) {
        return procedure.service().filter("exemption"::equals).isPresent();
    }

    private Map<BuildingEvent, LocalDate> events(CaseFile file, Answers answers) {
        Map<BuildingEvent, LocalDate> events = new EnumMap<>(BuildingEvent.class);
        EVENTS.forEach((field, event) -> answers.date(field).ifPresent(day -> events.put(event, day)));
        Optional<Construction> site = constructions.find(file.id());
        site.map(Construction::startedOn)
                .filter(day -> !day.isAfter(LocalDate.now(clock)))
                .ifPresent(day -> events.put(BuildingEvent.STARTED, day));
        site.map(Construction::lapsedOn).ifPresent(day -> events.put(BuildingEvent.LAPSED, day));
        return events;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
