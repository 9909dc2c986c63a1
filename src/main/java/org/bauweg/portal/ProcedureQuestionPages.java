package org.bauweg.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bauweg.authority.Municipality;
import org.bauweg.forms.FieldError;
import org.bauweg.forms.FormView;
import org.bauweg.forms.NodeView;
import org.bauweg.web.FileUploads;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Which procedure? The assistant's questions. Without JavaScript the next questions come with the next page. */
@Controller
@RequestMapping("/antraege/neu/{ags}/verfahren")
class ProcedureQuestionPages {

    /** The questions that were on the page: only for those somebody may be reminded of an answer. */
    private static final String ASKED = "_asked";

    private static final String JUDGED = "fehler";

    private final ChoiceDesk desk;

    ProcedureQuestionPages(ChoiceDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String ask(@PathVariable String ags, HttpServletRequest request, Locale locale, Model model) {
        return page(ags, request, request.getParameter(JUDGED) != null, locale, model);
    }

    @PostMapping
    String answer(@PathVariable String ags, HttpServletRequest request, Locale locale, Model model) {
        if (FileUploads.wantsFragment(request)) {
            return page(ags, request, false, locale, model);
        }
        desk.municipality(ags);
        ChoiceDesk.Answered answered = desk.read(request.getParameterMap(), locale);
        List<FieldError> errors = answered.result().errors();
        if (request.getParameter("_next") == null) {
            return "redirect:" + ChoiceDesk.address(ags, "verfahren", answered.answers(), Map.of());
        }
        if (errors.isEmpty()) {
            return "redirect:" + ChoiceDesk.address(ags, "vorschlag", answered.answers(), Map.of());
        }
        Set<String> asked = asked(request);
        boolean skipped = errors.stream().anyMatch(error -> asked.contains(error.path()));
        return "redirect:"
                + ChoiceDesk.address(ags, "verfahren", answered.answers(), skipped ? Map.of(JUDGED, "1") : Map.of())
                + (skipped ? "" : "#" + errors.get(0).fieldId());
    }

    private String page(String ags, HttpServletRequest request, boolean judged, Locale locale, Model model) {
        Municipality municipality = desk.municipality(ags);
        ChoiceDesk.Answered answered = desk.read(request.getParameterMap(), locale);
        FormView form = answered.schema()
                .view(
                        answered.answers(),
                        answered.context(),
                        judged ? answered.result().errors() : List.of());
        model.addAttribute("form", withoutRefresh(form));
        model.addAttribute("hasErrors", form.hasErrors());
        model.addAttribute("place", municipality.name());
        model.addAttribute("ags", ags);
        model.addAttribute("asked", String.join(",", names(form.nodes()).toList()));
        return "portal/choice";
    }

    /** Here going on draws the form anew, too: one button is enough. */
    private static FormView withoutRefresh(FormView form) {
        return new FormView(form.id(), form.title(), form.nodes(), form.errors(), false, form.messages());
    }

    private static Set<String> asked(HttpServletRequest request) {
        String asked = request.getParameter(ASKED);
        return asked == null
                ? Set.of()
                : Arrays.stream(asked.split(",", -1)).limit(200).collect(Collectors.toSet());
    }

    private static Stream<String> names(List<NodeView> nodes) {
        return nodes.stream().flatMap(node -> {
            if (node instanceof NodeView.Choosing choosing) {
                return Stream.of(choosing.caption().name());
            }
            if (node instanceof NodeView.Input input) {
                return Stream.of(input.caption().name());
            }
            return node instanceof NodeView.Grouped group ? names(group.children()) : Stream.empty();
        });
    }
}
