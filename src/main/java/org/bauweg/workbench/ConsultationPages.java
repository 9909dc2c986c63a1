package org.bauweg.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bauweg.access.Actor;
import org.bauweg.access.CaseAccess;
import org.bauweg.access.Relation;
import org.bauweg.access.Role;
import org.bauweg.casefile.CaseFile;
import org.bauweg.consultation.AnswerConsultation;
import org.bauweg.consultation.AnswerOutcome;
import org.bauweg.consultation.Consultation;
import org.bauweg.consultation.Consultations;
import org.bauweg.consultation.LateAnswers;
import org.bauweg.consultation.Position;
import org.bauweg.consultation.Question;
import org.bauweg.consultation.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What is said about a consultation beside its task: statements that come late and what becomes of them, questions and their
 * answers. A body says it about its own consultation, the clerk about those of neighbours, who have no account.
 */
@Controller
@RequestMapping("/vorgaenge/{id}/beteiligungen/{number}")
class ConsultationPages {

    private static final int REASON_LIMIT = 2000;

    private final Duty duty;
    private final CaseAccess access;
    private final CaseDesk desk;
    private final Consultations consultations;
    private final ConsultationViews views;
    private final LateAnswers lateAnswers;
    private final Questions questions;

    ConsultationPages(
            Duty duty,
            CaseAccess access,
            CaseDesk desk,
            Consultations consultations,
            ConsultationViews views,
            LateAnswers lateAnswers,
            Questions questions) {
        this.duty = duty;
        this.access = access;
        this.desk = desk;
        this.consultations = consultations;
        this.views = views;
        this.lateAnswers = lateAnswers;
        this.questions = questions;
    }

    /** What was entered on the page of a late answer. */
    record Entered(String position, String text, String hints, String arrivedOn) {

        static final Entered NOTHING = new Entered("", "", "", "");

        private @Nullable LocalDate arrived() {
            try {
                return arrivedOn.isBlank() ? null : LocalDate.parse(arrivedOn.strip());
            } catch (DateTimeParseException e) {
                return null;
            }
        }
    }

    /**
     * What was typed about a consultation and not kept; the next page gives it back in its field, if it still has one.
     *
     * @param error key of what is wrong; takes the longest lengths
     * @param position of the question that it answers, 0 for anything else
     */
    record Unsent(String error, int number, int position, String text) implements Serializable {

        /** The text for a field of the page. */
        public String in(String place, int ofNumber, int ofPosition) {
            return error.startsWith(place) && number == ofNumber && position == ofPosition ? text : "";
        }

        /** Nothing to type it into again. */
        public boolean isClosed() {
            return error.endsWith("CLOSED");
        }

        public int limit() {
            return error.startsWith("treat") ? REASON_LIMIT : Question.LIMIT;
        }
    }

    @GetMapping("/nachtrag")
    String late(@PathVariable String id, @PathVariable int number, Locale locale, Model model) {
        return own(id, number, (file, own) -> page(file, own, Entered.NOTHING, "", locale, model));
    }

    @PostMapping("/nachtrag")
    String add(
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam(name = "position", defaultValue = "") String position,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "hinweise", defaultValue = "") String hints,
            @RequestParam(name = "eingang", defaultValue = "") String arrivedOn,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Entered entered = new Entered(position, text, hints, arrivedOn);
        return own(id, number, (file, own) -> {
            Optional<Position> chosen = positions(own).stream()
                    .filter(each -> each.name().equals(position))
                    .findFirst();
            boolean dated = own.kind().isAnsweredByBody() || entered.arrived() != null;
            String error = chosen.isEmpty()
                    ? "late.error.position"
                    : dated ? add(own, chosen.get(), entered) : "late.error.arrived";
            if (error.isEmpty()) {
                return "redirect:/vorgaenge/" + file.id() + (own.kind().isAnsweredByBody() ? "" : "/beteiligungen")
                        + "?nachgetragen";
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(file, own, entered, error, locale, model);
        });
    }

    /** Keeps it; gives back the key of what is wrong, empty if nothing is. */
    private String add(Consultation own, Position position, Entered entered) {
        AnswerOutcome outcome = lateAnswers.add(new AnswerConsultation(
                own.caseId(),
                own.number(),
                position,
                entered.text(),
                entered.hints(),
                List.of(),
                own.kind().isAnsweredByBody() ? null : entered.arrived(),
                duty.actor().account()));
        if (outcome instanceof AnswerOutcome.Answered) {
            return "";
        } else if (outcome instanceof AnswerOutcome.TextMissing) {
            return "late.error.text";
        } else if (outcome instanceof AnswerOutcome.TooLong) {
            return "late.error.tooLong";
        }
        return outcome instanceof AnswerOutcome.ArrivedInFuture ? "late.error.arrived" : "late.error.closed";
    }

    /** The page of a late answer, with what was entered. In the case's scope. */
    String page(CaseFile file, Consultation own, Entered entered, String error, Locale locale, Model model) {
        model.addAttribute("head", desk.head(file));
        model.addAttribute("each", views.of(own, locale));
        model.addAttribute("mayAdd", lateAnswers.isOpenFor(file, own));
        model.addAttribute("byClerk", !own.kind().isAnsweredByBody());
        model.addAttribute(
                "positions", positions(own).stream().map(Position::name).toList());
        model.addAttribute("approval", own.kind() == org.bauweg.consultation.ConsultationKind.APPROVAL);
        model.addAttribute("entered", entered);
        model.addAttribute("error", error);
        model.addAttribute("hasErrors", !error.isEmpty());
        model.addAttribute("textLimit", AnswerConsultation.TEXT_LIMIT);
        model.addAttribute("hintsLimit", AnswerConsultation.HINTS_LIMIT);
        return "workbench/late";
    }

    @PostMapping("/rueckfrage")
    String ask(
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam(name = "frage", defaultValue = "") String text,
            RedirectAttributes flash) {
        return own(id, number, (file, own) -> {
            Questions.Outcome outcome =
                    questions.ask(file.id(), number, text, duty.actor().account());
            if (outcome != Questions.Outcome.KEPT) {
                flash.addFlashAttribute("unsent", new Unsent("question.error." + outcome, number, 0, text));
                return "redirect:/vorgaenge/" + file.id();
            }
            return "redirect:/vorgaenge/" + file.id() + "?gefragt";
        });
    }

    @PostMapping("/antwort")
    String answer(
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam(name = "nr", defaultValue = "0") int position,
            @RequestParam(name = "antwort", defaultValue = "") String text,
            RedirectAttributes flash) {
        return desk.asAuthority(id, file -> {
            find(file, number);
            Questions.Outcome outcome = questions.answer(
                    file.id(), number, position, text, duty.actor().account());
            if (outcome != Questions.Outcome.KEPT) {
                flash.addFlashAttribute("unsent", new Unsent("answer.error." + outcome, number, position, text));
                return "redirect:/vorgaenge/" + file.id() + "/beteiligungen";
            }
            return "redirect:/vorgaenge/" + file.id() + "/beteiligungen?beantwortet";
        });
    }

    /** The clerk decides what becomes of a late answer or an objection. */
    @PostMapping("/umgang")
    String treat(
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam(name = "folgen", defaultValue = "") String followed,
            @RequestParam(name = "grund", defaultValue = "") String reason,
            RedirectAttributes flash) {
        return desk.asAuthority(id, file -> {
            Actor actor = duty.actor();
            find(file, number);
            boolean said = (followed.equals("ja") || followed.equals("nein")) && reason.length() <= REASON_LIMIT;
            boolean kept = said
                    && actor.is(Role.CLERK)
                    && file.decidedAt() == null
                    && lateAnswers.treat(file.id(), number, followed.equals("ja"), reason, actor.account());
            if (!kept) {
                String error = reason.isBlank() ? "EMPTY" : reason.length() > REASON_LIMIT ? "TOO_LONG" : "CLOSED";
                flash.addFlashAttribute("unsent", new Unsent("treat.error." + error, number, 0, reason));
                return "redirect:/vorgaenge/" + file.id() + "/beteiligungen";
            }
            return "redirect:/vorgaenge/" + file.id() + "/beteiligungen?entschieden";
        });
    }

    /** What can be done with one's own consultation. */
    @FunctionalInterface
    private interface OwnWork {
        String apply(CaseFile file, Consultation own);
    }

    /** A body at its own consultation, or the clerk at one of a neighbour's; everybody else is refused. */
    private String own(String id, int number, OwnWork work) {
        Actor actor = duty.actor();
        return desk.open(id, (relation, file) -> {
            Consultation found = find(file, number);
            boolean own = found.kind().isAnsweredByBody()
                    ? relation == Relation.CONSULTED && found.organisation().equals(actor.organisation())
                    : relation == Relation.AUTHORITY && actor.is(Role.CLERK);
            if (!own || found.requestedAt() == null) {
                access.refuse(actor, file.id());
            }
            return work.apply(file, found);
        });
    }

    private Consultation find(CaseFile file, int number) {
        return consultations.find(file.id(), number).orElseThrow(CaseDesk::notFound);
    }

    private static List<Position> positions(Consultation own) {
        return Stream.of(Position.values())
                .filter(position -> position.answers(own.kind()))
                .toList();
    }
}
