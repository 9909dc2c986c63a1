package org.bauweg.studio;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.bauweg.audit.JournalBreak;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * {@code java -jar bauweg.jar --bauweg.check=journal,documents}: checks instead of serving pages and says what was found. The process ends with
 * 0 if nothing is wrong, with 1 if something is, with 2 if there is no such check.
 */
@Component
@ConditionalOnProperty("bauweg.check")
class CommandLineCheck implements ApplicationRunner, ExitCodeGenerator {

    private final Map<String, ToIntFunction<PrintStream>> checks;
    private final List<String> wanted;
    private int exitCode;

    @Autowired
    CommandLineCheck(JournalCheck journal, DocumentCheck documents, @Value("${bauweg.check}") List<String> wanted) {
        this(Map.of("journal", out -> tell(journal.run(), out), "documents", documents::tell), wanted);
    }

    CommandLineCheck(Map<String, ToIntFunction<PrintStream>> checks, List<String> wanted) {
        this.checks = checks;
        this.wanted = wanted;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        exitCode = check(System.out);
    }

    /** Nothing is checked when one of the names is unknown. */
    int check(PrintStream out) {
        if (wanted.isEmpty() || !checks.keySet().containsAll(wanted)) {
            out.println("Diese Prüfung gibt es nicht. Möglich sind, auch zusammen: --bauweg.check=journal,documents");
            return 2;
        }
        return wanted.stream()
                .distinct()
                .map(checks::get)
                .mapToInt(check -> check.applyAsInt(out))
                .max()
                .orElse(0);
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
}
