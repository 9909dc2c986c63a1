package org.bauweg.workbench;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads from a page of a list to the next one and back to the first. */
final class Paging {

    private Paging() {}

    /**
     * Shows where the list goes on; {@code workbench/parts :: pages} are the links.
     *
     * @param list the address of the first page with what it is narrowed by
     * @param continued whether this page is not the first
     * @param next the mark at which the next page begins, null on the last one
     */
    static void show(Model model, UriComponentsBuilder list, boolean continued, @Nullable String next) {
        model.addAttribute("continued", continued);
        model.addAttribute("first", address(list, null));
        model.addAttribute("next", next == null ? null : address(list, next));
    }

    private static String address(UriComponentsBuilder list, @Nullable String after) {
        return list.cloneBuilder()
                .queryParamIfPresent("nach", Optional.ofNullable(after))
                .encode()
                .build()
                .toUriString();
    }
}
