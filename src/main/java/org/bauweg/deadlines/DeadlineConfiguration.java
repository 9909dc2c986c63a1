package org.bauweg.deadlines;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The Hessian rules, ready for injection. */
@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {

    @Bean
    Deadlines deadlines() {
        return Deadlines.hesse();
    }

    @Bean
    NotificationDates notificationDates(Deadlines deadlines) {
        return new NotificationDates(deadlines);
    }
}
