package org.bauweg.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** German first, English second: bundles, the cookie that keeps the choice, and {@code ?lang=de|en} on every page. */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {

    /** One bundle per part of the application, each as {@code <name>_de.properties} and {@code <name>_en.properties}. */
    static final List<String> BUNDLES = List.of(
            "messages",
            "forms-messages",
            "journal-messages",
            "documents-messages",
            "inspection-messages",
            "workflow-messages",
            "portal-messages",
            "workbench-messages",
            "studio-messages");

    private static final Set<String> OFFERED = Set.of("de", "en");
    private static final Duration KEPT = Duration.ofDays(365);

    @Bean
    MessageSource messageSource() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(BUNDLES.stream().filter(Languages::exists).toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.GERMAN);
        return source;
    }

    static boolean exists(String bundle) {
        ClassLoader loader = ClassUtils.getDefaultClassLoader();
        return loader != null && loader.getResource(bundle + "_de.properties") != null;
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("bauweg-lang");
        resolver.setDefaultLocale(Locale.GERMAN);
        resolver.setCookieMaxAge(KEPT);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Switch(localeResolver()));
    }

    /** Takes only the languages offered; anything else is ignored. */
    private record Switch(LocaleResolver resolver) implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            String wanted = request.getParameter("lang");
            if (wanted != null && OFFERED.contains(wanted)) {
                resolver.setLocale(request, response, Locale.forLanguageTag(wanted));
            }
            return true;
        }
    }
}
