package org.bauweg.workbench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bauweg.access.Accounts;
import org.bauweg.casefile.CaseFile;
import org.bauweg.deadlines.DeadlineBoard;
import org.bauweg.forms.FormSummary;
import org.bauweg.web.Turns;
import org.bauweg.workflow.AnswerRecords;
import org.bauweg.workflow.AnsweredTask;
import org.bauweg.workflow.BundleId;
import org.bauweg.workflow.Inbox;
import org.bauweg.workflow.InboxTask;
import org.bauweg.workflow.ProcessPicture;
import org.bauweg.workflow.ProcessPictures;
import org.bauweg.workflow.StepFailures;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What happened in a case: completed steps with their answers, the picture of the process, the journal. */
@Controller
@RequestMapping("/vorgaenge/{id}")
class CaseRecordPages {

    /** A completed task. */
    record Step(String name, String by, Instant at, FormSummary answers) {}

    /** One of the case's pictures; {@code active} holds the ids to mark, separated by blanks. */
    record Picture(String name, String url, String active) {}

    private final CaseDesk desk;
    private final CaseFrame frame;
    private final AnswerRecords answers;
    private final DeclarationViews declarations;
    private final Accounts accounts;
    private final Inbox inbox;
    private final Turns turns;
    private final DeadlineBoard board;
    private final StepFailures failures;
    private final CaseBundles bundles;
    private final ProcessPictures pictures;
    private final JournalLines journal;

    CaseRecordPages(
            CaseDesk desk,
            CaseFrame frame,
            AnswerRecords answers,
            DeclarationViews declarations,
            Accounts accounts,
            Inbox inbox,
            Turns turns,
            DeadlineBoard board,
            StepFailures failures,
            CaseBundles bundles,
            ProcessPictures pictures,
            JournalLines journal) {
        this.desk = desk;
        this.frame = frame;
        this.answers = answers;
        this.declarations = declarations;
        this.accounts = accounts;
        this.inbox = inbox;
        this.turns = turns;
        this.board = board;
        this.failures = failures;
        this.bundles = bundles;
        this.pictures = pictures;
        this.journal = journal;
    }

    @GetMapping("/schritte")
    String steps(@PathVariable String id, Locale locale, Model model) {
        return desk.asAuthority(id, file -> {
            model.addAttribute("steps", steps(file, locale));
            return frame.section("schritte", file, model);
        });
    }

    @GetMapping("/prozess")
    String process(@PathVariable String id, Locale locale, Model model) {
        return desk.asAuthority(id, file -> {
            List<InboxTask> open = inbox.ofCase(file.id());
            model.addAttribute("pictures", pictures(file, active(file, open)));
            model.addAttribute("completed", steps(file, locale));
            model.addAttribute(
                    "turns",
                    turns.forStaff(
                            file, open, board.openOf(List.of(file.id())).getOrDefault(file.id(), List.of()), locale));
            return frame.section("prozess", file, model);
        });
    }

    /** The model a picture is drawn from; {@code stand} counts the bundles of the case from 0. */
    @GetMapping(value = "/prozess/{process}.bpmn")
    ResponseEntity<String> model(
            @PathVariable String id, @PathVariable String process, @RequestParam(defaultValue = "0") int stand) {
        String bpmn = desk.asAuthority(id, file -> bundles.all(file).stream()
                .skip(Math.max(stand, 0))
                .findFirst()
                .flatMap(bundle -> pictures.model(bundle, process))
                .orElseThrow(CaseDesk::notFound));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(bpmn);
    }

    @GetMapping("/protokoll")
    String journal(@PathVariable String id, Locale locale, Model model) {
        return desk.asAuthority(id, file -> {
            model.addAttribute("entries", journal.of(file.id(), locale));
            return frame.section("protokoll", file, model);
        });
    }

    private List<Step> steps(CaseFile file, Locale locale) {
        List<AnsweredTask> all = answers.of(file.id());
        var names =
                accounts.displayNames(all.stream().map(AnsweredTask::answeredBy).collect(Collectors.toSet()));
        return all.stream()
                .map(each -> new Step(
                        each.name(),
                        names.getOrDefault(each.answeredBy(), each.answeredBy().toString()),
                        each.answeredAt(),
                        declarations.task(each, file, locale)))
                .toList();
    }

    /** What is going on, by the bundle it runs on: two of them may use the same ids. */
    private Map<BundleId, Set<String>> active(CaseFile file, List<InboxTask> open) {
        Map<BundleId, Set<String>> active = new HashMap<>();
        open.forEach(task ->
                active.computeIfAbsent(task.bundle(), bundle -> new TreeSet<>()).add(task.task()));
        failures.of(file.id()).forEach(failure -> active.computeIfAbsent(failure.bundle(), bundle -> new TreeSet<>())
                .add(failure.taskId()));
        return active;
    }

    private List<Picture> pictures(CaseFile file, Map<BundleId, Set<String>> active) {
        List<Picture> shown = new ArrayList<>();
        List<BundleId> all = bundles.all(file);
        for (int stand = 0; stand < all.size(); stand++) {
            BundleId bundle = all.get(stand);
            add(shown, file, stand, pictures.of(bundle), active.getOrDefault(bundle, Set.of()));
        }
        return shown;
    }

    /** The entry process of a bundle always, what it calls while something goes on there. */
    private static void add(
            List<Picture> shown, CaseFile file, int stand, List<ProcessPicture> bundle, Set<String> active) {
        boolean entry = true;
        for (ProcessPicture picture : bundle) {
            Set<String> marked = picture.marked(active, bundle);
            if (entry || !marked.isEmpty()) {
                shown.add(new Picture(
                        picture.name(),
                        "/vorgaenge/" + file.id() + "/prozess/" + picture.processId() + ".bpmn"
                                + (stand == 0 ? "" : "?stand=" + stand),
                        String.join(" ", marked)));
            }
            entry = false;
        }
    }
}
