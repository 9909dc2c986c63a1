package org.bauweg.workbench;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bauweg.access.Actor;
import org.bauweg.access.Role;
import org.bauweg.authority.Organisation;
import org.bauweg.authority.Organisations;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.bauweg.statistics.Feature;
import org.bauweg.statistics.MonthlyReport;
import org.bauweg.statistics.Statistics;
import org.bauweg.statistics.StatisticsCsv;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reports for the construction statistics (HBauStatG): each authority's own, as a page and as CSV. */
@Controller
@RequestMapping("/statistik")
class StatisticsPages {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    /** A report as the page lists it. */
    record Line(String fileNumber, String municipality, String kind, LocalDate on, List<String> gaps) {}

    private final Duty duty;
    private final Organisations organisations;
    private final Statistics statistics;
    private final CaseDesk desk;
    private final Scopes scopes;
    private final Clock clock;

    StatisticsPages(
            Duty duty, Organisations organisations, Statistics statistics, CaseDesk desk, Scopes scopes, Clock clock) {
        this.duty = duty;
        this.organisations = organisations;
        this.statistics = statistics;
        this.desk = desk;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GetMapping
    String show(@RequestParam(name = "monat", required = false) @Nullable String text, Locale locale, Model model) {
        YearMonth month = month(text);
        Optional<OrganisationId> authority = authority();
        model.addAttribute("own", authority.isPresent());
        model.addAttribute("month", month.toString());
        model.addAttribute(
                "monthName", DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(month));
        model.addAttribute("year", month.getYear());
        model.addAttribute(
                "lines",
                authority.map(own -> reports(own, month)).orElse(List.of()).stream()
                        .map(this::line)
                        .toList());
        return "workbench/statistics";
    }

    @GetMapping("/monat.csv")
    ResponseEntity<String> monthly(@RequestParam(name = "monat", required = false) @Nullable String text) {
        YearMonth month = month(text);
        OrganisationId own = authority().orElseThrow(CaseDesk::notFound);
        return download("Baustatistik_" + own.value() + "_" + month + ".csv", StatisticsCsv.month(reports(own, month)));
    }

    @GetMapping("/bauueberhang.csv")
    ResponseEntity<String> overhang(@RequestParam(name = "jahr") int year) {
        OrganisationId own = authority().orElseThrow(CaseDesk::notFound);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw CaseDesk.notFound();
        }
        String csv = scopes.within(
                Scope.organisation(own), () -> StatisticsCsv.overhang(statistics.overhang(own, year), year));
        return download("Bauueberhang_" + own.value() + "_" + year + ".csv", csv);
    }

    private List<MonthlyReport> reports(OrganisationId authority, YearMonth month) {
        return scopes.within(Scope.organisation(authority), () -> statistics.month(authority, month));
    }

    private Line line(MonthlyReport report) {
        return new Line(
                report.project().fileNumber(),
                desk.municipality(report.project().municipalityAgs()),
                report.kind(),
                report.on(),
                report.project().gaps().stream().map(Feature::label).toList());
    }

    /** The reader's own building authority; others have nothing to report. */
    private Optional<OrganisationId> authority() {
        Actor actor = duty.require(Role.HEAD);
        return Optional.ofNullable(actor.organisation())
                .flatMap(organisations::find)
                .filter(organisation -> organisation.kind() == Organisation.Kind.BUILDING_AUTHORITY)
                .map(Organisation::id);
    }

    /** The month asked for; the one before this if none or none that can be read. */
    private YearMonth month(@Nullable String text) {
        YearMonth last = YearMonth.now(clock).minusMonths(1);
        try {
            return Optional.ofNullable(text)
                    .map(YearMonth::parse)
                    .filter(month -> month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR)
                    .orElse(last);
        } catch (DateTimeException e) {
            return last;
        }
    }

    private static ResponseEntity<String> download(String name, String csv) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(CSV)
                .body(csv);
    }
}
