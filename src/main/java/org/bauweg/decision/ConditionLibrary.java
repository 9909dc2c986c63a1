package org.bauweg.decision;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bauweg.shared.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The library of conditions. Callers stand in the scope of a case or of the authority. */
@Component
public class ConditionLibrary {

    private final JdbcClient jdbc;

    ConditionLibrary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is offered to an authority, in order; its own takes the place of a general one with the same code. */
    public List<ConditionTemplate> of(OrganisationId authority) {
        Map<String, ConditionTemplate> byCode = new LinkedHashMap<>();
        jdbc.sql("""
                        select * from condition_template where authority_id is null or authority_id = ?
                        order by position, code, authority_id nulls first""")
                .param(authority.value())
                .query((row, number) -> {
                    String owner = row.getString("authority_id");
                    return new ConditionTemplate(
                            owner == null ? null : new OrganisationId(owner),
                            row.getString("code"),
                            row.getString("title"),
                            row.getString("text"),
                            row.getString("norm"));
                })
                .list()
                .forEach(template -> byCode.merge(
                        template.code(), template, (one, other) -> other.authority() == null ? one : other));
        return List.copyOf(byCode.values());
    }

    /** The texts of these conditions in the library's order; codes it does not have are added to {@code unknown}. */
    List<Condition> copy(OrganisationId authority, Collection<String> codes, Set<String> unknown) {
        unknown.addAll(codes);
        return of(authority).stream()
                .filter(template -> unknown.remove(template.code()))
                .map(template -> new Condition(template.code(), template.title(), template.text(), template.norm()))
                .toList();
    }
}
