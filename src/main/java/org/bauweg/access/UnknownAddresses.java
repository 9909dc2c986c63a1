package org.bauweg.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Matches requests that nothing in Bauweg answers. They are refused like everything that nobody is allowed to open, but the answer says
 * that there is no such page, not that it is forbidden. An address that exists for another method is not unknown.
 */
@Component
class UnknownAddresses implements RequestMatcher {

    private final ObjectProvider<HandlerMapping> mappings;

    UnknownAddresses(ObjectProvider<HandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        return mappings.stream().noneMatch(mapping -> answers(mapping, request));
    }

    private static boolean answers(HandlerMapping mapping, HttpServletRequest request) {
        try {
            HandlerExecutionChain chain = mapping.getHandler(request);
            // files without a name of their own in the rules are not served
            return chain != null && !(chain.getHandler() instanceof ResourceHttpRequestHandler);
        } catch (Exception e) {
            // somebody answers there, though not like this
            return true;
        }
    }
}
