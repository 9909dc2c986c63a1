package org.bauweg.workbench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bauweg.access.Accounts;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.bauweg.audit.JournalEntry;
import org.bauweg.authority.Organisation;
import org.bauweg.authority.Organisations;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.web.GermanDates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The journal of a case in words. In the case's scope. */
@Component
class JournalLines {

    private static final String DETAIL = "journal.detail.";

    /** One act; {@code details} are sentences such as "Vollständig seit: 3. Juli 2026". */
    record Line(long position, Instant at, String actor, String act, List<String> details) {}

    private final Journal journal;
    private final Accounts accounts;
    private final Organisations organisations;
    private final GermanDates dates;
    private final MessageSource messages;

    JournalLines(
            Journal journal,
            Accounts accounts,
            Organisations organisations,
            GermanDates dates,
            MessageSource messages) {
        this.journal = journal;
        this.accounts = accounts;
        this.organisations = organisations;
        this.dates = dates;
        this.messages = messages;
    }

    List<Line> of(CaseId caseId, Locale locale) {
        List<JournalEntry> entries = journal.of(caseId);
        Set<AccountId> people = entries.stream()
                .flatMap(entry -> AccountId.parse(entry.actor()).stream())
                .collect(Collectors.toSet());
        Map<AccountId, String> names = accounts.displayNames(people);
        return entries.stream().map(entry -> line(entry, names, locale)).toList();
    }

    private Line line(JournalEntry entry, Map<AccountId, String> names, Locale locale) {
        String actor = entry.actor().equals(Act.SYSTEM)
                ? "Bauweg"
                : AccountId.parse(entry.actor()).map(names::get).orElse(entry.actor());
        return new Line(
                entry.position(),
                entry.at(),
                actor,
                text("journal." + entry.act(), entry.act(), locale),
                entry.details().entrySet().stream()
                        .map(detail -> detail(detail.getKey(), detail.getValue(), locale))
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** Only details that have a name in the message bundle are for reading; the others serve the check. */
    private @Nullable String detail(String key, String value, Locale locale) {
        String label = messages.getMessage(DETAIL + key, new Object[0], "", locale);
        return label == null || label.isEmpty() || value.isBlank() ? null : label + ": " + words(key, value, locale);
    }

    private String words(String key, String value, Locale locale) {
        if (key.equals("standInFor")) {
            return names(value);
        }
        if (key.startsWith("organisation")) {
            return List.of(value.split(",")).stream().map(this::organisation).collect(Collectors.joining("; "));
        }
        return Optional.ofNullable(messages.getMessage(DETAIL + key + "." + value, new Object[0], null, locale))
                .or(() -> day(value))
                .or(() -> moment(value))
                .orElse(value);
    }

    /** People away for whom somebody acted: rare, so looked up one entry at a time. */
    private String names(String value) {
        Map<AccountId, String> names = accounts.displayNames(Stream.of(value.split(","))
                .flatMap(id -> AccountId.parse(id).stream())
                .collect(Collectors.toSet()));
        return names.values().stream().sorted().collect(Collectors.joining(", "));
    }

    private String organisation(String id) {
        return organisations
                .find(new OrganisationId(id))
                .map(Organisation::name)
                .orElse(id);
    }

    private Optional<String> day(String value) {
        try {
            return Optional.of(dates.day(LocalDate.parse(value)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Optional<String> moment(String value) {
        try {
            return Optional.of(dates.moment(Instant.parse(value)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private String text(String key, String fallback, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage(key, new Object[0], fallback, locale), fallback);
    }
}
