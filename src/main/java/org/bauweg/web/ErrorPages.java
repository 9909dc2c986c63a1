package org.bauweg.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The last answer to every failed request: a page in plain words for people, a problem document (RFC 9457) below {@code /api}. Nothing of the
 * exception reaches the reader; an error of ours carries a number that is also in the log.
 */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 409, 413, 429, 500, 503);

    private final MessageSource messages;

    ErrorPages(MessageSource messages) {
        this.messages = messages;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    @Nullable
    Object answer(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        if (response.isCommitted()) {
            // half a download must not end in words that look like the rest of it; the connection breaks
            return null;
        }
        HttpStatus status = status(request);
        String path = path(request);
        String reference = status.is5xxServerError() ? reference(status) : null;
        String key = "error." + (EXPLAINED.contains(status.value()) ? String.valueOf(status.value()) : "other");
        if (path.startsWith("/api/")) {
            return problem(status, path, key, reference, locale);
        }
        var page = new ModelAndView("error", model.asMap());
        page.addObject("key", key);
        page.addObject("reference", reference);
        page.setStatus(status);
        return page;
    }

    private ResponseEntity<ProblemDetail> problem(
            HttpStatus status, String path, String key, @Nullable String reference, Locale locale) {
        var problem = ProblemDetail.forStatusAndDetail(status, text(key + ".text", locale));
        problem.setTitle(text(key + ".title", locale));
        problem.setInstance(URI.create(path));
        if (reference != null) {
            problem.setProperty("reference", reference);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, new Object[0], locale);
    }

    private static String reference(HttpStatus status) {
        String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        LOG.error("Answered with error page, status {}, reference {}", status.value(), reference);
        return reference;
    }

    /** Opened by hand, the address of this page answers like any page that does not exist. */
    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String path(HttpServletRequest request) {
        Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return uri instanceof String text ? text : "";
    }
}
