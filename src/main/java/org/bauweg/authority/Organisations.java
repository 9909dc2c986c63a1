package org.bauweg.authority;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The organisations that work with Bauweg. A public directory: it carries no case data. */
@Component
public class Organisations {

    private final JdbcClient jdbc;

    Organisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The organisation, if it takes part. */
    public Optional<Organisation> find(OrganisationId id) {
        return jdbc.sql("select * from organisation where id = ?")
                .param(id.value())
                .query(Organisations::row)
                .optional();
    }

    /** The names of those of {@code ids} that take part. */
    public Map<OrganisationId, String> names(Collection<OrganisationId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select id, name from organisation where id = any(?)")
                .param(ids.stream().map(OrganisationId::value).distinct().toArray(String[]::new))
                .query((row, number) -> Map.entry(new OrganisationId(row.getString("id")), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @throws IllegalStateException if it does not take part */
    public Organisation require(OrganisationId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("unknown organisation " + id));
    }

    /** The agencies that serve a building authority, by name. */
    public List<Organisation> agenciesOf(OrganisationId authority) {
        return jdbc.sql("select * from organisation where kind = 'AGENCY' and authority_id = ? order by name")
                .param(authority.value())
                .query(Organisations::row)
                .list();
    }

    /** All that take part, by name. */
    public List<Organisation> all() {
        return jdbc.sql("select * from organisation order by name")
                .query(Organisations::row)
                .list();
    }

    private static Organisation row(ResultSet row, int number) throws SQLException {
        return new Organisation(
                new OrganisationId(row.getString("id")),
                Organisation.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("street"),
                row.getString("postal_code"),
                row.getString("town"),
                row.getString("email"),
                row.getString("phone"),
                id(row.getString("authority_id")),
                row.getString("task"));
    }

    private static @Nullable OrganisationId id(@Nullable String value) {
        return value == null ? null : new OrganisationId(value);
    }
}
