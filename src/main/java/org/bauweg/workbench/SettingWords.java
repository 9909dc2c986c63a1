package org.bauweg.workbench;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.bauweg.authority.Organisation;
import org.bauweg.authority.Organisations;
import org.bauweg.casefile.Procedure;
import org.bauweg.settings.Setting;
import org.bauweg.shared.OrganisationId;
import org.bauweg.workflow.Bundles;
import org.bauweg.workflow.DocumentNames;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Values of settings as people read them: with units, and names instead of keys. */
@Component
class SettingWords {

    /** What may stand in a list, by the key to type. */
    record Key(String key, String name) {}

    private final Bundles bundles;
    private final DocumentNames documents;
    private final Organisations organisations;
    private final MessageSource messages;

    SettingWords(Bundles bundles, DocumentNames documents, Organisations organisations, MessageSource messages) {
        this.bundles = bundles;
        this.documents = documents;
        this.organisations = organisations;
        this.messages = messages;
    }

    /** The value in words; what an empty one means. */
    String of(Setting setting, String value, Locale locale) {
        if (value.isBlank()) {
            return text("setting." + setting.key() + ".empty", locale);
        }
        return switch (setting.kind()) {
            case NUMBER -> text("setting." + setting.key() + ".amount", locale, Integer.valueOf(value));
            case CHOICE, FLAG -> text("setting." + setting.key() + "." + value, locale);
            case LINES -> lines(setting, value, locale);
            case TEXT, LONG_TEXT -> value;
        };
    }

    /** The keys that a list takes; empty for other settings. */
    List<Key> keys(OrganisationId authority, Setting setting, Locale locale) {
        if (setting == Setting.EXTRA_DOCUMENTS) {
            return slots().entrySet().stream()
                    .map(slot -> new Key(slot.getKey(), slot.getValue()))
                    .sorted(Comparator.comparing(Key::name))
                    .toList();
        }
        return setting == Setting.AGENCIES
                ? organisations.agenciesOf(authority).stream()
                        .map(agency -> new Key(agency.task() + "=" + agency.id(), agency.name()))
                        .toList()
                : List.of();
    }

    private String lines(Setting setting, String value, Locale locale) {
        Map<String, String> slots = setting == Setting.EXTRA_DOCUMENTS ? slots() : Map.of();
        return value.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> setting == Setting.AGENCIES ? agency(line, locale) : slots.getOrDefault(line, line))
                .collect(Collectors.joining("\n"));
    }

    private String agency(String line, Locale locale) {
        String[] parts = line.split("=", 2);
        String field = parts[0].strip();
        return parts.length < 2
                ? line
                : String.valueOf(messages.getMessage("setting.agencies.field." + field, new Object[0], field, locale))
                        + ": "
                        + OrganisationId.parse(parts[1].strip())
                                .flatMap(organisations::find)
                                .map(Organisation::name)
                                .orElse(parts[1].strip());
    }

    private Map<String, String> slots() {
        return Procedure.P65
                .service()
                .flatMap(bundles::live)
                .map(live -> documents.ofApplication(live.id()))
                .orElse(Map.of());
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
