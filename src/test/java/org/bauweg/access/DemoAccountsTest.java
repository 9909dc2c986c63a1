package org.bauweg.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DemoAccountsTest {

    @Test
    void theReadmeNamesEveryDemoAccountAndThePassword() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(readme).contains("`" + DemoAccount.PASSWORD + "`");
        assertThat(DemoAccount.ALL).allSatisfy(account -> assertThat(readme).contains("`" + account.username() + "`"));
    }
}
