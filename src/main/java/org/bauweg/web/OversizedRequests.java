package org.bauweg.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers uploads above the limit by their announced length, before anybody reads a parameter: the servlet container would otherwise fail
 * at the first one, in the security filters, and again on the error page. A person is led back to the page with the form, where the
 * layout says what happened; a script gets the sentence.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class OversizedRequests extends OncePerRequestFilter {

    /** Parameter by which the layout shows that a file was too large. */
    static final String PARAMETER = "zu-gross";

    private final long limit;
    private final MessageSource messages;

    OversizedRequests(@Value("${spring.servlet.multipart.max-request-size}") DataSize limit, MessageSource messages) {
        this.limit = limit.toBytes();
        this.messages = messages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        boolean multipart = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        return !multipart || (request.getContentLengthLong() >= 0 && request.getContentLengthLong() <= limit);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if ("XMLHttpRequest".equals(request.getHeader("X-Requested-With"))) {
            response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter()
                    .write("<p data-upload-error>"
                            + messages.getMessage("error.413.text", new Object[0], request.getLocale()) + "</p>");
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, page(request) + "?" + PARAMETER);
        }
    }

    /** The page with the form. Its query goes: it speaks of what was done before. */
    private static String page(HttpServletRequest request) {
        URI referrer = uri(request.getHeader(HttpHeaders.REFERER));
        if (referrer == null || !request.getServerName().equalsIgnoreCase(referrer.getHost())) {
            return request.getContextPath() + "/";
        }
        String path = String.valueOf(referrer.getRawPath());
        return path.startsWith("/") && !path.startsWith("//") ? path : request.getContextPath() + "/";
    }

    private static @Nullable URI uri(@Nullable String text) {
        try {
            return text == null ? null : URI.create(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
