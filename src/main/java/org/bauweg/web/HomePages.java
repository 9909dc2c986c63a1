package org.bauweg.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bauweg.access.DemoAccount;
import org.bauweg.access.DemoAccounts;
import org.bauweg.authority.Organisation;
import org.bauweg.authority.Organisations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Pages anyone may read: start, sign-in, accessibility, privacy, legal notice. */
@Controller
@EnableConfigurationProperties(OperatorDetails.class)
class HomePages {

    /** What the sign-in page has to say before the form; the texts are {@code login.<key>.title} and {@code .text}. */
    record Notice(String kind, String key) {}

    private static final Map<String, Notice> NOTICES = Map.of(
            "fehler", new Notice("danger", "failed"),
            "abgelaufen", new Notice("info", "expired"));

    /** A demo account as its page shows it; {@code organisation} is empty for people who act for themselves. */
    record DemoLogin(String username, String password, String who, String organisation, String purpose) {}

    private final OperatorDetails operator;
    private final DemoAccounts demoAccounts;
    private final Organisations organisations;

    HomePages(OperatorDetails operator, DemoAccounts demoAccounts, Organisations organisations) {
        this.operator = operator;
        this.demoAccounts = demoAccounts;
        this.organisations = organisations;
    }

    /** {@code abgemeldet} is where signing out ends. */
    @GetMapping("/")
    String home(@RequestParam Map<String, String> reasons, Model model) {
        model.addAttribute("loggedOut", reasons.containsKey("abgemeldet"));
        return "home";
    }

    /** The parameters {@code fehler} and {@code abgelaufen} say why someone lands here. */
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
        model.addAttribute("demo", !demoAccounts.list().isEmpty());
        return "login";
    }

    /** The accounts to try out; outside a demonstration the page does not exist. */
    @GetMapping("/demo-zugaenge")
    String demo(Model model) {
        List<DemoLogin> logins = demoAccounts.list().stream().map(this::shown).toList();
        if (logins.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("accounts", logins);
        return "demo";
    }

    private DemoLogin shown(DemoAccount account) {
        String organisation = Optional.ofNullable(account.organisation())
                .flatMap(organisations::find)
                .map(Organisation::name)
                .orElse("");
        return new DemoLogin(
                account.username(), DemoAccount.PASSWORD, account.displayName(), organisation, account.purpose());
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
