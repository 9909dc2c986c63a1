package org.bauweg.portal;

import java.util.List;
import org.bauweg.authority.Municipalities;
import org.bauweg.authority.Municipality;
import org.bauweg.portal.PlaceSearch.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Beginning an application: where is built, and who decides there. The procedure comes next. */
@Controller
@RequestMapping("/antraege/neu")
class NewApplicationPages {

    private static final int LONGEST_SEARCH = 100;

    private final Municipalities municipalities;
    private final ChoiceDesk desk;
    private final PlaceSearch places;

    NewApplicationPages(Municipalities municipalities, ChoiceDesk desk, PlaceSearch places) {
        this.municipalities = municipalities;
        this.desk = desk;
        this.places = places;
    }

    @GetMapping
    String choose(
            @RequestParam(name = "ort", defaultValue = "") String text,
            @RequestParam(name = "zu-viele", required = false) @Nullable String tooMany,
            Model model) {
        return page(text, tooMany == null ? null : "tooMany", model);
    }

    /** Goes on to the procedure for the chosen municipality. */
    @PostMapping
    String chosen(
            @RequestParam(name = "gemeinde", defaultValue = "") String ags,
            @RequestParam(name = "ort", defaultValue = "") String text,
            Model model) {
        Municipality municipality = municipalities.find(ags).orElse(null);
        if (municipality == null) {
            return page(text, "choose", model);
        }
        return desk.authority(municipality).isPresent()
                ? "redirect:/antraege/neu/" + municipality.ags() + "/verfahren"
                : elsewhere(municipality, model);
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
