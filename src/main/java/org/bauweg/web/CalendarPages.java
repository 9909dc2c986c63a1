package org.bauweg.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bauweg.access.Actor;
import org.bauweg.access.CurrentActor;
import org.bauweg.access.Role;
import org.bauweg.calendar.CalendarFeed;
import org.bauweg.calendar.CalendarFeeds;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One's own deadlines in one's own calendar: the page that makes the secret address, and the feed behind it. */
@Controller
class CalendarPages {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CurrentActor currentActor;
    private final CalendarFeeds feeds;

    CalendarPages(CurrentActor currentActor, CalendarFeeds feeds) {
        this.currentActor = currentActor;
        this.feeds = feeds;
    }

    @GetMapping("/kalender")
    String show(Model model) {
        return page(null, model);
    }

    /** Told here and never again, so in the answer itself: a redirect would keep the secret in the session. */
    @PostMapping("/kalender")
    String renew(@RequestParam(name = "auswahl", defaultValue = "ALL") String selection, Model model) {
        CalendarFeed.Selection wanted = chooses() && selection.equals(CalendarFeed.Selection.MINE.name())
                ? CalendarFeed.Selection.MINE
                : CalendarFeed.Selection.ALL;
        String token = feeds.renew(currentActor.require().account(), wanted);
        return page(
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/kalender/{token}.ics")
                        .buildAndExpand(token)
                        .toUriString(),
                model);
    }

    @PostMapping("/kalender/widerrufen")
    String revoke(RedirectAttributes flash) {
        feeds.revoke(currentActor.require().account());
        flash.addFlashAttribute("revoked", true);
        return "redirect:/kalender";
    }

    /** The feed; needs no login and starts no session. */
    @GetMapping("/kalender/{token}.ics")
    ResponseEntity<String> feed(@PathVariable String token) {
        String calendar = feeds.read(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Robots-Tag", "noindex")
                .body(calendar);
    }

    private String page(@Nullable String address, Model model) {
        Optional<CalendarFeed> feed = feeds.of(currentActor.require().account());
        model.addAttribute("feed", feed.orElse(null));
        model.addAttribute("address", address);
        model.addAttribute("chooses", chooses());
        return "calendar";
    }

    private boolean chooses() {
        Actor actor = currentActor.require();
        return actor.is(Role.CLERK) || actor.is(Role.HEAD);
    }
}
