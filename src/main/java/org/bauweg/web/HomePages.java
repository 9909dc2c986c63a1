package org.bauweg.web;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages anyone may read: start, sign-in, accessibility, privacy, legal notice. */
@Controller
@EnableConfigurationProperties(OperatorDetails.class)
class HomePages {

    /** What the sign-in page has to say before the form; the texts are {@code login.<key>.title} and {@code .text}. */
    record Notice(String kind, String key) {}

    private static final Map<String, Notice> NOTICES = Map.of(
            "error", new Notice("danger", "failed"),
            "locked", new Notice("danger", "locked"),
            "logout", new Notice("success", "loggedOut"),
            "expired", new Notice("info", "expired"));

    private final OperatorDetails operator;
    private final boolean demo;

    HomePages(OperatorDetails operator, Environment environment) {
        this.operator = operator;
        this.demo = environment.getProperty("bauweg.demo", Boolean.class, false);
    }

    @GetMapping("/")
    String home() {
        return "home";
    }

    /** The parameters {@code error}, {@code locked}, {@code logout} and {@code expired} say why someone lands here. */
    @GetMapping("/anmelden")
    String login(@RequestParam Map<String, String> reasons, Model model) {
        Set<String> given = reasons.keySet();
        NOTICES.keySet().stream()
                .filter(given::contains)
                .findFirst()
                .map(NOTICES::get)
                .ifPresent(notice -> {
                    model.addAttribute("notice", notice);
                    model.addAttribute("hasErrors", notice.kind().equals("danger"));
                });
        model.addAttribute("demo", demo);
        return "login";
    }

    @GetMapping("/barrierefreiheit")
    String accessibility(Model model) {
        return text(model, "accessibility", 4);
    }

    @GetMapping("/datenschutz")
    String privacy(Model model) {
        return text(model, "privacy", 5);
    }

    @GetMapping("/impressum")
    String imprint(Model model) {
        model.addAttribute("operator", operator);
        return text(model, "imprint", 2);
    }

    private static String text(Model model, String page, int sections) {
        model.addAttribute("page", page);
        model.addAttribute("sections", sections);
        return "text-page";
    }
}
