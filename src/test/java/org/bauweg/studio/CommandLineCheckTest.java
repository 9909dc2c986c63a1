package org.bauweg.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.bauweg.audit.JournalBreak;
import org.junit.jupiter.api.Test;

class CommandLineCheckTest {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8);

    @Test
    void anUnbrokenJournalEndsWithZero() {
        int code = CommandLineCheck.tell(new JournalCheck.Result(12, List.of()), out);

        assertThat(code).isZero();
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("lückenlos", "12");
    }

    @Test
    void aBreakIsNamedAndEndsWithOne() {
        int code = CommandLineCheck.tell(new JournalCheck.Result(12, List.of(new JournalBreak("case:4711", 3))), out);

        assertThat(code).isOne();
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("beschädigt", "case:4711", "Eintrag 3");
    }

    @Test
    void severalChecksRunAndTheWorstResultCounts() {
        var both =
                new CommandLineCheck(Map.of("journal", to -> 0, "documents", to -> 1), List.of("journal", "documents"));

        assertThat(both.check(out)).isOne();
    }

    @Test
    void anUnknownCheckIsToldAndNothingRuns() {
        var unknown = new CommandLineCheck(
                Map.of("journal", to -> {
                    throw new AssertionError();
                }),
                List.of("journal", "everything"));

        assertThat(unknown.check(out)).isEqualTo(2);
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("documents");
    }
}
