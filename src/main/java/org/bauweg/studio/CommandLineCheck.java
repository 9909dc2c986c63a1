package org.bauweg.studio;

import java.io.PrintStream;
import org.bauweg.audit.JournalBreak;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * {@code java -jar bauweg.jar --bauweg.check=journal}: checks the journal instead of serving pages and says what it found. The process ends with
 * 0 if the journal is unbroken, with 1 if it is not, with 2 if there is no such check.
 */
@Component
@ConditionalOnProperty("bauweg.check")
class CommandLineCheck implements ApplicationRunner, ExitCodeGenerator {

    private static final String JOURNAL = "journal";

    private final JournalCheck check;
    private final String wanted;
    private int exitCode;

    CommandLineCheck(JournalCheck check, @Value("${bauweg.check}") String wanted) {
        this.check = check;
        this.wanted = wanted;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        exitCode = wanted.equals(JOURNAL) ? tell(check.run(), System.out) : unknown(System.out);
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    static int tell(JournalCheck.Result result, PrintStream out) {
        if (result.unbroken()) {
            out.println("Das Protokoll ist lückenlos: " + result.entries() + " Einträge geprüft.");
            return 0;
        }
        out.println("Das Protokoll ist beschädigt: " + result.entries() + " Einträge, "
                + result.breaks().size() + " Bruchstelle(n).");
        for (JournalBreak each : result.breaks()) {
            out.println("  " + each.stream() + ", Eintrag " + each.position());
        }
        return 1;
    }

    private static int unknown(PrintStream out) {
        out.println("Diese Prüfung gibt es nicht. Möglich ist: --bauweg.check=" + JOURNAL);
        return 2;
    }
}
