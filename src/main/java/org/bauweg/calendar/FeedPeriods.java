package org.bauweg.calendar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bauweg.access.Actor;
import org.bauweg.access.Role;
import org.bauweg.casefile.CaseClerks;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.deadlines.BoardFilter;
import org.bauweg.deadlines.BoardPage;
import org.bauweg.deadlines.DeadlineBoard;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.LedgerDeadline.State;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The running periods that belong into somebody's calendar. */
@Component
class FeedPeriods {

    /** Periods in one feed; the most urgent ones. */
    static final int MOST = 500;

    /** A period with the number of its case. */
    record Dated(LedgerDeadline deadline, String fileNumber) {}

    private final DeadlineBoard board;
    private final CaseFiles files;
    private final CaseClerks clerks;
    private final Scopes scopes;

    FeedPeriods(DeadlineBoard board, CaseFiles files, CaseClerks clerks, Scopes scopes) {
        this.board = board;
        this.files = files;
        this.clerks = clerks;
        this.scopes = scopes;
    }

    List<Dated> of(Actor owner, CalendarFeed.Selection selection) {
        List<LedgerDeadline> running = open(owner, selection).stream()
                .filter(deadline -> deadline.state() == State.RUNNING)
                .sorted(Comparator.comparing(
                        (LedgerDeadline deadline) -> deadline.deadline().actBy()))
                .limit(MOST)
                .toList();
        // a consulted body may not read the case, but knows its number from its own request
        Map<CaseId, CaseFile> cases = scopes.within(
                Scope.system(),
                () -> files.find(running.stream().map(LedgerDeadline::caseId).collect(Collectors.toSet())));
        return running.stream()
                .flatMap(deadline -> Optional.ofNullable(cases.get(deadline.caseId())).stream()
                        .map(file -> new Dated(deadline, file.fileNumber())))
                .toList();
    }

    private List<LedgerDeadline> open(Actor owner, CalendarFeed.Selection selection) {
        OrganisationId organisation = owner.organisation();
        if (organisation == null) {
            return owner.is(Role.APPLICANT) ? ofApplicant(owner) : List.of();
        }
        boolean decides = owner.is(Role.CLERK) || owner.is(Role.HEAD);
        return scopes.within(Scope.organisation(organisation), () -> {
            if (decides && selection == CalendarFeed.Selection.MINE) {
                return flat(board.openOf(clerks.casesOf(owner.account(), MOST)).values());
            }
            return pages(organisation, decides);
        });
    }

    private List<LedgerDeadline> ofApplicant(Actor owner) {
        List<CaseId> own = scopes.within(Scope.account(owner.account()), () -> files.ownedBy(owner.account())).stream()
                .map(CaseFile::id)
                .toList();
        // the cases were just read as the applicant's own
        return flat(scopes.within(Scope.system(), () -> board.openOf(own)).values());
    }

    private List<LedgerDeadline> pages(OrganisationId organisation, boolean decides) {
        List<LedgerDeadline> all = new ArrayList<>();
        BoardPage.@Nullable Cursor after = null;
        do {
            BoardPage page = decides
                    ? board.ofAuthority(organisation, BoardFilter.NONE, after)
                    : board.ofConsulted(organisation, BoardFilter.NONE, after);
            all.addAll(page.deadlines());
            after = page.next();
        } while (after != null && all.size() < MOST);
        return all;
    }

    private static List<LedgerDeadline> flat(Collection<List<LedgerDeadline>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }
}
