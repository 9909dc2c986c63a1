package org.bauweg.access;

import jakarta.servlet.DispatcherType;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.session.Session;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Default deny: what is not named here needs a role, and what needs a role names it. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession
class SecurityConfiguration {

    private static final String LOGIN = "/anmelden";
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:;"
            + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** The sweep of expired sessions needs its table: migrations first. */
    @Bean
    static BeanFactoryPostProcessor sessionsAfterMigrations() {
        return beans -> beans.getBeanDefinition("sessionRepository").setDependsOn("flywayInitializer");
    }

    @Bean
    SecurityFilterChain pages(HttpSecurity http, UnknownAddresses unknown) throws Exception {
        http.authorizeHttpRequests(requests -> requests
                        // the error page answers whatever failed, by whatever method
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.GET,
                                "/",
                                LOGIN,
                                "/demo-zugaenge",
                                "/barrierefreiheit",
                                "/hilfe/dokumente",
                                "/datenschutz",
                                "/impressum",
                                "/assets/**",
                                "/favicon.ico",
                                // the secret is in the address: calendars cannot sign in
                                "/kalender/*.ics",
                                "/error",
                                "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/antraege/**")
                        .hasRole(Role.APPLICANT.name())
                        .requestMatchers(
                                "/arbeitsvorrat/**", "/vorgaenge/**", "/aufgaben/**", "/fristen/**", "/vertretung/**")
                        .hasAnyRole(Role.CLERK.name(), Role.HEAD.name(), Role.AGENCY.name(), Role.MUNICIPALITY.name())
                        // what only a head may do there the pages decide: a clerk may stand in for an absent one
                        .requestMatchers("/einstellungen/**", "/statistik/**")
                        .hasAnyRole(Role.CLERK.name(), Role.HEAD.name())
                        .requestMatchers("/mitteilungen/**")
                        .hasAnyRole(Role.MUNICIPALITY.name(), Role.AGENCY.name())
                        .requestMatchers("/dokumente/**", "/unterlagen/**", "/uploads/**", "/kalender/**")
                        .authenticated()
                        .requestMatchers("/betrieb/journal/**", "/betrieb/stoerungen/**")
                        .hasRole(Role.OPERATOR.name())
                        .requestMatchers("/betrieb/**")
                        .hasAnyRole(Role.OPERATOR.name(), Role.DESIGNER.name())
                        .anyRequest()
                        .denyAll())
                .formLogin(login -> login.loginPage(LOGIN)
                        .loginProcessingUrl(LOGIN)
                        .successHandler(startPage())
                        .failureHandler(failure()))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(signIn(unknown)).accessDeniedHandler(denial(unknown)))
                // the token outlives the session, so that a form sent after its end is kept and sent again after login
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()))
                .requestCache(cache -> cache.requestCache(resumable()))
                .logout(logout -> logout.logoutUrl("/abmelden").logoutSuccessUrl("/?abgemeldet"))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("geolocation=(), microphone=(), camera=(self)")));
        return http.build();
    }

    /** Also for error pages: without the session they would greet a signed-in person as a visitor. */
    @Bean
    <S extends Session> FilterRegistrationBean<SessionRepositoryFilter<S>> sessionOnErrorPages(
            SessionRepositoryFilter<S> filter) {
        var registration = new FilterRegistrationBean<SessionRepositoryFilter<S>>(filter);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return registration;
    }

    /** Who is not signed in may sign in, unless there is nothing at the address. */
    private static AuthenticationEntryPoint signIn(UnknownAddresses unknown) {
        var login = new LoginUrlAuthenticationEntryPoint(LOGIN);
        return (request, response, exception) -> {
            if (unknown.matches(request)) {
                response.sendError(HttpStatus.NOT_FOUND.value());
            } else if (request.getHeader("Tus-Resumable") != null) {
                // a script in the middle of an upload can do nothing with the sign-in page
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
            } else {
                login.commence(request, response, exception);
            }
        };
    }

    private static AccessDeniedHandler denial(UnknownAddresses unknown) {
        return (request, response, exception) ->
                response.sendError((unknown.matches(request) ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN).value());
    }

    private static HttpSessionRequestCache resumable() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new ResumableRequests());
        return cache;
    }

    private static AuthenticationSuccessHandler startPage() {
        return new SavedRequestAwareAuthenticationSuccessHandler() {
            @Override
            protected String determineTargetUrl(
                    jakarta.servlet.http.HttpServletRequest request,
                    jakarta.servlet.http.HttpServletResponse response,
                    @Nullable Authentication authentication) {
                return startPage(authentication);
            }
        };
    }

    private static String startPage(@Nullable Authentication authentication) {
        if (authentication == null) {
            return "/";
        }
        Set<String> roles = AuthorityUtils.authorityListToSet(authentication.getAuthorities());
        if (roles.contains("ROLE_APPLICANT")) {
            return "/antraege";
        }
        return roles.contains("ROLE_OPERATOR") || roles.contains("ROLE_DESIGNER")
                ? "/betrieb/prozesse"
                : "/arbeitsvorrat";
    }

    /** One answer for every reason: a lock that told itself apart would confirm a guessed password. */
    private static AuthenticationFailureHandler failure() {
        return (request, response, exception) -> response.sendRedirect(request.getContextPath() + "/anmelden?fehler");
    }
}
