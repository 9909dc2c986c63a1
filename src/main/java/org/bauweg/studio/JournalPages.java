package org.bauweg.studio;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bauweg.access.Accounts;
import org.bauweg.audit.Journal;
import org.bauweg.audit.JournalEntry;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The journal as a whole: whether it is unbroken, and what concerns no single case. */
@Controller
class JournalPages {

    private static final int SHOWN = 50;

    /** An entry of the security chain. */
    record Line(Instant at, String actor, String act, Map<String, String> details) {}

    private final Journal journal;
    private final JournalCheck check;
    private final Accounts accounts;
    private final Scopes scopes;

    JournalPages(Journal journal, JournalCheck check, Accounts accounts, Scopes scopes) {
        this.journal = journal;
        this.check = check;
        this.accounts = accounts;
        this.scopes = scopes;
    }

    @GetMapping("/betrieb/journal")
    String show(Model model) {
        model.addAttribute("entries", scopes.<Long>within(Scope.system(), journal::size));
        model.addAttribute("security", security());
        return "studio/journal";
    }

    /** Recomputes the chains; takes as long as the journal is long. */
    @PostMapping("/betrieb/journal")
    String check(Model model) {
        model.addAttribute("result", check.run());
        return show(model);
    }

    private List<Line> security() {
        List<JournalEntry> entries = scopes.within(Scope.system(), () -> journal.security(SHOWN));
        Set<AccountId> people = entries.stream()
                .flatMap(entry -> AccountId.parse(entry.actor()).stream())
                .collect(Collectors.toSet());
        Map<AccountId, String> names = accounts.displayNames(people);
        return entries.stream()
                .map(entry -> new Line(
                        entry.at(),
                        AccountId.parse(entry.actor())
                                .map(id -> Objects.requireNonNullElse(names.get(id), id.toString()))
                                .orElse(entry.actor()),
                        entry.act(),
                        entry.details()))
                .toList();
    }
}
