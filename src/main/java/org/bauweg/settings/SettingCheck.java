package org.bauweg.settings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bauweg.authority.AgencyFields;
import org.bauweg.authority.Municipalities;
import org.bauweg.authority.Municipality;
import org.bauweg.authority.Organisation;
import org.bauweg.authority.Organisations;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a change of a setting must be like, apart from what is set already. */
@Component
class SettingCheck {

    static final int LAST_YEAR = 2200;

    private final Organisations organisations;
    private final Municipalities municipalities;
    private final Clock clock;

    SettingCheck(Organisations organisations, Municipalities municipalities, Clock clock) {
        this.organisations = organisations;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** Why it is refused; empty if it is not. */
    Optional<SettingOutcome> refusal(ChangeSetting change) {
        return reason(change.reason())
                .or(() -> time(change.validFrom(), change.validTo()))
                .or(() -> municipality(change))
                .or(() -> Optional.ofNullable(change.value()).flatMap(value -> value(change.setting(), value)));
    }

    private static Optional<SettingOutcome> reason(String reason) {
        if (reason.isBlank()) {
            return Optional.of(SettingOutcome.REASON_MISSING);
        }
        return when(reason.length() > Settings.LONGEST_REASON, SettingOutcome.REASON_TOO_LONG);
    }

    private Optional<SettingOutcome> time(LocalDate from, @Nullable LocalDate to) {
        if (from.isBefore(LocalDate.now(clock))) {
            return Optional.of(SettingOutcome.IN_THE_PAST);
        }
        if (from.getYear() > LAST_YEAR || (to != null && to.getYear() > LAST_YEAR)) {
            return Optional.of(SettingOutcome.DATE_OUT_OF_RANGE);
        }
        return when(to != null && to.isBefore(from), SettingOutcome.ENDS_BEFORE_IT_BEGINS);
    }

    private Optional<SettingOutcome> municipality(ChangeSetting change) {
        if (!change.setting().isForMunicipality()) {
            return when(!change.municipality().isEmpty(), SettingOutcome.UNKNOWN_MUNICIPALITY);
        }
        Optional<Municipality> found = municipalities.find(change.municipality());
        if (found.isEmpty()) {
            return Optional.of(SettingOutcome.UNKNOWN_MUNICIPALITY);
        }
        if (!found.get().authority().equals(change.authority())) {
            return Optional.of(SettingOutcome.FOREIGN_MUNICIPALITY);
        }
        return when(change.value() != null && change.validTo() == null, SettingOutcome.END_MISSING);
    }

    private Optional<SettingOutcome> value(Setting setting, String value) {
        if (value.length() > Settings.LONGEST) {
            return Optional.of(SettingOutcome.TOO_LONG);
        }
        return switch (setting.kind()) {
            case NUMBER -> when(!isNumber(setting, value), SettingOutcome.NOT_A_NUMBER);
            case FLAG -> when(!List.of("true", "false").contains(value), SettingOutcome.NOT_A_CHOICE);
            case CHOICE -> when(!setting.choices().contains(value), SettingOutcome.NOT_A_CHOICE);
            case LINES ->
                switch (setting) {
                    case AGENCIES -> agencies(value);
                    case REFUSED_FINDINGS ->
                        when(!setting.choices().containsAll(Settings.lines(value)), SettingOutcome.NOT_A_CHOICE);
                    default -> Optional.empty();
                };
            case TEXT, LONG_TEXT -> Optional.empty();
        };
    }

    private static boolean isNumber(Setting setting, String value) {
        return value.matches("[0-9]{1,6}")
                && Integer.parseInt(value) >= setting.lowest()
                && Integer.parseInt(value) <= setting.highest();
    }

    private Optional<SettingOutcome> agencies(String value) {
        return Settings.lines(value).stream()
                .flatMap(line -> agency(line).stream())
                .findFirst();
    }

    private Optional<SettingOutcome> agency(String line) {
        int split = line.indexOf('=');
        if (split < 0 || !AgencyFields.contains(line.substring(0, split).strip())) {
            return Optional.of(SettingOutcome.UNKNOWN_FIELD);
        }
        boolean agency = OrganisationId.parse(line.substring(split + 1).strip())
                .flatMap(organisations::find)
                .filter(found -> found.kind() == Organisation.Kind.AGENCY)
                .isPresent();
        return when(!agency, SettingOutcome.UNKNOWN_ORGANISATION);
    }

    private static Optional<SettingOutcome> when(boolean wrong, SettingOutcome outcome) {
        return wrong ? Optional.of(outcome) : Optional.empty();
    }
}
