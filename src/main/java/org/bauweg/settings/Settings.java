package org.bauweg.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The settings of the authorities. Entries are never changed: a new one takes the place of an older one for its time. Reading
 * needs no scope, since they are as public as the directory of organisations; writing needs the authority's.
 */
@Component
public class Settings {

    /** Characters of a value. */
    public static final int LONGEST = 4000;

    /** Characters of a reason. */
    public static final int LONGEST_REASON = 1000;

    private final JdbcClient jdbc;
    private final SettingCheck check;
    private final Clock clock;

    Settings(JdbcClient jdbc, SettingCheck check, Clock clock) {
        this.jdbc = jdbc;
        this.check = check;
        this.clock = clock;
    }

    /** The value that holds today; the standard where none is set. */
    public String text(OrganisationId authority, Setting setting) {
        return value(authority, setting, "", LocalDate.now(clock)).orElse(setting.standard());
    }

    /** The value that held, holds or will hold on a day. */
    public String text(OrganisationId authority, Setting setting, LocalDate day) {
        return value(authority, setting, "", day).orElse(setting.standard());
    }

    /** As {@link #text}, for whole numbers. */
    public int number(OrganisationId authority, Setting setting) {
        return Integer.parseInt(text(authority, setting));
    }

    /** As {@link #text}, for yes or no. */
    public boolean flag(OrganisationId authority, Setting setting) {
        return Boolean.parseBoolean(text(authority, setting));
    }

    /** As {@link #text}, for lists: the lines that are not blank. */
    public List<String> lines(OrganisationId authority, Setting setting) {
        return lines(text(authority, setting));
    }

    /** As {@link #lines(OrganisationId, Setting)}, for a day. */
    public List<String> lines(OrganisationId authority, Setting setting, LocalDate day) {
        return lines(text(authority, setting, day));
    }

    /** As {@link #lines(OrganisationId, Setting)}, for lines like {@code key=value}. */
    public Map<String, String> pairs(OrganisationId authority, Setting setting) {
        Map<String, String> pairs = new LinkedHashMap<>();
        lines(authority, setting).forEach(line -> {
            int split = line.indexOf('=');
            pairs.put(
                    line.substring(0, split).strip(), line.substring(split + 1).strip());
        });
        return pairs;
    }

    /** The state standards a municipality is exempt from on a day. */
    public List<String> exemptions(OrganisationId authority, String municipality, LocalDate day) {
        return value(authority, Setting.STANDARD_EXEMPTION, municipality, day)
                .map(Settings::lines)
                .orElse(List.of());
    }

    /** The exemptions of municipalities that hold today or will hold, with the time they really hold. */
    public List<SettingEntry> exemptions(OrganisationId authority) {
        return jdbc
                .sql("select distinct municipality_ags from authority_setting where authority_id = ? and setting = ?")
                .params(authority.value(), Setting.STANDARD_EXEMPTION.key())
                .query(String.class)
                .list()
                .stream()
                .sorted()
                .flatMap(ags ->
                        SettingTimes.from(LocalDate.now(clock), entries(authority, Setting.STANDARD_EXEMPTION, ags))
                                .stream())
                .filter(entry -> entry.value() != null)
                .toList();
    }

    /** Everything the authority has set, newest first, at most 500. */
    public List<SettingEntry> history(OrganisationId authority) {
        return jdbc.sql("select * from authority_setting where authority_id = ? order by id desc limit 500")
                .param(authority.value())
                .query(Settings::row)
                .list();
    }

    /** Sets a value for a time from today on. In the authority's scope. */
    public SettingOutcome set(ChangeSetting change) {
        SettingOutcome outcome = check.refusal(change)
                .orElseGet(() -> !change.replacesLater() && replacesLater(change)
                        ? SettingOutcome.REPLACES_LATER
                        : SettingOutcome.SET);
        if (outcome == SettingOutcome.SET) {
            jdbc.sql("""
                            insert into authority_setting (authority_id, setting, municipality_ags, value, valid_from,
                            valid_to, reason, set_by, set_at)
                            values (:authority, :setting, :municipality, :value, :from, :to, :reason, :by, :at)""")
                    .param("authority", change.authority().value())
                    .param("setting", change.setting().key())
                    .param("municipality", change.municipality())
                    .param("value", change.value())
                    .param("from", change.validFrom())
                    .param("to", change.validTo())
                    .param("reason", change.reason().strip())
                    .param("by", change.by().value())
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        }
        return outcome;
    }

    private Optional<String> value(OrganisationId authority, Setting setting, String municipality, LocalDate day) {
        return jdbc.sql("""
                        select coalesce(value, :standard) from authority_setting
                        where authority_id = :authority and setting = :setting and municipality_ags = :municipality
                        and valid_from <= :day and (valid_to is null or valid_to >= :day)
                        order by id desc limit 1""")
                .param("standard", setting.standard())
                .param("authority", authority.value())
                .param("setting", setting.key())
                .param("municipality", municipality)
                .param("day", day)
                .query(String.class)
                .optional();
    }

    /** What of a scheduled later time the change would take away. */
    private boolean replacesLater(ChangeSetting change) {
        LocalDate last = change.validTo();
        return SettingTimes.from(
                        change.validFrom(), entries(change.authority(), change.setting(), change.municipality()))
                .stream()
                .map(SettingEntry::validFrom)
                .anyMatch(from -> from.isAfter(change.validFrom()) && (last == null || !from.isAfter(last)));
    }

    private List<SettingEntry> entries(OrganisationId authority, Setting setting, String municipality) {
        return jdbc.sql("""
                        select * from authority_setting
                        where authority_id = ? and setting = ? and municipality_ags = ? order by id desc limit 500""")
                .params(authority.value(), setting.key(), municipality)
                .query(Settings::row)
                .list();
    }

    static List<String> lines(String value) {
        return value.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static SettingEntry row(ResultSet row, int number) throws SQLException {
        return new SettingEntry(
                new OrganisationId(row.getString("authority_id")),
                Setting.of(row.getString("setting")).orElseThrow(),
                row.getString("municipality_ags"),
                row.getString("value"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("reason"),
                new AccountId(row.getObject("set_by", UUID.class)),
                row.getTimestamp("set_at").toInstant());
    }
}
