package org.bauweg.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.PageMarks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases of a building authority, newest first, for finding one. In the authority's scope. */
@Component
public class CaseRegister {

    /** Cases on one page. */
    public static final int PAGE_SIZE = 25;

    private static final String OPEN = "closure is null and decided_at is null";
    // the same facts as CaseFile.status(), as the database reads them
    private static final Map<CaseStatus, String> CONDITIONS = Map.ofEntries(
            Map.entry(CaseStatus.RECEIVED, OPEN + " and complete_on is null and documents_due_on is null"),
            Map.entry(
                    CaseStatus.DOCUMENTS_REQUESTED, OPEN + " and complete_on is null and documents_due_on is not null"),
            Map.entry(CaseStatus.COMPLETE, OPEN + " and complete_on is not null and consulted_at is null"),
            Map.entry(CaseStatus.IN_CONSULTATION, OPEN + " and complete_on is not null and consulted_at is not null"),
            Map.entry(CaseStatus.DECIDED, "closure is null and decided_at is not null"),
            Map.entry(CaseStatus.NOTIFIED, "closure = 'DECIDED'"),
            Map.entry(CaseStatus.WITHDRAWN, "closure = 'WITHDRAWN'"),
            Map.entry(CaseStatus.DEEMED_WITHDRAWN, "closure = 'DEEMED_WITHDRAWN'"),
            Map.entry(CaseStatus.REJECTED, "closure = 'REJECTED'"),
            Map.entry(CaseStatus.DEEMED_GRANTED, "closure = 'DEEMED_GRANTED'"),
            Map.entry(CaseStatus.START_ADMISSIBLE, "closure = 'ADMISSIBLE' and procedure <> 'P63A_NOTICE'"),
            Map.entry(CaseStatus.DEMOLITION_ADMISSIBLE, "closure = 'ADMISSIBLE' and procedure = 'P63A_NOTICE'"));

    private final JdbcClient jdbc;
    private final CaseFiles files;

    CaseRegister(JdbcClient jdbc, CaseFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /**
     * One page.
     *
     * @param next where the next page begins, null on the last one
     */
    public record Page(List<CaseFile> cases, @Nullable Cursor next) {

        public Page {
            cases = List.copyOf(cases);
        }
    }

    /** A place in the register: after this case. */
    public record Cursor(Instant receivedAt, CaseId id) {

        /** The cursor as it stands in an address. */
        public String text() {
            return receivedAt + "_" + id;
        }

        /** Reads {@link #text()}; empty for anything else. */
        public static Optional<Cursor> parse(@Nullable String text) {
            int split = text == null ? -1 : text.indexOf('_');
            if (text == null || split < 1) {
                return Optional.empty();
            }
            return PageMarks.instant(text.substring(0, split))
                    .flatMap(at -> CaseId.parse(text.substring(split + 1)).map(id -> new Cursor(at, id)));
        }
    }

    /**
     * The cases of an authority.
     *
     * @param text part of a file number or title, or null
     * @param status only cases that stand here, or null
     */
    public Page page(
            OrganisationId authority, @Nullable String text, @Nullable CaseStatus status, @Nullable Cursor after) {
        return page(authority, text, status, Set.of(), after);
    }

    /** As above, only cases that one of {@code clerks} looks after; all if there are none. */
    public Page page(
            OrganisationId authority,
            @Nullable String text,
            @Nullable CaseStatus status,
            Set<AccountId> clerks,
            @Nullable Cursor after) {
        List<CaseFile> found = jdbc.sql("select * from case_file where authority_id = :authority"
                        + (after == null
                                ? ""
                                : " and (received_at, id) < (cast(:at as timestamptz), cast(:id as uuid))")
                        + (status == null ? "" : " and " + CONDITIONS.get(status))
                        + (text == null
                                ? ""
                                : " and (strpos(lower(title), lower(:text)) > 0 or strpos(file_number, :text) > 0)")
                        + (clerks.isEmpty()
                                ? ""
                                : " and id in (select case_id from case_clerk where account_id = any(:clerks))")
                        + " order by received_at desc, id desc limit :limit")
                .param("authority", authority.value())
                .param("at", after == null ? "" : after.receivedAt().toString())
                .param("id", after == null ? "" : after.id().toString())
                .param("text", text == null ? "" : text)
                .param("clerks", clerks.stream().map(AccountId::value).toArray(UUID[]::new))
                .param("limit", PAGE_SIZE + 1)
                .query(files::row)
                .list();
        if (found.size() <= PAGE_SIZE) {
            return new Page(found, null);
        }
        CaseFile last = found.get(PAGE_SIZE - 1);
        return new Page(found.subList(0, PAGE_SIZE), new Cursor(last.receivedAt(), last.id()));
    }
}
