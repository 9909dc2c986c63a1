package org.bauweg.access;

import java.util.Map;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Local accounts as the source of logins, with a lock after repeated failure. */
@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    UserDetailsService userDetailsService(Accounts accounts) {
        return username -> accounts.login(username)
                .map(login -> new BauwegUser(
                        login.username(), login.passwordHash(), accounts.actor(login), accounts.isLocked(login)))
                .orElseThrow(() -> new UsernameNotFoundException("unknown account"));
    }

    @Bean
    ApplicationListener<AuthenticationFailureBadCredentialsEvent> countFailures(
            Accounts accounts, Scopes scopes, Journal journal) {
        return event -> accounts.failed(event.getAuthentication().getName())
                .ifPresent(locked -> scopes.run(
                        Scope.system(),
                        () -> journal.appendSecurity(new Act(locked.toString(), "login.locked", Map.of()))));
    }

    @Bean
    ApplicationListener<AuthenticationSuccessEvent> forgetFailures(Accounts accounts) {
        return event -> {
            if (event.getAuthentication().getPrincipal() instanceof BauwegUser user) {
                accounts.succeeded(user.actor().account());
            }
        };
    }
}
