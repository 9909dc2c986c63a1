package org.bauweg.portal;

import java.util.List;
import org.bauweg.authority.Municipality;
import org.bauweg.casefile.Procedure;
import org.bauweg.intake.Applications;
import org.bauweg.intake.StartOutcome;
import org.bauweg.portal.PlaceSearch.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Beginning an application: where is built, who decides there, is this the right procedure. */
@Controller
@RequestMapping("/antraege/neu")
class NewApplicationPages {

    /** The one procedure that runs on this portal so far (§ 65 HBO). */
    static final String SERVICE = "permit";

    private static final int LONGEST_SEARCH = 100;

    private final OwnCases own;
    private final Applications applications;
    private final PlaceSearch places;

    NewApplicationPages(OwnCases own, Applications applications, PlaceSearch places) {
        this.own = own;
        this.applications = applications;
        this.places = places;
    }

    @GetMapping
    String choose(@RequestParam(name = "ort", defaultValue = "") String text, Model model) {
        return page(text, null, model);
    }

    /** Starts a draft for the chosen municipality. */
    @PostMapping
    String start(
            @RequestParam(name = "gemeinde", defaultValue = "") String ags,
            @RequestParam(name = "ort", defaultValue = "") String text,
            Model model) {
        StartOutcome outcome =
                own.withinAccount(() -> applications.start(own.actor().account(), SERVICE, Procedure.P65, ags));
        if (outcome instanceof StartOutcome.Started started) {
            return "redirect:/antraege/" + started.caseId();
        }
        if (outcome instanceof StartOutcome.NoAuthority elsewhere) {
            return elsewhere(elsewhere.municipality(), model);
        }
        return page(text, outcome instanceof StartOutcome.TooManyDrafts ? "tooMany" : "choose", model);
    }

    private String page(String text, @Nullable String error, Model model) {
        String wanted = text.length() > LONGEST_SEARCH ? text.substring(0, LONGEST_SEARCH) : text;
        List<Place> found = places.search(wanted);
        model.addAttribute("text", wanted);
        model.addAttribute("searched", !wanted.isBlank());
        model.addAttribute("onlyPostalCode", PlaceSearch.onlyPostalCode(wanted));
        model.addAttribute("places", found);
        model.addAttribute("choosable", found.stream().anyMatch(Place::takesPart));
        model.addAttribute("error", error);
        model.addAttribute("hasErrors", error != null);
        return "portal/new";
    }

    private static String elsewhere(Municipality municipality, Model model) {
        model.addAttribute("place", municipality.name());
        model.addAttribute("district", municipality.districtName());
        return "portal/elsewhere";
    }
}
