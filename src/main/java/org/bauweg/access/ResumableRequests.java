package org.bauweg.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which requests are kept for after the login: pages, and short forms of somebody whose session ended while he wrote. Nothing else, because
 * what is kept lies in the database and anyone can send it.
 */
final class ResumableRequests implements RequestMatcher {

    static final int FORM_LIMIT = 100 * 1024;

    private static final List<RequestMatcher> NO_PAGES =
            List.of(get("/assets/**"), get("/favicon.ico"), get("/error"), get("/actuator/**"));
    private static final List<RequestMatcher> FORMS =
            List.of(post("/antraege/*/schritte/*"), post("/antraege/*/aufgaben/*"), post("/aufgaben/*"));

    @Override
    public boolean matches(HttpServletRequest request) {
        if (HttpMethod.GET.matches(request.getMethod())) {
            return NO_PAGES.stream().noneMatch(each -> each.matches(request));
        }
        long length = request.getContentLengthLong();
        return length >= 0
                && length < FORM_LIMIT
                && request.getRequestedSessionId() != null
                && FORMS.stream().anyMatch(each -> each.matches(request));
    }

    private static RequestMatcher get(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, path);
    }

    private static RequestMatcher post(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
    }
}
