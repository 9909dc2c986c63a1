package org.bauweg.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bauweg.workflow.Declaration;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The steps of an application as the bar above each of them shows them. */
@Component
class Stepper {

    /**
     * One step of the bar.
     *
     * @param state {@code done}, {@code current} or {@code open}
     */
    record Entry(String title, String url, String state) {}

    /** Name of the last entry, the review. */
    static final String REVIEW = "";

    private final MessageSource messages;

    Stepper(MessageSource messages) {
        this.messages = messages;
    }

    /** All steps and the review; {@code current} is a form or {@link #REVIEW}. */
    List<Entry> of(OpenDraft open, String current, Locale locale) {
        List<Entry> entries = new ArrayList<>();
        for (Declaration.Step step : open.declaration().steps()) {
            String id = step.schema().id();
            String state = id.equals(current) ? "current" : step.complete() ? "done" : "open";
            entries.add(new Entry(step.schema().title(), open.stepUrl(id), state));
        }
        entries.add(new Entry(
                messages.getMessage("portal.review.step", new Object[0], locale),
                open.reviewUrl(),
                current.equals(REVIEW) ? "current" : "open"));
        return entries;
    }
}
