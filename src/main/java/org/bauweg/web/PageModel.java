package org.bauweg.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bauweg.absence.Absences;
import org.bauweg.access.Actor;
import org.bauweg.access.CurrentActor;
import org.bauweg.access.Role;
import org.bauweg.messages.OrganisationMessages;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout needs on every page: the navigation of the signed-in person and the name to show. */
@ControllerAdvice(annotations = Controller.class)
class PageModel {

    /** One entry of the main navigation; {@code current} marks the part of the application the page belongs to. */
    record Entry(String path, String labelKey, boolean current, int unread) {}

    private record Offer(String path, String labelKey, List<String> roles) {}

    private static final List<Offer> OFFERS = List.of(
            new Offer("/antraege/neu", "nav.apply", List.of("APPLICANT")),
            new Offer("/antraege", "nav.mine", List.of("APPLICANT")),
            new Offer("/arbeitsvorrat", "nav.worklist", List.of("CLERK", "HEAD", "AGENCY", "MUNICIPALITY")),
            new Offer("/vorgaenge", "nav.cases", List.of("CLERK", "HEAD")),
            new Offer("/vorgaenge", "nav.requests", List.of("AGENCY", "MUNICIPALITY")),
            new Offer("/fristen", "nav.deadlines", List.of("CLERK", "HEAD", "AGENCY", "MUNICIPALITY")),
            new Offer("/vertretung", "nav.standIns", List.of("CLERK", "HEAD", "AGENCY", "MUNICIPALITY")),
            new Offer("/kalender", "nav.calendar", List.of("APPLICANT", "CLERK", "HEAD", "AGENCY", "MUNICIPALITY")),
            new Offer("/einstellungen", "nav.settings", List.of("CLERK", "HEAD")),
            new Offer("/statistik", "nav.statistics", List.of("HEAD")),
            new Offer("/mitteilungen", "nav.mails", List.of("MUNICIPALITY")),
            new Offer("/betrieb/stoerungen", "nav.incidents", List.of("OPERATOR")),
            new Offer("/betrieb/journal", "nav.journal", List.of("OPERATOR")),
            new Offer("/betrieb/prozesse", "nav.processes", List.of("OPERATOR", "DESIGNER")));

    private final CurrentActor currentActor;
    private final Absences absences;
    private final OrganisationMessages mails;
    private final Scopes scopes;

    PageModel(CurrentActor currentActor, Absences absences, OrganisationMessages mails, Scopes scopes) {
        this.currentActor = currentActor;
        this.absences = absences;
        this.mails = mails;
        this.scopes = scopes;
    }

    @ModelAttribute("navigation")
    List<Entry> navigation(HttpServletRequest request) {
        Set<String> roles = roles();
        List<Offer> offers = OFFERS.stream()
                .filter(offer -> offer.roles().stream().anyMatch(roles::contains))
                .toList();
        String here = bestMatch(request.getRequestURI(), offers);
        List<Entry> entries = new ArrayList<>();
        for (Offer offer : offers) {
            entries.add(new Entry(offer.path(), offer.labelKey(), offer.path().equals(here), unread(offer)));
        }
        return entries;
    }

    /** The reader's own roles and those of whom he stands in for. */
    private Set<String> roles() {
        return currentActor.find().map(absences::acting).map(Actor::roles).orElse(Set.of()).stream()
                .map(Role::name)
                .collect(Collectors.toSet());
    }

    private int unread(Offer offer) {
        OrganisationId own = currentActor.find().map(Actor::organisation).orElse(null);
        return own == null || !offer.path().equals("/mitteilungen")
                ? 0
                : scopes.within(Scope.organisation(own), () -> mails.unread(own));
    }

    /** The longest entry that is the path or a parent of it; task pages belong to the work list. */
    private static String bestMatch(String path, List<Offer> offers) {
        if (path.startsWith("/aufgaben/")) {
            return "/arbeitsvorrat";
        }
        String best = "";
        for (Offer offer : offers) {
            boolean inside = path.equals(offer.path()) || path.startsWith(offer.path() + "/");
            if (inside && offer.path().length() > best.length()) {
                best = offer.path();
            }
        }
        return best;
    }

    /** Whether the reader was led back because what he sent was too large. */
    @ModelAttribute("oversized")
    boolean oversized(HttpServletRequest request) {
        String query = request.getQueryString();
        return OversizedRequests.PARAMETER.equals(query);
    }

    /** What a link to this page in the other language keeps of its query, each followed by {@code &}; nothing of a page that was posted. */
    @ModelAttribute("otherParameters")
    String otherParameters(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null || !HttpMethod.GET.matches(request.getMethod())
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(each -> !each.isEmpty() && !each.equals("lang") && !each.startsWith("lang="))
                        .map(each -> each + "&")
                        .collect(Collectors.joining());
    }

    @ModelAttribute("accountName")
    String accountName() {
        return currentActor.find().map(Actor::displayName).orElse("");
    }
}
