package org.bauweg.deadlines;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DeadlineId;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads open periods over many cases: the board of an organisation, the periods of a page of cases. Each answer costs one or
 * two reads of an index, however many periods there are. Callers stand in a scope that sees the periods.
 */
@Component
public class DeadlineBoard {

    /** Periods on one page. */
    public static final int PAGE_SIZE = 25;

    private final JdbcClient jdbc;
    private final DeadlineRows rows;
    private final DeadlineHistory history;

    DeadlineBoard(JdbcClient jdbc, DeadlineRows rows, DeadlineHistory history) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.history = history;
    }

    /** One page of the open periods in the cases of a building authority. */
    public BoardPage ofAuthority(OrganisationId authority, BoardFilter filter, BoardPage.@Nullable Cursor after) {
        return page("authority_id", authority, filter, after);
    }

    /** One page of the open periods in which this body was asked. */
    public BoardPage ofConsulted(OrganisationId body, BoardFilter filter, BoardPage.@Nullable Cursor after) {
        return page("organisation_id", body, filter, after);
    }

    /** The open periods of cases, each case's by the day to act by; cases without any are left out. */
    public Map<CaseId, List<LedgerDeadline>> openOf(Collection<CaseId> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        UUID[] ids = cases.stream().map(CaseId::value).toArray(UUID[]::new);
        return jdbc
                .sql(
                        "select * from case_deadline where case_id = any(?) and ended_on is null order by act_by, rule, id")
                .param(ids)
                .query(rows::row)
                .list()
                .stream()
                .collect(Collectors.groupingBy(LedgerDeadline::caseId, LinkedHashMap::new, Collectors.toList()));
    }

    /** What happened to periods, oldest first; in a case's or its authority's scope. */
    public Map<DeadlineId, List<DeadlineEntry>> histories(Collection<DeadlineId> ids) {
        Map<DeadlineId, List<DeadlineEntry>> histories = new LinkedHashMap<>();
        jdbc.sql("select * from case_deadline_event where deadline_id = any(?) order by deadline_id, number")
                .param(ids.stream().map(DeadlineId::value).toArray(UUID[]::new))
                .query(row -> {
                    histories
                            .computeIfAbsent(
                                    new DeadlineId(row.getObject("deadline_id", UUID.class)), id -> new ArrayList<>())
                            .add(history.entry(row));
                });
        return histories;
    }

    /** Whether a timer of a process model waits for the end of this period and moves with it. */
    public boolean movesTimer(DeadlineId id) {
        return jdbc.sql("select timed from case_deadline where id = ?")
                .param(id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private BoardPage page(String column, OrganisationId body, BoardFilter filter, BoardPage.@Nullable Cursor after) {
        List<LedgerDeadline> found = new ArrayList<>();
        if (after == null || after.fiction()) {
            found.addAll(part(column, body, true, filter, after));
        }
        if (found.size() <= PAGE_SIZE && !filter.fictionOnly()) {
            found.addAll(part(column, body, false, filter, after == null || after.fiction() ? null : after));
        }
        if (found.size() <= PAGE_SIZE) {
            return new BoardPage(found, null);
        }
        return new BoardPage(found.subList(0, PAGE_SIZE), BoardPage.Cursor.after(found.get(PAGE_SIZE - 1)));
    }

    /** Fictions or the rest, each a range of an index of its own. */
    private List<LedgerDeadline> part(
            String column, OrganisationId body, boolean fiction, BoardFilter filter, BoardPage.@Nullable Cursor after) {
        return jdbc.sql("select * from case_deadline where " + column + " = :body and fiction = :fiction"
                        + " and ended_on is null"
                        + (after == null ? "" : " and (act_by, id) > (:actBy, :id)")
                        + (filter.purpose() == null ? "" : " and purpose = :purpose")
                        + (filter.turn() == null ? "" : " and turn = :turn")
                        + (filter.actByUntil() == null ? "" : " and act_by <= :until")
                        // a number, no parameter: PostgreSQL then plans once and not for every page
                        + " order by act_by, id limit " + (PAGE_SIZE + 1))
                .param("body", body.value())
                .param("fiction", fiction)
                .param("actBy", after == null ? null : after.actBy())
                .param("id", after == null ? null : after.id().value())
                .param(
                        "purpose",
                        filter.purpose() == null ? "" : filter.purpose().name())
                .param("turn", filter.turn() == null ? "" : filter.turn().name())
                .param("until", filter.actByUntil())
                .query(rows::row)
                .list();
    }
}
