package org.bauweg.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Who runs this installation, for the legal notice (§ 5 DDG): {@code bauweg.operator.*}. Empty in a demonstration. */
@ConfigurationProperties("bauweg.operator")
record OperatorDetails(
        @DefaultValue("") String name,
        @DefaultValue("") String address,
        @DefaultValue("") String email,
        @DefaultValue("") String phone) {

    public boolean named() {
        return !name.isBlank();
    }
}
