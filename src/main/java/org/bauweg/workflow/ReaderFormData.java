package org.bauweg.workflow;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** {@code readerRole}: the role that does the task, so that a form that several may get can address each in its own words. */
@Component
class ReaderFormData implements FormData {

    private static final String NAME = "readerRole";

    @Override
    public Set<String> names() {
        return Set.of(NAME);
    }

    @Override
    public Map<String, Object> of(InboxTask task, Locale locale) {
        return Map.of(NAME, task.role().group());
    }
}
