package org.bauweg.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/**
 * What somebody sent after his session had ended. Signing in leads him back to the same address, and the form he had filled in is
 * still in the request that signing in interrupted.
 */
@Component
class ResumedInput {

    private final RequestCache cache = new HttpSessionRequestCache();

    /** The form that was sent to the address of this request before signing in; given out once. */
    Optional<StepInput> take(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = request.getSession(false) == null ? null : cache.getRequest(request, response);
        if (saved == null || !sameAddress(saved, request)) {
            return Optional.empty();
        }
        cache.removeRequest(request, response);
        return saved.getMethod().equals("POST") && !saved.getParameterMap().isEmpty()
                ? Optional.of(StepInput.of(saved.getParameterMap()))
                : Optional.empty();
    }

    private static boolean sameAddress(SavedRequest saved, HttpServletRequest request) {
        return URI.create(saved.getRedirectUrl()).getPath().equals(request.getRequestURI());
    }
}
